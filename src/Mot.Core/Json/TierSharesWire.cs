using Mot.Core.Satisfaction;

namespace Mot.Core.Json;

/// <summary>Shares per satisfaction tier in results.</summary>
internal sealed record TierSharesWire
{
    /// <summary>The share of dissatisfied customers, from 0 to 1.</summary>
    public required EstimateWire Dissatisfied { get; init; }

    /// <summary>The share of satisfied customers, from 0 to 1.</summary>
    public required EstimateWire Satisfied { get; init; }

    /// <summary>The share of delighted customers, from 0 to 1.</summary>
    public required EstimateWire Delighted { get; init; }

    /// <summary>The tier of the customer in the middle; null when nobody answered.</summary>
    public string? Median { get; init; }

    internal static TierSharesWire? Of(TierShares? tiers) => tiers is null ? null : new()
    {
        Dissatisfied = EstimateWire.Of(tiers.Dissatisfied),
        Satisfied = EstimateWire.Of(tiers.Satisfied),
        Delighted = EstimateWire.Of(tiers.Delighted),
        Median = tiers.Median == SatisfactionTier.None ? null : EnumText.Camel(tiers.Median),
    };
}
