using Mot.Analytics.Moments;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>What the answers say about one touchpoint, in results.</summary>
internal sealed record MomentWire
{
    /// <summary>The id of the touchpoint.</summary>
    public required string Touchpoint { get; init; }

    /// <summary>The id of its stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Its place in the journey, counted from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The ids of the questions about it.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>What its owners believe: critical, not critical, or (null) not stated.</summary>
    public required bool? BelievedCritical { get; init; }

    /// <summary>What the evidence says about the belief.</summary>
    public required string Verdict { get; init; }

    /// <summary>Whether it is a moment of truth; null where the answers do not tell.</summary>
    public required bool? MomentOfTruth { get; init; }

    /// <summary>The facts that decided, or kept from deciding.</summary>
    public required IReadOnlyList<MomentFactWire> Facts { get; init; }

    /// <summary>About how many answers more would tell; null where more alone would not, or none are missing.</summary>
    public required long? MoreNeeded { get; init; }

    /// <summary>In how many other analyses the verdict is the same.</summary>
    public required int Holds { get; init; }

    /// <summary>How many other analyses could be made.</summary>
    public required int Made { get; init; }

    /// <summary>The analyses that say the opposite.</summary>
    public required IReadOnlyList<CheckedVerdictWire> DependsOn { get; init; }

    /// <summary>Each other analysis with its verdict.</summary>
    public required IReadOnlyList<CheckedVerdictWire> Checks { get; init; }

    /// <summary>Its share of R² in the customer base.</summary>
    public required EstimateWire Importance { get; init; }

    /// <summary>Its place by share, from 1; null where it has no share.</summary>
    public required int? Rank { get; init; }

    /// <summary>The best place in the interval of ranks; null where there is none.</summary>
    public required int? RankLow { get; init; }

    /// <summary>The worst place in the interval of ranks; null where there is none.</summary>
    public required int? RankHigh { get; init; }

    /// <summary>The probability of being among the first, from 0 to 1; null where there is none.</summary>
    public required double? AmongFirst { get; init; }

    /// <summary>Its share of R² among those who met it.</summary>
    public required EstimateWire AmongThoseWhoMetIt { get; init; }

    /// <summary>The mean rating from 0 to 100.</summary>
    public required EstimateWire Performance { get; init; }

    /// <summary>The share of customers who meet it, from 0 to 1.</summary>
    public required EstimateWire Reach { get; init; }

    /// <summary>How the reach is known.</summary>
    public required string ReachEvidence { get; init; }

    /// <summary>What low and high ratings go with.</summary>
    public required AsymmetryWire Asymmetry { get; init; }

    /// <summary>The difference in the share of customers with a problem, between those who rated it low and the others; null where that is not known.</summary>
    public required EstimateWire? ProblemDifference { get; init; }

    /// <summary>The quadrant of the importance-performance matrix; null where it has none.</summary>
    public required string? Quadrant { get; init; }

    /// <summary>In which share of the resamples it lies in that quadrant, from 0 to 1; null where there are none.</summary>
    public required double? QuadrantProbability { get; init; }

    /// <summary>Whether it is a pain point or a highlight by how it is rated; <c>none</c> for neither.</summary>
    public required string Tone { get; init; }

    internal static MomentWire Of(MomentFinding finding) => new()
    {
        Touchpoint = finding.Touchpoint.Id,
        Stage = finding.Touchpoint.Stage,
        Position = finding.Touchpoint.Index + 1,
        Questions = [.. finding.Questions.Select(question => question.Id)],
        BelievedCritical = finding.Touchpoint.BelievedCritical,
        Verdict = EnumText.Camel(finding.Verdict),
        MomentOfTruth = finding.IsMomentOfTruth,
        Facts = [.. finding.Facts.Select(MomentFactWire.Of)],
        MoreNeeded = finding.MoreNeeded,
        Holds = finding.Card.Holds,
        Made = finding.Card.Made,
        DependsOn = [.. finding.Card.DependsOn.Select(CheckedVerdictWire.Of)],
        Checks = [.. finding.Card.Checks.Select(CheckedVerdictWire.Of)],
        Importance = EstimateWire.Of(finding.Importance.Share),
        Rank = finding.Importance.Rank,
        RankLow = finding.Importance.RankLow,
        RankHigh = finding.Importance.RankHigh,
        AmongFirst = finding.ProbabilityAmongFirst,
        AmongThoseWhoMetIt = EstimateWire.Of(finding.AmongThoseWhoMetIt),
        Performance = EstimateWire.Of(finding.Performance),
        Reach = EstimateWire.Of(finding.Reach.Share),
        ReachEvidence = EnumText.Camel(finding.Reach.Evidence),
        Asymmetry = AsymmetryWire.Of(finding.Asymmetry),
        ProblemDifference = finding.ProblemDifference is { } difference ? EstimateWire.Of(difference) : null,
        Quadrant = finding.Place is { } place ? EnumText.Camel(place.Quadrant) : null,
        QuadrantProbability = finding.Place?.QuadrantProbability,
        Tone = EnumText.Camel(finding.Tone),
    };
}
