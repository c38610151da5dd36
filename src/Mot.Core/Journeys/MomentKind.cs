namespace Mot.Core.Journeys;

/// <summary>Which phase of the customer's decision a touchpoint belongs to. Says nothing about how much it matters.</summary>
/// <remarks>
/// <para><b>Sources.</b> Lafley, Procter &amp; Gamble (2005) for first and second; Lecinski, Google (2011) for stimulus and
/// zero; Blackshaw (2006) for third; Solis (2013) for ultimate.</para>
/// </remarks>
public enum MomentKind
{
    /// <summary>An advertisement or another trigger, before the customer looks for anything.</summary>
    Stimulus = 1,

    /// <summary>Research before the purchase.</summary>
    Zero = 2,

    /// <summary>At the shelf or the offer.</summary>
    First = 3,

    /// <summary>Using the product or service.</summary>
    Second = 4,

    /// <summary>The customer gives feedback or becomes a fan.</summary>
    Third = 5,

    /// <summary>The shared experience that becomes another customer's research.</summary>
    Ultimate = 6,
}
