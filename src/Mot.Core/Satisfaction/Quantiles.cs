namespace Mot.Core.Satisfaction;

/// <summary>The arithmetic of quantiles: values by nine definitions, and the ranks of their intervals.</summary>
internal static class Quantiles
{
    // What is left of a binomial distribution beyond this is less than rounding.
    private const double Negligible = 1e-25;

    /// <summary>The quantile of numbers in ascending order.</summary>
    internal static double Of(double[] sorted, decimal p, QuantileDefinition definition) =>
        Of(sorted.Length, rank => sorted[rank - 1], p, definition);

    /// <summary>The quantile of n numbers of which the k-th smallest is known, k from 1 to n.</summary>
    internal static double Of(long n, Func<long, double> orderStatistic, decimal p, QuantileDefinition definition)
    {
        // In decimals, so that 0.9 of 10 answers is 9 of them and not a bit more.
        decimal at = definition switch
        {
            QuantileDefinition.InverseDistribution or QuantileDefinition.InverseDistributionAveraged => n * p,
            QuantileDefinition.NearestEven => (n * p) - 0.5m,
            QuantileDefinition.LinearDistribution => n * p,
            QuantileDefinition.MiddleOfSteps => (n * p) + 0.5m,
            QuantileDefinition.MeanOfOrderStatistics => (n + 1) * p,
            QuantileDefinition.ModeOfOrderStatistics => ((n - 1) * p) + 1,
            QuantileDefinition.MedianUnbiased => ((((3 * n) + 1) * p) + 1) / 3,
            _ => ((((8 * n) + 2) * p) + 3) / 8,
        };
        decimal below = decimal.Floor(at);
        bool isBetween = at > below;
        double upper = definition switch
        {
            QuantileDefinition.InverseDistribution => isBetween ? 1 : 0,
            QuantileDefinition.InverseDistributionAveraged => isBetween ? 1 : 0.5,
            QuantileDefinition.NearestEven => isBetween || below % 2 != 0 ? 1 : 0,
            _ => (double)(at - below),
        };
        double Value(decimal rank) => orderStatistic((long)Math.Clamp(rank, 1, n));
        (double low, double high) = (Value(below), Value(below + 1));

        // Equal ratings are the quantile to the last bit.
        return low == high || upper == 0 ? low : ((1 - upper) * low) + (upper * high);
    }

    /// <summary>
    /// The ranks l and u such that the l-th and the u-th smallest of n enclose the quantile with at least the level's probability, half of the
    /// rest on either side; 0 and n + 1 where there is no such rank.
    /// </summary>
    /// <remarks>
    /// The number of answers below the quantile is binomial. Its probabilities are built up from the most likely one by their ratios and divided by their
    /// sum: nothing but products and sums, so that every machine finds the same ranks.
    /// </remarks>
    internal static (long Lower, long Upper) Ranks(long n, double p, double level)
    {
        if (p is 0 or 1)
        {
            return p == 0 ? (0, 1) : (n, n + 1);
        }

        long mode = (long)Math.Min(Math.Floor((n + 1.0) * p), n);
        double odds = p / (1 - p);
        (double total, long lowest, double first) = (1, mode, 1);
        for (double size = 1; lowest > 0; lowest--)
        {
            size *= lowest / ((n - lowest + 1) * odds);
            if (size < Negligible)
            {
                break;
            }

            (total, first) = (total + size, size);
        }

        double above = 1;
        for (long k = mode; k < n && above >= Negligible; k++)
        {
            above *= (n - k) * odds / (k + 1);
            total += above;
        }

        double tail = (1 - level) / 2;
        (long lower, long k0, double term, double sum) = (lowest, lowest, first, first / total);
        while (sum <= tail)
        {
            (term, k0) = (term * ((n - k0) * odds / (k0 + 1)), k0 + 1);
            sum += term / total;
            lower = k0;
        }

        // P(B ≤ u - 1) ≥ 1 - tail.
        while (sum < 1 - tail && k0 < n)
        {
            (term, k0) = (term * ((n - k0) * odds / (k0 + 1)), k0 + 1);
            sum += term / total;
        }

        return (lower, k0 + 1);
    }
}
