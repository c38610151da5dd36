using Mot.Core.Estimation;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The journey scores of all respondents.</summary>
internal static class ScoreSection
{
    private static readonly SatisfactionTier[] s_tiers = [SatisfactionTier.Dissatisfied, SatisfactionTier.Satisfied, SatisfactionTier.Delighted];

    internal static void Write(Page page, StudyFindings findings)
    {
        if (!HasScores(findings))
        {
            return;
        }

        Wording say = page.Say;
        ScoreFindings scores = findings.Scores;
        page.Section(say.Of("Journey scores (0 to 100, unweighted)", "旅程得分（0 至 100，未加权）"));
        if (findings.Study.Table?.Counts is not null && scores.Sums.Count == 0)
        {
            page.Hanging("    ", say.Of("None: what one and the same person answered is not known, only the counts.", "无：只有计数，不知道同一个人的各项回答。"));
            return;
        }

        string line = IntervalLine.Draw(scores.Mean, 0, 100, "0", "100", page.Width - 4);
        if (line.Length > 0)
        {
            page.Line("    " + line);
        }

        page.Hanging("    ", $"{say.Of("mean", "均值")}{say.Colon}{Numbers.Interval(scores.Mean, Unit.Points, say)}  n {Numbers.Count(scores.Mean.N)}");
        foreach (SatisfactionTier tier in s_tiers)
        {
            Estimate share = scores.ShareOf(tier);
            page.Hanging("    ", $"{Name(say, tier)}{Numbers.Interval(share, Unit.Share, say)}");
        }

        var remarks = new List<string>();
        Add(remarks, scores.Sums.ProvisionalCount, count => say.Of($"{count} provisional (the journey was not finished)", $"{count} 个为暂定（旅程未完成）"));
        Add(remarks, scores.Sums.GatedCount, count => say.Of($"{count} lowered by a gate", $"{count} 个被门槛压低"));
        Add(remarks, scores.Sums.UnscoredCount, count => say.Of($"{count} respondents without any rating have no score", $"{count} 人没有任何评分，没有得分"));
        if (remarks.Count > 0)
        {
            page.Note(string.Join(say.Of("; ", "；"), remarks) + say.Of(".", "。"));
        }
    }

    /// <summary>Whether there are journeys to score: a study without questions about encounters has none.</summary>
    internal static bool HasScores(StudyFindings findings) =>
        findings.Study.Journey.Touchpoints.Any(touchpoint => findings.Study.ScoringQuestion(touchpoint) is not null);

    private static string Name(Wording say, SatisfactionTier tier)
    {
        int width = s_tiers.Max(each => DisplayWidth.Of(say.NameOf("tier", each))) + 2;
        return DisplayWidth.PadRight(say.NameOf("tier", tier), width);
    }

    private static void Add(List<string> remarks, long count, Func<string, string> remark)
    {
        if (count > 0)
        {
            remarks.Add(remark(Numbers.Count(count)));
        }
    }
}
