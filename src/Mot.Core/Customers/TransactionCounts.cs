namespace Mot.Core.Customers;

/// <summary>How the rows of a table of transactions were treated: each row is in exactly one of the counts.</summary>
/// <remarks><para><b>Equality and order.</b> By value. <b>Thread safety.</b> Immutable.</para></remarks>
public sealed record TransactionCounts
{
    private const long Most = 1_000_000_000_000_000;

    /// <summary>How many rows were taken as purchases, from 0 to 10¹⁵.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10¹⁵.</exception>
    public long Purchases
    {
        get;
        init => field = Guard.InRange(value, 0, Most, nameof(Purchases));
    }

    /// <summary>How many rows were cancellations and taken as refunds, from 0 to 10¹⁵.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10¹⁵.</exception>
    public long Refunds
    {
        get;
        init => field = Guard.InRange(value, 0, Most, nameof(Refunds));
    }

    /// <summary>How many rows were cancellations and left out, from 0 to 10¹⁵.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10¹⁵.</exception>
    public long CancelledLeftOut
    {
        get;
        init => field = Guard.InRange(value, 0, Most, nameof(CancelledLeftOut));
    }

    /// <summary>How many rows name no customer and were left out, from 0 to 10¹⁵.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10¹⁵.</exception>
    public long WithoutCustomer
    {
        get;
        init => field = Guard.InRange(value, 0, Most, nameof(WithoutCustomer));
    }

    /// <summary>How many rows are about no goods, such as postage, and were left out, from 0 to 10¹⁵.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10¹⁵.</exception>
    public long NotGoods
    {
        get;
        init => field = Guard.InRange(value, 0, Most, nameof(NotGoods));
    }

    /// <summary>How many rows have a price below 0 and were left out, from 0 to 10¹⁵.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10¹⁵.</exception>
    public long OddPrices
    {
        get;
        init => field = Guard.InRange(value, 0, Most, nameof(OddPrices));
    }

    /// <summary>How many rows come to nothing and were left out, from 0 to 10¹⁵.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10¹⁵.</exception>
    public long ForNothing
    {
        get;
        init => field = Guard.InRange(value, 0, Most, nameof(ForNothing));
    }

    /// <summary>How many rows lie after the day of the analysis and were left out, from 0 to 10¹⁵.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10¹⁵.</exception>
    public long Later
    {
        get;
        init => field = Guard.InRange(value, 0, Most, nameof(Later));
    }

    /// <summary>How many rows there are in all, 0 or more: the sum of the others.</summary>
    public long Rows => Purchases + Refunds + LeftOut;

    /// <summary>How many rows were left out, 0 or more.</summary>
    public long LeftOut => CancelledLeftOut + WithoutCustomer + NotGoods + OddPrices + ForNothing + Later;
}
