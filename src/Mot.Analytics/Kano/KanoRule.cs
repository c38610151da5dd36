namespace Mot.Analytics.Kano;

/// <summary>How the answers of many people become the category of a feature. The literature has several ways, and they disagree.</summary>
public enum KanoRule
{
    /// <summary>The most frequent of M, O, A, I and R, unless it leads the second by no more than a threshold: then the one that comes first in M, O, A, I, R (Lee and Newcomb 1997).</summary>
    LeeNewcomb = 0,

    /// <summary>The most frequent of M, O, A, I and R; of equals the one that comes first in that order.</summary>
    Mode = 1,

    /// <summary>If O + A + M is more than I + R + Q, the most frequent of M, O and A; else the most frequent of I, R and Q (Berger et al. 1993). Of equals the one that comes first.</summary>
    Berger = 2,
}
