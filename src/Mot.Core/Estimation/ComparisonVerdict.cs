namespace Mot.Core.Estimation;

/// <summary>What a comparison of two estimates comes to.</summary>
public enum ComparisonVerdict
{
    /// <summary>The interval of the difference allows more than one of the other answers.</summary>
    CannotTell = 0,

    /// <summary>The first is worse than the second.</summary>
    Worse = 1,

    /// <summary>The whole interval of the difference lies within the declared margin.</summary>
    PracticallyTheSame = 2,

    /// <summary>The first is better than the second.</summary>
    Better = 3,
}
