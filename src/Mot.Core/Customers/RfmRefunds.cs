namespace Mot.Core.Customers;

/// <summary>What refunds do to a customer's money.</summary>
public enum RfmRefunds
{
    /// <summary>They are taken off. Somebody with refunds alone is scored: recency by the last of them, frequency 0, money below 0.</summary>
    Subtract = 0,

    /// <summary>Nothing. Somebody with refunds alone is inactive.</summary>
    Ignore = 1,
}
