using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>The two sides of one driver: how much lower the outcome is with low ratings, how much higher with high ones, and which is more.</summary>
/// <remarks>
/// <para><b>Unit.</b> Points of the outcome's scale, towards its good end; associations with all other drivers held equal, not causes.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ImpactAsymmetry
{
    internal ImpactAsymmetry(Question question, RatingBands? bands) => (Question, Bands) = (question, bands);

    /// <summary>The question about the touchpoint.</summary>
    public Question Question { get; }

    /// <summary>What counted as low and high; null for a scale of two ratings, about which nothing is said.</summary>
    public RatingBands? Bands { get; }

    /// <summary>How many respondents rated it low.</summary>
    public long LowCount { get; internal init; }

    /// <summary>How many respondents rated it neither low nor high: the reference.</summary>
    public long MiddleCount { get; internal init; }

    /// <summary>How many respondents rated it high.</summary>
    public long HighCount { get; internal init; }

    /// <summary>How many respondents have an answered outcome and no rating here; they stay in, with a regressor that says so.</summary>
    public long UnratedCount { get; internal init; }

    /// <summary>The difference that a low rating goes with, against the middle, in points; expected at or below 0. Undefined with too few ratings.</summary>
    public Estimate Low { get; internal init; }

    /// <summary>The difference that a high rating goes with, against the middle, in points; expected at or above 0. Undefined with too few ratings.</summary>
    public Estimate High { get; internal init; }

    /// <summary>What low ratings cost, in points from 0 up: the size of <see cref="Low"/>, or 0 where that has the wrong sign.</summary>
    public Estimate Penalty { get; internal init; }

    /// <summary>What high ratings earn, in points from 0 up: the size of <see cref="High"/>, or 0 where that has the wrong sign.</summary>
    public Estimate Reward { get; internal init; }

    /// <summary>Whether low ratings went with a higher outcome than the middle, so that the penalty was set to 0.</summary>
    public bool IsPenaltyWrongSigned => Low.Value > 0;

    /// <summary>Whether high ratings went with a lower outcome than the middle, so that the reward was set to 0.</summary>
    public bool IsRewardWrongSigned => High.Value < 0;

    /// <summary>Penalty plus reward, in points from 0 up: the range of impact on the outcome (RIOCS).</summary>
    public Estimate Range { get; internal init; }

    /// <summary>(Reward - penalty)/(reward + penalty), from -1 (can only disappoint) to 1 (can only delight); undefined where both are 0 or one is.</summary>
    public Estimate Asymmetry { get; internal init; }

    /// <summary>The class of the asymmetry; null where that is undefined.</summary>
    public ImpactClass? Class { get; internal init; }

    /// <summary>The class at the lower end of the asymmetry's interval; null where that is undefined.</summary>
    public ImpactClass? LowestClass { get; internal init; }

    /// <summary>The class at the upper end of the asymmetry's interval; null where that is undefined.</summary>
    public ImpactClass? HighestClass { get; internal init; }

    /// <summary>Whether the interval of the asymmetry lies within one class.</summary>
    public bool IsClassCertain => Class is not null && LowestClass == HighestClass;

    /// <summary>Whether the range is at least the mean range of all drivers that have one; null where it is undefined.</summary>
    public bool? IsHighImpact { get; internal init; }

    /// <summary>The question, its penalty and its reward.</summary>
    public override string ToString() => $"{Question.Id}: penalty {Penalty}, reward {Reward}, {Class?.ToString() ?? "no class"}";
}
