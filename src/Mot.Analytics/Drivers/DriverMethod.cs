namespace Mot.Analytics.Drivers;

/// <summary>How R² is shared out among drivers that go together.</summary>
/// <remarks>
/// <para>Only <see cref="Lmg"/>, <see cref="First"/> and <see cref="Last"/> know drivers of several columns. All but <see cref="Lmg"/>, <see cref="First"/> and <see cref="Last"/> need
/// drivers of which none is determined by the others. Proportional marginal variance decomposition (Feldman 2005) is not among them: it may be patented.</para>
/// </remarks>
public enum DriverMethod
{
    /// <summary>The gain in R² averaged over all orders of entry: the Shapley value of R² (Lindeman, Merenda and Gold 1980; Kruskal 1987), also called general dominance (Budescu 1993). Adds up to R², never below 0. The default.</summary>
    Lmg = 0,

    /// <summary>R² of the driver alone: what it has in common with others counts in full for each. Does not add up.</summary>
    First = 1,

    /// <summary>What R² loses without the driver: what it has in common with others counts for none. Does not add up.</summary>
    Last = 2,

    /// <summary>The standardised coefficient squared. Does not add up.</summary>
    BetaSquared = 3,

    /// <summary>The standardised coefficient times the correlation (Pratt 1987; Hoffman 1960). Adds up to R², but can be below 0, and then is no share.</summary>
    Pratt = 4,

    /// <summary>Through the orthogonal columns nearest to the drivers and back (Genizi 1993). Adds up to R², never below 0.</summary>
    Genizi = 5,

    /// <summary>The squared correlations of the decorrelated drivers with the outcome (Zuber and Strimmer 2011). Adds up to R², never below 0.</summary>
    Car = 6,

    /// <summary>Johnson's relative weights (Johnson 2000): the same numbers as <see cref="Genizi"/>, in time that goes with the cube of the drivers; for more drivers than <see cref="Lmg"/> can do exactly. Thomas, Zumbo, Kwan and Schweitzer (2014) find the derivation wanting.</summary>
    RelativeWeights = 7,
}
