using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>How many customers of a group are in each satisfaction tier.</summary>
/// <remarks>
/// <para><b>Definition.</b> The share of the ratings whose tier it is; the three add up to 1.</para>
/// <para><b>Unit and range.</b> Shares from 0 to 1. <b>Undefined</b> when nobody answered.</para>
/// <para>A group has no tier of its mean: half delighted and half dissatisfied is not satisfied.
/// <see cref="Median"/> is the tier of the customer in the middle.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record TierShares
{
    private const int Tiers = 3;

    private TierShares(TierPolicy policy, SatisfactionTier median, Func<SatisfactionTier, Estimate> share)
    {
        Policy = policy;
        Median = median;
        Dissatisfied = share(SatisfactionTier.Dissatisfied);
        Satisfied = share(SatisfactionTier.Satisfied);
        Delighted = share(SatisfactionTier.Delighted);
    }

    /// <summary>The cut-offs that were used.</summary>
    public TierPolicy Policy { get; }

    /// <summary>The share of dissatisfied customers.</summary>
    public Estimate Dissatisfied { get; }

    /// <summary>The share of satisfied customers.</summary>
    public Estimate Satisfied { get; }

    /// <summary>The share of delighted customers.</summary>
    public Estimate Delighted { get; }

    /// <summary>The tier of the customer in the middle: the best one that at least half of the customers reach; none when nobody answered.</summary>
    public SatisfactionTier Median { get; }

    /// <summary>The shares of a distribution.</summary>
    /// <param name="ratings">The answers.</param>
    /// <param name="policy">Cut-offs on the scale of the answers.</param>
    /// <param name="settings">Weighting, method (as for <see cref="TopBox"/>, each share by itself, or <see cref="IntervalMethod.Goodman"/>, all three together) and level; null for the defaults.</param>
    /// <returns>The shares.</returns>
    /// <exception cref="ArgumentException">The policy is a dead band, or the method is none of a share.</exception>
    public static TierShares Of(RatingDistribution ratings, TierPolicy policy, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        RequireCutOffs(policy);
        return OfAny(ratings, policy, settings ?? MetricSettings.Default);
    }

    /// <summary>The shares of a distribution of ratings by cut-offs, or of gaps by a dead band.</summary>
    internal static TierShares OfAny(RatingDistribution ratings, TierPolicy policy, MetricSettings settings) => new(
            policy,
            MedianOf(ratings, policy, settings.Weighting),
            tier => Share.Of(ratings, HasTier(ratings.Scale, policy, tier), settings, Tiers));

    /// <summary>The shares of a distribution that was collected in groups, with jackknife intervals.</summary>
    /// <param name="ratings">The answers by group.</param>
    /// <param name="policy">Cut-offs on the scale of the answers.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The shares.</returns>
    /// <exception cref="ArgumentException">The policy is a dead band.</exception>
    public static TierShares Of(ReplicatedDistribution ratings, TierPolicy policy, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        RequireCutOffs(policy);
        return OfAny(ratings, policy, settings ?? MetricSettings.Default);
    }

    /// <summary>The same with jackknife intervals.</summary>
    internal static TierShares OfAny(ReplicatedDistribution ratings, TierPolicy policy, MetricSettings settings)
    {
        RatingScale scale = ratings.Total.Scale;
        return new(
            policy,
            MedianOf(ratings.Total, policy, settings.Weighting),
            tier => Share.Of(ratings, HasTier(scale, policy, tier), settings));
    }

    private static void RequireCutOffs(TierPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.IsDeadBand)
        {
            throw new ArgumentException("A dead band makes tiers of gaps, not of ratings; declare cut-offs.", nameof(policy));
        }
    }

    private static Func<int, bool> HasTier(RatingScale scale, TierPolicy policy, SatisfactionTier tier) =>
        step => policy.Of(scale.ValueAt(step)) == tier;

    private static SatisfactionTier MedianOf(RatingDistribution ratings, TierPolicy policy, Weighting weighting)
    {
        double? Reaching(SatisfactionTier tier) =>
            AnswerSums.Share(ratings, weighting, step => policy.Of(ratings.Scale.ValueAt(step)) >= tier);

        return Reaching(SatisfactionTier.Delighted) switch
        {
            null => SatisfactionTier.None,
            >= 0.5 => SatisfactionTier.Delighted,
            _ => Reaching(SatisfactionTier.Satisfied) >= 0.5 ? SatisfactionTier.Satisfied : SatisfactionTier.Dissatisfied,
        };
    }
}
