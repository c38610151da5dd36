namespace Mot.Analytics.Drivers;

/// <summary>The smallest eigenvalue of a symmetric matrix.</summary>
/// <remarks>
/// <para><b>Method.</b> Rotations in cyclic order (Jacobi 1846) until what is off the diagonal is below 1e-15 of the whole, at most fifty rounds, of which some eight are ever needed.</para>
/// <para><b>Accuracy.</b> To some 1e-14 of the largest eigenvalue.</para>
/// </remarks>
internal static class SmallestEigenvalue
{
    private const double Negligible = 1e-15;
    private const int MostRounds = 50;

    /// <summary>The smallest eigenvalue; the matrix is given row by row and left as it was.</summary>
    internal static double Of(ReadOnlySpan<double> matrix, int size)
    {
        double[] a = matrix.ToArray();
        for (int round = 0; round < MostRounds && OffDiagonal(a, size) > Negligible; round++)
        {
            for (int p = 0; p < size - 1; p++)
            {
                for (int q = p + 1; q < size; q++)
                {
                    Rotate(a, size, p, q);
                }
            }
        }

        double smallest = a[0];
        for (int i = 1; i < size; i++)
        {
            smallest = Math.Min(smallest, a[(i * size) + i]);
        }

        return smallest;
    }

    private static double OffDiagonal(double[] a, int size)
    {
        (double off, double all) = (0, 0);
        for (int i = 0; i < a.Length; i++)
        {
            double square = a[i] * a[i];
            all += square;
            off += i / size == i % size ? 0 : square;
        }

        return all > 0 ? Math.Sqrt(off / all) : 0;
    }

    private static void Rotate(double[] a, int size, int p, int q)
    {
        double apq = a[(p * size) + q];
        if (apq == 0)
        {
            return;
        }

        double theta = (a[(q * size) + q] - a[(p * size) + p]) / (2 * apq);
        double t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double c = 1 / Math.Sqrt((t * t) + 1);
        double s = t * c;
        for (int k = 0; k < size; k++)
        {
            (double kp, double kq) = (a[(k * size) + p], a[(k * size) + q]);
            a[(k * size) + p] = (c * kp) - (s * kq);
            a[(k * size) + q] = (s * kp) + (c * kq);
        }

        for (int k = 0; k < size; k++)
        {
            (double pk, double qk) = (a[(p * size) + k], a[(q * size) + k]);
            a[(p * size) + k] = (c * pk) - (s * qk);
            a[(q * size) + k] = (s * pk) + (c * qk);
        }
    }
}
