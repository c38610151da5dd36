using System.Globalization;
using Mot.Analytics.Lifetime;

namespace Mot.Reporting;

/// <summary>A forecast of purchases against what happened, as a text with charts.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class TextHoldout
{
    /// <summary>The text.</summary>
    /// <param name="check">The forecast and what happened.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same check and options always give the same text.</returns>
    public static string Of(HoldoutCheck check, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        var page = new TextPage(options);
        Wording say = page.Say;
        string first = Day(check.Steps[0].Until);
        string last = Day(check.Until);
        page.Section(say.Of($"Forecast against what happened, {Day(check.From)} to {last}", $"预测与实际，{Day(check.From)} 至 {last}"));
        page.Line();
        page.Text(say.Of(
            $"Repeat purchases forecast: {Total(check.Expected.Value!.Value)} [{Total(check.Expected.Low!.Value)}, {Total(check.Expected.High!.Value)}] (the interval is that of the parameters alone); happened: {Numbers.Count(check.Actual)}{Off(check, say)}.",
            $"预测复购 {Total(check.Expected.Value!.Value)} [{Total(check.Expected.Low!.Value)}, {Total(check.Expected.High!.Value)}] 次（区间只反映参数的不确定性）；实际 {Numbers.Count(check.Actual)} 次{Off(check, say)}。"));
        page.Line();
        page.Text(say.Of("Week by week: o forecast, x happened, # both.", "逐周：o 预测，x 实际，# 重合。"));
        TwoSeriesChart.Write(page, [.. check.Steps.Select(step => step.Expected)], [.. check.Steps.Select(step => (double)step.Actual)], first, last);
        page.Line();
        page.Text(say.Of("All together so far:", "累计："));
        TwoSeriesChart.Write(page, [.. check.Steps.Select(step => step.ExpectedTogether)], [.. check.Steps.Select(step => (double)step.ActualTogether)], first, last);
        page.Line();
        var table = new TextTable([
            new(say.Of("repeat purchases before", "此前复购次数"), IsLeft: true), new(say.Of("customers", "客户数")),
            new(say.Of("forecast each", "人均预测")), new(say.Of("happened each", "人均实际"))]);
        foreach (HoldoutGroup group in check.Groups)
        {
            table.Add(
                Numbers.Count(group.Repeats) + (group.OrMore ? say.Of(" or more", " 及以上") : ""), Numbers.Count(group.Customers),
                Numbers.Fixed(group.Expected / group.Customers, 2), Numbers.Fixed((double)group.Actual / group.Customers, 2));
        }

        table.WriteTo(page);
        page.Line();
        page.Text(say.Of(
            $"A customer's forecast is off by {Numbers.Fixed(check.MeanErrorOfCustomers, 2)} purchases in the mean{Weekly(check, say)}.",
            $"每位客户的预测平均相差 {Numbers.Fixed(check.MeanErrorOfCustomers, 2)} 次{Weekly(check, say)}。"));
        return page.ToString();
    }

    private static string Off(HoldoutCheck check, Wording say) => check.RelativeError is { } off
        ? say.Of($"; the forecast is off by {Numbers.Signed(off * 100, 1)}%", $"；误差 {Numbers.Signed(off * 100, 1)}%")
        : "";

    private static string Weekly(HoldoutCheck check, Wording say) => check.WeeklyError is { } off
        ? say.Of($", that of a week by {Numbers.Percent(off)} of a mean week", $"，每周的预测平均相差一周均值的 {Numbers.Percent(off)}")
        : "";

    private static string Total(double value) => Numbers.Count((long)Math.Round(value));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
