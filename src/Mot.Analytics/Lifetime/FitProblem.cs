namespace Mot.Analytics.Lifetime;

/// <summary>Why a model could not be fitted: a finding about the data, not a failure.</summary>
public enum FitProblem
{
    /// <summary>There is no customer (for spending: none with a purchase above 0).</summary>
    NoCustomers = 0,

    /// <summary>Nobody came back; how often customers do, and when they stop, is not in the data.</summary>
    NoRepeats = 1,

    /// <summary>Fewer customers came back than <see cref="LifetimeFit.FewestRepeaters"/>.</summary>
    TooFewRepeats = 2,

    /// <summary>The time of the last purchase is 0 for everybody who came back: the column is not what it should be, or times were rounded away.</summary>
    NoRecency = 3,

    /// <summary>Several parameters run away: any larger (or smaller) values fit as well. Customers do not differ in what they describe, or the data do not tell.</summary>
    NotIdentifiable = 4,

    /// <summary>The steps came to an end before a maximum was found.</summary>
    NotConverged = 5,

    /// <summary>All amounts are the same, so that nothing can be said about how they vary.</summary>
    NoVariation = 6,
}
