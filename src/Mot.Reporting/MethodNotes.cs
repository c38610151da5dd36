using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>How the numbers of a report came about: what a reader needs in order to trust or repeat them.</summary>
internal static class MethodNotes
{
    internal static void Write(Page page, StudyFindings findings)
    {
        Wording say = page.Say;
        page.Section(say.Of("How this was worked out", "计算说明"));
        foreach (string note in Notes(findings, say))
        {
            page.Hanging("  · ", note);
        }
    }

    private static IEnumerable<string> Notes(StudyFindings findings, Wording say)
    {
        yield return say.Of(
            $"Intervals are at {Numbers.Level(findings.Settings.Level)} unless stated otherwise. Method: {Methods(findings, say)}.",
            $"除另有说明外，区间水平为 {Numbers.Level(findings.Settings.Level)}。方法：{Methods(findings, say)}。");
        if (HasNoWidth(findings))
        {
            yield return say.Of(
                "Where an interval has no width all answers are alike; that is what the method says, not certainty.",
                "区间宽度为零之处，所有回答都相同；这是方法所言，并非确定无疑。");
        }

        yield return Sampling(findings, say);
        yield return say.Of(
            "Missing answers never enter a sum; each kind is counted apart. “Unused” is the share of those asked, without weights.",
            "各类缺失从不计入求和，而是分别计数。“未使用”是被询问者中的比例，不加权。");
        yield return say.Of(
            "Comparisons shown together are one family under one correction; verdict and interval use the same level. An association is not a cause.",
            "一起展示的比较作为一族统一校正；结论与区间用同一水平。关联不等于因果。");
        yield return Tiers(findings, say);
        if (ScoreSection.HasScores(findings))
        {
            yield return Scoring(findings, say);
        }

        if (Hidden(findings, say) is { } hidden)
        {
            yield return hidden;
        }
    }

    private static string Methods(StudyFindings findings, Wording say)
    {
        string Of(Func<QuestionFindings, Estimate?> estimate) => Named(findings.Questions.Select(estimate).OfType<Estimate>(), say);
        (string What, string Method)[] methods =
        [
            (say.Of("means", "均值"), Of(question => question.Best.Mean)),
            (say.Of("top boxes and tiers", "高分与三档比例"), Of(question => question.Best.TopBoxes)),
            (say.Of("Net Promoter Score", "净推荐值"), Of(question => question.Best.NetPromoter)),
            (say.Of("effort index", "费力指数"), Of(question => question.Best.EffortIndex)),
            (say.Of("indices and dimensions", "指数与维度"), Named(Indices(findings).Select(index => index.Mean), say)),
            (say.Of("alpha", "信度"), Named(Indices(findings).Select(index => index.Reliability?.Alpha).OfType<Estimate>(), say)),
            (say.Of("correlations", "相关"), Named((findings.Expectations?.Associations ?? []).SelectMany(each => new[] { each.Perceived, each.Gap, each.ExpectedGivenPerceived }), say)),
            (say.Of("damage", "损失"), Named((findings.Problems?.Tables ?? []).SelectMany(table => table.Rows).Select(row => row.Damage).OfType<Estimate>(), say)),
            (say.Of("mean journey score", "平均旅程得分"), findings.Scores.Mean.IsDefined ? say.NameOf("method", findings.Scores.Mean.Method) : ""),
        ];
        string[] different = [.. methods.Select(method => method.Method).Where(method => method.Length > 0).Distinct()];
        return different.Length == 1
            ? different[0]
            : string.Join(say.Of("; ", "；"), methods.Where(method => method.Method.Length > 0).Select(method => $"{method.What} {method.Method}"));
    }

    private static IEnumerable<IndexFindings> Indices(StudyFindings findings) => findings.Indices
        .Concat((findings.Expectations?.Dimensions ?? []).SelectMany(dimension => dimension.Levels.Select(level => level.Gap).Prepend(dimension.Perceived)));

    private static string Named(IEnumerable<Estimate> estimates, Wording say) =>
        string.Join("/", estimates.Where(each => each.IsDefined).Select(each => say.NameOf("method", each.Method)).Distinct());

    // Of everything that the report prints with an interval.
    private static bool HasNoWidth(StudyFindings findings) => findings.Questions.Select(question => question.Best.Headline)
        .Concat(findings.Segments.SelectMany(table => table.Rows).Where(row => row.Metrics is not null).Select(row => row.Metrics!.Headline))
        .Any(estimate => estimate.IsDefined && estimate.Low == estimate.High);

