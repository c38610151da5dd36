using System.Globalization;
using System.Text;
using Mot.Core.Estimation;
using Mot.Simulation;

namespace Mot.Tools;

/// <summary>What the study of planted moments of truth found, in Markdown.</summary>
internal static class MomentPage
{
    internal static string Of(IReadOnlyList<MomentTally> tallies, IReadOnlyList<ShareCoverage.Cell> shares)
    {
        var page = new StringBuilder();
        Line(page, $"""

            # How well planted moments of truth are found

            Synthetic companies (`Mot.Simulation`) whose moments of truth are planted: {CompanyPresets.All.Length} presets, {MomentStudy.Seeds} seeds each, so {CompanyPresets.All.Length * MomentStudy.Seeds} companies in each place.
            A touchpoint is planted as a moment of truth where a point of its experience moves the overall judgement by at least {TouchpointModel.MomentFrom.ToString("0.##", CultureInfo.InvariantCulture)} points on one of its sides.
            The other ways are told how many there are and name as many; the verdict is not told, and may say that it cannot tell. Precision: the share of those named that are
            planted. Recall: the share of those planted that are named.

            - *correlation*: the largest correlations with the outcome, over those who rated the touchpoint.
            - *importance–performance by means*: the largest distance between standardised correlation and standardised mean rating.
            - *LMG on complete answers*: shares of R² from respondents who rated everything, as other software does it; "–" where there are too few of them.
            - *LMG, availability*: the same with this library’s default for missing answers.
            - *{MomentStudy.Verdict}*: moments of truth by the default policy, from joint counts in {MomentStudy.Groups} groups.
            """);
        foreach ((string world, _) in MomentStudy.Worlds)
        {
            Line(page, $"""

                ## {char.ToUpperInvariant(world[0])}{world[1..]}

                | responses | way | precision | recall | without an answer | cannot tell |
                |--:|---|--:|--:|--:|--:|
                """);
            foreach (MomentTally tally in tallies.Where(tally => tally.World == world))
            {
                string untold = tally.Way == MomentStudy.Verdict ? Percent((double)tally.Untold / tally.Touchpoints) : "";
                Line(page, $"| {Number(tally.Responses)} | {tally.Way} | {(tally.Precision is { } precision ? Percent(precision) : "–")} | {Percent(tally.Recall)} | {(tally.NoAnswer > 0 ? $"{Number(tally.NoAnswer)} of {Number(tally.Companies)}" : "")} | {untold} |");
            }
        }

        Line(page, $"""

            # How often intervals of shares cover

            Samples of a synthetic hotel; the true shares are those of {Number(ShareCoverage.Population)} other responses. {ShareCoverage.Samples} samples of each size, so a coverage of one touchpoint is known to about ±3 points and the average to
            less; {ShareCoverage.Replicates} resamples; the jackknife over {ShareCoverage.Groups} groups. 95 % intervals.

            | n | method | average | lowest | where | mean width, points of R² |
            |--:|---|--:|--:|---|--:|
            """);
        foreach (ShareCoverage.Cell cell in shares)
        {
            string method = cell.Method switch { IntervalMethod.Jackknife => "jackknife", IntervalMethod.BcaBootstrap => "bootstrap, BCa", _ => "bootstrap, percentiles" };
            Line(page, $"| {Number(cell.Size)} | {method} | {Percent(cell.Average)} | {Percent(cell.Lowest)} | {cell.Where} | {Percent(cell.Width)} |");
        }

        return page.ToString();
    }

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
