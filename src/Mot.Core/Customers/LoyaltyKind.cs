namespace Mot.Core.Customers;

/// <summary>What kind of loyalty a customer has, by relative attitude and repeat patronage (Dick and Basu 1994).</summary>
public enum LoyaltyKind
{
    /// <summary>One of the two is not known.</summary>
    Unclassified,

    /// <summary>Prefers the company and comes back.</summary>
    True,

    /// <summary>Prefers the company and does not come back: something stands in the way.</summary>
    Latent,

    /// <summary>Comes back without preferring the company: out of habit, or for want of another.</summary>
    Spurious,

    /// <summary>Neither.</summary>
    None,
}
