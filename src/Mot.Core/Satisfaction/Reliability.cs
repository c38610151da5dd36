using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Core.Satisfaction;

/// <summary>How consistently several items measure one thing: Cronbach's alpha and what it hangs on.</summary>
/// <remarks>
/// <para><b>Definition.</b> Over the rows in which all k items are answered, alpha = k/(k - 1) · (1 - Σ s²ᵢ/s²), with s² the variance of the
/// sum. Standardised: k r̄/(1 + (k - 1) r̄), with r̄ the mean of the k(k - 1)/2 correlations between items.</para>
/// <para><b>Unit and range.</b> No unit; up to 1, without a lower bound: below 0 where items oppose one another, which mostly means that one is
/// coded the wrong way round. <b>Direction and best value.</b> Higher is more consistent; 1. Very high values say that items repeat one another.</para>
/// <para><b>Method.</b> 1 - (1 - alpha) exp(± z √(2k/((k - 1)(n - 2)))), a large-sample interval. The same for the standardised alpha, from
/// which that of r̄ follows because one is a function of the other. It assumes equal variances and equal correlations of the items (compound
/// symmetry); how much follows from other structures is not told by it.</para>
/// <para><b>Undefined.</b> Fewer than two items (not identifiable), fewer than three rows, or a sum that does not vary. Standardised alpha, r̄ and
/// the correlation of an item with the rest need items that vary.</para>
/// <para><b>Accuracy.</b> Variances and covariances are exact whole numbers until one division.</para>
/// <para><b>Sources.</b> Cronbach (1951), Psychometrika 16, 297-334; Bonett (2002), J. Educational and Behavioral Statistics 27, 335-340.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Reliability
{
    private const int FewestItems = 2;
    private const int FewestRows = 3;

    private Reliability(Estimate alpha, Estimate standardisedAlpha, Estimate averageCorrelation, ImmutableArray<ItemReliability> items)
    {
        Alpha = alpha;
        StandardisedAlpha = standardisedAlpha;
        AverageCorrelation = averageCorrelation;
        Items = items;
    }

    /// <summary>What alpha is: a coefficient up to 1 without a lower bound, higher is more consistent.</summary>
    public static Metric AlphaMetric { get; } = Metric.Of("alpha", MetricUnit.Coefficient, null, 1);

    /// <summary>Cronbach's alpha of the ratings as they are.</summary>
    public Estimate Alpha { get; }

    /// <summary>Cronbach's alpha of items brought to equal variance.</summary>
    public Estimate StandardisedAlpha { get; }

    /// <summary>The mean correlation between two items, from -1/(k - 1) to 1.</summary>
    public Estimate AverageCorrelation { get; }

    /// <summary>The items in the order of declaration.</summary>
    public ImmutableArray<ItemReliability> Items { get; }

    /// <summary>Alpha with its interval in the invariant culture.</summary>
    public override string ToString() => $"alpha {Alpha}";

    /// <summary>The reliability from exact sums over complete rows.</summary>
    /// <param name="items">The ids of the k items.</param>
    /// <param name="n">How many complete rows there are; not negative.</param>
    /// <param name="sums">Σxᵢ of each item, in whole steps.</param>
    /// <param name="products">Σxᵢxⱼ, the upper triangle with its diagonal row by row: k(k + 1)/2 sums.</param>
    /// <param name="level">The confidence level, strictly between 0 and 1.</param>
    internal static Reliability Of(
        ImmutableArray<string> items, long n, ReadOnlySpan<long> sums, ReadOnlySpan<long> products, double level)
    {
        int k = items.Length;
        Guard.Level(level);
        Guard.InRange(n, 0, long.MaxValue);
        if (sums.Length != k || products.Length != k * (k + 1) / 2)
        {
            throw new ArgumentException($"{k} items have {k} sums and {k * (k + 1) / 2} products, not {sums.Length} and {products.Length}.", nameof(products));
        }

        var spread = Spread.Of(n, sums, products);
        Estimate standardised = AlphaOf(k, spread.Standardised(), n, level);
        return new(
            AlphaOf(k, Ratio(spread.Between, spread.Total), n, level),
            standardised,
            AverageOf(k, standardised),
            [.. Enumerable.Range(0, k).Select(i => new ItemReliability(items[i], ItemRest(spread, i, n, level), AlphaIfDropped(spread, k, i, n, level)))]);
    }

    private static Estimate ItemRest(Spread spread, int item, long n, double level)
    {
        Int128 rest = spread.TotalWithout(item);
        return n < FisherZ.FewestPairs
            ? Estimate.Undefined(TooFew(n), FisherZ.FewestPairs, level, n, IntervalMethod.FisherZ)
            : spread[item, item] == 0 || rest == 0
            ? Estimate.Undefined(UndefinedReason.NoVariation, null, level, n, IntervalMethod.FisherZ)
            : FisherZ.Of(
                (double)(spread.With(item) - spread[item, item]) / (Math.Sqrt((double)spread[item, item]) * Math.Sqrt((double)rest)),
                1.0 / (n - 3),
                level,
                n);
    }

    private static Estimate AlphaIfDropped(Spread spread, int k, int item, long n, double level)
    {
        Int128 total = spread.TotalWithout(item);
        return AlphaOf(k - 1, Ratio(total - (spread.Within - spread[item, item]), total), n, level);
    }

    // How much of the variance of the sum lies between items; null where the sum does not vary.
    private static double? Ratio(Int128 between, Int128 total) => total == 0 ? null : (double)between / (double)total;

    private static Estimate AlphaOf(int k, double? between, long n, double level)
    {
        if (k < FewestItems)
        {
            return Estimate.Undefined(UndefinedReason.NotIdentifiable, null, level, n, IntervalMethod.Bonett);
        }

        if (n < FewestRows)
        {
            return Estimate.Undefined(TooFew(n), FewestRows, level, n, IntervalMethod.Bonett);
        }

        if (between is not { } ratio)
        {
            return Estimate.Undefined(UndefinedReason.NoVariation, null, level, n, IntervalMethod.Bonett);
        }

        double alpha = k / (k - 1.0) * ratio;
        double error = Math.Sqrt(2.0 * k / ((k - 1.0) * (n - 2)));
        double factor = Math.Exp(Normal.TwoSided(level) * error);
        return Estimate.Of(
            alpha, 1 - ((1 - alpha) * factor), 1 - ((1 - alpha) / factor), Math.Max(1 - alpha, 0) * error, level, n, IntervalMethod.Bonett);
    }

    // r = a/(k - (k - 1) a) rises with a, so the ends of one interval are the ends of the other.
    private static Estimate AverageOf(int k, Estimate alpha)
    {
        if (!alpha.IsDefined)
        {
            return alpha;
        }

        double Average(double a) => a / (k - ((k - 1) * a));
        double divisor = k - ((k - 1) * alpha.Value!.Value);
        return Estimate.Of(
            Average(alpha.Value.Value),
            Average(alpha.Low!.Value),
            Average(alpha.High!.Value),
            alpha.StandardError!.Value * k / (divisor * divisor),
            alpha.Level,
            alpha.N,
            IntervalMethod.Bonett);
    }

    private static UndefinedReason TooFew(long n) => n == 0 ? UndefinedReason.NoAnswers : UndefinedReason.TooFewAnswers;

    /// <summary>The exact covariances, all of them n(n - 1) times too large, which cancels wherever they are used.</summary>
    private readonly struct Spread
    {
        private readonly Int128[,] _covariances;

        private Spread(Int128[,] covariances)
        {
            _covariances = covariances;
            for (int i = 0; i < covariances.GetLength(0); i++)
            {
                Within += covariances[i, i];
                Total += With(i);
            }
        }

        /// <summary>The variance of the sum of all items.</summary>
        internal Int128 Total { get; }

        /// <summary>The sum of the variances of the items.</summary>
        internal Int128 Within { get; }

        /// <summary>The sum of the covariances between different items.</summary>
        internal Int128 Between => Total - Within;

        internal Int128 this[int first, int second] => _covariances[first, second];

        internal static Spread Of(long n, ReadOnlySpan<long> sums, ReadOnlySpan<long> products)
        {
            var covariances = new Int128[sums.Length, sums.Length];
            int at = 0;
            for (int i = 0; i < sums.Length; i++)
            {
                for (int j = i; j < sums.Length; j++)
                {
                    Int128 covariance = ((Int128)n * products[at++]) - ((Int128)sums[i] * sums[j]);
                    covariances[i, j] = covariance;
                    covariances[j, i] = covariance;
                }
            }

            return new(covariances);
        }

        /// <summary>The covariance of an item with the sum of all, itself included.</summary>
        internal Int128 With(int item)
        {
            Int128 sum = 0;
            for (int j = 0; j < _covariances.GetLength(0); j++)
            {
                sum += _covariances[item, j];
            }

            return sum;
        }

        /// <summary>The variance of the sum of the other items.</summary>
        internal Int128 TotalWithout(int item) => Total - (2 * With(item)) + _covariances[item, item];

        /// <summary>What <see cref="Ratio"/> is for items of equal variance; null where one does not vary, or the sum of all.</summary>
        internal double? Standardised()
        {
            int k = _covariances.GetLength(0);
            double sum = 0;
            for (int i = 0; i < k; i++)
            {
                for (int j = i; j < k; j++)
                {
                    double scale = Math.Sqrt((double)_covariances[i, i]) * Math.Sqrt((double)_covariances[j, j]);
                    if (scale == 0)
                    {
                        return null;
                    }

                    sum += i == j ? 0 : 2 * (double)_covariances[i, j] / scale;
                }
            }

            // Of items that cancel one another only rounding noise is left.
            double total = k + sum;
            return total > 1e-12 * k ? sum / total : null;
        }
    }
}
