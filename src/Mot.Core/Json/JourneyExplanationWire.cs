using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>A journey score with its reasons, in results.</summary>
internal sealed record JourneyExplanationWire
{
    public required decimal Score { get; init; }

    public required string Tier { get; init; }

    public required int RatedTouchpoints { get; init; }

    public required bool Provisional { get; init; }

    public required bool EndImputed { get; init; }

    public required bool GateUnknown { get; init; }

    public required bool Gated { get; init; }

    public required bool Recovered { get; init; }

    public required decimal BeforeAdjustments { get; init; }

    public required decimal Uncapped { get; init; }

    public required IReadOnlyList<ScorePartWire> Components { get; init; }

    public required IReadOnlyList<ScorePartWire> Contributions { get; init; }

    public required IReadOnlyList<ScorePartWire> Adjustments { get; init; }

    /// <summary>Points per touchpoint in the order of time; null below two rated touchpoints.</summary>
    public decimal? Trend { get; init; }

    /// <summary>What is missing to the next better tier; null in the best one.</summary>
    public decimal? PointsToNextTier { get; init; }

    internal static JourneyExplanationWire Of(JourneyExplanation explanation) => new()
    {
        Score = Number.Plain(explanation.Score.Points!.Value),
        Tier = EnumText.Camel(explanation.Score.Tier),
        RatedTouchpoints = explanation.Score.RatedTouchpoints,
        Provisional = explanation.Score.IsProvisional,
        EndImputed = explanation.Score.IsEndImputed,
        GateUnknown = explanation.Score.IsGateUnknown,
        Gated = explanation.Score.IsGated,
        Recovered = explanation.Score.IsRecovered,
        BeforeAdjustments = Number.Plain(explanation.BeforeAdjustments),
        Uncapped = Number.Plain(explanation.Uncapped),
        Components =
        [
            .. explanation.Components.Select(part => new ScorePartWire
            {
                Kind = EnumText.Camel(part.Kind),
                Touchpoint = part.Touchpoint,
                Value = Number.Plain(part.Value),
                Points = Number.Plain(part.Points),
            }),
        ],
        Contributions =
        [
            .. explanation.Contributions.Select(part => new ScorePartWire
            {
                Touchpoint = part.Touchpoint,
                Value = Number.Plain(part.Rated),
                Recovered = part.Recovered is { } recovered ? Number.Plain(recovered) : null,
                Points = Number.Plain(part.Points),
                Possible = Number.Plain(part.Possible),
            }),
        ],
        Adjustments =
        [
            .. explanation.Adjustments.Select(part => new ScorePartWire
            {
                Kind = EnumText.Camel(part.Kind),
                Touchpoint = part.Touchpoint,
                Points = Number.Plain(part.Points),
            }),
        ],
        Trend = explanation.Trend is { } trend ? Number.Plain(trend) : null,
        PointsToNextTier = explanation.PointsToNextTier is { } points ? Number.Plain(points) : null,
    };
}
