using System.Globalization;
using Mot.Core.Journeys;

namespace Mot.Reporting;

/// <summary>What is amiss with a journey or a study in plain sentences, in English or Chinese: what it is, and how to mend it.</summary>
/// <remarks>
/// <para>Touchpoints and questions are called by their ids, as the document calls them.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class LintSentences
{
    /// <summary>A finding in a sentence or two.</summary>
    /// <param name="finding">A finding.</param>
    /// <param name="language">A BCP 47 tag: Chinese sentences for <c>zh</c> and its kin, else English.</param>
    /// <returns>The sentences, on one line.</returns>
    public static string Of(LintFinding finding, string language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(language);
        var say = new Wording(language);
        return (int)finding.Rule < 100 ? OfJourney(finding, say) : OfStudy(finding, say);
    }

    /// <summary>How many findings there are of each severity, and which were left out.</summary>
    /// <param name="report">A report.</param>
    /// <param name="language">A BCP 47 tag: Chinese for <c>zh</c> and its kin, else English.</param>
    /// <returns>One line.</returns>
    public static string OfCounts(LintReport report, string language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(language);
        var say = new Wording(language);
        (int errors, int warnings, int notes) = (report.Count(LintSeverity.Error), report.Count(LintSeverity.Warning), report.Count(LintSeverity.Note));
        string leftOut = string.Join(say.Of(", ", "、"), report.LeftOut.Select(pair =>
            say.Of($"{LintFinding.CodeOf(pair.Key)} ({Count(pair.Value)})", $"{LintFinding.CodeOf(pair.Key)}（{Count(pair.Value)}）")));
        return say.Of(
                $"{Plural(errors, "error")}, {Plural(warnings, "warning")}, {Plural(notes, "note")}",
                $"错误 {Count(errors)} 个，警告 {Count(warnings)} 个，提示 {Count(notes)} 个")
            + (leftOut.Length == 0 ? "" : say.Of($"; left out: {leftOut}", $"；未列出：{leftOut}"));
    }

    private static string OfJourney(LintFinding finding, Wording say) => finding.Rule switch
    {
        LintRule.TouchpointWithoutOwner => finding.Subject is { } id
            ? say.Of($"No department answers for touchpoint '{id}'. Name it with \"department\".", $"接触点“{id}”没有负责部门。请用 \"department\" 指明。")
            : say.Of($"None of the {Count(finding)} touchpoints has a department that answers for it. Name them with \"department\".", $"{Count(finding)} 个接触点都没有负责部门。请用 \"department\" 指明。"),
        LintRule.FrontLineWithoutRole => finding.Subject is { } id
            ? say.Of($"People meet the customer at touchpoint '{id}', but nobody says who. Name the role with \"frontLineRole\".", $"接触点“{id}”由人员接待客户，但没有说明是谁。请用 \"frontLineRole\" 指明一线岗位。")
            : say.Of($"People meet the customer at {Count(finding)} touchpoints ({Ids(finding, say)}), and none names a front-line role. Name it with \"frontLineRole\".", $"{Count(finding)} 个接触点由人员接待客户（{Ids(finding, say)}），都没有一线岗位。请用 \"frontLineRole\" 指明。"),
        LintRule.UnreachableTouchpoint => say.Of($"No way leads to touchpoint '{finding.Subject}'{Behind(finding, say)}. Put it into the \"next\" or \"onFailure\" of another, or remove it.", $"没有路径通向接触点“{finding.Subject}”{Behind(finding, say)}。请写入其他接触点的 \"next\" 或 \"onFailure\"，或将其删除。"),
        LintRule.NoWayToAnEnd => say.Of(
            $"From touchpoint '{finding.Subject}' every way goes round and none leads to an end{(finding.Others.IsEmpty ? "" : $"; nor from {Ids(finding, say)}")}. Let one of them lead on, or end the journey with \"next\": [].",
            $"从接触点“{finding.Subject}”出发的所有路径都在循环，无法到达终点{(finding.Others.IsEmpty ? "" : $"；{Ids(finding, say)}同样如此")}。请让其中一个继续向前，或用 \"next\": [] 结束旅程。"),
        LintRule.SkippedThoughRequired => say.Of($"Touchpoint '{finding.Subject}' is required, yet whoever could come to it may step past it. Say \"optional\": true, or take the way past it out of \"next\".", $"接触点“{finding.Subject}”是必经的，但能到达它的客户都可以绕过它。请写 \"optional\": true，或从 \"next\" 中去掉绕行的路径。"),
        LintRule.FailureWithoutCare => finding.Subject is { } id
            ? say.Of($"Touchpoint '{id}' is believed critical, but nothing says where a failed contact is taken care of. Name the touchpoint with \"onFailure\".", $"接触点“{id}”被认为关键，但没有说明失败的接触由谁补救。请用 \"onFailure\" 指明接触点。")
            : say.Of($"{Count(finding)} touchpoints are believed critical ({Ids(finding, say)}), and the journey nowhere says where failed contacts are taken care of. Name the touchpoint with \"onFailure\".", $"{Count(finding)} 个接触点被认为关键（{Ids(finding, say)}），而整个旅程都没有说明失败的接触由谁补救。请用 \"onFailure\" 指明接触点。"),
        LintRule.FailureLeadsNowhere => say.Of($"Failed contacts ({Ids(finding, say)}) lead to touchpoint '{finding.Subject}', from which no way leads on. Let it lead back with \"next\", or say that the journey ends there with \"next\": [].", $"失败的接触（{Ids(finding, say)}）转到接触点“{finding.Subject}”，但从那里没有去路。请用 \"next\" 引回旅程，或用 \"next\": [] 说明旅程在此结束。"),
        LintRule.NeverReviewed => say.Of("Nothing says when the journey was last reviewed. Write the day with \"reviewed\".", "没有说明旅程图上次复核的日期。请用 \"reviewed\" 写明。"),
        LintRule.Stale => say.Of($"The journey was last reviewed on {Day(finding)}, {Count(finding)} days ago. Hold it against what customers really meet, and change \"reviewed\".", $"旅程图上次复核是 {Day(finding)}，已过 {Count(finding)} 天。请与客户的实际经历核对，并更新 \"reviewed\"。"),
        LintRule.ReviewedInTheFuture => say.Of($"The last review is dated {Day(finding)}, which is yet to come. Correct \"reviewed\".", $"上次复核的日期 {Day(finding)} 尚未到来。请更正 \"reviewed\"。"),
        LintRule.NameWithoutLanguage => say.Of($"The name of '{finding.Subject}' is missing in {Languages(finding, say)}. Add it to \"name\".", $"“{finding.Subject}”缺少以下语言的名称：{Languages(finding, say)}。请补入 \"name\"。"),
        LintRule.MomentKindMissing => say.Of($"Touchpoint '{finding.Subject}' has no moment kind, unlike most others. Say it with \"momentKind\".", $"接触点“{finding.Subject}”没有时刻类型，而多数其他接触点都有。请用 \"momentKind\" 写明。"),
        LintRule.ChannelMissing => say.Of($"Touchpoint '{finding.Subject}' has no channel, unlike most others. Name it with \"channels\".", $"接触点“{finding.Subject}”没有渠道，而多数其他接触点都有。请用 \"channels\" 写明。"),
        _ => throw Unknown(finding),
    };

    private static string OfStudy(LintFinding finding, Wording say) => finding.Rule switch
    {
        LintRule.TouchpointWithoutMeasure => say.Of($"No question measures touchpoint '{finding.Subject}'. Ask one with \"touchpoint\": \"{finding.Subject}\".", $"没有问题测量接触点“{finding.Subject}”。请用 \"touchpoint\": \"{finding.Subject}\" 增加一个。"),
        LintRule.TouchpointWithoutExpectation => say.Of($"What customers expect is not asked at {Count(finding.Others.Length)} of {Count(finding)} touchpoints: {Ids(finding, say)}. Ask an expectation or a disconfirmation.", $"{Count(finding)} 个接触点中有 {Count(finding.Others.Length)} 个没有询问客户期望：{Ids(finding, say)}。请增加 expectation 或 disconfirmation 问题。"),
        LintRule.BeliefWithoutMeasure => say.Of($"Touchpoint '{finding.Subject}' is believed critical, and no question measures it. Ask one with \"touchpoint\": \"{finding.Subject}\".", $"接触点“{finding.Subject}”被认为关键，却没有问题测量它。请用 \"touchpoint\": \"{finding.Subject}\" 增加一个。"),
        LintRule.BeliefWithoutEvidence => say.Of($"{Count(finding.Others.Length)} of {Count(finding)} beliefs can be neither confirmed nor refuted: {Ids(finding, say)}. Put their questions, and an outcome first, into \"coRated\".", $"{Count(finding)} 个信念中有 {Count(finding.Others.Length)} 个既无法证实也无法否定：{Ids(finding, say)}。请把结果问题（放在首位）和它们的问题写入 \"coRated\"。"),
        LintRule.NoOutcome => say.Of("No question stands for the journey as a whole. Name one in \"outcomes\".", "没有代表整个旅程的问题。请在 \"outcomes\" 中指明。"),
        LintRule.OutcomeAmongItsDrivers => say.Of($"Outcome '{finding.Subject}' stands in one block with {Count(finding.Others.Length)} questions about touchpoints ({Ids(finding, say)}), and answers given side by side tend to agree for that reason alone. Ask it apart; until then read associations with care.", $"结果“{finding.Subject}”与 {Count(finding.Others.Length)} 个接触点问题同在一个题块（{Ids(finding, say)}），并排作答往往仅因此就趋同。请分开询问；在此之前请谨慎解读关联。"),
        LintRule.ExpectationOnlyAfterwards => say.Of($"{Count(finding.Others.Length)} of {Count(finding)} expectations were asked only after the experience: {Ids(finding, say)}. What is remembered is coloured by what happened; ask beforehand.", $"{Count(finding)} 个期望问题中有 {Count(finding.Others.Length)} 个只在体验之后询问：{Ids(finding, say)}。回忆会受经历影响；请事先询问。"),
        LintRule.QuestionWithoutTouchpoint => say.Of($"{Count(finding.Others.Length)} of {Count(finding)} questions are about no touchpoint and are no outcome: {Ids(finding, say)}. Name the touchpoint, or put them into \"outcomes\" or an index.", $"{Count(finding)} 个问题中有 {Count(finding.Others.Length)} 个既不涉及接触点也不是结果：{Ids(finding, say)}。请写明接触点，或列入 \"outcomes\" 或指数。"),
        LintRule.TextWithoutLanguage => say.Of($"The text of '{finding.Subject}' is missing in {Languages(finding, say)}. Add it.", $"“{finding.Subject}”缺少以下语言的文字：{Languages(finding, say)}。请补上。"),
        LintRule.NotComparableWithPrevious => say.Of($"Question '{finding.Subject}' cannot be compared with the wave before: {Ids(finding, say)} differs. The change will not be told.", $"问题“{finding.Subject}”不能与上一期比较：{Ids(finding, say)} 不同。变化将不予说明。"),
        LintRule.WaveWithoutName => say.Of("The study names the wave before but not its own. Name it with \"wave\".", "调研写明了上一期，却没有写明本期。请用 \"wave\" 写明。"),
        LintRule.ClustersNotHonoured => say.Of("The table has a column of clusters, but intervals ignore them and are too narrow. Say \"replicates\": { \"by\": \"cluster\" }.", "数据表有抽样群的列，但区间没有考虑它，因此偏窄。请写 \"replicates\": { \"by\": \"cluster\" }。"),
        LintRule.ReleaseLaxerThanDefault => say.Of($"Groups of {Count(finding)} people are shown; the default is 5. Somebody may be made out: raise \"minimumN\", or have a reason.", $"{Count(finding)} 人的组也会显示；默认至少 5 人。可能辨认出个人：请提高 \"minimumN\"，或说明理由。"),
        LintRule.NoCodeForNeverUsed => say.Of($"At {Count(finding.Others.Length)} of {Count(finding)} questions about optional touchpoints, \"never used\" cannot be told from blank: {Ids(finding, say)}. Declare its code as notApplicable under \"missing\".", $"在 {Count(finding)} 个涉及可选接触点的问题中，有 {Count(finding.Others.Length)} 个无法区分“未使用”与未填：{Ids(finding, say)}。请在 \"missing\" 中把其代码声明为 notApplicable。"),
        LintRule.OutOfRangeCounted => say.Of("Values that nobody declared are counted as out of range and not refused, so a forgotten missing code goes unnoticed. Declare the codes and say \"refuse\".", "未声明的值会计为超出范围而不被拒绝，遗漏的缺失代码因此不会被发现。请声明代码并写 \"refuse\"。"),
        LintRule.ScaleWithoutAnchors => say.Of($"The scales of {Count(finding.Others.Length)} of {Count(finding)} questions name no rating: {Ids(finding, say)}. Without anchors nobody can tell whether two waves asked the same. Add \"labels\".", $"{Count(finding)} 个问题中有 {Count(finding.Others.Length)} 个的量表没有文字标签：{Ids(finding, say)}。没有标签就无从判断两期是否问的是同一件事。请加 \"labels\"。"),
        LintRule.OutcomeWithoutMargin => say.Of($"{Count(finding.Others.Length)} of {Count(finding)} outcomes have no smallest difference that matters: {Ids(finding, say)}. Without \"margin\" nothing is ever \"practically the same\".", $"{Count(finding)} 个结果中有 {Count(finding.Others.Length)} 个没有声明最小的重要差异：{Ids(finding, say)}。没有 \"margin\"，就不会有“基本相同”的结论。"),
        LintRule.TouchpointNotScored => say.Of($"Journey scores leave {Count(finding.Others.Length)} of {Count(finding)} touchpoints out: {Ids(finding, say)}. A touchpoint is scored by a satisfaction question with \"frame\": \"thisEncounter\".", $"旅程得分不含 {Count(finding)} 个接触点中的 {Count(finding.Others.Length)} 个：{Ids(finding, say)}。接触点由 \"frame\": \"thisEncounter\" 的满意度问题计分。"),
        LintRule.QuestionWithoutTiers => say.Of($"The scales of {Count(finding.Others.Length)} of {Count(finding)} satisfaction questions have no conventional tiers: {Ids(finding, say)}. Declare \"tiers\".", $"{Count(finding)} 个满意度问题中有 {Count(finding.Others.Length)} 个的量表没有惯用的满意程度界限：{Ids(finding, say)}。请声明 \"tiers\"。"),
        LintRule.PolicyWithoutScore => say.Of($"The scoring policy weighs or gates touchpoint '{finding.Subject}', which no question scores. Ask one, or take it out of \"scoring\".", $"计分策略为接触点“{finding.Subject}”设了权重或门槛，却没有问题为它计分。请增加问题，或从 \"scoring\" 中去掉。"),
        _ => throw Unknown(finding),
    };

    private static string Behind(LintFinding finding, Wording say) => finding.Others.IsEmpty
        ? ""
        : say.Of($" nor, as only it leads there, to {Ids(finding, say)}", $"，也因此没有路径通向 {Ids(finding, say)}");

    private static string Ids(LintFinding finding, Wording say) => say.List(finding.Others, most: 5);

    private static string Languages(LintFinding finding, Wording say) => say.List(finding.Languages);

    private static string Day(LintFinding finding) => finding.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(LintFinding finding) => Count(finding.Number!.Value);

    private static string Plural(int count, string one) => $"{Count(count)} {one}{(count == 1 ? "" : "s")}";

    private static string Count(int number) => Numbers.Count(number);

    private static ArgumentException Unknown(LintFinding finding) => new($"The finding is of the unknown rule {finding.Code}.", nameof(finding));
}
