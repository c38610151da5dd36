using System.Globalization;
using Mot.Core.Json;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>One customer's journey score as a text, with the reasons that add up to it.</summary>
/// <remarks>
/// <para>A score is a fact about one customer under one policy: it carries reasons and no interval.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class TextScore
{
    /// <summary>The text.</summary>
    /// <param name="explanation">The score with its reasons.</param>
    /// <param name="study">The study whose journey and policy scored it.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same score and options always give the same text.</returns>
    /// <exception cref="ArgumentException">The study's journey does not have a touchpoint of the explanation.</exception>
    public static string Of(JourneyExplanation explanation, Study study, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(study);
        var page = new TextPage(options);
        WriteHead(page, explanation);
        WriteComponents(page, explanation, study);
        WriteContributions(page, explanation, study);
        page.Note(page.Say.Of(
            $"Scoring policy {ScoringPolicyJson.Fingerprint(study.Scoring)}. A convention, not a finding.",
            $"计分策略 {ScoringPolicyJson.Fingerprint(study.Scoring)}。这是约定，不是发现。"));
        return page.ToString();
    }

    /// <summary>What to say of a trip in which nothing was rated.</summary>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends.</returns>
    public static string OfNothing(TextReportOptions? options = null)
    {
        var page = new TextPage(options);
        page.Text(page.Say.Of("No journey score: nothing was rated.", "没有旅程得分：没有任何评分。"));
        return page.ToString();
    }

    /// <summary>The scores of all respondents: mean with interval, shares of the tiers, and how many are provisional.</summary>
    /// <param name="findings">The findings of a study.</param>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends.</returns>
    public static string OfAll(StudyFindings findings, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var page = new TextPage(options);
        page.Title(page.Say.TitleOf(findings.Study));
        ScoreSection.Write(page, findings);
        page.Note(page.Say.Of(
            $"Scoring policy {ScoringPolicyJson.Fingerprint(findings.Study.Scoring)}. A convention, not a finding.",
            $"计分策略 {ScoringPolicyJson.Fingerprint(findings.Study.Scoring)}。这是约定，不是发现。"));
        return page.ToString();
    }

    private static void WriteHead(Page page, JourneyExplanation explanation)
    {
        Wording say = page.Say;
        JourneyScore score = explanation.Score;
        string tier = say.NameOf("tier", score.Tier);
        page.Line($"{say.Of("Journey score", "旅程得分")}{say.Colon}{page.Paint.Strong($"{Points(score.Points!.Value)} {say.Of("of 100", "/ 100")}, {tier}")}");
        page.Note(explanation.PointsToNextTier is { } missing
            ? say.Of($"{Points(missing)} points to the next tier.", $"距上一档还差 {Points(missing)} 分。")
            : say.Of("The best tier.", "已是最高档。"));
        foreach (string remark in Remarks(score, say))
        {
            page.Hanging("  ! ", remark);
        }
    }

    private static IEnumerable<string> Remarks(JourneyScore score, Wording say)
    {
        if (score.IsProvisional)
        {
            yield return say.Of("Provisional: the journey has not come to an end.", "暂定：旅程尚未结束。");
        }

        if (score.IsEndImputed)
        {
            yield return say.Of(
                "The last touchpoint met was not rated; the last rated one stands for the end.", "最后到达的接触点没有评分，以最后有评分的代替结尾。");
        }

        if (score.IsGateUnknown)
        {
            yield return say.Of("The touchpoint of a gate was not rated, so it is not known whether the gate holds.", "某个门槛接触点没有评分，不知道是否达标。");
        }

        if (score.IsGated)
        {
            yield return say.Of("A gate lowered the score.", "得分被门槛压低。");
        }

        if (score.IsRecovered)
        {
            yield return say.Of("The recovery of a failed moment counts in the score.", "失败时刻的补救计入得分。");
        }
    }

    private static void WriteComponents(Page page, JourneyExplanation explanation, Study study)
    {
        Wording say = page.Say;
        var table = new TextTable([new("", Wraps: true), new(say.Of("value", "数值")), new(say.Of("adds", "贡献"))]);
        foreach (ScoreComponent component in explanation.Components)
        {
            string from = component.Touchpoint is { } touchpoint ? $"{say.Colon}{Name(study, touchpoint, say)}" : "";
            table.Add(say.NameOf("component", component.Kind) + from, Points(component.Value), Points(component.Points));
        }

        foreach (ScoreAdjustment adjustment in explanation.Adjustments)
        {
            string at = adjustment.Touchpoint is { } touchpoint ? $"{say.Colon}{Name(study, touchpoint, say)}" : "";
            table.Add(say.NameOf("adjustment", adjustment.Kind) + at, "", Points(adjustment.Points));
        }

        table.Add(say.Of("score", "得分"), "", Points(explanation.Score.Points!.Value));
        page.Section(say.Of("What it is made of", "由什么构成"));
        table.WriteTo(page);
        if (explanation.Trend is { } trend)
        {
            page.Note(say.Of(
                $"Trend: {Points(trend)} points per touchpoint in the order of time. Not in the score.",
                $"趋势：按时间每个接触点 {Points(trend)} 分。不计入得分。"));
        }
    }

    private static void WriteContributions(Page page, JourneyExplanation explanation, Study study)
    {
        Wording say = page.Say;
        bool isRecovered = explanation.Contributions.Any(contribution => contribution.Recovered is not null);
        var table = new TextTable(
        [
            new("", Wraps: true),
            new(say.Of("rated", "评分"), DropOrder: 1),
            .. isRecovered ? new TextColumn[] { new(say.Of("recovered", "补救后")) } : [],
            new(say.Of("adds", "贡献")),
            new(say.Of("possible", "可得"), DropOrder: 2),
            new(say.Of("lost", "失去")),
            new("", DropOrder: 0, Drawn: (10, 30)),
        ]);
        decimal most = explanation.Contributions.Max(contribution => contribution.Possible);
        foreach (ScoreContribution contribution in explanation.Contributions)
        {
            table.Add(
            [
                Name(study, contribution.Touchpoint, say),
                Points(contribution.Rated),
                .. isRecovered ? new TextCell[] { contribution.Recovered is { } recovered ? Points(recovered) : "" } : [],
                Points(contribution.Points),
                Points(contribution.Possible),
                Points(contribution.Lost),
                TextCell.Drawing(width => Bar(contribution, most, width)),
            ]);
        }

        page.Section(say.Of("What each touchpoint adds, and what it loses", "每个接触点的贡献与损失"));
        table.WriteTo(page);
        page.Note(explanation.Adjustments.All(adjustment => adjustment.Kind == ScoreAdjustmentKind.Gate)
            ? say.Of("Bar: █ added, ░ lost. All that is added, less what gates take off, is the score.", "条形：█ 贡献，░ 失去。贡献之和减去门槛扣分即为得分。")
            : say.Of(
                "Bar: █ added, ░ lost. All that is added, with the adjustments above, is the score. Recovery and loss aversion are conventions, not findings.",
                "条形：█ 贡献，░ 失去。贡献之和加上以上调整即为得分。补救与损失厌恶是约定，不是发现。"));
    }

    private static string Bar(ScoreContribution contribution, decimal most, int width)
    {
        int whole = (int)decimal.Round(contribution.Possible * width / most);
        int added = (int)decimal.Round(contribution.Points * width / most);
        return DisplayWidth.PadRight(new string('█', added) + new string('░', Math.Max(whole - added, 0)), width);
    }

    private static string Name(Study study, string touchpoint, Wording say) => say.In(study.Journey[touchpoint].Name);

    private static string Points(decimal points) =>
        points.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
