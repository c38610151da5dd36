using Mot.Core.Expectations;

namespace Mot.Reporting;

/// <summary>The path of an expectation as a table that people read.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class TextExpectation
{
    /// <summary>The path.</summary>
    /// <param name="path">The steps, as <see cref="ExpectationDrift.Path"/> gives them.</param>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends; numbers are rounded to four decimals.</returns>
    public static string OfPath(IReadOnlyList<ExpectationStep> path, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var page = new TextPage(options);
        Wording say = page.Say;
        var table = new TextTable(
        [
            new(""),
            new(say.Of("expected", "期望")),
            new(say.Of("perceived", "感知")),
            new(say.Of("gap", "差距")),
            new(say.Of("next expected", "下次期望")),
        ]);
        for (int i = 0; i < path.Count; i++)
        {
            ExpectationStep step = path[i];
            table.Add(
                Numbers.Count(i + 1),
                Numbers.Exact(step.Expected),
                step.Perceived is { } perceived ? Numbers.Exact(perceived) : Numbers.None,
                step.Gap is { } gap ? (gap > 0 ? "+" : "") + Numbers.Exact(gap) : Numbers.None,
                Numbers.Exact(step.Next));
        }

        page.Title(say.Of("How the expectation drifts", "期望的漂移"));
        table.WriteTo(page);
        page.Note(say.Of(
            "Gap: perceived minus expected. A missing experience leaves the expectation as it was.",
            "差距：感知减期望。缺失的体验不改变期望。"));
        return page.ToString();
    }
}
