namespace Mot.Core.Scoring;

/// <summary>What a recovery, loss aversion or a gate changed in a journey score.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ScoreAdjustment
{
    internal ScoreAdjustment(ScoreAdjustmentKind kind, string? touchpoint, decimal points)
    {
        Kind = kind;
        Touchpoint = touchpoint;
        Points = points;
    }

    /// <summary>What it was.</summary>
    public ScoreAdjustmentKind Kind { get; }

    /// <summary>
    /// The touchpoint that was recovered, or whose gate it was (of several with the same ceiling the first declared); null for loss aversion, which acts on
    /// the mean of all.
    /// </summary>
    public string? Touchpoint { get; }

    /// <summary>The points that it added, or below 0 took off.</summary>
    public decimal Points { get; }
}
