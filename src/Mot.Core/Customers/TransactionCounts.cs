namespace Mot.Core.Customers;

/// <summary>How the rows of a table of transactions were treated: each row is in exactly one of the counts.</summary>
/// <remarks><para><b>Equality and order.</b> By value. <b>Thread safety.</b> Immutable.</para></remarks>
public sealed record TransactionCounts
{
    /// <summary>How many rows were taken as purchases, 0 or more.</summary>
    public long Purchases { get; init; }

    /// <summary>How many rows were cancellations and taken as refunds, 0 or more.</summary>
    public long Refunds { get; init; }

    /// <summary>How many rows were cancellations and left out, 0 or more.</summary>
    public long CancelledLeftOut { get; init; }

    /// <summary>How many rows name no customer and were left out, 0 or more.</summary>
    public long WithoutCustomer { get; init; }

    /// <summary>How many rows are about no goods, such as postage, and were left out, 0 or more.</summary>
    public long NotGoods { get; init; }

    /// <summary>How many rows have a price below 0 and were left out, 0 or more.</summary>
    public long OddPrices { get; init; }

    /// <summary>How many rows come to nothing and were left out, 0 or more.</summary>
    public long ForNothing { get; init; }

    /// <summary>How many rows lie after the day of the analysis and were left out, 0 or more.</summary>
    public long Later { get; init; }

    /// <summary>How many rows there are in all, 0 or more: the sum of the others.</summary>
    public long Rows => Purchases + Refunds + LeftOut;

    /// <summary>How many rows were left out, 0 or more.</summary>
    public long LeftOut => CancelledLeftOut + WithoutCustomer + NotGoods + OddPrices + ForNothing + Later;
}
