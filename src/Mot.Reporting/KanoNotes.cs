using Mot.Analytics.Kano;

namespace Mot.Reporting;

/// <summary>How the numbers of a Kano page came about, and from whom the rules are.</summary>
internal static class KanoNotes
{
    internal static void Write(Page page, KanoFindings findings)
    {
        Wording say = page.Say;
        page.Section(say.Of("How it was worked out", "计算说明"));
        page.Note(say.Of(
            "better = (A + O) / (A + O + M + I), worse = −(O + M) / (A + O + M + I), intervals by Wilson on that base; R and Q are left out (Timko, in Berger et al. 1993).",
            "better =（A + O）/（A + O + M + I），worse = −（O + M）/（A + O + M + I），区间为该基数上的 Wilson 区间；不含 R、Q（Timko，载于 Berger 等 1993）。"));
        page.Note(say.Of(
            "Total strength: the share of A, O and M among all pairs. A category is a convention about many people; people who differ can look indifferent together, so look at groups. Categories age: what delights today is expected tomorrow.",
            "总强度：A、O、M 占全部回答对的比例。类别是对众人的约定；看法不同的人合在一起可能显得无差异，请按细分查看。类别会老化：今天的惊喜是明天的必备。"));
        page.Note(findings.Policy.Rule switch
        {
            KanoRule.Mode => say.Of("Rule: the most frequent of M, O, A, I and R; of equals the first in this order.", "规则：M、O、A、I、R 中最多者；相同时按此次序。"),
            KanoRule.Berger => say.Of(
                "Rule: if O + A + M is more than I + R + Q, the most frequent of M, O, A; else of I, R, Q (Berger et al. 1993).",
                "规则：若 O + A + M 多于 I + R + Q，取 M、O、A 中最多者；否则取 I、R、Q 中最多者（Berger 等 1993）。"),
            _ => say.Of(
                $"Rule: the most frequent, but if it leads the second by {Numbers.Percent((double)findings.Policy.CloseLead, 0)} or less, the first of the two in the order M, O, A, I, R (Lee and Newcomb 1997).",
                $"规则：取最多者；若领先第二位不超过 {Numbers.Percent((double)findings.Policy.CloseLead, 0)}，则按 M、O、A、I、R 的次序取二者之先（Lee 与 Newcomb 1997）。"),
        });
    }

    /// <summary>The name of a rule.</summary>
    internal static string RuleOf(Wording say, KanoRule rule) => rule switch
    {
        KanoRule.Mode => say.Of("the mode", "众数"),
        KanoRule.Berger => say.Of("Berger", "Berger"),
        _ => say.Of("Lee and Newcomb", "Lee 与 Newcomb"),
    };

    /// <summary>The name of a table.</summary>
    internal static string TableOf(Wording say, KanoTable table) => table == KanoTable.Modified ? say.Of("modified", "修改") : say.Of("standard", "标准");
}
