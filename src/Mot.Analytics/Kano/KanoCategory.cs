namespace Mot.Analytics.Kano;

/// <summary>What a pair of answers, or a feature, comes to. In the order that settles ties: what costs most when it is missing comes first.</summary>
public enum KanoCategory
{
    /// <summary>M: taken for granted; dissatisfies when it is missing (必备).</summary>
    MustBe = 0,

    /// <summary>O: satisfies when it is there and dissatisfies when it is missing (一维, 期望).</summary>
    OneDimensional = 1,

    /// <summary>A: satisfies when it is there, and nobody misses it (魅力).</summary>
    Attractive = 2,

    /// <summary>I: makes no difference (无差异).</summary>
    Indifferent = 3,

    /// <summary>R: people prefer to be without it (反向).</summary>
    Reverse = 4,

    /// <summary>Q: the two answers contradict each other (可疑).</summary>
    Questionable = 5,
}
