using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>Customer satisfaction (CSAT) as the share of answers in the best boxes of a scale.</summary>
/// <remarks>
/// <para><b>Definition.</b> k / n, with k the answers on the declared number of best ratings (4 and 5 of 5 are the top 2).</para>
/// <para><b>Unit and range.</b> A share from 0 to 1; intervals are cut to that range.</para>
/// <para><b>Direction and best value.</b> Higher is better; 1.</para>
/// <para><b>Method.</b> <see cref="IntervalMethod.Wilson"/> by default, without continuity correction;
/// <see cref="IntervalMethod.AgrestiCoull"/>; <see cref="IntervalMethod.Wald"/>; <see cref="IntervalMethod.WilsonCorrected"/>, with it;
/// <see cref="IntervalMethod.ClopperPearson"/>, for where too narrow is worse than too wide; <see cref="IntervalMethod.Jeffreys"/>. Differences: <see cref="IntervalMethod.Newcombe"/> by
/// default; <see cref="IntervalMethod.Wald"/>. With weights, the share is weighted and n is Kish's effective n.</para>
/// <para><b>Undefined.</b> Nobody answered, or nobody with a weight.</para>
/// <para><b>Sources.</b> Wilson (1927), J. Am. Stat. Assoc. 22, 209-212; Agresti and Coull (1998), The American Statistician 52,
/// 119-126; Clopper and Pearson (1934), Biometrika 26, 404-413;
/// Brown, Cai and DasGupta (2001), Statistical Science 16, 101-133; Newcombe (1998), Statistics in Medicine 17, 857-872 and 873-890.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class TopBox
{
    /// <summary>What this metric is: a share from 0 to 1, higher is better.</summary>
    public static Metric Metric { get; } = Metric.Of("top-boxes", MetricUnit.Share, 0, 1);

    /// <summary>The share in the best boxes.</summary>
    /// <param name="ratings">The answers.</param>
    /// <param name="boxes">How many of the best ratings count as satisfied; from 1 to one less than the number of ratings.</param>
    /// <param name="settings">Weighting, method and level; null for the defaults.</param>
    /// <returns>The share from 0 to 1; undefined when nobody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of boxes is out of range.</exception>
    /// <exception cref="ArgumentException">The method is none of these.</exception>
    public static Estimate Of(RatingDistribution ratings, int boxes, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return Share.Of(ratings, Best(ratings.Scale, boxes), settings ?? MetricSettings.Default);
    }

    /// <summary>The share of two counts.</summary>
    /// <param name="satisfied">How many were satisfied; from 0 to <paramref name="of"/>.</param>
    /// <param name="of">How many answered; from 0 to 10¹².</param>
    /// <param name="settings">Method and level; null for the defaults.</param>
    /// <returns>The share from 0 to 1; undefined when nobody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    /// <exception cref="ArgumentException">The method is none of these.</exception>
    public static Estimate Of(long satisfied, long of, MetricSettings? settings = null)
    {
        Guard.InRange(of, 0, 1_000_000_000_000);
        Guard.InRange(satisfied, 0, of);
        return Share.Of(satisfied, of, settings ?? MetricSettings.Default);
    }

    /// <summary>The share of a distribution that was collected in groups, with a jackknife interval.</summary>
    /// <param name="ratings">The answers by group.</param>
    /// <param name="boxes">How many of the best ratings count as satisfied.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The share from 0 to 1; undefined when fewer than five groups answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of boxes is out of range.</exception>
    public static Estimate Of(ReplicatedDistribution ratings, int boxes, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return Share.Of(ratings, Best(ratings.Total.Scale, boxes), settings ?? MetricSettings.Default);
    }

    /// <summary>The difference of two independent shares, first minus second.</summary>
    /// <param name="first">The answers.</param>
    /// <param name="second">The answers of other people on a comparable scale.</param>
    /// <param name="boxes">How many of the best ratings count as satisfied.</param>
    /// <param name="settings">Weighting, method (Newcombe or Wald), level and margin; null for the defaults.</param>
    /// <returns>The difference from -1 to 1 and its verdict.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of boxes is out of range.</exception>
    /// <exception cref="ArgumentException">The scales differ, or the method is neither of the two.</exception>
    public static Comparison Difference(
        RatingDistribution first, RatingDistribution second, int boxes, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        MeanRating.RequireComparable(first.Scale, second.Scale);
        return Share.Difference(first, second, Best(first.Scale, boxes), settings ?? MetricSettings.Default);
    }

    /// <summary>The difference of two independent shares whose samples came in groups, by jackknife.</summary>
    /// <param name="first">The answers by group.</param>
    /// <param name="second">The answers of another sample, by its own groups.</param>
    /// <param name="boxes">How many of the best ratings count as satisfied.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference from -1 to 1 and its verdict.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of boxes is out of range.</exception>
    /// <exception cref="ArgumentException">The scales differ.</exception>
    public static Comparison Difference(
        ReplicatedDistribution first, ReplicatedDistribution second, int boxes, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        return Replication.Difference(first, second, Statistic(first, second, boxes, settings), settings, higherIsBetter: true);
    }

    /// <summary>The difference of the shares of two parts of one sample, whose groups are the same clusters, by jackknife.</summary>
    /// <param name="first">The answers by group.</param>
    /// <param name="second">The answers of other people in the same groups.</param>
    /// <param name="boxes">How many of the best ratings count as satisfied.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference from -1 to 1 and its verdict.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of boxes is out of range.</exception>
    /// <exception cref="ArgumentException">The scales differ.</exception>
    public static Comparison DifferenceWithin(
        ReplicatedDistribution first, ReplicatedDistribution second, int boxes, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        return Replication.DifferenceWithin(first, second, Statistic(first, second, boxes, settings), settings, higherIsBetter: true);
    }

    private static Replication.Statistic Statistic(
        ReplicatedDistribution first, ReplicatedDistribution second, int boxes, MetricSettings settings)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        MeanRating.RequireComparable(first.Total.Scale, second.Total.Scale);
        Func<int, bool> best = Best(first.Total.Scale, boxes);
        return ratings => AnswerSums.Share(ratings, settings.Weighting, best);
    }

    private static Func<int, bool> Best(RatingScale scale, int boxes)
    {
        int count = (int)Guard.InRange(boxes, 1, scale.StepCount - 1);
        return step => scale.StepsAboveWorst(step) >= scale.StepCount - count;
    }
}
