namespace Mot.Core.Scoring;

/// <summary>What changed a journey score after its components were weighed, in the order in which they act.</summary>
public enum ScoreAdjustmentKind
{
    /// <summary>The recovery of a failed moment.</summary>
    Recovery = 1,

    /// <summary>Shortfalls that weigh more than surpluses in the mean.</summary>
    LossAversion = 2,

    /// <summary>A must-be touchpoint that failed.</summary>
    Gate = 3,
}
