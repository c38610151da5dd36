using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>A journey score with its reasons, in results.</summary>
internal sealed record JourneyExplanationWire
{
    /// <summary>The score, from 0 to 100.</summary>
    public required decimal Score { get; init; }

    /// <summary>The satisfaction tier of the score.</summary>
    public required string Tier { get; init; }

    /// <summary>How many touchpoints were rated.</summary>
    public required int RatedTouchpoints { get; init; }

    /// <summary>Whether the journey has not come to an end, so that the score may still change.</summary>
    public required bool Provisional { get; init; }

    /// <summary>Whether the last touchpoint met was not rated, so that the last rated one stands for the end.</summary>
    public required bool EndImputed { get; init; }

    /// <summary>Whether a gate's touchpoint was not rated, so that it is not known whether the gate holds.</summary>
    public required bool GateUnknown { get; init; }

    /// <summary>Whether a gate lowered the score.</summary>
    public required bool Gated { get; init; }

    /// <summary>Whether the recovery of a failed moment counted in the score.</summary>
    public required bool Recovered { get; init; }

    /// <summary>The score before adjustments, from 0 to 100.</summary>
    public required decimal BeforeAdjustments { get; init; }

    /// <summary>The score before gates, from 0 to 100.</summary>
    public required decimal Uncapped { get; init; }

    /// <summary>What the score is made of: mean, peak, trough, extreme, end. Their points add up to the score before adjustments.</summary>
    public required IReadOnlyList<ScorePartWire> Components { get; init; }

    /// <summary>What each rated touchpoint adds, in the order of the journey. Their points add up to the score before adjustments.</summary>
    public required IReadOnlyList<ScorePartWire> Contributions { get; init; }

    /// <summary>What recoveries, loss aversion and gates changed. With the contributions they add up to the score.</summary>
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
