namespace Mot.Analytics.Lifetime;

/// <summary>What to know before relying on a fit that did come out.</summary>
public enum FitWarning
{
    /// <summary>All customers have been watched for the same time: one cohort. Whether later customers behave alike cannot be seen.</summary>
    OneAge = 0,

    /// <summary>Fewer than 100 customers came back; intervals lean on a normal approximation that such few do not bear well.</summary>
    FewRepeats = 1,

    /// <summary>The interval of a parameter spans more than a factor of 20: forecasts may still be good, the parameter says little.</summary>
    WideParameter = 2,

    /// <summary>What is spent goes with how often (the interval of their correlation does not hold 0), which the gamma-gamma model takes not to be so.</summary>
    SpendGoesWithFrequency = 3,

    /// <summary>q is 1 or below: the mean amount of the population has no bound.</summary>
    NoMeanSpend = 4,

    /// <summary>A parameter runs away: any larger (or smaller) value fits as well, so customers do not differ in what it describes as far as the data tell. It is held far out; forecasts do not depend on it, and intervals leave its doubt out.</summary>
    Runaway = 5,
}
