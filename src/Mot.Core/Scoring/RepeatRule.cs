namespace Mot.Core.Scoring;

/// <summary>What counts when a customer rated the same touchpoint more than once in one trip. It counts once in any case.</summary>
public enum RepeatRule
{
    /// <summary>The latest rating; of ratings at the same time the worst.</summary>
    Latest = 0,

    /// <summary>The worst rating.</summary>
    Worst = 1,

    /// <summary>The mean of the ratings' points, rounded to a millionth, ties upward.</summary>
    Mean = 2,
}
