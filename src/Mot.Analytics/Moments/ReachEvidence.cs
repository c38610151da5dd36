namespace Mot.Analytics.Moments;

/// <summary>How it is known how many customers meet a touchpoint.</summary>
public enum ReachEvidence
{
    /// <summary>They rated it; whoever left it out may have met it too.</summary>
    Rated = 0,

    /// <summary>Those who did not meet it said so.</summary>
    SaidUsed = 1,
}
