using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A dimension against one level of expectation, in results.</summary>
internal sealed record DimensionLevelWire
{
    public required string Level { get; init; }

    public required IndexFindingsWire Expected { get; init; }

    public required IndexFindingsWire Gap { get; init; }

    /// <summary>With importance weights; null where there are none.</summary>
    public IndexFindingsWire? WeightedGap { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    internal static DimensionLevelWire Of(DimensionLevel findings) => new()
    {
        Level = EnumText.Camel(findings.Level),
        Expected = IndexFindingsWire.Of(findings.Expected),
        Gap = IndexFindingsWire.Of(findings.Gap),
        WeightedGap = findings.WeightedGap is null ? null : IndexFindingsWire.Of(findings.WeightedGap),
        Warnings = [.. findings.Warnings.Select(EnumText.Camel)],
    };
}
