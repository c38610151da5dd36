namespace Mot.Core.Estimation;

/// <summary>What a metric is counted in.</summary>
public enum MetricUnit
{
    /// <summary>Points of a rating scale.</summary>
    Rating = 0,

    /// <summary>A share from 0 to 1.</summary>
    Share = 1,

    /// <summary>Points of a score, such as 0 to 100 or -100 to 100.</summary>
    Points = 2,

    /// <summary>A pure number, such as a correlation.</summary>
    Coefficient = 3,
}
