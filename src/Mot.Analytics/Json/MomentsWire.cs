using System.Text.Json.Serialization;
using Mot.Analytics.Moments;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>Which touchpoints are moments of truth, in results.</summary>
internal sealed record MomentsWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The id of the study.</summary>
    public required string Study { get; init; }

    /// <summary>The wave; null when there is only one.</summary>
    public required string? Wave { get; init; }

    /// <summary>When a touchpoint counted as a moment of truth.</summary>
    public required MomentPolicyWire Policy { get; init; }

    /// <summary>How many touchpoints count as first.</summary>
    public required int First { get; init; }

    /// <summary>The analysis that the verdicts come from.</summary>
    public required RobustnessWire Main { get; init; }

    /// <summary>The part of R² that single touchpoints explain beyond all others, from 0 to 1; null without shares.</summary>
    public required double? UniqueR2 { get; init; }

    /// <summary>The part of R² that touchpoints explain only together, up to 1, below 0 where some hide what others explain; null without shares.</summary>
    public required double? SharedR2 { get; init; }

    /// <summary>The share of the ratings' variance that their first principal component has, from 0 to 1; null without shares.</summary>
    public required double? FirstComponentShare { get; init; }

    /// <summary>How many gave one answer to all touchpoints; null where only sums are kept.</summary>
    public required long? StraightLiners { get; init; }

    /// <summary>How many left a touchpoint blank, did not know or declined to answer; null where only sums are kept.</summary>
    public required long? WithBlanks { get; init; }

    /// <summary>The block of the questionnaire in which the outcome stood among some of the touchpoints, with both groups ranked within themselves; null where it did not.</summary>
    public required BlockWarningWire? SameBlock { get; init; }

    /// <summary>Each touchpoint, the largest share first.</summary>
    public required IReadOnlyList<MomentWire> Touchpoints { get; init; }

    internal static MomentsWire Of(MomentFindings findings) => new()
    {
        Study = findings.Study.Id,
        Wave = findings.Study.Wave,
        Policy = MomentPolicyWire.Of(findings.Policy),
        First = findings.First,
        Main = RobustnessWire.Of(findings.Main, findings.Importance.Replicates, findings.Importance.Units),
        UniqueR2 = findings.UniqueRSquared,
        SharedR2 = findings.SharedRSquared,
        FirstComponentShare = findings.FirstComponentShare,
        StraightLiners = findings.StraightLiners,
        WithBlanks = findings.WithBlanks,
        SameBlock = findings.SameBlock is { } warning ? new() { Block = warning.Block, Inside = warning.Inside, Outside = warning.Outside } : null,
        Touchpoints = [.. findings.Touchpoints.Select(MomentWire.Of)],
    };
}
