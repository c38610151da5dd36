namespace Mot.Core.Scoring;

/// <summary>What a gate took off a journey score.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ScoreAdjustment
{
    internal ScoreAdjustment(string touchpoint, decimal points)
    {
        Touchpoint = touchpoint;
        Points = points;
    }

    /// <summary>The touchpoint whose gate it was; of several with the same ceiling the first declared.</summary>
    public string Touchpoint { get; }

    /// <summary>What was taken off; below 0.</summary>
    public decimal Points { get; }
}
