namespace Mot.Core.Customers;

/// <summary>What all purchases and all refunds of one customer come to, in millionths.</summary>
internal readonly record struct PurchaseTotals(long Purchases, long Refunds)
{
    internal PurchaseTotals Plus(PurchaseTotals other) => checked(new(Purchases + other.Purchases, Refunds + other.Refunds));
}
