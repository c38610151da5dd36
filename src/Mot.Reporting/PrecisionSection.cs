using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>With weights or clusters: the same figures without them, so that a reader sees what they do.</summary>
/// <remarks>When room is short these columns go first: the simple random sample, the effective n, the design effect, the unweighted value.</remarks>
internal static class PrecisionSection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        if (!findings.Study.CountsPeople || (findings.Weighting == Mot.Core.Estimation.Weighting.None && findings.ReplicateGroups == 0))
        {
            return;
        }

        Wording say = page.Say;
        var table = new TextTable(
        [
            new("", Wraps: true),
            new(say.Of("unweighted", "未加权"), DropOrder: 4),
            new(say.Of("weighted", "加权")),
            new(say.Of("effective n", "有效 n"), DropOrder: 2),
            new(say.Of("as if simple random", "若简单随机"), DropOrder: 1),
            new(say.Of("design effect", "设计效应"), DropOrder: 3),
        ]);
        foreach (QuestionFindings question in findings.Questions)
        {
            Unit unit = question.Question.Kind == QuestionKind.Recommendation ? Unit.Points : Unit.Rating;
            table.Add(
                say.NameOf(findings.Study, question.Question),
                Numbers.Interval(question.Metrics.Headline, unit, say),
                question.Weighted is null ? "" : Numbers.Interval(question.Weighted.Headline, unit, say),
                question.Weighted?.Headline.EffectiveN is { } effective ? Numbers.Count((long)Math.Round(effective)) : "",
                question.Simple is null ? "" : Numbers.Interval(question.Simple.Headline, unit, say),
                question.DesignEffect is { } effect ? Numbers.Fixed(effect, 2) : "");
        }

        page.Section(say.Of("With and without weights and clusters", "加权与未加权、抽样群的影响"));
        table.WriteTo(page);
        if (findings.ReplicateGroups == 0)
        {
            page.Note(say.Of(
                "The effective n is the size of an equally weighted sample with the same doubt (Kish); the design effect is n over it.",
                "有效 n：同等精度的等权样本大小（Kish）；设计效应为 n 除以它。"));
        }
        else
        {
            string clusters = Numbers.Count(findings.ReplicateGroups);
            page.Note(say.Of(
                $"Intervals honour {clusters} clusters; the design effect says how many times larger the unweighted variance is than that of a simple random sample of the same size.",
                $"区间考虑了 {clusters} 个抽样群；设计效应：未加权方差是同样大小简单随机样本的多少倍。"));
        }
    }
}
