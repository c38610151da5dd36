namespace Mot.Core.Json;

/// <summary>One class by the share of a total, in results.</summary>
internal sealed record AbcClassWire
{
    /// <summary>A, B or C.</summary>
    public required string Class { get; init; }

    /// <summary>How many belong to it.</summary>
    public required int Count { get; init; }

    /// <summary>Their share of all that were classed, from 0 to 1.</summary>
    public required double CountShare { get; init; }

    /// <summary>Their sum, in the unit of the total.</summary>
    public required decimal Value { get; init; }

    /// <summary>Their share of the total, from 0 to 1.</summary>
    public required double ValueShare { get; init; }
}
