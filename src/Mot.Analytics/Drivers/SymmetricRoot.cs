using System.Numerics;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace Mot.Analytics.Drivers;

/// <summary>Eigenvalues of a symmetric matrix, and powers of it.</summary>
/// <remarks>By the managed provider itself and not through the process-wide setting, which a host may change for its own purposes.</remarks>
internal sealed class SymmetricRoot
{
    private readonly int _size;
    private readonly double[] _vectors;

    private SymmetricRoot(int size, double[] values, double[] vectors) => (_size, Values, _vectors) = (size, values, vectors);

    /// <summary>The eigenvalues, ascending.</summary>
    internal double[] Values { get; }

    internal static SymmetricRoot Of(double[] matrix, int size)
    {
        double[] vectors = new double[size * size];
        var values = new Complex[size];
        new ManagedLinearAlgebraProvider().EigenDecomp(true, size, [.. matrix], vectors, values, new double[size * size]);
        return new(size, [.. values.Select(value => value.Real)], vectors);
    }

    /// <summary>The matrix to a power, row by row; all eigenvalues must be above 0.</summary>
    internal double[] Power(double exponent)
    {
        double[] powers = [.. Values.Select(value => Math.Pow(value, exponent))];
        double[] result = new double[_size * _size];
        for (int i = 0; i < _size; i++)
        {
            for (int j = i; j < _size; j++)
            {
                double sum = 0;
                for (int k = 0; k < _size; k++)
                {
                    // The vectors are columns, one after the other.
                    sum += _vectors[(k * _size) + i] * powers[k] * _vectors[(k * _size) + j];
                }

                result[(i * _size) + j] = result[(j * _size) + i] = sum;
            }
        }

        return result;
    }
}
