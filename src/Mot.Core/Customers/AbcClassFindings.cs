namespace Mot.Core.Customers;

/// <summary>One class: how many, and what they come to.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record AbcClassFindings
{
    internal AbcClassFindings()
    {
    }

    /// <summary>The class.</summary>
    public AbcClass Class { get; internal init; }

    /// <summary>How many belong to it.</summary>
    public int Count { get; internal init; }

    /// <summary>Their share of all that were classed, from 0 to 1.</summary>
    public double CountShare { get; internal init; }

    /// <summary>Their sum, 0 or more, in the unit of the total.</summary>
    public decimal Value { get; internal init; }

    /// <summary>Their share of the total, from 0 to 1.</summary>
    public double ValueShare { get; internal init; }
}
