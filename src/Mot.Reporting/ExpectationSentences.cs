using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>What is to be said about expectations in sentences: how much they add, and what makes gaps doubtful.</summary>
internal static class ExpectationSentences
{
    /// <summary>How strongly the outcome goes with what was got, with the gap, and with the expectation beside it.</summary>
    internal static string Of(ExpectationAssociation association, StudyFindings findings, Wording say)
    {
        string outcome = say.NameOf(findings.Study, association.Outcome);
        string level = say.NameOf("level", association.Level);
        string got = Correlation(association.Perceived, say);
        string gap = Correlation(association.Gap, say);
        string given = Correlation(association.ExpectedGivenPerceived, say);
        string compared = say.Of(
            $"The rating of “{outcome}” goes with what customers got ({got}), and with the gap to what they expected ({level}: {gap}).",
            $"「{outcome}」的评分与客户得到的相关（{got}），与期望差距（{level}）的相关为 {gap}。");
        Estimate adds = association.ExpectedGivenPerceived;
        return compared + say.Space + adds switch
        {
            { IsDefined: false } => say.Of($"What expectation adds cannot be told: {given}.", $"期望还能增加什么，无法判断：{given}。"),
            { Low: > 0 } or { High: < 0 } => say.Of(
                $"Given what they got, what they expected still goes with it ({given}).",
                $"在得到相同的情况下，期望仍与之相关（{given}）。"),
            _ => say.Of(
                $"Given what they got, what they expected adds nothing that these answers can show ({given}); what they got says as much alone.",
                $"在得到相同的情况下，期望没有显示出额外的关联（{given}）；仅看得到的即可。"),
        } + say.Space + say.Of("Associations, not causes.", "这是关联，不等于因果。");
    }

    /// <summary>What makes the gaps doubtful, a sentence each.</summary>
    internal static IEnumerable<string> Doubts(ExpectationFindings expectations, StudyFindings findings, Wording say)
    {
        int afterwards = expectations.Gaps.Count(gap => gap.Warnings.Contains(GapWarning.AskedAfterwards));
        if (afterwards > 0)
        {
            yield return say.Of(
                $"Asked with the experience or after it, so that hindsight is in it: {Of(afterwards, expectations.Gaps.Length, say)}.",
                $"在体验同时或之后询问、带有事后色彩的期望：{Of(afterwards, expectations.Gaps.Length, say)}。");
        }

        int ceiling = expectations.Gaps.Count(gap => gap.Warnings.Contains(GapWarning.Ceiling));
        if (ceiling > 0)
        {
            string share = Numbers.Percent(findings.Settings.CeilingFrom);
            yield return say.Of(
                $"More than {share} expect the top of the scale: {Of(ceiling, expectations.Gaps.Length, say)}. There a gap is mostly the rating itself, moved down, and cannot show that expectations were exceeded.",
                $"超过 {share} 的客户期望量表最高分的期望：{Of(ceiling, expectations.Gaps.Length, say)}。其差距主要是评分本身下移，无法显示超出期望。");
        }

        string[] unreliable =
        [
            .. expectations.Dimensions.SelectMany(dimension => dimension.Levels.Where(level => level.Warnings.Contains(GapWarning.Unreliable))
                .Select(level => say.Of(
                    $"“{say.In(dimension.Name)}” ({Alpha(level)})", $"「{say.In(dimension.Name)}」（{Alpha(level)}）"))),
        ];
        if (unreliable.Length > 0)
        {
            string from = Numbers.Fixed(findings.Settings.ReliableFrom, 2);
            yield return say.Of(
                $"The gaps within {say.List(unreliable, 8)} agree too little with one another to be one number (alpha below {from}).",
                $"{say.List(unreliable, 8)}内部各差距的一致性不足，难以合成一个数（信度低于 {from}）。");
        }

        if (!expectations.Gaps.IsEmpty)
        {
            yield return say.Of(
                "How fast expectations drift cannot be told from one survey: that takes the same customers, asked at least twice.",
                "期望随时间变化的快慢无法由一次调查得知：须对同一批客户至少询问两次。");
        }
    }

    internal static string Correlation(Estimate estimate, Wording say) => estimate.IsDefined
        ? $"r {Numbers.Signed(estimate.Value!.Value, 2)} [{Numbers.Signed(estimate.Low!.Value, 2)}, {Numbers.Signed(estimate.High!.Value, 2)}]"
        : Numbers.Undefined(estimate, say);

    private static string Alpha(DimensionLevel level) => Numbers.Fixed(level.Gap.Reliability!.Alpha.Value!.Value, 2);

    private static string Of(int some, int all, Wording say) => say.Of(
        $"{Numbers.Count(some)} of {Numbers.Count(all)} {(all == 1 ? "expectation" : "expectations")}", $"{Numbers.Count(all)} 项中 {Numbers.Count(some)} 项");
}
