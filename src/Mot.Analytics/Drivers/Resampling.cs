namespace Mot.Analytics.Drivers;

/// <summary>What can be resampled: rows, clusters of rows, or groups of which only sums are kept.</summary>
/// <remarks>Whatever the units are, covariances follow from how often each unit is taken, so that bootstrap and jackknife are the same work with other numbers.</remarks>
internal sealed class Resampling
{
    private readonly CovarianceMatrix _whole;
    private readonly Action<double[], double[]> _covariances;

    private Resampling(CovarianceMatrix whole, int units, Action<double[], double[]> covariances) =>
        (_whole, Units, _covariances) = (whole, units, covariances);

    /// <summary>How many units there are.</summary>
    internal int Units { get; }

    /// <summary>The covariances when each unit is taken once.</summary>
    internal CovarianceMatrix Whole => _whole;

    /// <summary>Rows, or clusters of rows.</summary>
    /// <param name="names">The columns' names.</param>
    /// <param name="columns">The columns' values.</param>
    /// <param name="weights">Weights of the rows; null where each counts once.</param>
    /// <param name="unitOf">The unit of each row; null where each row is one.</param>
    internal static Resampling OfRows(IReadOnlyList<string> names, double[][] columns, double[]? weights, int[]? unitOf)
    {
        int n = columns[0].Length;
        double[][] centred = [.. columns.Select(column => WeightedRows.Centre(column, weights))];
        var whole = CovarianceMatrix.FromTrusted([.. names], n, WeightedRows.Covariance(columns, weights));
        return new(whole, unitOf is null ? n : unitOf.Max() + 1, (taken, values) =>
        {
            double[] perRow = new double[n];
            for (int r = 0; r < n; r++)
            {
                perRow[r] = taken[unitOf is null ? r : unitOf[r]] * (weights is null ? 1 : weights[r]);
            }

            WeightedRows.CovarianceOfCentred(centred, perRow, values);
        });
    }

    /// <summary>Nothing that could be resampled.</summary>
    internal static Resampling OfNothing(CovarianceMatrix whole) => new(whole, 0, (_, _) => { });

    /// <summary>Groups of which n, Σx and Σxy are kept.</summary>
    internal static Resampling OfGroups(CovarianceMatrix whole, IReadOnlyList<ColumnSums> groups) => new(whole, groups.Count, (taken, values) =>
        ColumnSums.Covariance(groups, taken, values));

    /// <summary>Rows from which covariances do not follow by adding, so that each resample is worked out from its rows; without variance where it has none.</summary>
    internal static Resampling OfSets(CovarianceMatrix whole, int rows, int[]? unitOf, Func<IEnumerable<int>, CovarianceMatrix?> covariances) =>
        new(whole, unitOf is null ? rows : unitOf.Max() + 1, (taken, values) =>
        {
            IEnumerable<int> numbers = Enumerable.Range(0, rows).SelectMany(row => Enumerable.Repeat(row, (int)taken[unitOf is null ? row : unitOf[row]]));
            if (covariances(numbers) is { } matrix)
            {
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = matrix.At(i / matrix.Columns.Length, i % matrix.Columns.Length);
                }
            }
        });

    /// <summary>The covariances when each unit is taken so often.</summary>
    internal CovarianceMatrix Of(double[] taken)
    {
        double[] values = new double[_whole.Columns.Length * _whole.Columns.Length];
        _covariances(taken, values);
        return _whole.WithValues(values);
    }
}
