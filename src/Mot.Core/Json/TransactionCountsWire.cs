using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>How the rows of a table of transactions were treated, in results: each row is in exactly one of the counts.</summary>
internal sealed record TransactionCountsWire
{
    /// <summary>How many rows were read: the sum of the others.</summary>
    public required long Read { get; init; }

    /// <summary>How many rows were taken as purchases.</summary>
    public required long Purchases { get; init; }

    /// <summary>How many rows were cancellations and taken as refunds.</summary>
    public required long Refunds { get; init; }

    /// <summary>How many rows were cancellations and left out.</summary>
    public required long CancelledLeftOut { get; init; }

    /// <summary>How many rows name no customer and were left out.</summary>
    public required long WithoutCustomer { get; init; }

    /// <summary>How many rows are about no goods and were left out.</summary>
    public required long NotGoods { get; init; }

    /// <summary>How many rows have a price below 0 and were left out.</summary>
    public required long OddPrices { get; init; }

    /// <summary>How many rows come to nothing and were left out.</summary>
    public required long ForNothing { get; init; }

    /// <summary>How many rows lie after the day of the analysis and were left out.</summary>
    public required long Later { get; init; }

    internal static TransactionCountsWire Of(TransactionCounts counts) => new()
    {
        Read = counts.Rows,
        Purchases = counts.Purchases,
        Refunds = counts.Refunds,
        CancelledLeftOut = counts.CancelledLeftOut,
        WithoutCustomer = counts.WithoutCustomer,
        NotGoods = counts.NotGoods,
        OddPrices = counts.OddPrices,
        ForNothing = counts.ForNothing,
        Later = counts.Later,
    };
}
