namespace Mot.Analytics.Moments;

/// <summary>What the ratings say about the rule of memory.</summary>
public enum MemoryVerdict
{
    /// <summary>They do not tell; <see cref="MemoryFindings.Doubt"/> says why.</summary>
    CannotTell = 0,

    /// <summary>Parts stand out, but other weights do not clearly explain more than the study's own policy.</summary>
    PolicyServes = 1,

    /// <summary>Other weights explain more of the overall rating than the study's own policy, also among customers they were not fitted to.</summary>
    OtherWeightsFit = 2,
}
