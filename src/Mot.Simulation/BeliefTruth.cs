namespace Mot.Simulation;

/// <summary>Whether what the owners of a touchpoint believe about it is true.</summary>
public enum BeliefTruth
{
    /// <summary>They do not say what they believe (未表态).</summary>
    NotStated = 0,

    /// <summary>They believe that it is critical, and it is a moment of truth (判断正确).</summary>
    Confirmed = 1,

    /// <summary>They believe that it is critical, and it is not (高估).</summary>
    OverRated = 2,

    /// <summary>They believe that it is not critical, and it is a moment of truth (盲点).</summary>
    BlindSpot = 3,

    /// <summary>They believe that it is not critical, and it is not (不必在意).</summary>
    RightlyDismissed = 4,
}
