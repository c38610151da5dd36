using Mot.Analytics.Kano;
using Mot.Core;

namespace Mot.Reporting;

/// <summary>The findings of a Kano questionnaire as a text: the features by category, the plane, what decided, and the groups.</summary>
/// <remarks><para><b>Undefined.</b> Where there is no number the text says why. <b>Thread safety.</b> Stateless.</para></remarks>
public static class TextKano
{
    /// <summary>The text.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="title">What was asked about; null for none.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same findings and options always give the same text.</returns>
    public static string Of(KanoFindings findings, LocalizedText? title = null, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var page = new TextPage(options);
        Wording say = page.Say;
        page.Title(title is null ? "Kano" : $"Kano · {say.In(title)}");
        page.Text(About(say, findings));
        if (findings.Wording is { } wording)
        {
            page.Text(say.Of($"Answers read by the set {wording.Id}: ", $"回答按词组 {wording.Id} 识别：") + string.Join(
                say.Of(", ", "，"), Enum.GetValues<KanoAnswer>().Select(answer => $"{NameOf(say, answer)} = {DisplayWidth.Clean(wording.TextsOf(answer)[0])}")) + say.Of(".", "。"));
        }

        KanoFeatureFindings[] ordered = KanoOrder.Of(findings);
        KanoSentences.First(page, findings, ordered);
        KanoFeatureTable.Write(page, ordered);
        KanoPicture.Write(page, ordered);
        KanoSentences.Reasons(page, findings, ordered);
        KanoGroupTables.Write(page, findings);
        KanoNotes.Write(page, findings);
        return page.ToString();
    }

    private static string NameOf(Wording say, KanoAnswer answer) => answer switch
    {
        KanoAnswer.Like => say.Of("like", "喜欢"),
        KanoAnswer.MustBe => say.Of("must-be", "理应如此"),
        KanoAnswer.Neutral => say.Of("neutral", "无所谓"),
        KanoAnswer.LiveWith => say.Of("live-with", "能忍受"),
        _ => say.Of("dislike", "不喜欢"),
    };

    private static string About(Wording say, KanoFindings findings)
    {
        string responses = Numbers.Count(findings.Responses);
        string features = Numbers.Count(findings.Features.Length);
        string rule = KanoNotes.RuleOf(say, findings.Policy.Rule);
        string table = KanoNotes.TableOf(say, findings.Policy.Table);
        string level = Numbers.Level(findings.Policy.Level);
        return say.Of(
            $"{responses} responses, {features} features{(findings.IsWeighted ? ", weighted" : "")}; category by the rule of {rule} on the {table} table; {level} intervals.",
            $"{responses} 份答卷，{features} 项特性{(findings.IsWeighted ? "，已加权" : "")}；类别规则：{rule}，{table}评价表；{level} 区间。");
    }
}
