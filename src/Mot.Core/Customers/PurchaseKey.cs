namespace Mot.Core.Customers;

/// <summary>Customer, day and whether it is a refund, in one number: its order is that of customers (as numbered), then days, a purchase before a refund.</summary>
internal readonly record struct PurchaseKey(ulong Bits) : IComparable<PurchaseKey>
{
    private const int DayBits = 22;
    private const int CustomerShift = DayBits + 1;

    internal PurchaseKey(int customer, DateOnly day, bool isRefund)
        : this(((ulong)(uint)customer << CustomerShift) | ((ulong)(uint)day.DayNumber << 1) | (isRefund ? 1UL : 0))
    {
    }

    internal int Customer => (int)(Bits >> CustomerShift);

    internal int DayNumber => (int)(Bits >> 1) & ((1 << DayBits) - 1);

    internal DateOnly Day => DateOnly.FromDayNumber(DayNumber);

    internal bool IsRefund => (Bits & 1) != 0;

    public int CompareTo(PurchaseKey other) => Bits.CompareTo(other.Bits);
}
