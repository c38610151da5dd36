namespace Mot.Core.Customers;

/// <summary>A class by the share of a total, the largest values first.</summary>
public enum AbcClass
{
    /// <summary>The many small values at the end.</summary>
    C = 1,

    /// <summary>The values in between.</summary>
    B = 2,

    /// <summary>The few large values that make up most of the total.</summary>
    A = 3,
}
