using Mot.Analytics.Drivers;
using Mot.Analytics.Moments;

namespace Mot.Reporting;

/// <summary>What was found about moments of truth in plain sentences; an association is never worded as a cause.</summary>
internal sealed class MomentSentences(MomentFindings findings, Wording say)
{
    internal string NameOf(MomentFinding finding) => say.In(finding.Touchpoint.Name);

    /// <summary>The verdict in a word or two.</summary>
    internal string WordOf(BeliefVerdict verdict) => verdict switch
    {
        BeliefVerdict.Confirmed => say.Of("confirmed", "已证实"),
        BeliefVerdict.OverRated => say.Of("over-rated", "高估"),
        BeliefVerdict.BlindSpot => say.Of("blind spot", "盲点"),
        BeliefVerdict.Ordinary => say.Of("ordinary", "普通"),
        BeliefVerdict.NoVariation => say.Of("no variation", "无变化"),
        _ => say.Of("cannot tell", "无法判断"),
    };

    /// <summary>The same with a mark where it depends on how it was worked out.</summary>
    internal string MarkOf(MomentFinding finding) => WordOf(finding.Verdict) + (finding.Card.DependsOn.IsEmpty ? "" : "*");

    /// <summary>What a verdict means, of all touchpoints that have it.</summary>
    internal string OfVerdict(BeliefVerdict verdict, IReadOnlyList<MomentFinding> of)
    {
        string names = say.List([.. of.Select(finding => NameOf(finding) + (finding.Card.DependsOn.IsEmpty ? "" : "*"))], most: 6);
        return verdict switch
        {
            BeliefVerdict.Confirmed => say.Of($"Believed critical, and the answers agree: {names}.", $"认为关键，回答也证实：{names}。"),
            BeliefVerdict.BlindSpot => say.Of($"Not marked as critical, but strongly associated with the outcome: {names}.", $"未标为关键，但与结果强相关：{names}。"),
            BeliefVerdict.OverRated => say.Of($"Believed critical, and enough answers say otherwise: {names}.", $"认为关键，而充分的回答表明并非如此：{names}。"),
            BeliefVerdict.Ordinary => say.Of($"Not marked, and enough answers say rightly so: {names}.", $"未标为关键，充分的回答也支持这一点：{names}。"),
            BeliefVerdict.NoVariation => say.Of($"Everybody who met it gave the same answer, so it cannot be judged; that it is a must-be is not excluded: {names}.", $"遇到者回答全部相同，无法判断，不排除是必备因素：{names}。"),
            _ => say.Of($"The answers do not tell yet: {names}.", $"现有回答尚无法判断：{names}。"),
        };
    }

    /// <summary>Why, in a sentence for each fact.</summary>
    internal string WhyOf(MomentFinding finding) => string.Join(say.Space, finding.Facts.Select(Of));

    /// <summary>On what the verdict depends, or in how many analyses it holds.</summary>
    internal string CardOf(MomentFinding finding)
    {
        RobustnessCard card = finding.Card;
        string holds = say.Of($"holds in {Numbers.Count(card.Holds)} of {Numbers.Count(card.Made)} other analyses", $"在其他 {Numbers.Count(card.Made)} 种分析中有 {Numbers.Count(card.Holds)} 种成立");
        int[] places = [.. card.Checks.Select(check => check.Place).Append(finding.Importance.Rank).OfType<int>()];
        if (places.Length > 0 && places.Min() != places.Max())
        {
            holds += say.Of($"; places {Numbers.Count(places.Min())} to {Numbers.Count(places.Max())}", $"；名次 {Numbers.Count(places.Min())} 至 {Numbers.Count(places.Max())}");
        }

        return card.DependsOn.IsEmpty ? holds : holds + say.Of("; depends on ", "；取决于") + string.Join(
            say.Of(", ", "、"),
            card.DependsOn.Select(check => say.Of($"{NameOf(check.Check)} ({WordOf(check.Verdict!.Value)}, place {Numbers.Count(check.Place ?? 0)})", $"{NameOf(check.Check)}（{WordOf(check.Verdict!.Value)}，第 {Numbers.Count(check.Place ?? 0)} 位）")));
    }

    /// <summary>Which touchpoints come first in a check.</summary>
    internal string FirstIn(RobustnessCheck check) => say.List(
        [.. findings.Touchpoints.SelectMany(finding => finding.Card.Checks.Where(each => each.Check == check && each.Place <= findings.First)
            .Select(each => (each.Place, Name: NameOf(finding)))).OrderBy(each => each.Place).Select(each => each.Name)], most: 6);

    /// <summary>What was done otherwise in a check.</summary>
    internal string NameOf(RobustnessCheck check) => check.Kind switch
    {
        RobustnessKind.Outcome => say.Of($"the outcome “{OutcomeOf(check)}”", $"以“{OutcomeOf(check)}”为结果"),
        RobustnessKind.MissingRule => RuleOf(check.Rule),
        RobustnessKind.Weights => check.IsWeighted ? say.Of("with weights", "加权") : say.Of("without weights", "不加权"),
        RobustnessKind.StraightLiners => say.Of("without those who gave one answer throughout", "剔除各题答案全同者"),
        RobustnessKind.Blanks => say.Of("without those who left something blank", "剔除有漏答者"),
        RobustnessKind.Method => TextDrivers.MethodOf(check.Method, say),
        _ => say.Of("the main analysis", "主分析"),
    };