    private static string Sampling(StudyFindings findings, Wording say)
    {
        if (!findings.Study.CountsPeople)
        {
            string all = Numbers.Count(findings.ReplicateGroups);
            return Wording.Percentages(say, all) + say.Space + say.Of(
                $"How many people answered is not known, so intervals come from the spread between the {all} clusters, left out in turn.",
                $"不知道有多少人回答，所以区间来自 {all} 个群之间的差异，依次剔除。");
        }

        string weights = findings.Weighting == Weighting.CaseWeights
            ? say.Of("Case weights are used; n counts people.", "使用个案权重；n 为人数。")
            : say.Of("No weights.", "无权重。");
        string sampling = findings.ReplicateGroups > 0
            ? say.Of(
                $"The declared {Numbers.Count(findings.ReplicateGroups)} clusters are left out in turn.",
                $"依次剔除声明的 {Numbers.Count(findings.ReplicateGroups)} 个抽样群。")
            : say.Of("A simple random sample is assumed.", "假定为简单随机抽样。");
        return weights + say.Space + sampling;
    }

    private static string Tiers(StudyFindings findings, Wording say)
    {
        string[] cutOffs = [.. findings.Questions.Where(question => question.Tiers is not null)
            .Select(question => CutOffs(question.Tiers!.Policy, question.Question.Scale.ToString(), say)).Distinct()];
        return cutOffs.Length == 0
            ? say.Of("No question has tiers.", "没有分档的问题。")
            : say.Of(
                $"Satisfaction tiers: {string.Join("; ", cutOffs)}. Cut-offs are conventions, not findings.",
                $"满意程度分档：{string.Join("；", cutOffs)}。分界是约定，不是发现。");
    }

    private static string CutOffs(TierPolicy policy, string scale, Wording say) => say.Of(
        $"on {scale} satisfied at {Numbers.Plain(policy.SatisfiedFrom)}, delighted at {Numbers.Plain(policy.DelightedFrom)}",
        $"量表 {scale.Replace(" to ", "–", StringComparison.Ordinal)}：{Numbers.Plain(policy.SatisfiedFrom)} 起满意，{Numbers.Plain(policy.DelightedFrom)} 起惊喜");

    private static string Scoring(StudyFindings findings, Wording say)
    {
        Core.Scoring.ScoringPolicy policy = findings.Study.Scoring;
        string fingerprint = ScoringPolicyJson.Fingerprint(policy);
        string parts = string.Join(say.Of(", ", "、"), new (decimal Weight, string Code)[]
        {
            (policy.Mean, "mean"), (policy.Peak, "peak"), (policy.Trough, "trough"), (policy.Extreme, "extreme"), (policy.End, "end"),
        }.Where(part => part.Weight > 0).Select(part => $"{say.NameOf("component", part.Code)} {Numbers.Plain(part.Weight)}"));
        parts += ConventionsOf(policy, say);
        string isDefault = policy == Core.Scoring.ScoringPolicy.Default ? say.Of(" (the default)", "（默认）") : "";
        return say.Of(
            $"Scoring policy {fingerprint}{isDefault}: {parts}; satisfied from {Numbers.Plain(policy.Tiers.SatisfiedFrom)}, delighted from {Numbers.Plain(policy.Tiers.DelightedFrom)}. Defaults are conventions, not findings.",
            $"计分策略 {fingerprint}{isDefault}：{parts}；{Numbers.Plain(policy.Tiers.SatisfiedFrom)} 起满意，{Numbers.Plain(policy.Tiers.DelightedFrom)} 起惊喜。默认值是约定，不是发现。");
    }

    // The parts that are off unless declared.
    private static string ConventionsOf(Core.Scoring.ScoringPolicy policy, Wording say)
    {
        string text = policy.Recency == 1 ? "" : say.Of($"; recency {Numbers.Plain(policy.Recency)}", $"；近因 {Numbers.Plain(policy.Recency)}");
        if (policy.LossAversion is { } aversion)
        {
            text += say.Of(
                $"; loss aversion {aversion.Value} against {Numbers.Plain(aversion.Reference)} in the mean",
                $"；平均中的损失厌恶 {aversion.Value}，参照 {Numbers.Plain(aversion.Reference)}");
        }

        return policy.Recovery is { } recovery
            ? text + say.Of($"; recoveries make good {Numbers.Plain(recovery.Share)} of a failure", $"；补救弥补失败的 {Numbers.Plain(recovery.Share)}")
            : text;
    }

    private static string? Hidden(StudyFindings findings, Wording say)
    {
        int hidden = findings.Segments.Sum(table => table.HiddenCount);
        string minimum = Numbers.Count(findings.Study.Release.MinimumN);
        return findings.Segments.IsEmpty ? null : say.Of(
            $"Groups of fewer than {minimum} people are hidden, and others where a small one could be worked out by subtraction: {Numbers.Count(hidden)} rows in all tables.",
            $"不足 {minimum} 人的组隐藏；若相减可推出小组，则其他组也隐藏：各表共 {Numbers.Count(hidden)} 行。");
    }
}
