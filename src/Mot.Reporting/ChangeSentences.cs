using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>What changed since the previous wave, in sentences.</summary>
internal static class ChangeSentences
{
    internal static string Of(Finding finding, StudyFindings findings, Wording say)
    {
        string? wave = findings.Change?.Second.Wave;
        string since = wave is null ? say.Of("Since the previous wave", "与上一期相比") : say.Of($"Since {wave}", $"与 {wave} 相比");
        var counts = new List<string>();
        Add(counts, finding.Better, count => say.Of($"{count} better", $"{count} 项较好"));
        Add(counts, finding.Worse, count => say.Of($"{count} worse", $"{count} 项较差"));
        Add(counts, finding.Same, count => say.Of($"{count} practically the same", $"{count} 项基本相同"));
        Add(counts, finding.CannotTell, count => say.Of($"{count} cannot be told", $"{count} 项无法判断"));
        Add(counts, finding.NotComparable, count => say.Of($"{count} not comparable", $"{count} 项不可比"));
        int all = finding.Better + finding.Worse + finding.Same + finding.CannotTell + finding.NotComparable;
        string sentence = say.Of(
            $"{since}, of {Numbers.Count(all)} questions asked both times: {string.Join(", ", counts)}.",
            $"{since}，两期都问的 {Numbers.Count(all)} 个问题中：{string.Join("，", counts)}。");
        return sentence + say.Space + Clearest(finding, findings, say);
    }

    private static string Clearest(Finding finding, StudyFindings findings, Wording say)
    {
        if (finding.Question is null || finding.Comparison is not { } comparison)
        {
            return say.Of("No change is clear enough to be called one.", "没有哪项变化清楚到可以下结论。");
        }

        Question question = findings.Study[finding.Question];
        Unit unit = question.Kind == QuestionKind.Recommendation ? Unit.Points : Unit.Rating;
        string name = say.NameOf(findings.Study, question);
        string size = FindingSentences.Size(comparison.Difference, unit);
        string interval = FindingSentences.DifferenceInWords(comparison.Difference, unit, say);
        bool isBetter = comparison.Verdict == ComparisonVerdict.Better;
        return say.Of(
            $"The clearest change: “{name}”, {size} points {(isBetter ? "better" : "worse")} ({interval}).",
            $"最清楚的变化：「{name}」，{(isBetter ? "变好" : "变差")} {size} 分（{interval}）。");
    }

    private static void Add(List<string> counts, int count, Func<string, string> text)
    {
        if (count > 0)
        {
            counts.Add(text(Numbers.Count(count)));
        }
    }
}
