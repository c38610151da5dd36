namespace Mot.Core.Customers;

/// <summary>How many purchases of one customer on one day there were, and what they came to.</summary>
internal readonly record struct PurchaseSum(long Millionths, long Count)
{
    // Cannot overflow: the log has added up the money of the customer, and all counts, before it let anything in.
    internal PurchaseSum Plus(PurchaseSum other) => new(Millionths + other.Millionths, Count + other.Count);
}
