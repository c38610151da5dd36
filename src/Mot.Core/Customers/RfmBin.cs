namespace Mot.Core.Customers;

/// <summary>The customers of one score on one axis.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record RfmBin
{
    internal RfmBin()
    {
    }

    /// <summary>The score, from 1 to the number of bins; the highest is the best.</summary>
    public int Score { get; internal init; }

    /// <summary>How many customers have it; 0 for an empty bin.</summary>
    public int Count { get; internal init; }

    /// <summary>The least value among them, in days, purchases or the currency; null when there are none.</summary>
    public decimal? Least { get; internal init; }

    /// <summary>The greatest value among them, in days, purchases or the currency; null when there are none.</summary>
    public decimal? Greatest { get; internal init; }
}
