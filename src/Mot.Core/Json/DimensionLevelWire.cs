using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A dimension against one level of expectation, in results.</summary>
internal sealed record DimensionLevelWire
{
    /// <summary>Which expectation: adequate, desired or predicted.</summary>
    public required string Level { get; init; }

    /// <summary>What was expected, in points of the scale.</summary>
    public required IndexFindingsWire Expected { get; init; }

    /// <summary>What was got minus what was expected, in points of the scale.</summary>
    public required IndexFindingsWire Gap { get; init; }

    /// <summary>With importance weights; null where there are none.</summary>
    public IndexFindingsWire? WeightedGap { get; init; }

    /// <summary>What makes the gap doubtful.</summary>
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
