namespace Mot.Analytics.Moments;

/// <summary>Where a touchpoint lies in the importance-performance matrix.</summary>
/// <remarks><para><b>Sources.</b> Martilla and James (1977), J. Marketing 41(1), 77-79, whose names these are.</para></remarks>
public enum Quadrant
{
    /// <summary>Important, and performing below the line (优先改进区).</summary>
    ConcentrateHere = 1,

    /// <summary>Important, and performing well (继续保持区).</summary>
    KeepUp = 2,

    /// <summary>Less important, and performing below the line (低优先区).</summary>
    LowPriority = 3,

    /// <summary>Less important, and performing well (可能过度投入区).</summary>
    PossibleOverkill = 4,
}
