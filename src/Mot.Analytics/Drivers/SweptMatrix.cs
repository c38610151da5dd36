namespace Mot.Analytics.Drivers;

/// <summary>A matrix of covariances in which columns are swept in one after the other: the regressions of all other columns on them, and what these leave.</summary>
/// <remarks>
/// <para><b>Method.</b> The symmetric sweep on the scale of correlations, where a column's pivot is the share of its variance that the columns swept before do not explain.
/// A column whose share is at most 1e-10 says nothing new and stays outside.</para>
/// <para><b>Sources.</b> Beaton (1964), ETS RB-64-51; Goodnight (1979), Am. Statistician 33, 149-158.</para>
/// </remarks>
internal sealed class SweptMatrix
{
    // Joint counts give correlations to some 15 digits; what is left of a column that others determine is below this, what a rare answer leaves is above.
    private const double Redundant = 1e-10;

    private readonly double[] _values;
    private readonly double[] _deviations;
    private readonly bool[] _isSwept;

    internal SweptMatrix(int size, Func<int, int, double> covariance)
    {
        Size = size;
        _values = new double[size * size];
        _deviations = new double[size];
        _isSwept = new bool[size];
        for (int i = 0; i < size; i++)
        {
            _deviations[i] = Math.Sqrt(Math.Max(covariance(i, i), 0));
        }

        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                double scale = _deviations[i] * _deviations[j];
                _values[(i * size) + j] = scale > 0 ? (i == j ? 1 : covariance(i, j) / scale) : 0;
            }
        }
    }

    /// <summary>How many columns there are.</summary>
    internal int Size { get; }

    /// <summary>Whether a column has been swept.</summary>
    internal bool IsSwept(int column) => _isSwept[column];

    /// <summary>Sweeps a column, once; false, and no change, when it is constant or the columns swept before determine it.</summary>
    internal bool TrySweep(int column)
    {
        double pivot = _values[(column * Size) + column];
        if (!(pivot > Redundant))
        {
            return false;
        }

        for (int i = 0; i < Size; i++)
        {
            if (i == column)
            {
                continue;
            }

            double factor = _values[(i * Size) + column] / pivot;
            for (int j = 0; j < Size; j++)
            {
                if (j != column)
                {
                    _values[(i * Size) + j] -= factor * _values[(column * Size) + j];
                }
            }
        }

        for (int i = 0; i < Size; i++)
        {
            if (i != column)
            {
                _values[(i * Size) + column] = _values[(column * Size) + i] /= pivot;
            }
        }

        _values[(column * Size) + column] = -1 / pivot;
        return _isSwept[column] = true;
    }

    /// <summary>The coefficient of a swept column in the regression of one that is not swept, in their own units.</summary>
    internal double Coefficient(int swept, int other) => _deviations[swept] > 0 ? At(swept, other) * _deviations[other] / _deviations[swept] : 0;

    /// <summary>The coefficient of a swept column in the regression of one that is not swept, in standard deviations.</summary>
    internal double StandardCoefficient(int swept, int other) => At(swept, other);

    /// <summary>An entry of the inverse of the covariances of the swept columns, in their own units.</summary>
    internal double Inverse(int first, int second) => -At(first, second) / (_deviations[first] * _deviations[second]);

    /// <summary>The covariance that the swept columns leave between two that are not swept.</summary>
    internal double Left(int first, int second) => At(first, second) * _deviations[first] * _deviations[second];

    /// <summary>The share of the variance of a column that the swept columns leave, from 0 to 1.</summary>
    internal double ShareLeft(int column) => Math.Clamp(At(column, column), 0, 1);

    private double At(int row, int column) => _values[(row * Size) + column];
}
