using Mot.Core.Estimation;

namespace Mot.Core.Json;

/// <summary>What comparisons have in common, in results.</summary>
internal sealed record FamilyWire
{
    public required string Name { get; init; }

    public required string Correction { get; init; }

    public required double Level { get; init; }

    public required double IntervalLevel { get; init; }

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
