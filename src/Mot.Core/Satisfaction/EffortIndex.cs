using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>Customer effort as an index: the share that found it easy minus the share that found it hard.</summary>
/// <remarks>
/// <para><b>Definition.</b> 100 (e - h), with e the share on the two best ratings and h the share on the worse side of the middle of
/// the scale: 6 and 7 against 1 to 3 of 7, 4 and 5 against 1 and 2 of 5. The ratings between count only in n. Other indices in use
/// take e as everything above the middle; their numbers are higher and not comparable with these.</para>
/// <para><b>Unit and range.</b> Points from -100 to 100; intervals are cut to that range. Scales have 5 to 11 ratings: with fewer the two
/// best reach into the middle, with more they are a small part of the good side. The limits are a convention.</para>
/// <para><b>Direction and best value.</b> Higher is better, whatever the direction of the scale; 100.</para>
/// <para><b>Method.</b> As for <see cref="NetPromoter"/>, which is the same difference of two cells of a multinomial:
/// <see cref="IntervalMethod.AdjustedWald"/> by default, <see cref="IntervalMethod.Wald"/>, <see cref="IntervalMethod.Score"/>.</para>
/// <para><b>Undefined.</b> Nobody answered, or nobody with a weight.</para>
/// <para><b>Sources.</b> Dixon, Freeman and Toman (2010), Harvard Business Review 88(7/8), 116-122 (effort); Dixon, Toman and DeLisi (2013),
/// The Effortless Experience (ease on 1 to 7); the index is practitioners' custom. Rocks (2016), arXiv 1601.07235; Tango (1998),
/// Statistics in Medicine 17, 891-908; Kish (1965).</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class EffortIndex
{
    private const string Name = "An effort index";
    private const int EasyBoxes = 2;

    /// <summary>What this metric is: points from -100 to 100, higher is better.</summary>
    public static Metric Metric { get; } = NetShare.MetricOf("effort-index");

    /// <summary>The index of a distribution.</summary>
    /// <param name="ratings">Answers on a scale of 5 to 11 ratings.</param>
    /// <param name="settings">Weighting, method and level; null for the defaults.</param>
    /// <returns>The index in points; undefined when nobody answered.</returns>
    /// <exception cref="ArgumentException">The scale has fewer than 5 or more than 11 ratings, or the method is none of the three.</exception>
    public static Estimate Of(RatingDistribution ratings, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        return Sides(ratings, settings.Weighting).ToEstimate(settings, Name);
    }

    /// <summary>The index of a distribution that was collected in groups, with a jackknife interval.</summary>
    /// <param name="ratings">Answers on a scale of 5 to 11 ratings, by group.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The index in points; undefined when fewer than five groups answered.</returns>
    /// <exception cref="ArgumentException">The scale has fewer than 5 or more than 11 ratings.</exception>
    public static Estimate Of(ReplicatedDistribution ratings, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        settings ??= MetricSettings.Default;
        return Replication.Of(ratings, Score(settings), settings, NetShare.Range);
    }

    /// <summary>The difference of two independent indices, first minus second.</summary>
    /// <param name="first">The answers.</param>
    /// <param name="second">The answers of other people on a comparable scale: ease and effort are not.</param>
    /// <param name="settings">Weighting, method (adjusted Wald or Wald), level and margin; null for the defaults.</param>
    /// <returns>The difference in points and its verdict.</returns>
    /// <exception cref="ArgumentException">The scales differ or have fewer than 5 or more than 11 ratings, or the method is neither of the two.</exception>
    public static Comparison Difference(RatingDistribution first, RatingDistribution second, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        settings ??= MetricSettings.Default;
        MeanRating.RequireComparable(first.Scale, second.Scale);
        return NetShare.Difference(Sides(first, settings.Weighting), Sides(second, settings.Weighting), settings, Name);
    }

    /// <summary>The difference of two independent indices whose samples came in groups, by jackknife.</summary>
    /// <param name="first">The answers by group.</param>
    /// <param name="second">The answers of another sample, by its own groups.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference in points and its verdict.</returns>
    /// <exception cref="ArgumentException">The scales differ, or have fewer than 5 or more than 11 ratings.</exception>
    public static Comparison Difference(
        ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        RequireComparable(first, second);
        return Replication.Difference(first, second, Score(settings), settings, higherIsBetter: true);
    }

    /// <summary>The difference of the indices of two parts of one sample, whose groups are the same clusters, by jackknife.</summary>
    /// <param name="first">The answers by group.</param>
    /// <param name="second">The answers of other people in the same groups.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference in points and its verdict.</returns>
    /// <exception cref="ArgumentException">The scales differ, or have fewer than 5 or more than 11 ratings.</exception>
    public static Comparison DifferenceWithin(
        ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        RequireComparable(first, second);
        return Replication.DifferenceWithin(first, second, Score(settings), settings, higherIsBetter: true);
    }

    private static void RequireComparable(ReplicatedDistribution first, ReplicatedDistribution second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        MeanRating.RequireComparable(first.Total.Scale, second.Total.Scale);
    }

    private static Replication.Statistic Score(MetricSettings settings) => ratings => Sides(ratings, settings.Weighting).Score;

    private static NetShare Sides(RatingDistribution ratings, Weighting weighting)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        RatingScale scale = ratings.Scale;
        return Question.IsEffortScale(scale)
            ? NetShare.Of(
                ratings,
                weighting,
                step => scale.StepsAboveWorst(step) >= scale.StepCount - EasyBoxes,
                step => scale.StepsAboveWorst(step) < Question.RatingsAboveMiddle(scale))
            : throw new ArgumentException(
                $"An effort index needs a scale of {Question.FewestEffortRatings} to {Question.MostEffortRatings} ratings, not {scale}.", nameof(ratings));
    }
}
