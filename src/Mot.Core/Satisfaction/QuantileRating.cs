using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>A quantile of the ratings, by default the median: the rating of the customer in the middle.</summary>
/// <remarks>
/// <para><b>Definition.</b> The value below which a share p of the ratings lies, by one of the nine definitions of
/// <see cref="QuantileDefinition"/>; by default the line through (k - 1)/(n - 1) that spreadsheets use, which is a convention.</para>
/// <para><b>Unit and range.</b> Points of the scale; value and interval lie on it.</para>
/// <para><b>Direction and best value.</b> As the scale declares. p counts from the lowest rating up, whatever the direction.</para>
/// <para><b>Method.</b> <see cref="IntervalMethod.OrderStatistics"/>: from the l-th to the u-th smallest rating, with l and u from the binomial
/// distribution. It assumes nothing about the distribution and holds with at least the level's probability, with more where few answered or
/// many gave the same rating; where there is no such rank the end of the scale takes its place. There is no standard error.</para>
/// <para><b>Undefined.</b> Nobody answered. Case weights are refused: with them neither the nine definitions nor the ranks have an agreed meaning.</para>
/// <para><b>Sources.</b> Hyndman and Fan (1996), The American Statistician 50, 361-365; Thompson (1936), Annals of Mathematical Statistics 7, 122-128;
/// Scheffé and Tukey (1945), same journal 16, 187-192 (equal ratings).</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class QuantileRating
{
    /// <summary>What this metric is on a scale: points of the scale, its range and its direction.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>The declaration.</returns>
    public static Metric MetricOn(RatingScale scale) => Metric.On(scale, "quantile", intervalMayLeaveRange: false);

    /// <summary>A quantile of a distribution.</summary>
    /// <param name="ratings">The answers.</param>
    /// <param name="p">The share of ratings below, from 0 to 1; 0.5 is the median.</param>
    /// <param name="definition">Which definition; those of a line may give values between two ratings.</param>
    /// <param name="settings">Level; null for the defaults.</param>
    /// <returns>The quantile in points of the scale; undefined when nobody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">p is not from 0 to 1, or not a declared definition.</exception>
    /// <exception cref="ArgumentException">Weights or another method are asked for.</exception>
    public static Estimate Of(
        RatingDistribution ratings,
        decimal p = 0.5m,
        QuantileDefinition definition = QuantileDefinition.ModeOfOrderStatistics,
        MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Guard.InRange(p, 0, 1);
        Guard.Defined(definition);
        settings ??= MetricSettings.Default;
        if (settings.Weighting != Weighting.None)
        {
            throw new ArgumentException("A quantile is not weighted here; give the settings without case weights.", nameof(settings));
        }

        if (settings.Method is not (IntervalMethod.Default or IntervalMethod.OrderStatistics))
        {
            throw new ArgumentException($"A quantile has no {settings.Method} interval here; choose OrderStatistics.", nameof(settings));
        }

        long n = ratings.Count;
        if (n == 0)
        {
            return Estimate.Undefined(UndefinedReason.NoAnswers, 1, settings.Level, n, IntervalMethod.OrderStatistics);
        }

        (long lower, long upper) = Quantiles.Ranks(n, (double)p, settings.Level);
        return Estimate.Of(
            Quantiles.Of(n, rank => Rating(ratings, rank), p, definition),
            lower == 0 ? (double)ratings.Scale.Min : Rating(ratings, lower),
            upper > n ? (double)ratings.Scale.Max : Rating(ratings, upper),
            standardError: null,
            settings.Level,
            n,
            IntervalMethod.OrderStatistics);
    }

    // The rank-th smallest rating, counted from 1.
    private static double Rating(RatingDistribution ratings, long rank)
    {
        int step = 0;
        for (long below = ratings.StepCell(0).Count; below < rank; below += ratings.StepCell(step).Count)
        {
            step++;
        }

        return (double)ratings.Scale.ValueAt(step);
    }
}
