namespace Mot.Analytics.Kano;

/// <summary>What decided about the category of a feature.</summary>
public enum KanoReason
{
    /// <summary>Nobody gave a pair of answers that speaks for M, O, A, I or R; there is no category.</summary>
    NothingToDecide = 0,

    /// <summary>It is the most frequent, by more than the rule asks for.</summary>
    MostFrequent = 1,

    /// <summary>The two most frequent are equally frequent; the order M, O, A, I, R, Q decided.</summary>
    ExactTie = 2,

    /// <summary>The lead of the most frequent is within the threshold; the order M, O, A, I, R decided between the two.</summary>
    CloseLead = 3,

    /// <summary>O, A and M together outnumber I, R and Q; it is the most frequent of M, O and A.</summary>
    MostlyInfluential = 4,

    /// <summary>O, A and M together do not outnumber I, R and Q; it is the most frequent of I, R and Q.</summary>
    MostlyOther = 5,
}
