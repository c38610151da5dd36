namespace Mot.Analytics.Moments;

/// <summary>Where the lines of an importance-performance matrix cross.</summary>
public enum CrosshairKind
{
    /// <summary>At the means over the touchpoints: relative, so that some are always below, and adding a touchpoint moves the lines.</summary>
    Means = 0,

    /// <summary>At the medians over the touchpoints, which Martilla and James (1977) preferred where a few lie far out.</summary>
    Medians = 1,

    /// <summary>At the middles of the two scales: stable over time, but nearly everything is usually above both.</summary>
    ScaleCentres = 2,

    /// <summary>At goals of the management.</summary>
    Targets = 3,

    /// <summary>At the means, and every touchpoint whose importance exceeds its performance is to be concentrated on (Abalo, Varela and Manzano 2007).</summary>
    Diagonal = 4,
}
