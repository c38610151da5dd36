using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>One customer's scores in results.</summary>
internal sealed record RfmCustomerWire
{
    /// <summary>Who.</summary>
    public required string Id { get; init; }

    /// <summary>The recency score, from 1 to the number of bins; the highest is the best.</summary>
    public required int Recency { get; init; }

    /// <summary>The frequency score, from 1 to the number of bins; the highest is the best.</summary>
    public required int Frequency { get; init; }

    /// <summary>The money score, from 1 to the number of bins; the highest is the best.</summary>
    public required int Money { get; init; }

    /// <summary>The first segment that the scores belong to; null for none.</summary>
    public string? Segment { get; init; }

    /// <summary>The class by the share of all money; null where the money is below 0 or there are no classes.</summary>
    public string? Abc { get; init; }

    /// <summary>Days since the last purchase.</summary>
    public required int Days { get; init; }

    /// <summary>How often the customer bought.</summary>
    public required long Purchases { get; init; }

    /// <summary>The money that is scored, in the currency.</summary>
    public required decimal Amount { get; init; }

    internal static RfmCustomerWire Of(RfmFindings findings, int index, AbcFindings? abc)
    {
        (string id, int recency, int frequency, int money, RfmSegment? segment) = findings.ScoresAt(index);
        (int days, long purchases, decimal amount) = findings.ValuesAt(index);
        return new()
        {
            Id = id,
            Recency = recency,
            Frequency = frequency,
            Money = money,
            Segment = segment?.Id,
            Abc = abc?.ClassAt(index)?.ToString(),
            Days = days,
            Purchases = purchases,
            Amount = Number.Plain(amount),
        };
    }
}
