using Mot.Analytics.Kano;

namespace Mot.Reporting;

/// <summary>What is to be known first about the features, and what decided about each.</summary>
internal static class KanoSentences
{
    private const int MostNames = 6;

    /// <summary>The features by category, the strongest ones, and how many are to be doubted.</summary>
    internal static void First(Page page, KanoFindings findings, IReadOnlyList<KanoFeatureFindings> features)
    {
        Wording say = page.Say;
        page.Section(say.Of("First", "要点"));
        foreach (IGrouping<KanoCategory?, KanoFeatureFindings> same in features.GroupBy(feature => feature.Decision.Category))
        {
            string category = same.Key is { } known ? say.NameOf("kano", known) : say.Of("without a category", "无类别");
            page.Hanging("• ", $"{category}{say.Colon}{say.List([.. same.Select(feature => say.In(feature.Feature.Name))], MostNames)}{say.Of(".", "。")}");
        }

        string[] gives = [.. features.Where(feature => feature.BetterRank == 1).Select(feature => say.In(feature.Feature.Name))];
        string[] takes = [.. features.Where(feature => feature.WorseRank == 1).Select(feature => say.In(feature.Feature.Name))];
        if (gives.Length > 0)
        {
            page.Hanging("• ", say.Of(
                $"Goes with most satisfaction when it is there: {say.List(gives)}; with most dissatisfaction when it is missing: {say.List(takes)}.",
                $"具备时与满意联系最强：{say.List(gives)}；缺少时与不满联系最强：{say.List(takes)}。"));
        }

        Doubts(page, findings);
    }

    /// <summary>For each feature what decided about its category, what would have changed it, and the warnings.</summary>
    internal static void Reasons(Page page, KanoFindings findings, IReadOnlyList<KanoFeatureFindings> features)
    {
        Wording say = page.Say;
        page.Section(say.Of("What decided", "判定依据"));
        for (int f = 0; f < features.Count; f++)
        {
            KanoFeatureFindings feature = features[f];
            IEnumerable<string> sentences =
                [Reason(say, findings, feature), .. Change(say, feature), .. feature.Warnings.Select(warning => Warning(say, findings.Policy, feature, warning))];
            page.Hanging($"{KanoOrder.MarkOf(f)} ", $"{say.In(feature.Feature.Name)}{say.Colon}{string.Join(say.Space, sentences)}");
        }
    }

    private static void Doubts(Page page, KanoFindings findings)
    {
        Wording say = page.Say;
        string Count(KanoWarning warning) => Numbers.Count(findings.Features.Count(feature => feature.Warnings.Contains(warning)));
        string all = Numbers.Count(findings.Features.Length);
        page.Hanging("• ", say.Of(
            $"To be doubted, of {all} features: not distinct by Fong's test {Count(KanoWarning.NotDistinct)}; category depends on the rule or the table {Count(KanoWarning.DependsOnRule)}; wording suspect {Count(KanoWarning.SuspectWording)}.",
            $"{all} 项特性中存疑的：类别区分不显著（Fong）{Count(KanoWarning.NotDistinct)} 项；类别取决于规则或评价表 {Count(KanoWarning.DependsOnRule)} 项；措辞可疑 {Count(KanoWarning.SuspectWording)} 项。"));
        if (findings.Features.Any(feature => feature.Missing > 0))
        {
            string most = Numbers.Count(findings.Features.Max(feature => feature.Missing));
            page.Hanging("• ", say.Of(
                $"Pairs of which one answer or both are missing do not count for that feature: at most {most} of {Numbers.Count(findings.Responses)}.",
                $"缺少一个或两个回答的不计入该项特性：最多 {Numbers.Count(findings.Responses)} 份中 {most} 份。"));
        }
    }

