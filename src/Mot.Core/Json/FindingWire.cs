using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>One thing to know first, in results.</summary>
internal sealed record FindingWire
{
    /// <summary>What it is about; it decides which of the other properties are set.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the question concerned; null where none is.</summary>
    public string? Question { get; init; }

    /// <summary>The dimension of quality concerned; then the others are dimensions too.</summary>
    public string? Dimension { get; init; }

    /// <summary>The mean gap concerned, in points of the scale; else null.</summary>
    public EstimateWire? Gap { get; init; }

    /// <summary>The correlations concerned; else null.</summary>
    public AssociationWire? Association { get; init; }

    /// <summary>The id of the segment that tells who had a problem; else null.</summary>
    public string? Segment { get; init; }

    /// <summary>The share concerned, from 0 to 1; null where there is none, and where it would tell how many are in a hidden group.</summary>
    public EstimateWire? Share { get; init; }

    /// <summary>The difference concerned: with a problem minus without, or this wave minus the previous; else null.</summary>
    public ComparisonWire? Comparison { get; init; }

    /// <summary>Other questions or dimensions of which the same may be true, or those with too few answers.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    /// <summary>Of a change: how many comparisons came out better; else null.</summary>
    public int? Better { get; init; }

    /// <summary>Of a change: how many comparisons came out worse; else null.</summary>
    public int? Worse { get; init; }

    /// <summary>Of a change: how many comparisons came out practically the same; else null.</summary>
    public int? Same { get; init; }

    /// <summary>Of a change: how many comparisons could not be told; else null.</summary>
    public int? CannotTell { get; init; }

    /// <summary>Of a change: how many questions could not be compared; else null.</summary>
    public int? NotComparable { get; init; }

    /// <summary>Of too little data: how many shown groups have too few answers to say much; else null.</summary>
    public int? ThinGroups { get; init; }

    /// <summary>Of too little data: how many groups of segments are hidden; else null.</summary>
    public int? HiddenGroups { get; init; }

    internal static FindingWire Of(Finding finding)
    {
        bool isChange = finding.Kind == FindingKind.Change;
        bool isThin = finding.Kind == FindingKind.TooThin;
        return new()
        {
            Kind = EnumText.Camel(finding.Kind),
            Question = finding.Question,
            Dimension = finding.Dimension,
            Gap = finding.Gap is { } gap ? EstimateWire.Of(gap) : null,
            Association = finding.Association is { } association ? AssociationWire.Of(association) : null,
            Segment = finding.Segment,
            Share = finding.Share is { } share ? EstimateWire.Of(share) : null,
            Comparison = ComparisonWire.Of(finding.Comparison),
            Others = finding.Others,
            Better = isChange ? finding.Better : null,
            Worse = isChange ? finding.Worse : null,
            Same = isChange ? finding.Same : null,
            CannotTell = isChange ? finding.CannotTell : null,
            NotComparable = isChange ? finding.NotComparable : null,
            ThinGroups = isThin ? finding.ThinGroups : null,
            HiddenGroups = isThin ? finding.HiddenGroups : null,
        };
    }
}
