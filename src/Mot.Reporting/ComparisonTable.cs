using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>Two waves question by question, with difference and verdict; then what could not be compared, and why.</summary>
/// <remarks>When room is short these columns go first: the answers needed, the numbers of answers, the second value, the first value, the difference.</remarks>
internal static class ComparisonTable
{
    internal static void Write(Page page, WaveComparison comparison)
    {
        Wording say = page.Say;
        string first = comparison.First.Wave ?? say.Of("first", "前者");
        string second = comparison.Second.Wave ?? say.Of("second", "后者");
        if (first == second)
        {
            (first, second) = (say.Of("first", "前者"), say.Of("second", "后者"));
        }

        var table = new TextTable(
        [
            new("", Wraps: true),
            new($"n {first}", DropOrder: 1),
            new(first, DropOrder: 4),
            new($"n {second}", DropOrder: 2),
            new(second, DropOrder: 3),
            new(say.Of("difference", "差值"), DropOrder: 5),
            new(say.Of("verdict", "结论"), IsLeft: true),
            new(say.Of("n needed", "所需 n"), DropOrder: 0),
        ]);
        foreach (ComparedQuestion question in comparison.Questions)
        {
            Add(page, table, comparison, question);
        }

        if (!table.IsEmpty)
        {
            table.WriteTo(page);
        }

        WriteNotComparable(page, comparison);
        page.Note(say.Of(
            $"{first} minus {second}, {(comparison.Weighting == Weighting.CaseWeights ? "weighted" : "unweighted")}; {Samples(comparison.SameClusters, say)}. One family of {comparison.Family.Size} comparisons ({Corrections.NameOf(comparison.Family, say)}); intervals at {Numbers.Level(comparison.Family.IntervalLevel)}.",
            $"{first} 减 {second}，{(comparison.Weighting == Weighting.CaseWeights ? "加权" : "未加权")}；{Samples(comparison.SameClusters, say)}。共 {comparison.Family.Size} 项比较为一族（{Corrections.NameOf(comparison.Family, say)}）；区间水平 {Numbers.Level(comparison.Family.IntervalLevel)}。"));
        if (CountsPeople(comparison))
        {
            WriteNeeded(page, comparison);
        }
    }

    private static void Add(Page page, TextTable table, WaveComparison comparison, ComparedQuestion question)
    {
        if (question.Comparison is not { } judged)
        {
            return;
        }

        Wording say = page.Say;
        Unit unit = question.Question.Kind == QuestionKind.Recommendation ? Unit.Points : Unit.Rating;
        table.Add(
            say.NameOf(comparison.First, question.Question),
            N(comparison.First, question.First.Headline),
            Value(question.First.Headline, unit),
            N(comparison.Second, question.Second.Headline),
            Value(question.Second.Headline, unit),
            Numbers.Difference(judged.Difference, unit, say),
            new(say.NameOf("verdict", judged.Verdict), text => page.Paint.Verdict(judged.Verdict, text)),
            CountsPeople(comparison) && judged.Needed is { } needed ? Numbers.Count(needed) : "");
    }

    /// <summary>How the samples of two waves belong together.</summary>
    internal static string Samples(bool sameClusters, Wording say) => sameClusters
        ? say.Of("both waves are of the same clusters, and one that is left out is left out of both", "两期来自同一批群，剔除时两期同时剔除")
        : say.Of("the waves are taken to be independent samples", "两期视为独立样本");

    private static bool CountsPeople(WaveComparison comparison) => comparison.First.CountsPeople && comparison.Second.CountsPeople;

    // Percentage points are no number of answers; a column without content is not shown.
    private static string N(Study study, Estimate estimate) => study.CountsPeople ? Numbers.Count(estimate.N) : "";

    private static string Value(Estimate estimate, Unit unit) =>
        estimate.Value is { } value ? Numbers.Value(value, unit) : Numbers.None;

    private static void WriteNotComparable(Page page, WaveComparison comparison)
    {
        Wording say = page.Say;
        foreach (ComparedQuestion question in comparison.Questions.Where(question => question.WhyNotComparable is not null))
        {
            page.Hanging("  ", say.Of(
                $"{say.NameOf(comparison.First, question.Question)}: not comparable. {question.WhyNotComparable}",
                $"{say.NameOf(comparison.First, question.Question)}：不可比。{Wording.WhyNotComparable(question.Question, comparison.Second[question.Question.Id])}"));
        }
    }

    private static void WriteNeeded(Page page, WaveComparison comparison)
    {
        Wording say = page.Say;
        long[] needed = [.. comparison.Questions.Select(question => question.Comparison?.Needed).OfType<long>()];
        if (needed.Length > 0)
        {
            page.Note(say.Of(
                $"Where it cannot be told, {Numbers.Count(needed.Min())} answers or more of both waves together would tell, at the declared margins (n needed).",
                $"无法判断之处，按声明的差异界限，两期合计至少需要 {Numbers.Count(needed.Min())} 份回答（所需 n）。"));
        }
    }
}