    private static string Reason(Wording say, KanoFindings findings, KanoFeatureFindings feature)
    {
        KanoDecision decision = feature.Decision;
        string category = decision.Category is { } won ? say.NameOf("kano", won) : "";
        string top = decision.MostFrequent is { } first ? Amount(say, findings, feature, first) : "";
        string next = decision.RunnerUp is { } second ? Amount(say, findings, feature, second) : "";
        string of = Of(say, findings, feature);
        string influential = Numbers.Percent(feature.TotalStrength.Value ?? 0, 1);
        return decision.Reason switch
        {
            KanoReason.MostFrequent => say.Of(
                $"{category}, the most frequent: {top}{of}{(next.Length > 0 ? $", then {next}" : "")}.",
                $"{category}，出现最多：{of}{top}{(next.Length > 0 ? $"，其次 {next}" : "")}。"),
            KanoReason.ExactTie => say.Of(
                $"{category}, by the order M, O, A, I, R, Q among equals{of}.",
                $"{category}，频数相同，按 M、O、A、I、R、Q 的次序判定。"),
            KanoReason.CloseLead => say.Of(
                $"{category}: {top} leads {next}{of} by no more than {Numbers.Percent((double)findings.Policy.CloseLead, 0)}, so the order M, O, A, I, R decided.",
                $"{category}：{of}{top} 领先 {next} 不超过 {Numbers.Percent((double)findings.Policy.CloseLead, 0)}，按 M、O、A、I、R 的次序判定。"),
            KanoReason.MostlyInfluential => say.Of(
                $"{category}: O, A and M are {influential} together, more than I, R and Q, and this is the most frequent of them.",
                $"{category}：O、A、M 合计 {influential}，多于 I、R、Q，其中此类最多。"),
            KanoReason.MostlyOther => say.Of(
                $"{category}: O, A and M are {influential} together, no more than I, R and Q, and this is the most frequent of those.",
                $"{category}：O、A、M 合计 {influential}，不多于 I、R、Q，后者中此类最多。"),
            _ => say.Of("no answers that could decide.", "没有可以判定的回答。"),
        };
    }

    private static IEnumerable<string> Change(Wording say, KanoFeatureFindings feature)
    {
        if (feature.Decision is { WouldBe: { } wouldBe, AnswersToChange: { } answers })
        {
            (string category, string count) = (say.NameOf("kano", wouldBe), Numbers.Count(answers));
            yield return say.Of(
                $"With {count} of these answers different it would be {category}.",
                $"其中 {count} 个回答若不同，则为{category}。");
        }
    }

    private static string Warning(Wording say, KanoPolicy policy, KanoFeatureFindings feature, KanoWarning warning) => warning switch
    {
        KanoWarning.Reversed => say.Of(
            "People want the opposite: turn the question round and evaluate it again.",
            "人们想要的正相反：请把问题反过来再评价。"),
        KanoWarning.SuspectWording => say.Of(
            $"{Numbers.Percent(feature.Questionable.Value ?? 0, 1)} contradict themselves, above {Numbers.Percent((double)policy.SuspectShare, 0)}: the wording may be misunderstood.",
            $"{Numbers.Percent(feature.Questionable.Value ?? 0, 1)} 的回答自相矛盾，超过 {Numbers.Percent((double)policy.SuspectShare, 0)}：措辞可能被误解。"),
        KanoWarning.NotDistinct => say.Of(
            $"The two most frequent do not differ significantly (Fong: {Numbers.Fixed(feature.Fong!.Difference, 1)} against {Numbers.Fixed(feature.Fong.Critical, 1)}).",
            $"最多的两类差异不显著（Fong：{Numbers.Fixed(feature.Fong!.Difference, 1)}，临界 {Numbers.Fixed(feature.Fong.Critical, 1)}）。"),
        _ => say.Of($"Depends on the rule: {Otherwise(say, feature)}.", $"取决于规则：{Otherwise(say, feature)}。"),
    };

    private static string Otherwise(Wording say, KanoFeatureFindings feature) => string.Join(
        say.Of("; ", "；"),
        feature.Otherwise.GroupBy(other => other.Category).Select(same =>
        {
            string category = same.Key is { } known ? say.NameOf("kano", known) : say.Of("without a category", "无类别");
            IEnumerable<string> rules = same.GroupBy(other => other.Rule).Select(rule =>
            {
                string tables = rule.Count() > 1 ? say.Of("either", "两种") : KanoNotes.TableOf(say, rule.First().Table);
                return say.Of($"{KanoNotes.RuleOf(say, rule.Key)} ({tables} table)", $"{KanoNotes.RuleOf(say, rule.Key)}（{tables}表）");
            });
            return say.Of($"{category} by {string.Join(", ", rules)}", $"按{string.Join("、", rules)}为{category}");
        }));

    private static string Amount(Wording say, KanoFindings findings, KanoFeatureFindings feature, KanoCategory category)
    {
        decimal weight = Enum.GetValues<KanoCategory>().Sum(feature.WeightOf);
        string size = findings.IsWeighted
            ? Numbers.Percent(weight == 0 ? 0 : (double)(feature.WeightOf(category) / weight), 1)
            : Numbers.Count(feature.CountOf(category));
        return say.IsChinese ? $"{KanoEvaluation.LetterOf(category)} {size}" : $"{size} {KanoEvaluation.LetterOf(category)}";
    }

    private static string Of(Wording say, KanoFindings findings, KanoFeatureFindings feature) =>
        findings.IsWeighted ? "" : say.Of($" of {Numbers.Count(feature.N)}", $"{Numbers.Count(feature.N)} 对中 ");
}