    internal string OutcomeOf(RobustnessCheck check) => say.In(check.Outcome.Text);

    internal string RuleOf(MissingRule rule) => rule switch
    {
        MissingRule.Availability => say.Of("missing answers by availability", "缺答按可得性处理"),
        MissingRule.CompleteCases => say.Of("complete answers only", "仅用完整答卷"),
        MissingRule.Pairwise => say.Of("pairs of answers", "成对可用数据"),
        _ => say.Of("missing answers estimated (EM)", "缺答以 EM 估计"),
    };

    /// <summary>The class of what low and high ratings go with.</summary>
    internal string ClassOf(ImpactClass? impact) => impact switch
    {
        ImpactClass.Delighter => say.Of("delighter", "惊喜型"),
        ImpactClass.Satisfier => say.Of("satisfier", "加分型"),
        ImpactClass.Hybrid => say.Of("two-sided", "双向型"),
        ImpactClass.Dissatisfier => say.Of("dissatisfier", "减分型"),
        ImpactClass.Frustrator => say.Of("frustrator", "挫败型"),
        _ => Numbers.None,
    };

    internal string QuadrantOf(Quadrant quadrant) => Pictures.QuadrantNames.Of(say, quadrant);

    private string Among => findings.First == 1 ? "First" : $"Among the first {Numbers.Count(findings.First)}";

    private string Of(MomentFact fact)
    {
        string points = fact.Value is { } value ? Numbers.Fixed(value, 2) : Numbers.None;
        string limit = fact.Limit is { } held ? Numbers.Fixed(held, 2) : Numbers.None;
        string first = Numbers.Count(findings.First);
        string probability = Numbers.Percent(fact.Value ?? 0);
        return fact.Kind switch
        {
            MomentFactKind.AmongFirst => say.Of($"{Among} with probability {probability}.", $"位居前 {first} 的概率为 {probability}。"),
            MomentFactKind.NotAmongFirst => say.Of($"{Among} with probability {probability} only.", $"位居前 {first} 的概率仅 {probability}。"),
            MomentFactKind.PlaceHeldDown => say.Of($"{Among} with probability {probability}; but the outcome was asked in one block with other touchpoints and not with this one, which holds it down.", $"位居前 {first} 的概率为 {probability}；但结果与其他接触点同组询问而此题不在其中，其名次因此被压低。"),
            MomentFactKind.PlaceUncertain => say.Of($"{Among} with probability {probability}: between {Numbers.Percent(1 - fact.Limit!.Value)} and {Numbers.Percent(fact.Limit.Value)} the place is open.", $"位居前 {first} 的概率为 {probability}，介于 {Numbers.Percent(1 - fact.Limit!.Value)} 与 {Numbers.Percent(fact.Limit.Value)} 之间，名次未定。"),
            MomentFactKind.FailureWeighs => say.Of($"Low ratings go with an outcome lower by at least {points} points (heavy from {limit}).", $"低评分伴随结果至少低 {points} 分（{limit} 分起为重）。"),
            MomentFactKind.FailureWeighsLittle => say.Of($"Low ratings go with an outcome lower by at most {points} points (heavy from {limit}).", $"低评分伴随结果至多低 {points} 分（{limit} 分起为重）。"),
            MomentFactKind.FailureUncertain => say.Of($"Low ratings may go with an outcome lower by up to {points} points (heavy from {limit}).", $"低评分可能伴随结果低至 {points} 分（{limit} 分起为重）。"),
            MomentFactKind.TooFewLow => say.Of(
                $"{(fact.Value > 0 ? $"Only {Numbers.Count((long)fact.Value!.Value)}" : "Nobody")} rated it low; {Numbers.Count((long)fact.Limit!.Value)} are needed to know what failure weighs.",
                $"{(fact.Value > 0 ? $"仅 {Numbers.Count((long)fact.Value!.Value)} 人" : "无人")}给出低评分，需 {Numbers.Count((long)fact.Limit!.Value)} 人才能知道失误的分量。"),
            MomentFactKind.ProblemsThere => say.Of($"Those who rated it low had a problem more often, by at least {Numbers.Fixed(fact.Value!.Value * 100, 0)} percentage points.", $"给低评分者遇到问题的比例至少高 {Numbers.Fixed(fact.Value!.Value * 100, 0)} 个百分点。"),
            MomentFactKind.ProblemsUncertain => say.Of($"Those who rated it low may have had a problem more often, by up to {Numbers.Fixed(fact.Value!.Value * 100, 0)} percentage points.", $"给低评分者遇到问题的比例可能高至 {Numbers.Fixed(fact.Value!.Value * 100, 0)} 个百分点。"),
            _ => say.Of("Everybody who met it gave the same answer.", "遇到者回答全部相同。"),
        };
    }
}
