using Mot.Analytics.Drivers;
using Mot.Core.Estimation;

namespace Mot.Reporting;

/// <summary>The importance of drivers as a text: a ranked picture with intervals where there are some.</summary>
/// <remarks><para><b>Undefined.</b> The text names what has no share, and why. <b>Thread safety.</b> Stateless.</para></remarks>
public static class TextDrivers
{
    /// <summary>Shares alone.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends.</returns>
    public static string Of(DriverShares shares, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return Of(shares, null, options);
    }

    /// <summary>Shares with their doubt.</summary>
    /// <param name="intervals">The shares with their intervals.</param>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends.</returns>
    public static string Of(DriverIntervals intervals, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        return Of(intervals.Shares, intervals, options);
    }

    /// <summary>The method in words.</summary>
    internal static string MethodOf(DriverMethod method, Wording say) => method switch
    {
        DriverMethod.Lmg => say.Of("LMG (Shapley value of R²)", "LMG（R² 的 Shapley 值）"),
        DriverMethod.First => say.Of("R² of each alone", "各自单独的 R²"),
        DriverMethod.Last => say.Of("R² lost without each", "去掉各自后损失的 R²"),
        DriverMethod.BetaSquared => say.Of("squared standardised coefficients", "标准化系数的平方"),
        DriverMethod.Pratt => say.Of("Pratt’s products", "Pratt 乘积"),
        DriverMethod.Genizi => say.Of("Genizi’s shares", "Genizi 份额"),
        DriverMethod.Car => say.Of("CAR scores", "CAR 得分"),
        _ => say.Of("Johnson’s relative weights", "Johnson 相对权重"),
    };

    private static string Of(DriverShares shares, DriverIntervals? intervals, TextReportOptions? options)
    {
        var page = new TextPage(options);
        Wording say = page.Say;
        string outcome = DisplayWidth.Clean(shares.Model.Outcome);
        page.Title(say.Of($"What goes with {outcome}", $"与 {outcome} 相关的因素"));
        if (shares.Problem is { } problem)
        {
            page.Text(WhyNone(problem, shares, say));
            return page.ToString();
        }

        string controls = shares.Model.Controls.IsEmpty ? "" : say.Of($", of which {Numbers.Percent(shares.ControlsRSquared!.Value, 1)} by what is always in", $"，其中始终纳入的变量占 {Numbers.Percent(shares.ControlsRSquared!.Value, 1)}");
        page.Text(say.Of(
            $"R² {Numbers.Percent(shares.RSquared!.Value, 1)}{controls}; n {Numbers.Count(shares.N)}. Shared out by {MethodOf(shares.Method, say)}{HowExact(shares, say)}.",
            $"R² {Numbers.Percent(shares.RSquared!.Value, 1)}{controls}；n {Numbers.Count(shares.N)}。分配方法：{MethodOf(shares.Method, say)}{HowExact(shares, say)}。"));
        WriteTable(page, shares, intervals);
        WriteNotes(page, shares, intervals);
        return page.ToString();
    }

    private static void WriteTable(Page page, DriverShares shares, DriverIntervals? intervals)
    {
        Wording say = page.Say;
        string level = intervals is null ? "" : $" [{Numbers.Level(intervals.Drivers[0].Share.Level)}]";
        var table = new TextTable(
        [
            new("", Wraps: true),
            new(say.Of("share of R²", "R² 份额") + level),
            new("", DropOrder: 3, Drawn: (12, 40)),
            new(say.Of("of all", "占比"), DropOrder: 2),
            new(intervals is null ? "" : say.Of("rank", "名次"), DropOrder: 1),
        ]);
        double max = shares.Drivers.Max(driver => intervals?[driver.Driver.Name].Share.High ?? driver.Share ?? 0);
        foreach (DriverShare driver in shares.Drivers.OrderByDescending(driver => driver.Share ?? double.NegativeInfinity))
        {
            DriverInterval? interval = intervals?[driver.Driver.Name];
            Estimate estimate = interval?.Share ?? default;
            table.Add(
                DisplayWidth.Clean(driver.Driver.Name) + (driver.Direction < 0 ? " (−)" : ""),
                driver.Share is not { } share ? Numbers.None + " " + WhyNone(driver.Problem!.Value, say)
                    : interval is null ? Numbers.Percent(share, 1)
                    : Numbers.Interval(estimate, Unit.Share, say),
                IntervalBar.Of(estimate, driver.Share, max),
                driver.Proportion is { } proportion ? Numbers.Percent(proportion) : "",
                interval?.Rank is { } rank ? $"{Numbers.Count(rank)} [{Numbers.Count(interval.RankLow!.Value)}–{Numbers.Count(interval.RankHigh!.Value)}]" : "");
        }

        table.WriteTo(page);
    }

