namespace Mot.Analytics.Moments;

/// <summary>Why ratings do not tell which rule of memory fits.</summary>
public enum MemoryDoubt
{
    /// <summary>The touchpoints were rated in one sitting or after the trip, when the memory of the whole already colours the parts.</summary>
    RatedInOneSitting = 1,

    /// <summary>Too few trips or customers.</summary>
    TooFewTrips = 2,

    /// <summary>All overall ratings are alike, or a part of the trips never varies.</summary>
    NoVariation = 3,

    /// <summary>No part that a policy knows (mean, peak, trough, end) goes clearly with the overall rating beside the others, or fitted weights may explain nothing of customers held out; the first contact may stand out all the same.</summary>
    NothingStandsOut = 4,
}
