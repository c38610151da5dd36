namespace Mot.Analytics.Lifetime;

/// <summary>Small symmetric systems, solved in one fixed order.</summary>
internal static class Cholesky
{
    /// <summary>The lower triangle L with L Lᵀ = matrix + ridge, or null where that is not positive definite.</summary>
    internal static double[,]? Of(double[,] matrix, double ridge)
    {
        int n = matrix.GetLength(0);
        double[,] lower = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j] + (i == j ? ridge : 0);
                for (int k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                if (i != j)
                {
                    lower[i, j] = sum / lower[j, j];
                }
                else if (sum > 1e-14 * (Math.Abs(matrix[i, i]) + ridge))
                {
                    lower[i, i] = Math.Sqrt(sum);
                }
                else
                {
                    return null;
                }
            }
        }

        return lower;
    }

    internal static double[] Solve(double[,] lower, ReadOnlySpan<double> right)
    {
        int n = right.Length;
        double[] x = right.ToArray();
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
            {
                x[i] -= lower[i, k] * x[k];
            }

            x[i] /= lower[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
            {
                x[i] -= lower[k, i] * x[k];
            }

            x[i] /= lower[i, i];
        }

        return x;
    }

    internal static double[,] Inverse(double[,] lower)
    {
        int n = lower.GetLength(0);
        double[,] inverse = new double[n, n];
        double[] unit = new double[n];
        for (int c = 0; c < n; c++)
        {
            Array.Clear(unit);
            unit[c] = 1;
            double[] column = Solve(lower, unit);
            for (int r = c; r < n; r++)
            {
                inverse[r, c] = inverse[c, r] = column[r];
            }
        }

        return inverse;
    }
}
