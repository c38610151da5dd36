using System.Collections.Immutable;
using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>All purchases and refunds of one customer, day by day.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class CustomerPurchases
{
    internal CustomerPurchases(CustomerId customer, ImmutableArray<PurchaseDay> purchases, ImmutableArray<PurchaseDay> refunds)
    {
        Customer = customer;
        Purchases = purchases;
        Refunds = refunds;
    }

    /// <summary>Whose they are.</summary>
    public CustomerId Customer { get; }

    /// <summary>The days with purchases, ascending, each once; empty for somebody of whom only refunds are known.</summary>
    public ImmutableArray<PurchaseDay> Purchases { get; }

    /// <summary>The days with refunds, ascending, each once.</summary>
    public ImmutableArray<PurchaseDay> Refunds { get; }

    /// <summary>The customer and how many days there are.</summary>
    public override string ToString() => $"{Customer}: {Guard.Text(Purchases.Length)} days with purchases, {Guard.Text(Refunds.Length)} with refunds";
}
