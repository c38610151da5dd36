using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A dimension of quality, or quality as a whole, in results.</summary>
internal sealed record DimensionFindingsWire
{
    /// <summary>The id of the dimension.</summary>
    public required string Id { get; init; }

    /// <summary>The name, by language.</summary>
    public required Dictionary<string, string> Name { get; init; }

    /// <summary>What was got, in points of the scale.</summary>
    public required IndexFindingsWire Perceived { get; init; }

    /// <summary>The same with importance weights; null where there are none.</summary>
    public IndexFindingsWire? WeightedPerceived { get; init; }

    /// <summary>The dimension against each level of expectation that was asked.</summary>
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
