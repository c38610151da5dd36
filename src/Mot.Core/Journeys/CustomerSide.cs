namespace Mot.Core.Journeys;

/// <summary>Whom a touchpoint serves.</summary>
public enum CustomerSide
{
    /// <summary>A customer of the company.</summary>
    External = 0,

    /// <summary>A colleague: the next department is a customer too.</summary>
    Internal = 1,
}
