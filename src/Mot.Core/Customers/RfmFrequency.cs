namespace Mot.Core.Customers;

/// <summary>What frequency counts.</summary>
public enum RfmFrequency
{
    /// <summary>Days with a purchase, as lifetime models do.</summary>
    Days = 0,

    /// <summary>Purchases, two of one day being two.</summary>
    Purchases = 1,
}
