using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A dimension of quality, or quality as a whole, in results.</summary>
internal sealed record DimensionFindingsWire
{
    public required string Id { get; init; }

    public required Dictionary<string, string> Name { get; init; }

    public required IndexFindingsWire Perceived { get; init; }

    public IndexFindingsWire? WeightedPerceived { get; init; }

    public required IReadOnlyList<DimensionLevelWire> Levels { get; init; }

    internal static DimensionFindingsWire Of(DimensionFindings findings) => new()
    {
        Id = findings.Id,
        Name = TextWire.Of(findings.Name)!,
        Perceived = IndexFindingsWire.Of(findings.Perceived),
        WeightedPerceived = findings.WeightedPerceived is null ? null : IndexFindingsWire.Of(findings.WeightedPerceived),
        Levels = [.. findings.Levels.Select(DimensionLevelWire.Of)],
    };
}
