using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>How satisfied a customer is with each layer of value (物质 / 精神 / 社会), and overall.</summary>
/// <remarks>
/// <para><b>Definition.</b> For each respondent, the mean points (0 to 100) of the satisfaction questions of a layer make the tier of that
/// layer; the mean of the layers makes the overall tier. With the gate on, the overall tier is at most one above the tier of the material
/// layer: a delighted social layer cannot rescue a failed product.</para>
/// <para>The gate and the cut-offs are conventions, not findings. A group has shares per tier, never the tier of its mean.</para>
/// <para><b>Equality and order.</b> By value. <b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record LayerPolicy
{
    /// <summary>Satisfied from 70, delighted from 90 of 100; no gate.</summary>
    public static LayerPolicy Default { get; } = new();

    /// <summary>Whether the material layer limits the overall tier. Default: off.</summary>
    public bool IsGated { get; init; }

    /// <summary>The tiers of the points of a layer. Default: satisfied from 70, delighted from 90.</summary>
    /// <exception cref="ArgumentException">A dead band, or cut-offs that do not ascend from 0 to 100.</exception>
    public TierPolicy Tiers
    {
        get;
        init => field = TierPolicy.RequireForScores(value, nameof(Tiers));
    } = TierPolicy.ForScores;

    /// <summary>The overall tier of one customer from the tier of the mean over layers and the tier of the material layer.</summary>
    internal SatisfactionTier Overall(SatisfactionTier mean, SatisfactionTier material) =>
        IsGated && material != SatisfactionTier.None && mean > material + 1 ? material + 1 : mean;
}
