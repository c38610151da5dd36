using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What a study says about expectations, in results.</summary>
internal sealed record ExpectationFindingsWire
{
    /// <summary>For each pair of questions the gap between what was got and what was expected.</summary>
    public required IReadOnlyList<GapFindingsWire> Gaps { get; init; }

    /// <summary>For each question with both levels the zone of tolerance between adequate and desired.</summary>
    public required IReadOnlyList<ZoneFindingsWire> Zones { get; init; }

    /// <summary>The declared dimensions of quality.</summary>
    public required IReadOnlyList<DimensionFindingsWire> Dimensions { get; init; }

    /// <summary>The dimensions together; null when none are declared.</summary>
    public DimensionFindingsWire? Overall { get; init; }

    /// <summary>How strongly the outcome goes with what was got and expected, for each level.</summary>
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
