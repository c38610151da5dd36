namespace Mot.Core.Customers;

/// <summary>What one customer bought, or was paid back, on one day.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> Money of the log's one currency, in whole millionths; never below 0, a refund neither.</para>
/// <para><b>Default value.</b> The first day of the calendar with nothing on it.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable value type.</para>
/// </remarks>
public readonly record struct PurchaseDay
{
    internal PurchaseDay(DateOnly day, long count, long millionths)
    {
        Day = day;
        Count = count;
        Millionths = millionths;
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>How many purchases or refunds were added for the day; to the clock of frequency and lifetime they are one.</summary>
    public long Count { get; }

    /// <summary>Their sum in millionths of the currency, 0 or more.</summary>
    public long Millionths { get; }

    /// <summary>Their sum in the currency, 0 or more.</summary>
    public decimal Amount => MoneyUnit.FromMillionths(Millionths);

    /// <summary>Day and amount in the invariant culture.</summary>
    public override string ToString() => $"{Guard.Text(Day)} {Guard.Text(Amount)}";
}
