using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What the journey scores come to, in results.</summary>
internal sealed record ScoreFindingsWire
{
    /// <summary>How many journeys have a score.</summary>
    public required long N { get; init; }

    /// <summary>How many have none.</summary>
    public required long Unscored { get; init; }

    /// <summary>How many of the scores are of journeys that had not come to an end.</summary>
    public required long Provisional { get; init; }

    /// <summary>How many of the scores a gate lowered.</summary>
    public required long Gated { get; init; }

    /// <summary>The mean score, from 0 to 100.</summary>
    public required EstimateWire Mean { get; init; }

    /// <summary>The share of dissatisfied journeys, from 0 to 1.</summary>
    public required EstimateWire Dissatisfied { get; init; }

    /// <summary>The share of satisfied journeys, from 0 to 1.</summary>
    public required EstimateWire Satisfied { get; init; }

    /// <summary>The share of delighted journeys, from 0 to 1.</summary>
    public required EstimateWire Delighted { get; init; }

    internal static ScoreFindingsWire Of(ScoreFindings scores) => new()
    {
        N = scores.Sums.Count,
        Unscored = scores.Sums.UnscoredCount,
        Provisional = scores.Sums.ProvisionalCount,
        Gated = scores.Sums.GatedCount,
        Mean = EstimateWire.Of(scores.Mean),
        Dissatisfied = EstimateWire.Of(scores.ShareOf(SatisfactionTier.Dissatisfied)),
        Satisfied = EstimateWire.Of(scores.ShareOf(SatisfactionTier.Satisfied)),
        Delighted = EstimateWire.Of(scores.ShareOf(SatisfactionTier.Delighted)),
    };
}
