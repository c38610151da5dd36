using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Customers;

namespace Mot.Analytics.Lifetime;

/// <summary>What was known of each customer at the end of a day: what models are fitted to.</summary>
/// <remarks>
/// <para><b>Definition.</b> Of each customer who bought on or before the day: how many days with purchases after the first, the time from the first to the last of them, the time from the first to the day, and what such a later day came to in
/// the mean. Purchases of one day are one. Refunds are kept apart in the log and not taken off here.</para>
/// <para><b>Sources.</b> Fader and Hardie (2005), Implementing the BG/NBD model (how x, t_x and T are counted).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Calibration
{
    private Calibration(DateOnly until, TimeUnit unit, ImmutableArray<ObservedCustomer> customers, int later)
    {
        Until = until;
        Unit = unit;
        Customers = customers;
        Later = later;
    }

    /// <summary>The last day that counts.</summary>
    public DateOnly Until { get; }

    /// <summary>In what time is counted.</summary>
    public TimeUnit Unit { get; }

    /// <summary>The customers in the ordinal order of their ids.</summary>
    public ImmutableArray<ObservedCustomer> Customers { get; }

    /// <summary>How many customers of the log bought for the first time only later, or have refunds alone: left out.</summary>
    public int Later { get; }

    /// <summary>Looks at a log as it was at the end of a day.</summary>
    /// <param name="log">Who bought when.</param>
    /// <param name="until">The last day that counts.</param>
    /// <param name="unit">In what time is counted.</param>
    /// <returns>The customers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not a declared one.</exception>
    public static Calibration Of(PurchaseLog log, DateOnly until, TimeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(log);
        double days = DaysOf(Guard.Defined(unit));
        ImmutableArray<ObservedCustomer>.Builder customers = ImmutableArray.CreateBuilder<ObservedCustomer>();
        int later = 0;
        foreach (CustomerPurchases customer in log.Customers)
        {
            ImmutableArray<PurchaseDay> purchases = customer.Purchases;
            int repeats = 0;
            Int128 money = 0;
            while (repeats + 1 < purchases.Length && purchases[repeats + 1].Day <= until)
            {
                repeats++;
                money += purchases[repeats].Millionths;
            }

            if (purchases.IsEmpty || purchases[0].Day > until)
            {
                later++;
                continue;
            }

            int first = purchases[0].Day.DayNumber;
            var history = PurchaseHistory.Create(repeats, (purchases[repeats].Day.DayNumber - first) / days, (until.DayNumber - first) / days);
            customers.Add(new(customer.Customer, history, repeats == 0 ? default : SpendHistory.Create(repeats, (double)money / 1e6 / repeats)));
        }

        return new(until, unit, customers.ToImmutable(), later);
    }

    /// <summary>When the customers bought, for a fit.</summary>
    /// <returns>Equal histories together.</returns>
    public PurchaseHistories ToHistories() => PurchaseHistories.Of(Customers.Select(customer => customer.Purchases));

    /// <summary>What the customers spent, for a fit.</summary>
    /// <returns>Equal spends together.</returns>
    public SpendHistories ToSpends() => SpendHistories.Of(Customers.Select(customer => customer.Spend));

    internal static double DaysOf(TimeUnit unit) => unit switch { TimeUnit.Day => 1, TimeUnit.Week => 7, _ => 365.25 / 12 };
}
