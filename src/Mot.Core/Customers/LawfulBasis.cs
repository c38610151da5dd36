namespace Mot.Core.Customers;

/// <summary>On what ground a company may hold and use a fact about a customer.</summary>
/// <remarks>
/// The grounds of Article 6 of the GDPR; Article 13 of the PIPL (个人信息保护法) knows no legitimate interest, so a policy for China
/// leaves that one out. What applies is for the company and its lawyers to say.
/// </remarks>
public enum LawfulBasis
{
    /// <summary>Nothing was said; a policy cannot allow it.</summary>
    Unstated,

    /// <summary>The customer agreed, and may withdraw.</summary>
    Consent,

    /// <summary>Needed for a contract with the customer.</summary>
    Contract,

    /// <summary>The law demands it.</summary>
    LegalObligation,

    /// <summary>Needed to protect somebody's life.</summary>
    VitalInterest,

    /// <summary>A task in the public interest.</summary>
    PublicTask,

    /// <summary>An interest of the company that outweighs the customer's.</summary>
    LegitimateInterest,
}
