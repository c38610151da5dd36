using System.Collections.Immutable;
using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>Days, counts and money of the customers who have any, column by column, and who has none.</summary>
internal sealed class RfmRows
{
    private RfmRows(CustomerId[] customers, long[] recencyDays, long[] frequencies, long[] millionths, ImmutableArray<CustomerId> inactive) =>
        (Customers, RecencyDays, Frequencies, Millionths, Inactive) = (customers, recencyDays, frequencies, millionths, inactive);

    internal CustomerId[] Customers { get; }

    internal long[] RecencyDays { get; }

    internal long[] Frequencies { get; }

    internal long[] Millionths { get; }

    internal ImmutableArray<CustomerId> Inactive { get; }

    internal static RfmRows Of(IReadOnlyList<RfmCustomer> rows)
    {
        var seen = new HashSet<string>(rows.Count, StringComparer.Ordinal);
        var inactive = ImmutableArray.CreateBuilder<CustomerId>();
        var made = new Building(rows.Count);
        foreach (RfmCustomer row in rows)
        {
            ArgumentNullException.ThrowIfNull(row, nameof(rows));
            if (!seen.Add(row.Customer.Value))
            {
                throw new ArgumentException($"Customer '{row.Customer}' stands twice; a table of customers has one row for each.", nameof(rows));
            }

            if (row.IsActive)
            {
                made.Add(row.Customer, row.RecencyDays, row.Frequency, row.Millionths);
            }
            else
            {
                inactive.Add(row.Customer);
            }
        }

        return made.ToRows(inactive.DrainToImmutable());
    }

    internal static RfmRows Of(PurchaseLog log, DateOnly asOf, RfmPolicy policy)
    {
        (PurchaseDays days, int[] starts) = log.Settled();
        int last = asOf.DayNumber;
        int first = policy.WindowDays is { } window ? last - window + 1 : 0;
        var inactive = ImmutableArray.CreateBuilder<CustomerId>();
        var made = new Building(log.CustomerCount);
        ReadOnlySpan<ulong> keys = days.Keys;
        foreach (int number in log.Order())
        {
            var one = new OneCustomer(policy);
            for (int i = starts[number]; i < starts[number + 1]; i++)
            {
                var key = new PurchaseKey(keys[i]);
                if (key.DayNumber > last)
                {
                    throw new ArgumentException(
                        $"Customer '{log.IdOf(number)}' has a purchase or refund on {key.Day:yyyy-MM-dd}, after the day of the analysis, {asOf:yyyy-MM-dd}.", nameof(log));
                }

                if (key.DayNumber >= first)
                {
                    one.Add(key, days.Sums[i]);
                }
            }

            if (one.IsActive)
            {
                made.Add(log.IdOf(number), last - one.LastDay, one.Frequency, one.Millionths);
            }
            else
            {
                inactive.Add(log.IdOf(number));
            }
        }

        return made.ToRows(inactive.DrainToImmutable());
    }

    /// <summary>The money for each purchase, ties to even; of a customer without purchases all of it.</summary>
    internal long[] Means()
    {
        long[] means = new long[Millionths.Length];
        for (int i = 0; i < means.Length; i++)
        {
            means[i] = (long)decimal.Round((decimal)Millionths[i] / Math.Max(Frequencies[i], 1), 0, MidpointRounding.ToEven);
        }

        return means;
    }

    private ref struct OneCustomer(RfmPolicy policy)
    {
        private readonly bool _countsDays = policy.Frequency == RfmFrequency.Days;
        private readonly bool _subtracts = policy.Refunds == RfmRefunds.Subtract;
        private int _lastPurchase = -1;
        private int _lastRefund = -1;

        internal long Frequency { get; private set; }

        internal long Millionths { get; private set; }

        internal readonly bool IsActive => LastDay >= 0;

        // By the last purchase; by the last refund only where there is no purchase.
        internal readonly int LastDay => _lastPurchase >= 0 ? _lastPurchase : _lastRefund;

        internal void Add(PurchaseKey key, PurchaseSum sum)
        {
            if (!key.IsRefund)
            {
                _lastPurchase = key.DayNumber;
                Frequency += _countsDays ? 1 : sum.Count;
                Millionths += sum.Millionths;
            }
            else if (_subtracts)
            {
                _lastRefund = key.DayNumber;
                Millionths -= sum.Millionths;
            }
        }
    }

    private sealed class Building(int most)
    {
        private readonly CustomerId[] _customers = new CustomerId[most];
        private readonly long[] _recencyDays = new long[most];
        private readonly long[] _frequencies = new long[most];
        private readonly long[] _millionths = new long[most];
        private int _count;

        internal void Add(CustomerId customer, int days, long frequency, long millionths)
        {
            _customers[_count] = customer;
            _recencyDays[_count] = days;
            _frequencies[_count] = frequency;
            _millionths[_count++] = millionths;
        }

        internal RfmRows ToRows(ImmutableArray<CustomerId> inactive) => _count == _customers.Length
            ? new(_customers, _recencyDays, _frequencies, _millionths, inactive)
            : new(_customers[.._count], _recencyDays[.._count], _frequencies[.._count], _millionths[.._count], inactive);
    }
}
