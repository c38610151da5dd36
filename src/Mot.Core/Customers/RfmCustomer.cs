using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>One row of a table of customers: how long ago, how often and for how much.</summary>
/// <remarks>
/// <para>Somebody with frequency 0 and no money below 0 bought nothing in the window: such a customer is inactive and gets no scores.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record RfmCustomer
{
    private const int MostDays = 3_652_059;

    /// <summary>Creates a row.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="recencyDays">Days from the last purchase to the day of the analysis, from 0 to 3,652,059.</param>
    /// <param name="frequency">How many purchases there were in the window, from 0 to 2,147,483,647.</param>
    /// <param name="money">The total money of the window, below 0 where more was paid back than bought; rounded to millionths, ties to even.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not in its range; a purchase after the day of the analysis has days below 0.</exception>
    public RfmCustomer(CustomerId customer, int recencyDays, long frequency, decimal money)
    {
        ArgumentNullException.ThrowIfNull(customer);
        Customer = customer;
        RecencyDays = (int)Guard.InRange(recencyDays, 0, MostDays);
        Frequency = Guard.InRange(frequency, 0, int.MaxValue);
        Millionths = MoneyUnit.ToMillionths(money, -MoneyUnit.Largest, nameof(money));
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>Days from the last purchase to the day of the analysis, from 0 to 3,652,059.</summary>
    public int RecencyDays { get; }

    /// <summary>How many purchases there were in the window, from 0 to 2,147,483,647.</summary>
    public long Frequency { get; }

    /// <summary>The total money of the window in the currency, in whole millionths; may be below 0.</summary>
    public decimal Money => MoneyUnit.FromMillionths(Millionths);

    /// <summary>The same in millionths.</summary>
    internal long Millionths { get; }

    /// <summary>Whether there is anything to score.</summary>
    internal bool IsActive => Frequency > 0 || Millionths < 0;
}
