namespace Mot.Analytics.Moments;

/// <summary>What the evidence says about a belief on the map: whether the touchpoint was marked as critical, and whether it is a moment of truth.</summary>
/// <remarks>A touchpoint that nobody marked is treated like one that was marked as not critical.</remarks>
public enum BeliefVerdict
{
    /// <summary>The answers do not tell yet.</summary>
    CannotTell = 0,

    /// <summary>Believed critical, and it is a moment of truth.</summary>
    Confirmed = 1,

    /// <summary>Believed critical, and enough answers say that it is none.</summary>
    OverRated = 2,

    /// <summary>A moment of truth that nobody marked.</summary>
    BlindSpot = 3,

    /// <summary>Not marked, and enough answers say that it is none.</summary>
    Ordinary = 4,

    /// <summary>Everybody who met it gave the same answer: it cannot be judged, and that it is a must-be is not excluded.</summary>
    NoVariation = 5,
}
