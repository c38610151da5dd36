using System.Globalization;
using System.Text;

namespace Mot.Tools;

/// <summary>The page about the coverage of intervals, in Markdown; all its numbers come from the study.</summary>
internal static class AccuracyPage
{
    private const double Low = 0.94;
    private const double High = 0.96;

    internal static string Of(IReadOnlyList<CoverageCell> cells)
    {
        var page = new StringBuilder();
        Line(page, """
            # How often the intervals cover

            Written by `tools/accuracy`; every number on this page comes from that run, and the same run gives the same page.

            An interval of level 95 % should hold the true value in 95 of 100 samples. Here samples are drawn from populations whose values are
            known, and it is counted how often the interval held them. An interval that covers too seldom says more than the data do; one that
            covers too often wastes answers.
            """);
        Line(page, $"""

            - {Shape.All.Length} populations on five steps (1 to 5, for CSAT as the two best boxes and for the mean) and on eleven (0 to 10, for NPS and the mean), below.
            - n from {Number(CoverageStudy.Sizes[0])} to {Number(CoverageStudy.Sizes[^1])}, in {CoverageStudy.Sizes.Length} sizes; in a comparison each of the two samples has n answers, and each population is compared with itself and with the next in the table (the last with the first).
            - {Number(CoverageStudy.Samples)} samples in each place of the grid, so a coverage on this page is known to about ±0.3 points.
            - Simple random samples without weights. Clusters, weights and jackknife intervals are not part of this study.

            | population | 1 to 5, ‰ | 0 to 10, ‰ |
            |---|---|---|
            """);
        foreach (Shape shape in Shape.All)
        {
            Line(page, $"| {shape.Name} | {string.Join(' ', shape.Five)} | {string.Join(' ', shape.Eleven)} |");
        }

        Line(page, """

            ## The default intervals

            | estimate | average | lowest | where | highest | below 94 % | above 96 % |
            |---|--:|--:|---|--:|--:|--:|
            """);
        CoverageCell[] defaults = [.. cells.Where(cell => cell.Method is null)];
        foreach (IGrouping<string, CoverageCell> statistic in defaults.GroupBy(cell => cell.Statistic))
        {
            Line(page, Row(statistic.Key, [.. statistic]));
        }

        Line(page, $"""
            | **all** | **{Percent(defaults.Average(cell => cell.Coverage))}** | | | | {defaults.Count(cell => cell.Coverage < Low)} of {defaults.Length} | {defaults.Count(cell => cell.Coverage > High)} of {defaults.Length} |

            The last two columns count places of the grid. Average coverage by n, over the populations:

            """);
        string[] statistics = [.. defaults.Select(cell => cell.Statistic).Distinct()];
        Line(page, $"| n | {string.Join(" | ", statistics)} |");
        Line(page, $"|--:|{string.Concat(statistics.Select(_ => "--:|"))}");
        foreach (IGrouping<int, CoverageCell> size in defaults.GroupBy(cell => cell.N))
        {
            Line(page, $"| {Number(size.Key)} | {string.Join(" | ", statistics.Select(name => Percent(size.Where(cell => cell.Statistic == name).Average(cell => cell.Coverage))))} |");
        }

        Line(page, """

            ## Other methods

            | estimate and method | average | lowest | where | highest | below 94 % | above 96 % |
            |---|--:|--:|---|--:|--:|--:|
            """);
        foreach (IGrouping<string, CoverageCell> method in cells.Where(cell => cell.Method is not null).GroupBy(cell => $"{cell.Statistic}, {cell.Method}"))
        {
            Line(page, Row(method.Key, [.. method]));
        }

        Line(page, """

            ## Where the defaults fall below 94 %, and what to use instead

            `all alike` is how often the interval had no width because all answers in the sample were the same: a mean then looks certain and is not.

            | estimate | population | n | coverage | all alike | in the same place |
            |---|---|--:|--:|--:|---|
            """);
        foreach (CoverageCell cell in defaults.Where(cell => cell.Coverage < Low).OrderBy(cell => cell.Coverage))
        {
            string others = string.Join(", ", cells.Where(other => other.N == cell.N && other.Shape == cell.Shape && other != cell && Serves(other, cell))
                .Select(other => $"{other.Statistic} {other.Method ?? "default"} {Percent(other.Coverage)}"));
            Line(page, $"| {cell.Statistic} | {cell.Shape} | {Number(cell.N)} | {Percent(cell.Coverage)} | {Percent((double)cell.Pointlike / cell.Defined)} | {others} |");
        }

        Line(page, """

            - **Means of very skewed answers with few of them.** Student's interval trusts the spread of the sample, and a small sample of people who are
              nearly all content often has no spread or too little. That alone pulls the average of the means below 94 %. Use a share instead: `TopBox`
              (Wilson's interval) or, when it must never cover less than promised, `IntervalMethod.ClopperPearson`; or wait for more answers: several
              hundred where nine of ten give the best rating, about a hundred where two of three do.
            - **Differences of means.** They hold, because the skewness of two like samples cancels.
            - **NPS.** The default, the adjusted Wald interval, never falls far below; `Wald` does where answers are few and skewed, and `Score` is as good
              as the default. A difference against a group that nearly all recommend needs a hundred answers on each side.
            - **CSAT.** Wilson's interval is right on average and swings around 95 %, because a share of few answers can only have few values.
              `ClopperPearson` never covers less than promised and is wider.
            """);
        return page.ToString();
    }

    // The other methods of the same estimate; for means, which have only one, the share on the same scale and the recommendation score.
    private static bool Serves(CoverageCell other, CoverageCell cell) =>
        cell.Statistic.Contains("mean", StringComparison.Ordinal)
            ? other.Method is null && other.Statistic == (cell.Statistic.StartsWith("diff", StringComparison.Ordinal) ? "difference of CSAT" : "CSAT")
            : other.Statistic == cell.Statistic;

    private static string Row(string name, CoverageCell[] cells)
    {
        CoverageCell worst = cells.MinBy(cell => cell.Coverage)!;
        return $"| {name} | {Percent(cells.Average(cell => cell.Coverage))} | {Percent(worst.Coverage)} | {worst.Shape}, n {Number(worst.N)} | "
            + $"{Percent(cells.Max(cell => cell.Coverage))} | {cells.Count(cell => cell.Coverage < Low)} of {cells.Length} | {cells.Count(cell => cell.Coverage > High)} of {cells.Length} |";
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    private static string Number(int n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder page, string text) => page.Append(text.ReplaceLineEndings("\n")).Append('\n');
}
