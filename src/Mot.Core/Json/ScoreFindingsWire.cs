using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What the journey scores come to, in results.</summary>
internal sealed record ScoreFindingsWire
{
    public required long N { get; init; }

    public required long Unscored { get; init; }

    public required long Provisional { get; init; }

    public required long Gated { get; init; }

    public required EstimateWire Mean { get; init; }

    public required EstimateWire Dissatisfied { get; init; }

    public required EstimateWire Satisfied { get; init; }

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
