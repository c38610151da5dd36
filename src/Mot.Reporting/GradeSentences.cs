using Mot.Core.Customers;
using Mot.Core.Json;
using Mot.Core.Ratings;
using static Mot.Reporting.TextGrades;

namespace Mot.Reporting;

/// <summary>What there is to say about grades, in sentences.</summary>
internal static class GradeSentences
{
    internal static string About(Wording say, GradePolicy policy, GradeView view) => say.Of(
        $"Policy {policy.Id}, fingerprint {GradePolicyJson.Fingerprint(policy)}. "
            + (view == GradeView.AsTold
                ? "As told: late and corrected facts count from the day on which they were recorded."
                : "In hindsight: late facts count from their own day, and what was corrected never counted."),
        $"策略 {policy.Id}，指纹 {GradePolicyJson.Fingerprint(policy)}。"
            + (view == GradeView.AsTold ? "按当时所知：迟到与更正的事实自记录之日起计。" : "事后回看：迟到的事实自发生之日起计，被更正的从未计入。"));

    internal static string StatusOf(Wording say, GradeStatus status) => status switch
    {
        GradeStatus.Refused => say.Of("refused", "拒绝分级"),
        GradeStatus.Unknown => say.Of("unknown", "尚无记录"),
        _ => say.Of("graded", "已分级"),
    };

    /// <summary>The facts about one standing.</summary>
    internal static IEnumerable<string> Of(Wording say, GradeStanding standing)
    {
        if (standing.Status == GradeStatus.Unknown)
        {
            yield return say.Of("No fact about this customer was known on that day.", "当日尚无该客户的任何事实。");
            yield break;
        }

        string since = Day(standing.Since!.Value);
        yield return standing.Status == GradeStatus.Refused
            ? say.Of(
                $"Refused to be graded since {since}: no value is read, and the entitlements are those of {standing.Entitlement.Grade}.",
                $"自 {since} 起拒绝分级：不读取任何数值，权益按 {standing.Entitlement.Grade} 级。")
            : say.Of($"{Name(say, standing.Grade)} since {since}; next review on {Day(standing.NextReview)}.", $"自 {since} 起为{Name(say, standing.Grade)}；下次复核 {Day(standing.NextReview)}。");
        if (standing.Notice is { } notice)
        {
            yield return NoticeOf(say, notice);
        }
        else if (standing.ReviewsBelow > 0)
        {
            yield return say.Of(
                $"{Numbers.Count(standing.ReviewsBelow)} {(standing.ReviewsBelow == 1 ? "review" : "reviews in a row")} below what keeps the grade.",
                $"已连续 {Numbers.Count(standing.ReviewsBelow)} 次复核低于保级线。");
        }

        if (standing.HeldUntil is { } held)
        {
            yield return say.Of($"No notice of demotion is possible before {Day(held)}.", $"{Day(held)} 之前不会降级预告。");
        }

        foreach (AlarmRule alarm in standing.Alarms)
        {
            yield return say.Of($"Alarm: {say.In(alarm.Name)}. A valuable customer in trouble.", $"警报：{say.In(alarm.Name)}。高价值客户遇到麻烦。");
        }

        if (standing.FollowUpDue is { } due)
        {
            yield return due < standing.AsOf
                ? say.Of($"Follow-up overdue since {Day(due)}.", $"跟进已逾期，应在 {Day(due)} 之前。")
                : say.Of($"Follow up by {Day(due)}.", $"请在 {Day(due)} 之前跟进。");
        }
    }

    internal static string Of(Wording say, AskingDecision asking) => asking.IsGiven
        ? say.Of("May be asked today.", "今日可以询问。")
        : say.Of(
            $"May not be asked: {Why(say, asking.Reason)}{(asking.From is { } from ? $"; again from {Day(from)}" : "")}.",
            $"不可询问：{Why(say, asking.Reason)}{(asking.From is { } day ? $"；{Day(day)} 起可以" : "")}。");

    internal static string NoticeOf(Wording say, GradeNotice notice) => notice.WaitsForAppeal
        ? say.Of(
            $"Notice of {Day(notice.Given)}: {Name(say, notice.To)} is to follow; an appeal is open, and nothing happens before its outcome.",
            $"{Day(notice.Given)} 预告：将降为{Name(say, notice.To)}；申诉处理中，结果出来之前不变。")
        : say.Of(
            $"Notice of {Day(notice.Given)}: {Name(say, notice.To)} from {Day(notice.Effective)}, unless the grade is kept before; appeal until {Day(notice.AppealUntil)}.",
            $"{Day(notice.Given)} 预告：{Day(notice.Effective)} 起降为{Name(say, notice.To)}，此前达到保级线则取消；申诉截止 {Day(notice.AppealUntil)}。");

