namespace Mot.Core.Scoring;

/// <summary>What one touchpoint adds to a journey score before adjustments, through the mean and as peak, trough, extreme or end.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ScoreContribution
{
    internal ScoreContribution(string touchpoint, decimal rated, decimal? recovered, decimal points, decimal possible)
    {
        Touchpoint = touchpoint;
        Rated = rated;
        Recovered = recovered;
        Points = points;
        Possible = possible;
    }

    /// <summary>The id of the touchpoint.</summary>
    public string Touchpoint { get; }

    /// <summary>How it was rated, from 0 to 100; a recovery does not change it.</summary>
    public decimal Rated { get; }

    /// <summary>The points after its recovery, from 0 to 100; null where no recovery counts. What that changes is an adjustment.</summary>
    public decimal? Recovered { get; }

    /// <summary>What it adds; over all touchpoints and adjustments this adds up to the score.</summary>
    public decimal Points { get; }

    /// <summary>What it would add with the best rating, in the same role; over all touchpoints this adds up to 100.</summary>
    public decimal Possible { get; }

    /// <summary>What it costs: possible minus points.</summary>
    public decimal Lost => Possible - Points;
}
