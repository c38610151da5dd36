using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>The three scores of one customer with their reasons, and the segment.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record RfmScores
{
    internal RfmScores(CustomerId customer, RfmAxisScore recency, RfmAxisScore frequency, RfmAxisScore money, RfmSegment? segment)
    {
        Customer = customer;
        Recency = recency;
        Frequency = frequency;
        Money = money;
        Segment = segment;
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>Days since the last purchase.</summary>
    public RfmAxisScore Recency { get; }

    /// <summary>How often the customer bought.</summary>
    public RfmAxisScore Frequency { get; }

    /// <summary>The money that is scored.</summary>
    public RfmAxisScore Money { get; }

    /// <summary>The first segment that the scores belong to; null when there is none.</summary>
    public RfmSegment? Segment { get; }

    /// <summary>The three scores as digits: "555" is the best of five bins. A name, not a number: 155 is not below 211.</summary>
    public string Code => $"{Guard.Text(Recency.Score)}{Guard.Text(Frequency.Score)}{Guard.Text(Money.Score)}";

    /// <summary>The customer and the three digits.</summary>
    public override string ToString() => $"{Customer} {Code}";
}
