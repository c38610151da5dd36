using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>Who bought for how much on which day: the exact record that value by rule and lifetime models start from.</summary>
/// <remarks>
/// <para><b>Definition.</b> For each customer and day: how many purchases and what they came to; refunds beside them, never taken off. A day is the
/// smallest time there is: purchases of one customer on one day are one to the clock of frequency and lifetime.</para>
/// <para><b>Unit and range.</b> Money of one currency, which the host chooses and keeps to: whole millionths, ties to even, up to about 9.2 × 10¹² for
/// each customer's purchases and as much for the refunds. Days are the host's, in one time zone.</para>
/// <para><b>Merging.</b> Any order, any split and any number of threads give the same log; what throws leaves it as it was.</para>
/// <para><b>Erasure.</b> <see cref="Remove"/> leaves nothing of a customer here. Results that were made before are the host's to make anew.</para>
/// <para><b>Cost.</b> 24 bytes for each different day of a customer, and the id; adding is a look-up, and a sort now and then.</para>
/// <para><b>Thread safety.</b> None, reading included. Keep one per worker and <see cref="Merge"/>.</para>
/// </remarks>
public sealed class PurchaseLog
{
    private readonly Dictionary<string, int> _numbers;
    private readonly List<CustomerId?> _customers;
    private readonly List<PurchaseTotals> _totals;
    private readonly Stack<int> _free;
    private readonly PurchaseDays _days;
    private long _count;
    private int[]? _order;
    private int _changes;

    /// <summary>Creates an empty log.</summary>
    public PurchaseLog()
    {
        _numbers = new(StringComparer.Ordinal);
        _customers = [];
        _totals = [];
        _free = [];
        _days = new();
    }

    private PurchaseLog(PurchaseLog other)
    {
        _numbers = new(other._numbers, StringComparer.Ordinal);
        _customers = [.. other._customers];
        _totals = [.. other._totals];
        _free = new(other._free.Reverse());
        _days = new(other._days);
        _count = other._count;
    }

    /// <summary>How many customers have a purchase or a refund.</summary>
    public int CustomerCount => _numbers.Count;

    /// <summary>The sum of all purchases in the currency, 0 or more.</summary>
    public decimal PurchaseTotal => MoneyUnit.FromMillionths(_totals.Aggregate(Int128.Zero, (sum, totals) => sum + totals.Purchases));

    /// <summary>The sum of all refunds in the currency, 0 or more.</summary>
    public decimal RefundTotal => MoneyUnit.FromMillionths(_totals.Aggregate(Int128.Zero, (sum, totals) => sum + totals.Refunds));

    /// <summary>The first day with a purchase or a refund; null when there is none.</summary>
    public DateOnly? FirstDay => AnyDay(Math.Min);

    /// <summary>The last day with a purchase or a refund; null when there is none.</summary>
    public DateOnly? LastDay => AnyDay(Math.Max);

    /// <summary>Every customer with all days, in the ordinal order of their ids; made one by one as they are asked for.</summary>
    /// <exception cref="InvalidOperationException">The log was changed while it was gone through.</exception>
    public IEnumerable<CustomerPurchases> Customers
    {
        get
        {
            _days.Settle();
            int[] starts = _days.Starts(_customers.Count);
            int changes = _changes;
            foreach (int number in Order())
            {
                yield return changes == _changes
                    ? DaysOf(number, starts[number], starts[number + 1])
                    : throw new InvalidOperationException("The log was changed while its customers were gone through.");
            }
        }
    }

    /// <summary>Adds a purchase.</summary>
    /// <param name="customer">Who bought.</param>
    /// <param name="day">On which day.</param>
    /// <param name="amount">For how much, in the currency of the log, from 0 to about 9.2 × 10¹²; rounded to millionths, ties to even.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not in the range; money that was paid back is a refund.</exception>
    /// <exception cref="OverflowException">The sum of the customer's purchases is beyond what can be held.</exception>
    public void Add(CustomerId customer, DateOnly day, decimal amount) => Add(customer, day, amount, isRefund: false);

    /// <summary>Adds money that was paid back.</summary>
    /// <param name="customer">To whom.</param>
    /// <param name="day">On which day.</param>
    /// <param name="amount">How much, in the currency of the log, from 0 to about 9.2 × 10¹²; rounded to millionths, ties to even.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not in the range; a refund is told by this door and not by its sign.</exception>
    /// <exception cref="OverflowException">The sum of the customer's refunds is beyond what can be held.</exception>
    public void AddRefund(CustomerId customer, DateOnly day, decimal amount) => Add(customer, day, amount, isRefund: true);

