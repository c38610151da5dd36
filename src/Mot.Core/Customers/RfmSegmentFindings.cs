namespace Mot.Core.Customers;

/// <summary>The customers of one segment, and what they brought.</summary>
/// <remarks>
/// <para>Counts and sums of recorded purchases, not estimates of a population. They are not gated: a segment may be one customer.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record RfmSegmentFindings
{
    internal RfmSegmentFindings()
    {
    }

    /// <summary>The segment; null for those who belong to none.</summary>
    public RfmSegment? Segment { get; internal init; }

    /// <summary>How many customers belong to it.</summary>
    public int Count { get; internal init; }

    /// <summary>Their share of all scored customers, from 0 to 1; null when there are none.</summary>
    public double? Share { get; internal init; }

    /// <summary>Their total money in the currency, in whole millionths; may be below 0.</summary>
    public decimal Money { get; internal init; }

    /// <summary>Their share of all money, as a rule from 0 to 1; null when all money is not above 0.</summary>
    public double? MoneyShare { get; internal init; }
}