    private static void WriteNotes(Page page, DriverShares shares, DriverIntervals? intervals)
    {
        Wording say = page.Say;
        foreach (DriverPair pair in shares.Copies)
        {
            page.Note(pair.IsExact
                ? say.Of($"{pair.First} and {pair.Second} are copies of one another; what they explain is shared equally.", $"{pair.First} 与 {pair.Second} 互为复本，所解释的部分平分。")
                : say.Of($"{pair.First} and {pair.Second} are nearly copies (correlation {Numbers.Fixed(pair.Correlation, 4)}); hardly anything tells them apart.", $"{pair.First} 与 {pair.Second} 近乎复本（相关系数 {Numbers.Fixed(pair.Correlation, 4)}），几乎无法区分。"));
        }

        if (intervals is not null)
        {
            page.Note(say.Of(
                $"Intervals and ranks from {Numbers.Count(intervals.Replicates)} resamples, method {say.NameOf("method", intervals.Drivers[0].Share.Method)}. A share cannot be below 0, so that an interval above 0 says little by itself.",
                $"区间与名次来自 {Numbers.Count(intervals.Replicates)} 次重抽样，方法：{say.NameOf("method", intervals.Drivers[0].Share.Method)}。份额不会小于 0，因此区间高于 0 本身说明不了什么。"));
        }

        if (shares.Drivers.Any(driver => driver.Direction < 0))
        {
            page.Note(say.Of("(−) goes against the outcome.", "（−）与结果反向。"));
        }

        page.Note(say.Of(
            "A share is an association among these rows, not the effect of an improvement: what hardly varies gets little.",
            "份额是这些数据中的关联，并非改进的效果：几乎没有变化的因素得到的份额很小。"));
    }

    private static string HowExact(DriverShares shares, Wording say) =>
        shares.Method != DriverMethod.Lmg ? ""
        : shares.Orders is not { } orders ? say.Of(", exactly", "（精确）")
        : say.Of(
            $", from {Numbers.Count(orders)} drawn orders (largest standard error {Numbers.Percent(shares.Drivers.Max(driver => driver.DrawingError ?? 0), 2)})",
            $"（由 {Numbers.Count(orders)} 个随机进入顺序估计，最大标准误 {Numbers.Percent(shares.Drivers.Max(driver => driver.DrawingError ?? 0), 2)}）");

    /// <summary>Why there are no shares at all.</summary>
    internal static string WhyNone(DriverProblem problem, DriverShares shares, Wording say) => problem switch
    {
        DriverProblem.OutcomeDoesNotVary => say.Of($"No shares: {shares.Model.Outcome} is the same in all rows, so there is nothing to explain.", $"无法分配：{shares.Model.Outcome} 在所有行中相同，没有可解释的变化。"),
        DriverProblem.TooFewRows => say.Of($"No shares: there are {Numbers.Count(shares.N)} rows, and so many columns need {Numbers.Count(shares.Needed ?? 0)}.", $"无法分配：共有 {Numbers.Count(shares.N)} 行，这些变量需要 {Numbers.Count(shares.Needed ?? 0)} 行。"),
        DriverProblem.DeterminedByOthers => say.Of("No shares: some drivers are determined by the others, and this method does not allow that; LMG does.", "无法分配：有的因素完全由其他因素决定，此方法不允许；LMG 可以。"),
        _ => say.Of("No shares: no driver varies.", "无法分配：没有任何因素有变化。"),
    };

    private static string WhyNone(DriverProblem problem, Wording say) => problem switch
    {
        DriverProblem.NoVariation => say.Of("(does not vary)", "（没有变化）"),
        _ => say.Of("(determined by others)", "（由其他因素决定）"),
    };
}
