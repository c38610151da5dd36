using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Mot.Core;
using Mot.Core.Ratings;

namespace Mot.Analytics.Drivers;

/// <summary>How columns of numbers vary together: all that the importance of drivers is worked out from.</summary>
/// <remarks>
/// <para><b>Definition.</b> cov(x, y) = Σw(x - x̄)(y - ȳ)/(Σw - Σw²/Σw), which is the usual divisor n - 1 where all weights are 1. Shares of R²
/// depend on correlations alone, so a matrix of correlations gives the same.</para>
/// <para><b>Accuracy.</b> From joint counts exact up to the last rounding; from columns of numbers in two passes, the mean first, in the order of the rows.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class CovarianceMatrix
{
    // How far from symmetric a matrix from a file may be, against its diagonal: what printing with ten digits leaves.
    private const double Asymmetry = 1e-9;

    private readonly double[] _values;
    private readonly Dictionary<string, int> _at;

    private CovarianceMatrix(ImmutableArray<string> columns, long n, double[] values, Dictionary<string, int>? at = null)
    {
        Columns = columns;
        N = n;
        _values = values;
        _at = at ?? Enumerable.Range(0, columns.Length).ToDictionary(c => columns[c], StringComparer.Ordinal);
    }

    /// <summary>The names of the columns.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>How many rows it was made of.</summary>
    public long N { get; }

    /// <summary>The covariance of two columns, in the product of their units.</summary>
    /// <param name="first">The name of a column.</param>
    /// <param name="second">The name of a column.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public double this[string first, string second] => At(IndexOf(first), IndexOf(second));

    /// <summary>Makes the matrix of columns of numbers.</summary>
    /// <param name="columns">Names and values, each with one value per row.</param>
    /// <param name="weights">The weight of each row, from 0 up, not all 0; empty where each row counts once.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">A name is empty or occurs twice, the lengths differ, there is no column, there are fewer than two rows, or no weight.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value or a weight is not a finite number, or a weight is below 0.</exception>
    public static CovarianceMatrix FromColumns(IReadOnlyList<KeyValuePair<string, double[]>> columns, ReadOnlySpan<double> weights = default)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ImmutableArray<string> names = Names(columns.Select(column => column.Key), nameof(columns));
        int n = columns[0].Value.Length;
        foreach ((string name, double[] values) in columns)
        {
            if (values.Length != n || n < 2)
            {
                throw new ArgumentException(
                    $"Column '{name}' has {Guard.Text(values.Length)} values, column '{names[0]}' {Guard.Text(n)}; all must have as many, and at least 2.", nameof(columns));
            }

            RequireFinite(values, double.NegativeInfinity, $"column '{name}'", nameof(columns));
        }

        if (!weights.IsEmpty && weights.Length != n)
        {
            throw new ArgumentException($"{Guard.Text(n)} rows came with {Guard.Text(weights.Length)} weights.", nameof(weights));
        }

        RequireFinite(weights, 0, "the weights", nameof(weights));
        return new(names, n, WeightedRows.Covariance([.. columns.Select(column => column.Value)], weights));
    }

    /// <summary>Takes a matrix that was worked out elsewhere: of covariances or of correlations.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="values">The matrix row by row.</param>
    /// <param name="n">How many rows it was made of, from 2.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">A name is empty or occurs twice, or the values are no symmetric matrix in which no correlation leaves -1 to 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two rows, or a value is not a finite number.</exception>
    public static CovarianceMatrix Create(IEnumerable<string> columns, ReadOnlySpan<double> values, long n)
    {
        ImmutableArray<string> names = Names(columns, nameof(columns));
        int size = names.Length;
        Guard.InRange(n, 2, long.MaxValue);
        if (values.Length != size * size)
        {
            throw new ArgumentException($"{Guard.Text(size)} columns need {Guard.Text(size * size)} values, but {Guard.Text(values.Length)} were given.", nameof(values));
        }

        RequireFinite(values, double.NegativeInfinity, "the matrix", nameof(values));
        double[] copy = values.ToArray();
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double limit = Math.Sqrt(Math.Max(values[(i * size) + i], 0)) * Math.Sqrt(Math.Max(values[(j * size) + j], 0));
                double one = values[(i * size) + j];
                double other = values[(j * size) + i];
                if (values[(i * size) + i] < 0 || Math.Abs(one - other) > Asymmetry * limit || Math.Abs(one) > limit * (1 + Asymmetry))
                {
                    throw new ArgumentException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"'{names[i]}' and '{names[j]}' have {one:R} one way and {other:R} the other, with {values[(i * size) + i]:R} and {values[(j * size) + j]:R} on the diagonal; the two must be the same and no more than the root of the product, and no diagonal below 0."),
                        nameof(values));
                }

                copy[(i * size) + j] = copy[(j * size) + i] = (one + other) / 2;
            }
        }

        return new(names, n, copy);
    }

    /// <summary>The matrix of regressors made of answers, exactly from joint counts.</summary>
    internal static CovarianceMatrix Of(CoRatings ratings, IReadOnlyList<AnswerColumn> columns, bool weighted)
    {
        JointTables tables = ratings.Tables;
        int size = columns.Count;
        var sums = new BigInteger[size];
        var products = new BigInteger[size * size];
        BigInteger total = AnswerColumn.Total(tables, weighted);
        for (int i = 0; i < size; i++)
        {
            for (int j = i; j < size; j++)
            {
                products[(i * size) + j] = AnswerColumn.Product(tables, columns[i], columns[j], weighted);
            }

            sums[i] = AnswerColumn.Sum(tables, columns[i].Question, columns[i].Values, weighted);
        }

        // Joint counts keep no squares of weights, so the divisor is that of equal ones; it cancels in every share.
        double[] values = new double[size * size];
        double divisor = Math.Max((double)total * (double)total * (ratings.RowCount - 1) / Math.Max(ratings.RowCount, 1), 1);
        for (int i = 0; i < size; i++)
        {
            for (int j = i; j < size; j++)
            {
                values[(i * size) + j] = values[(j * size) + i] =
                    (double)((total * products[(i * size) + j]) - (sums[i] * sums[j])) / divisor;
            }
        }

        return new([.. columns.Select(column => column.Name)], ratings.RowCount, values);
    }

    /// <summary>A matrix that is known to be one.</summary>
    internal static CovarianceMatrix FromTrusted(ImmutableArray<string> columns, long n, double[] values) => new(columns, n, values);

    /// <summary>The same columns with other covariances.</summary>
    internal CovarianceMatrix WithValues(double[] values) => new(Columns, N, values, _at);

    /// <summary>The place of a column.</summary>
    internal int IndexOf(string column) => _at.TryGetValue(column, out int at)
        ? at
        : throw new ArgumentException($"There is no column '{column}'; there are {string.Join(", ", Columns)}.", nameof(column));

    internal double At(int first, int second) => _values[(first * Columns.Length) + second];

    /// <summary>The number of columns and rows.</summary>
    public override string ToString() => $"{Guard.Text(Columns.Length)} columns, n {Guard.Text(N)}";

    private static ImmutableArray<string> Names(IEnumerable<string> columns, string parameter)
    {
        ArgumentNullException.ThrowIfNull(columns, parameter);
        ImmutableArray<string> names = [.. columns];
        return names.IsEmpty || names.Any(string.IsNullOrWhiteSpace) ? throw new ArgumentException("There must be a column, and each must have a name.", parameter)
            : names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
                ? throw new ArgumentException($"Column '{twice.Key}' occurs twice.", parameter)
                : names;
    }

    private static void RequireFinite(ReadOnlySpan<double> values, double min, string what, string parameter)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!(double.IsFinite(values[i]) && values[i] >= min))
            {
                throw new ArgumentOutOfRangeException(
                    parameter, values[i], $"Value {Guard.Text(i + 1)} of {what} must be a finite number{(min == 0 ? " from 0 up" : string.Empty)}.");
            }
        }
    }
}
