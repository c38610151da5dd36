using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>Findings in plain sentences, in English or Chinese.</summary>
/// <remarks>
/// <para>The words are careful: what goes together is called associated, never cause; an interval that allows several answers is
/// told as "cannot tell". Numbers are rounded once, here: shares to a tenth of a percent, ratings to hundredths, scores to tenths.</para>
/// <para><b>Undefined.</b> A finding without the numbers it needs says that there are too few answers.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class FindingSentences
{
    /// <summary>A finding in a sentence or two.</summary>
    /// <param name="finding">A finding.</param>
    /// <param name="findings">The findings that it belongs to.</param>
    /// <param name="language">A BCP 47 tag: Chinese sentences for <c>zh</c> and its kin, else English.</param>
    /// <returns>The sentences, on one line.</returns>
    /// <exception cref="ArgumentException">The finding is about something that the study does not have.</exception>
    public static string Of(Finding finding, StudyFindings findings, string language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(language);
        return Of(finding, findings, new Wording(language));
    }

    internal static string Of(Finding finding, StudyFindings findings, Wording say) => finding.Kind switch
    {
        FindingKind.LowestTouchpoint => Extreme(finding, findings, say, isLowest: true),
        FindingKind.HighestTouchpoint => Extreme(finding, findings, say, isLowest: false),
        FindingKind.ProblemCost => ProblemCost(finding, findings, say),
        FindingKind.Change => ChangeSentences.Of(finding, findings, say),
        FindingKind.TooThin => TooThin(finding, findings, say),
        FindingKind.LargestShortfall => Shortfall(finding, findings, say),
        FindingKind.ExpectationAdds => ExpectationSentences.Of(finding.Association!, findings, say),
        _ => throw new ArgumentException($"The finding is of the unknown kind {finding.Kind}.", nameof(finding)),
    };

    private static string Extreme(Finding finding, StudyFindings findings, Wording say, bool isLowest)
    {
        string name = Name(finding.Question!, findings, say);
        Estimate share = finding.Share!.Value;
        string interval = InWords(share, say);
        string percent = Numbers.Percent(share.Value!.Value, 1);
        string sentence = isLowest
            ? say.Of(
                $"“{name}” has the largest share of dissatisfied customers: {percent} of those who rated it ({interval}).",
                $"「{name}」的不满意客户比例最高：在评分者中占 {percent}（{interval}）。")
            : say.Of(
                $"“{name}” has the largest share of delighted customers: {percent} of those who rated it ({interval}).",
                $"「{name}」的惊喜客户比例最高：在评分者中占 {percent}（{interval}）。");
        if (finding.Others.IsEmpty)
        {
            return sentence;
        }

        string others = say.List([.. finding.Others.Select(id => say.Of($"“{Name(id, findings, say)}”", $"「{Name(id, findings, say)}」"))]);
        return sentence + say.Space + say.Of(
            $"{others} may be just as {(isLowest ? "bad" : "good")}: the intervals overlap.",
            $"{others}可能同样{(isLowest ? "差" : "好")}：区间有重叠。");
    }

    private static string Shortfall(Finding finding, StudyFindings findings, Wording say)
    {
        string NameOf(string id) => finding.Dimension is null
            ? Name(id, findings, say)
            : say.In(findings.Study.Quality.Dimensions.First(dimension => dimension.Id == id).Name);
        string name = NameOf(finding.Dimension ?? finding.Question!);
        string gap = Numbers.Difference(finding.Gap!.Value, Unit.Rating, say);
        string sentence = say.Of(
            $"“{name}” falls furthest short of what customers expect: {gap} points.",
            $"「{name}」与客户期望相差最大：{gap} 分。");
        if (finding.Others.IsEmpty)
        {
            return sentence;
        }

        string others = say.List([.. finding.Others.Select(id => say.Of($"“{NameOf(id)}”", $"「{NameOf(id)}」"))]);
        return sentence + say.Space + say.Of(
            $"{others} may fall just as short: the intervals overlap.", $"{others}可能同样不足：区间有重叠。");
    }

    private static string ProblemCost(Finding finding, StudyFindings findings, Wording say)
    {
        Question outcome = findings.Study[finding.Question!];
        string who = finding.Share is { IsDefined: true } share
            ? say.Of(
                $"{Numbers.Percent(share.Value!.Value, 1)} of those who said had a problem ({InWords(share, say)}).",
                $"在作答者中，{Numbers.Percent(share.Value!.Value, 1)} 遇到过问题（{InWords(share, say)}）。")
            : say.Of("Some had a problem; their share is not told.", "有人遇到过问题；其比例不予说明。");
        string name = say.NameOf(findings.Study, outcome);
        Comparison comparison = finding.Comparison!;
        Unit unit = outcome.Kind == QuestionKind.Recommendation ? Unit.Points : Unit.Rating;
        string size = Size(comparison.Difference, unit);
        string interval = DifferenceInWords(comparison.Difference, unit, say);
        return who + say.Space + comparison.Verdict switch
        {
            ComparisonVerdict.Worse => say.Of(
                $"They rate “{name}” {size} points worse than the others ({interval}).",
                $"他们对「{name}」的评分比其他人差 {size} 分（{interval}）。"),
            ComparisonVerdict.Better => say.Of(
                $"They rate “{name}” {size} points better than the others ({interval}).",
                $"他们对「{name}」的评分比其他人好 {size} 分（{interval}）。"),
            ComparisonVerdict.PracticallyTheSame => say.Of(
                $"They rate “{name}” practically the same as the others ({interval}).",
                $"他们对「{name}」的评分与其他人基本相同（{interval}）。"),
            _ => say.Of(
                $"Whether they rate “{name}” differently from the others cannot be told ({interval}).",
                $"他们对「{name}」的评分是否与其他人不同，无法判断（{interval}）。"),
        } + say.Space + say.Of("This is an association, not a cause.", "这是关联，不等于因果。");
    }

    private static string TooThin(Finding finding, StudyFindings findings, Wording say)
    {
        var parts = new List<string>();
        int below = findings.Settings.ThinBelow;
        if (!finding.Others.IsEmpty)
        {
            string names = say.List([.. finding.Others.Select(id => Name(id, findings, say) + say.Of($" (n {Answers(id, findings)})", $"（n {Answers(id, findings)}）"))]);
            parts.Add(say.Of($"Too thin to say much: {names}.", $"回答太少，难下结论：{names}。"));
        }

        if (finding.ThinGroups > 0)
        {
            parts.Add(say.Of(
                $"{Plural(finding.ThinGroups, "shown group has", "shown groups have")} fewer than {Numbers.Count(below)} answers or no interval; read {(finding.ThinGroups == 1 ? "it" : "them")} with care.",
                $"所示细分组中有 {Numbers.Count(finding.ThinGroups)} 个回答不足 {Numbers.Count(below)} 份或没有区间，请谨慎解读。"));
        }

        if (finding.HiddenGroups > 0)
        {
            parts.Add(say.Of(
                $"{Plural(finding.HiddenGroups, "group is", "groups are")} hidden so that no one can be made out.",
                $"{Numbers.Count(finding.HiddenGroups)} 个组已隐藏，以免辨认出个人。"));
        }

        return string.Join(say.Space, parts);
    }

    private static string Answers(string question, StudyFindings findings) => Numbers.Count(findings[question].Ratings.Count);

    private static string Plural(int count, string one, string many) => $"{Numbers.Count(count)} {(count == 1 ? one : many)}";

    internal static string Name(string question, StudyFindings findings, Wording say) =>
        say.NameOf(findings.Study, findings.Study[question]);

    /// <summary>The size of a difference without its sign, which the sentence tells.</summary>
    internal static string Size(Estimate difference, Unit unit) =>
        difference.Value is { } value ? Numbers.Value(Math.Abs(value), unit) : Numbers.None;

    internal static string DifferenceInWords(Estimate difference, Unit unit, Wording say)
    {
        if (!difference.IsDefined)
        {
            return Numbers.Undefined(difference, say);
        }

        string level = Numbers.Level(difference.Level);
        string low = Numbers.Signed(difference.Low!.Value, unit == Unit.Points ? 1 : 2);
        string high = Numbers.Signed(difference.High!.Value, unit == Unit.Points ? 1 : 2);
        return say.Of($"{level} interval of the difference {low} to {high}", $"差值的 {level} 区间为 {low} 至 {high}");
    }

    private static string InWords(Estimate share, Wording say)
    {
        string level = Numbers.Level(share.Level);
        string low = Numbers.Percent(share.Low!.Value, 1);
        string high = Numbers.Percent(share.High!.Value, 1);
        return say.Of($"{level} interval {low} to {high}", $"{level} 区间 {low} 至 {high}");
    }
}