    /// <summary>Adds everything that another log holds.</summary>
    /// <param name="other">Any log in the same currency, this one included; it is not changed.</param>
    /// <exception cref="OverflowException">A sum is beyond what can be held; nothing was added.</exception>
    public void Merge(PurchaseLog other)
    {
        ArgumentNullException.ThrowIfNull(other);
        long count = checked(_count + other._count);
        foreach ((string id, int number) in other._numbers)
        {
            if (_numbers.TryGetValue(id, out int mine))
            {
                _ = _totals[mine].Plus(other._totals[number]);
            }
        }

        other = ReferenceEquals(other, this) ? Clone() : other;
        other._days.Settle();
        int[] numbers = new int[other._customers.Count];
        foreach ((string id, int number) in other._numbers)
        {
            int mine = NumberOf(other._customers[number]!);
            _totals[mine] = _totals[mine].Plus(other._totals[number]);
            numbers[number] = mine;
        }

        ReadOnlySpan<ulong> keys = other._days.Keys;
        for (int i = 0; i < keys.Length; i++)
        {
            var key = new PurchaseKey(keys[i]);
            _days.Add(new(numbers[key.Customer], key.Day, key.IsRefund), other._days.Sums[i]);
        }

        _count = count;
        _changes++;
    }

    /// <summary>Erases a customer: nothing of the id, the days and the money is left in this log.</summary>
    /// <param name="customer">Who asks to be forgotten.</param>
    /// <returns>Whether there was anything. It takes time in proportion to the whole log.</returns>
    public bool Remove(CustomerId customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        if (!_numbers.Remove(customer.Value, out int number))
        {
            return false;
        }

        _days.Settle();
        _count -= _days.Remove(number);
        _customers[number] = null;
        _totals[number] = default;
        _free.Push(number);
        _order = null;
        _changes++;
        return true;
    }

    /// <summary>Finds a customer.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="purchases">All days of the customer, if there are any.</param>
    /// <returns>Whether there are any.</returns>
    public bool TryFind(CustomerId customer, [NotNullWhen(true)] out CustomerPurchases? purchases)
    {
        ArgumentNullException.ThrowIfNull(customer);
        purchases = null;
        if (_numbers.TryGetValue(customer.Value, out int number))
        {
            _days.Settle();
            purchases = DaysOf(number, _days.StartOf(number), _days.StartOf(number + 1));
        }

        return purchases is not null;
    }

    /// <summary>An independent copy.</summary>
    /// <returns>The copy.</returns>
    public PurchaseLog Clone() => new(this);

    /// <summary>How much there is, one line.</summary>
    public override string ToString() =>
        $"{Guard.Text(CustomerCount)} customers, purchases {Guard.Text(PurchaseTotal)}, refunds {Guard.Text(RefundTotal)}";

    /// <summary>The numbers of the customers in the ordinal order of their ids.</summary>
    internal int[] Order()
    {
        if (_order is null)
        {
            _order = [.. _numbers.Values];
            string[] ids = [.. _numbers.Keys];
            OrdinalOrder.Sort(ids, _order);
        }

        return _order;
    }

    /// <summary>The id of a customer in use.</summary>
    internal CustomerId IdOf(int number) => _customers[number]!;

    /// <summary>All days, settled, and for each number of a customer where its days begin.</summary>
    internal (PurchaseDays Days, int[] Starts) Settled()
    {
        _days.Settle();
        return (_days, _days.Starts(_customers.Count));
    }

    private void Add(CustomerId customer, DateOnly day, decimal amount, bool isRefund)
    {
        ArgumentNullException.ThrowIfNull(customer);
        long millionths = MoneyUnit.ToMillionths(amount, least: 0, nameof(amount));
        long count = checked(_count + 1);
        PurchaseTotals more = isRefund ? new(0, millionths) : new(millionths, 0);
        if (_numbers.TryGetValue(customer.Value, out int number))
        {
            _totals[number] = _totals[number].Plus(more);
        }
        else
        {
            number = NumberOf(customer);
            _totals[number] = more;
        }

        _days.Add(new(number, day, isRefund), new(millionths, 1));
        _count = count;
        _changes++;
    }

    private int NumberOf(CustomerId customer)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, customer.Value, out bool exists);
        if (exists)
        {
            return number;
        }

        _order = null;
        if (_free.TryPop(out number))
        {
            _customers[number] = customer;
            return number;
        }

        number = _customers.Count;
        _customers.Add(customer);
        _totals.Add(default);
        return number;
    }

    private CustomerPurchases DaysOf(int number, int start, int end)
    {
        var purchases = ImmutableArray.CreateBuilder<PurchaseDay>(end - start);
        ImmutableArray<PurchaseDay>.Builder? refunds = null;
        for (int i = start; i < end; i++)
        {
            var key = new PurchaseKey(_days.Keys[i]);
            PurchaseSum sum = _days.Sums[i];
            (key.IsRefund ? refunds ??= ImmutableArray.CreateBuilder<PurchaseDay>() : purchases).Add(new(key.Day, sum.Count, sum.Millionths));
        }

        return new(_customers[number]!, purchases.DrainToImmutable(), refunds?.DrainToImmutable() ?? []);
    }

    private DateOnly? AnyDay(Func<int, int, int> choose)
    {
        _days.Settle();
        int? day = null;
        foreach (ulong key in _days.Keys)
        {
            int dayNumber = new PurchaseKey(key).DayNumber;
            day = day is { } sofar ? choose(sofar, dayNumber) : dayNumber;
        }

        return day is { } found ? DateOnly.FromDayNumber(found) : null;
    }
}
