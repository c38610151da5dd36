namespace Mot.Analytics.Lifetime;

/// <summary>A log-likelihood with its gradient and matrix of second derivatives, in up to four parameters.</summary>
internal sealed class Slope(int size)
{
    internal int Size => size;

    internal double Value { get; set; }

    internal double[] Gradient { get; } = new double[size];

    /// <summary>Row by row; the upper half is filled, <see cref="ToLogarithms"/> fills the lower.</summary>
    internal double[,] Hessian { get; } = new double[size, size];

    /// <summary>The same in the logarithms of the parameters.</summary>
    internal void ToLogarithms(ReadOnlySpan<double> parameters)
    {
        for (int i = 0; i < size; i++)
        {
            Gradient[i] *= parameters[i];
            for (int j = i; j < size; j++)
            {
                Hessian[i, j] = Hessian[j, i] = (Hessian[i, j] * parameters[i] * parameters[j]) + (i == j ? Gradient[i] : 0);
            }
        }
    }
}
