namespace Mot.Core.Customers;

/// <summary>Among whom a customer is compared on each axis.</summary>
public enum RfmScoring
{
    /// <summary>Among all, on each axis.</summary>
    Independent = 0,

    /// <summary>On recency among all, on frequency among those of the same recency score, on money among those of the same two: cells of about the same size, whose scores of frequency and money do not compare with those of other cells.</summary>
    Nested = 1,
}
