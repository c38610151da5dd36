namespace Mot.Core.Customers;

/// <summary>Why a fact about a customer had no effect.</summary>
public enum LeftOutReason
{
    /// <summary>It was collected for a purpose that does not allow grading.</summary>
    Purpose,

    /// <summary>It is held on a ground that does not allow grading.</summary>
    Basis,

    /// <summary>The consent that it rests on was withdrawn.</summary>
    ConsentWithdrawn,

    /// <summary>It speaks of an attribute that the policy may not use.</summary>
    NeverUsed,

    /// <summary>A later fact corrected or retracted it.</summary>
    Corrected,

    /// <summary>The policy has no measure of its code.</summary>
    NoMeasure,

    /// <summary>It is older than the measure looks back.</summary>
    TooOld,

    /// <summary>A grade was granted that the policy does not have.</summary>
    NoGrade,

    /// <summary>It corrects a fact that is not there.</summary>
    NothingToCorrect,

    /// <summary>The customer refused to be graded.</summary>
    GradingRefused,
}
