namespace Mot.Core.Customers;

/// <summary>Whether loyalty is earned or merely captured, by satisfaction and loyalty (Jones and Sasser 1995).</summary>
public enum LoyaltySegment
{
    /// <summary>One of the two answers is missing.</summary>
    Unclassified,

    /// <summary>Satisfied and loyal (loyalist; at the extreme an apostle in the narrow sense).</summary>
    Apostle,

    /// <summary>Satisfied and not loyal: goes where the price is better.</summary>
    Mercenary,

    /// <summary>Not satisfied and loyal all the same: stays because there is no other way, until there is one.</summary>
    Hostage,

    /// <summary>Neither (at the extreme a terrorist, who tells everybody).</summary>
    Defector,
}
