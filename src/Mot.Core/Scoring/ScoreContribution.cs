namespace Mot.Core.Scoring;

/// <summary>What one touchpoint adds to a journey score, through the mean and as peak, trough, extreme or end.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ScoreContribution
{
    internal ScoreContribution(string touchpoint, decimal rated, decimal points, decimal possible)
    {
        Touchpoint = touchpoint;
        Rated = rated;
        Points = points;
        Possible = possible;
    }

    /// <summary>The id of the touchpoint.</summary>
    public string Touchpoint { get; }

    /// <summary>How it was rated, from 0 to 100.</summary>
    public decimal Rated { get; }

    /// <summary>What it adds; over all touchpoints and adjustments this adds up to the score.</summary>
    public decimal Points { get; }

    /// <summary>What it would add with the best rating, in the same role; over all touchpoints this adds up to 100.</summary>
    public decimal Possible { get; }

    /// <summary>What it costs: possible minus points.</summary>
    public decimal Lost => Possible - Points;
}
