namespace Mot.Core.Scoring;

/// <summary>What a journey score is made of.</summary>
public enum ScoreComponentKind
{
    /// <summary>The weighted mean over the rated touchpoints.</summary>
    Mean = 1,

    /// <summary>The best touchpoint.</summary>
    Peak = 2,

    /// <summary>The worst touchpoint.</summary>
    Trough = 3,

    /// <summary>The touchpoint farthest from the middle.</summary>
    Extreme = 4,

    /// <summary>The last rated touchpoint.</summary>
    End = 5,
}
