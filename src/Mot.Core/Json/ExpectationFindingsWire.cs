using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What a study says about expectations, in results.</summary>
internal sealed record ExpectationFindingsWire
{
    public required IReadOnlyList<GapFindingsWire> Gaps { get; init; }

    public required IReadOnlyList<ZoneFindingsWire> Zones { get; init; }

    public required IReadOnlyList<DimensionFindingsWire> Dimensions { get; init; }

    /// <summary>The dimensions together; null when none are declared.</summary>
    public DimensionFindingsWire? Overall { get; init; }

    public required IReadOnlyList<AssociationWire> Associations { get; init; }

    internal static ExpectationFindingsWire? Of(ExpectationFindings? findings) => findings is null ? null : new()
    {
        Gaps = [.. findings.Gaps.Select(GapFindingsWire.Of)],
        Zones = [.. findings.Zones.Select(ZoneFindingsWire.Of)],
        Dimensions = [.. findings.Dimensions.Select(dimension => DimensionFindingsWire.Of(dimension))],
        Overall = findings.Overall is null ? null : DimensionFindingsWire.Of(findings.Overall),
        Associations = [.. findings.Associations.Select(AssociationWire.Of)],
    };
}