    internal static string KindOf(Wording say, GradeEventKind kind) => kind switch
    {
        GradeEventKind.Started => say.Of("started", "开始"),
        GradeEventKind.Promoted => say.Of("promoted", "升级"),
        GradeEventKind.Granted => say.Of("granted by a person", "人工授予"),
        GradeEventKind.Noticed => say.Of("notice of demotion", "降级预告"),
        GradeEventKind.NoticeWithdrawn => say.Of("notice withdrawn", "取消预告"),
        GradeEventKind.Demoted => say.Of("demoted", "降级"),
        GradeEventKind.AppealOpened => say.Of("appeal opened", "提出申诉"),
        GradeEventKind.AppealUpheld => say.Of("appeal upheld", "申诉成立"),
        GradeEventKind.AppealRejected => say.Of("appeal rejected", "申诉驳回"),
        GradeEventKind.AppealWithoutObject => say.Of("appeal without object", "申诉无对象"),
        _ => say.Of("refused to be graded", "拒绝分级"),
    };

    internal static string ReasonOf(Wording say, GradeMoveReason reason) => reason switch
    {
        GradeMoveReason.Criteria => say.Of("criteria", "标准不同"),
        GradeMoveReason.GradeGone => say.Of("no such grade", "无此等级"),
        GradeMoveReason.Timing => say.Of("timing of reviews", "复核时间不同"),
        _ => say.Of("no grade under one", "一方无等级"),
    };

    /// <summary>A criterion and what is known: <c>premium 5,200 ≥ 5,000</c>.</summary>
    internal static string Of(Wording say, CriterionReading reading) => reading.Value is { } value
        ? $"{say.In(reading.Measure.Name)} {Numbers.Amount(value)} {Sign(reading)} {Numbers.Amount(reading.Threshold)}"
        : reading.IsMet == true ? say.Of($"{say.In(reading.Measure.Name)} no answer, which is allowed", $"{say.In(reading.Measure.Name)}无回答，允许")
        : say.Of($"{say.In(reading.Measure.Name)} no answer", $"{say.In(reading.Measure.Name)}无回答");

    private static string Sign(CriterionReading reading) => (reading.Measure.Direction, reading.IsMet) switch
    {
        (ScaleDirection.LowerIsBetter, true) => "≤",
        (ScaleDirection.LowerIsBetter, _) => ">",
        (_, true) => "≥",
        _ => "<",
    };

    internal static IEnumerable<string> LeftOut(Wording say, GradeStanding standing) => standing.LeftOut.Select(pair => say.Of(
        $"{Numbers.Count(pair.Value)} {(pair.Value == 1 ? "fact" : "facts")} without effect: {LeftOutOf(say, pair.Key)}.", $"{Numbers.Count(pair.Value)} 条事实未起作用：{LeftOutOf(say, pair.Key)}。"));

    private static string LeftOutOf(Wording say, LeftOutReason reason) => reason switch
    {
        LeftOutReason.Purpose => say.Of("collected for a purpose that does not allow grading", "收集目的不允许用于分级"),
        LeftOutReason.Basis => say.Of("held on a ground that does not allow grading", "持有依据不允许用于分级"),
        LeftOutReason.ConsentWithdrawn => say.Of("the consent was withdrawn", "同意已撤回"),
        LeftOutReason.NeverUsed => say.Of("an attribute that the policy may not use", "策略禁止使用的属性"),
        LeftOutReason.Corrected => say.Of("corrected or retracted later", "后来被更正或撤销"),
        LeftOutReason.NoMeasure => say.Of("the policy has no measure of it", "策略没有对应指标"),
        LeftOutReason.TooOld => say.Of("older than the measure looks back", "早于指标的回看期"),
        LeftOutReason.NoGrade => say.Of("a grade was granted that the policy does not have", "授予的等级不在策略中"),
        LeftOutReason.NothingToCorrect => say.Of("it corrects a fact that is not there", "所更正的事实不存在"),
        _ => say.Of("the customer refused to be graded", "客户拒绝分级"),
    };

    private static string Why(Wording say, AskingReason reason) => reason switch
    {
        AskingReason.Refused => say.Of("the customer does not want to be asked", "客户不愿被询问"),
        AskingReason.ComplaintOpen => say.Of("a complaint is open", "有投诉尚未了结"),
        AskingReason.ComplaintRecent => say.Of("a complaint was settled a short time ago", "投诉刚了结不久"),
        AskingReason.AskedRecently => say.Of("asked something a short time ago", "近期已询问过"),
        AskingReason.SameQuestion => say.Of("asked the same a short time ago", "近期已问过同一问题"),
        _ => say.Of("asked as often as a year allows", "一年内询问次数已满"),
    };
}
