namespace Mot.Core.Customers;

/// <summary>One class: how many, and what they come to.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record AbcClassFindings
{
    /// <summary>The class.</summary>
    public required AbcClass Class { get; init; }

    /// <summary>How many belong to it.</summary>
    public required int Count { get; init; }

    /// <summary>Their share of all that were classed, from 0 to 1.</summary>
    public required double CountShare { get; init; }

    /// <summary>Their sum, 0 or more, in the unit of the total.</summary>
    public required decimal Value { get; init; }

    /// <summary>Their share of the total, from 0 to 1.</summary>
    public required double ValueShare { get; init; }
}
