using Mot.Core.Ratings;

namespace Mot.Core.Estimation;

/// <summary>How often each pair of two values occurred: what the correlations are computed from.</summary>
/// <remarks>Values ascend. Sums over counts are exact; sums over values run row by row, the one stated order.</remarks>
internal sealed class PairTable
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly long[,] _counts;
    private readonly long[] _rows;
    private readonly long[] _columns;
    private readonly long _n;

    private PairTable(double[] x, double[] y, long[,] counts)
    {
        (_x, _y, _counts) = (x, y, counts);
        (_rows, _columns) = (new long[x.Length], new long[y.Length]);
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < y.Length; j++)
            {
                _rows[i] += counts[i, j];
                _columns[j] += counts[i, j];
                _n = checked(_n + counts[i, j]);
            }
        }
    }

    /// <summary>The pairs in which both questions have a rating, in steps: a correlation does not depend on the unit.</summary>
    internal static PairTable Of(CoRatings ratings, int first, int second)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Guard.InRange(first, 0, ratings.Questions.Length - 1);
        Guard.InRange(second, 0, ratings.Questions.Length - 1);
        int rows = ratings.Questions[first].Scale.StepCount;
        int columns = ratings.Questions[second].Scale.StepCount;
        long[,] counts = new long[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                counts[i, j] = ratings.CountOf(first, Answer.FromTrustedStep(i), second, Answer.FromTrustedStep(j));
            }
        }

        return new(Steps(rows), Steps(columns), counts);
    }

    /// <summary>The pairs of two columns of numbers of the same length.</summary>
    internal static PairTable Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double[] rows = [.. x.ToArray().Distinct().Order()];
        double[] columns = [.. y.ToArray().Distinct().Order()];
        long[,] counts = new long[rows.Length, columns.Length];
        for (int i = 0; i < x.Length; i++)
        {
            counts[Array.BinarySearch(rows, x[i]), Array.BinarySearch(columns, y[i])]++;
        }

        return new(rows, columns, counts);
    }

    internal Estimate Pearson(double level) =>
        Product(_x, _y) is { } r && _n >= FisherZ.FewestPairs
            ? FisherZ.Of(r, 1.0 / (_n - 3), level, _n)
            : Undefined(level, IntervalMethod.FisherZ);

    internal Estimate Spearman(double level) =>
        Product(Ranks(_rows), Ranks(_columns)) is { } r && _n >= FisherZ.FewestPairs
            ? FisherZ.Of(r, (1 + (r * r / 2)) / (_n - 3), level, _n)
            : Undefined(level, IntervalMethod.FisherZ);

    internal Estimate KendallTauB(double level)
    {
        // Everything counted twice, over ordered pairs of people: (P - Q)/√(rows · columns) is the same.
        double rows = (double)(((Int128)_n * _n) - Squares(_rows));
        double columns = (double)(((Int128)_n * _n) - Squares(_columns));
        if (_n < FisherZ.FewestPairs || rows == 0 || columns == 0)
        {
            return Undefined(level, IntervalMethod.Wald);
        }

        Int128[,] order = Order();
        Int128 net = 0;
        for (int i = 0; i < _rows.Length; i++)
        {
            for (int j = 0; j < _columns.Length; j++)
            {
                net += _counts[i, j] * order[i, j];
            }
        }

        double scale = Math.Sqrt(rows * columns);
        double tau = Math.Clamp((double)net / scale, -1, 1);
        double error = TauError(order, tau, rows, columns, scale);
        double half = Normal.TwoSided(level) * error;
        return Estimate.Of(tau, Math.Max(tau - half, -1), Math.Min(tau + half, 1), error, level, _n, IntervalMethod.Wald);
    }

    // Brown and Benedetti (1977), with the cells' deviations taken from their mean so that nothing cancels.
    private double TauError(Int128[,] order, double tau, double rows, double columns, double scale)
    {
        double mean = _n * tau * (rows + columns) / scale;
        double sum = 0;
        for (int i = 0; i < _rows.Length; i++)
        {
            for (int j = 0; j < _columns.Length; j++)
            {
                double margins = (_rows[i] * Math.Sqrt(columns / rows)) + (_columns[j] * Math.Sqrt(rows / columns));
                double deviation = (2 * (double)order[i, j]) + (tau * margins) - mean;
                sum += _counts[i, j] * deviation * deviation;
            }
        }

        return Math.Sqrt(sum) / scale;
    }

    // For each cell how many people are in the same order as those in it, minus how many are in opposite order.
    private Int128[,] Order()
    {
        var order = new Int128[_rows.Length, _columns.Length];
        long[,] before = new long[_rows.Length + 1, _columns.Length + 1];
        for (int i = 0; i < _rows.Length; i++)
        {
            for (int j = 0; j < _columns.Length; j++)
            {
                before[i + 1, j + 1] = before[i, j + 1] + before[i + 1, j] - before[i, j] + _counts[i, j];
            }
        }

        (int m, int k) = (_rows.Length, _columns.Length);
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < k; j++)
            {
                long lowLow = before[i, j];
                long lowHigh = before[i, k] - before[i, j + 1];
                long highLow = before[m, j] - before[i + 1, j];
                long highHigh = _n - before[m, j + 1] - before[i + 1, k] + before[i + 1, j + 1];
                order[i, j] = (Int128)lowLow + highHigh - lowHigh - highLow;
            }
        }

        return order;
    }

    // Σ(x - x̄)(y - ȳ)/√(Σ(x - x̄)² Σ(y - ȳ)²); null where one of the two does not vary.
    private double? Product(double[] x, double[] y)
    {
        if (_rows.Count(count => count > 0) < 2 || _columns.Count(count => count > 0) < 2)
        {
            return null;
        }

        (double meanX, double meanY) = (Mean(x, _rows), Mean(y, _columns));
        (double xx, double yy, double xy) = (Spread(x, _rows, meanX), Spread(y, _columns, meanY), 0.0);
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < y.Length; j++)
            {
                xy += _counts[i, j] * (x[i] - meanX) * (y[j] - meanY);
            }
        }

        return Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
    }

    private Estimate Undefined(double level, IntervalMethod method) =>
        _n == 0 ? Estimate.Undefined(UndefinedReason.NoAnswers, FisherZ.FewestPairs, level, _n, method)
        : _n < FisherZ.FewestPairs ? Estimate.Undefined(UndefinedReason.TooFewAnswers, FisherZ.FewestPairs, level, _n, method)
        : Estimate.Undefined(UndefinedReason.NoVariation, null, level, _n, method);

    private double Mean(double[] values, long[] counts)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += counts[i] * values[i];
        }

        return sum / _n;
    }

    private static double Spread(double[] values, long[] counts, double mean)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += counts[i] * (values[i] - mean) * (values[i] - mean);
        }

        return sum;
    }

    // The mean rank of those who gave the same answer.
    private static double[] Ranks(long[] counts)
    {
        double[] ranks = new double[counts.Length];
        long below = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            ranks[i] = below + ((counts[i] + 1) / 2.0);
            below += counts[i];
        }

        return ranks;
    }

    private static Int128 Squares(long[] counts)
    {
        Int128 sum = 0;
        foreach (long count in counts)
        {
            sum += (Int128)count * count;
        }

        return sum;
    }

    private static double[] Steps(int count) => [.. Enumerable.Range(0, count).Select(step => (double)step)];
}
