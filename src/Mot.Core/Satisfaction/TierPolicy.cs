using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>Where the satisfaction tiers begin: declared cut-offs on a rating or a score, or a dead band around a gap of 0.</summary>
/// <remarks>
/// <para><b>Definition.</b> Cut-offs: a value belongs to the best tier whose beginning it reaches (closed below). Dead band ±δ on
/// the gap between experience and expectation: below -δ dissatisfied, above +δ delighted, in between (both ends included)
/// satisfied.</para>
/// <para>It knows no scale; whether it fits the question's is checked where a study is built.</para>
/// <para><b>Accuracy.</b> Exact: values are decimals, so a value on a boundary is on it.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record TierPolicy
{
    private TierPolicy(decimal satisfiedFrom, decimal delightedFrom, bool isDeadBand)
    {
        SatisfiedFrom = satisfiedFrom;
        DelightedFrom = delightedFrom;
        IsDeadBand = isDeadBand;
    }

    /// <summary>The default for journey scores: satisfied from 70, delighted from 90 of 100. A convention, not a finding.</summary>
    public static TierPolicy ForScores { get; } = CutOffs(70, 90);

    /// <summary>A gap of 0.5 points: half a step where the step is 1. A convention, not a finding.</summary>
    public static TierPolicy HalfStepDeadBand { get; } = DeadBand(0.5m);

    /// <summary>The rating, score or gap at which satisfied begins; of a dead band its lower end.</summary>
    public decimal SatisfiedFrom { get; }

    /// <summary>The rating, score or gap at which delighted begins; of a dead band its upper end, which is itself still satisfied.</summary>
    public decimal DelightedFrom { get; }

    /// <summary>Whether the values are gaps and the satisfied tier is closed on both sides.</summary>
    public bool IsDeadBand { get; }

    /// <summary>Tiers by cut-offs on ratings or scores.</summary>
    /// <param name="satisfiedFrom">The first value that is satisfied.</param>
    /// <param name="delightedFrom">The first value that is delighted; below the other where lower is better.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">The two are equal.</exception>
    public static TierPolicy CutOffs(decimal satisfiedFrom, decimal delightedFrom) => satisfiedFrom != delightedFrom
        ? new(satisfiedFrom, delightedFrom, isDeadBand: false)
        : throw new ArgumentException($"Satisfied and delighted cannot both begin at {Guard.Text(satisfiedFrom)}.", nameof(delightedFrom));

    /// <summary>Tiers of a gap (experience minus expectation) by a dead band around 0.</summary>
    /// <param name="halfWidth">The largest gap, in points of the scale, that still counts as met; not negative.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The width is negative.</exception>
    public static TierPolicy DeadBand(decimal halfWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(halfWidth);
        return new(-halfWidth, halfWidth, isDeadBand: true);
    }

    /// <summary>The usual cut-offs of a rating scale: 4 and 5 of 5; 7 and 9 of 10, from 0 or from 1. A convention, not a finding.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>The policy; null for any other scale, whose cut-offs have to be declared.</returns>
    public static TierPolicy? Conventional(RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return scale switch
        {
            { Direction: ScaleDirection.LowerIsBetter } => null,
            { Min: 1, Max: 5, Step: 1 } => CutOffs(4, 5),
            { Min: 0 or 1, Max: 10, Step: 1 } => CutOffs(7, 9),
            _ => null,
        };
    }

    /// <summary>The tier of a rating, a score or a gap.</summary>
    /// <param name="value">The value, in the unit of the policy.</param>
    /// <returns>The tier; never none.</returns>
    public SatisfactionTier Of(decimal value)
    {
        bool descending = DelightedFrom < SatisfiedFrom;
        bool delighted = IsDeadBand ? value > DelightedFrom : descending ? value <= DelightedFrom : value >= DelightedFrom;
        bool satisfied = descending ? value <= SatisfiedFrom : value >= SatisfiedFrom;
        return delighted ? SatisfactionTier.Delighted : satisfied ? SatisfactionTier.Satisfied : SatisfactionTier.Dissatisfied;
    }

    /// <summary>The tier of one answer.</summary>
    /// <param name="answer">A rating or a kind of missing.</param>
    /// <param name="scale">The scale of the rating.</param>
    /// <returns>The tier; none when there is no rating.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is a step beyond the scale.</exception>
    public SatisfactionTier Of(Answer answer, RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return scale.ValueOf(answer) is { } rating ? Of(rating) : SatisfactionTier.None;
    }

    /// <summary>Returns a policy that makes tiers of points from 0 to 100.</summary>
    internal static TierPolicy RequireForScores(TierPolicy policy, string name)
    {
        ArgumentNullException.ThrowIfNull(policy, name);
        bool fits = !policy.IsDeadBand && policy.SatisfiedFrom >= 0
            && policy.SatisfiedFrom < policy.DelightedFrom && policy.DelightedFrom <= 100;
        return fits
            ? policy
            : throw new ArgumentException("The tiers of scores are cut-offs that ascend from 0 to 100, such as 70 and 90.", name);
    }

    /// <summary>The boundaries in the invariant culture.</summary>
    public override string ToString() => IsDeadBand
        ? $"satisfied within ±{Guard.Text(DelightedFrom)}"
        : $"satisfied from {Guard.Text(SatisfiedFrom)}, delighted from {Guard.Text(DelightedFrom)}";
}
