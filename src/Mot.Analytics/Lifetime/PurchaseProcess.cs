namespace Mot.Analytics.Lifetime;

/// <summary>How customers come back and stop.</summary>
public enum PurchaseProcess
{
    /// <summary>Beta-geometric with negative binomial: a customer can stop only right after a repeat purchase. Parameters r, alpha, a, b (Fader, Hardie and Lee 2005).</summary>
    BgNbd = 0,

    /// <summary>Pareto with negative binomial: a customer can stop at any time. Parameters r, alpha, s, beta (Schmittlein, Morrison and Colombo 1987).</summary>
    ParetoNbd = 1,
}
