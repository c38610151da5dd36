namespace Mot.Tools;

/// <summary>How often an interval covered the truth in one place of the grid.</summary>
/// <param name="Statistic">What was estimated.</param>
/// <param name="Method">How; null for the default.</param>
/// <param name="Shape">The population, or the two that were compared.</param>
/// <param name="N">How many answered, of each of the two in a comparison.</param>
/// <param name="Covered">In how many samples the interval held the true value.</param>
/// <param name="Pointlike">In how many samples the interval had no width.</param>
/// <param name="Defined">In how many samples there was an interval.</param>
internal sealed record CoverageCell(string Statistic, string? Method, string Shape, int N, int Covered, int Pointlike, int Defined)
{
    /// <summary>The share of the samples with an interval in which it covered.</summary>
    internal double Coverage => (double)Covered / Defined;
}
