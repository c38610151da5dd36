using Mot.Core.Estimation;

namespace Mot.Core.Json;

/// <summary>What comparisons have in common, in results.</summary>
internal sealed record FamilyWire
{
    /// <summary>What the comparisons have in common.</summary>
    public required string Name { get; init; }

    /// <summary>The correction for making several comparisons at once.</summary>
    public required string Correction { get; init; }

    /// <summary>The level that was asked for, such as 0.95.</summary>
    public required double Level { get; init; }

    /// <summary>The level of each interval after the correction.</summary>
    public required double IntervalLevel { get; init; }

    /// <summary>How many comparisons count: those that are defined.</summary>
    public required int Size { get; init; }

    internal static FamilyWire Of(ComparisonFamily family) => new()
    {
        Name = family.Name,
        Correction = EnumText.Kebab(family.Correction),
        Level = family.NominalLevel,
        IntervalLevel = family.IntervalLevel,
        Size = family.Size,
    };
}
