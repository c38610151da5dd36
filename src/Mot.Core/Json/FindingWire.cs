using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>One thing to know first, in results.</summary>
internal sealed record FindingWire
{
    public required string Kind { get; init; }

    public string? Question { get; init; }

    /// <summary>The dimension of quality concerned; then the others are dimensions too.</summary>
    public string? Dimension { get; init; }

    public EstimateWire? Gap { get; init; }

    public AssociationWire? Association { get; init; }

    public string? Segment { get; init; }

    public EstimateWire? Share { get; init; }

    public ComparisonWire? Comparison { get; init; }

    public required IReadOnlyList<string> Others { get; init; }

    public int? Better { get; init; }

    public int? Worse { get; init; }

    public int? Same { get; init; }

    public int? CannotTell { get; init; }

    public int? NotComparable { get; init; }

    public int? ThinGroups { get; init; }

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
