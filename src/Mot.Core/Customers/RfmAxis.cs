namespace Mot.Core.Customers;

/// <summary>What a customer is scored by.</summary>
public enum RfmAxis
{
    /// <summary>Days since the last purchase: fewer are better.</summary>
    Recency = 0,

    /// <summary>How often the customer bought: more is better.</summary>
    Frequency = 1,

    /// <summary>For how much: more is better.</summary>
    Money = 2,
}
