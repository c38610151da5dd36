using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>The Net Promoter Score: the share of promoters (9, 10) minus the share of detractors (0 to 6).</summary>
/// <remarks>
/// <para><b>Definition.</b> 100 (p - d), with variance of one answer V = p + d - (p - d)².</para>
/// <para><b>Unit and range.</b> Points from -100 to 100; intervals are cut to that range.</para>
/// <para><b>Direction and best value.</b> Higher is better; 100.</para>
/// <para><b>Method.</b> <see cref="IntervalMethod.AdjustedWald"/> by default (¾ promoters, 1½ passives and ¾ detractors are added
/// for the interval, not for the score, so the interval is not centred on it); <see cref="IntervalMethod.Wald"/>;
/// <see cref="IntervalMethod.Score"/>, better below 20 answers. With weights, p and d are weighted and n is Kish's effective n.</para>
/// <para><b>Undefined.</b> Nobody answered, or nobody with a weight.</para>
/// <para><b>Sources.</b> Reichheld (2003), Harvard Business Review 81(12); Rocks (2016), arXiv 1601.07235; Tango (1998),
/// Statistics in Medicine 17, 891-908; Kish (1965).</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class NetPromoter
{
    private const string Name = "A recommendation score";

    // Steps of a scale from 0 to 10 are its ratings.
    private const int LastDetractor = 6;
    private const int FirstPromoter = 9;

    /// <summary>What this metric is: points from -100 to 100, higher is better.</summary>
    public static Metric Metric { get; } = NetShare.MetricOf("nps");

    /// <summary>The score of a distribution.</summary>
    /// <param name="ratings">Answers from 0 to 10.</param>
    /// <param name="settings">Weighting, method and level; null for the defaults.</param>
    /// <returns>The score in points; undefined when nobody answered.</returns>
    /// <exception cref="ArgumentException">The scale is not 0 to 10, or the method is none of the three.</exception>
    public static Estimate Of(RatingDistribution ratings, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        return Sides(ratings, settings.Weighting).ToEstimate(settings, Name);
    }

    /// <summary>The score of three counts.</summary>
    /// <param name="promoters">How many answered 9 or 10; not negative.</param>
    /// <param name="passives">How many answered 7 or 8; not negative.</param>
    /// <param name="detractors">How many answered 0 to 6; not negative.</param>
    /// <param name="settings">Method and level; null for the defaults.</param>
    /// <returns>The score in points; undefined when all counts are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above 10¹².</exception>
    /// <exception cref="ArgumentException">The method is none of the three.</exception>
    public static Estimate Of(long promoters, long passives, long detractors, MetricSettings? settings = null)
    {
        const long Most = 1_000_000_000_000;
        Guard.InRange(promoters, 0, Most);
        Guard.InRange(passives, 0, Most);
        Guard.InRange(detractors, 0, Most);
        long n = promoters + passives + detractors;
        return new NetShare(n, n, promoters, detractors).ToEstimate(settings ?? MetricSettings.Default, Name);
    }

    /// <summary>The score of a distribution that was collected in groups, with a jackknife interval.</summary>
    /// <param name="ratings">Answers from 0 to 10, by group.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The score in points; undefined when fewer than five groups answered.</returns>
    /// <exception cref="ArgumentException">The scale is not 0 to 10.</exception>
    public static Estimate Of(ReplicatedDistribution ratings, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        settings ??= MetricSettings.Default;
        return Replication.Of(ratings, Score(settings), settings, NetShare.Range);
    }

    /// <summary>The difference of two independent scores, first minus second.</summary>
    /// <param name="first">Answers from 0 to 10.</param>
    /// <param name="second">Answers from 0 to 10 of other people.</param>
    /// <param name="settings">Weighting, method (adjusted Wald or Wald), level and margin; null for the defaults.</param>
    /// <returns>The difference in points and its verdict.</returns>
    /// <exception cref="ArgumentException">A scale is not 0 to 10, or the method is neither of the two.</exception>
    public static Comparison Difference(RatingDistribution first, RatingDistribution second, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        return NetShare.Difference(Sides(first, settings.Weighting), Sides(second, settings.Weighting), settings, Name);
    }

    /// <summary>The difference of two independent scores whose samples came in groups, by jackknife.</summary>
    /// <param name="first">Answers from 0 to 10, by group.</param>
    /// <param name="second">Answers of another sample, by its own groups.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference in points and its verdict.</returns>
    /// <exception cref="ArgumentException">A scale is not 0 to 10.</exception>
    public static Comparison Difference(
        ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        settings ??= MetricSettings.Default;
        return Replication.Difference(first, second, Score(settings), settings, higherIsBetter: true);
    }

    /// <summary>The difference of the scores of two parts of one sample, whose groups are the same clusters, by jackknife.</summary>
    /// <param name="first">Answers from 0 to 10, by group.</param>
    /// <param name="second">Answers of other people in the same groups.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference in points and its verdict.</returns>
    /// <exception cref="ArgumentException">A scale is not 0 to 10.</exception>
    public static Comparison DifferenceWithin(
        ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        settings ??= MetricSettings.Default;
        return Replication.DifferenceWithin(first, second, Score(settings), settings, higherIsBetter: true);
    }

    private static Replication.Statistic Score(MetricSettings settings) =>
        ratings => Sides(ratings, settings.Weighting).Score;

    private static NetShare Sides(RatingDistribution ratings, Weighting weighting)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return Question.IsRecommendationScale(ratings.Scale)
            ? NetShare.Of(ratings, weighting, step => step >= FirstPromoter, step => step <= LastDetractor)
            : throw new ArgumentException(
                $"A Net Promoter Score needs answers from 0 to 10, higher is better, not from {ratings.Scale}.", nameof(ratings));
    }
}
