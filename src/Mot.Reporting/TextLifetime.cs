using System.Globalization;
using Mot.Analytics.Lifetime;
using Mot.Core.Estimation;

namespace Mot.Reporting;

/// <summary>Fits of how customers come back and what they spend, as a text.</summary>
/// <remarks><para><b>Undefined.</b> Where there is no number the text says why. <b>Thread safety.</b> Stateless.</para></remarks>
public static class TextLifetime
{
    /// <summary>The text.</summary>
    /// <param name="fit">How customers come back; null for none.</param>
    /// <param name="spend">What they spend; null for none.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same fits and options always give the same text.</returns>
    public static string Of(LifetimeFit? fit, SpendFit? spend = null, TextReportOptions? options = null)
    {
        var page = new TextPage(options);
        if (fit is not null)
        {
            Write(page, fit);
        }

        if (spend is not null)
        {
            if (fit is not null)
            {
                page.Line();
            }

            Write(page, spend);
        }

        return page.ToString();
    }

    private static void Write(Page page, LifetimeFit fit)
    {
        Wording say = page.Say;
        page.Title(fit.Process == PurchaseProcess.BgNbd
            ? say.Of("Coming back · BG/NBD (Fader, Hardie and Lee 2005)", "复购 · BG/NBD (Fader, Hardie and Lee 2005)")
            : say.Of("Coming back · Pareto/NBD (Schmittlein, Morrison and Colombo 1987)", "复购 · Pareto/NBD (Schmittlein, Morrison and Colombo 1987)"));
        page.Text(say.Of(
            $"{Numbers.Count(fit.N)} customers, {Numbers.Count(fit.Repeaters)} of them came back; {Numbers.Count(fit.Distinct)} distinct histories.",
            $"客户 {Numbers.Count(fit.N)} 位，其中 {Numbers.Count(fit.Repeaters)} 位复购；不同的购买历史 {Numbers.Count(fit.Distinct)} 种。"));
        Write(page, fit.Problem, fit.Runaways, fit.Parameters, fit.LogLikelihood, fit.Level, fit.Warnings);
        if (fit.BgNbd is not null)
        {
            page.Note(say.Of(
                "In this model nobody stops before coming back once: whether customers without a repeat purchase are still there cannot be assessed.",
                "该模型中，未复购的客户不会流失：这类客户是否仍然活跃无法评估。"));
        }
    }

    private static void Write(Page page, SpendFit fit)
    {
        Wording say = page.Say;
        page.Title(say.Of("Spending · gamma-gamma (Fader and Hardie 2013)", "消费 · Gamma–Gamma (Fader and Hardie 2013)"));
        page.Text(say.Of($"{Numbers.Count(fit.N)} customers with purchases above 0.", $"有正金额复购的客户 {Numbers.Count(fit.N)} 位。"));
        Write(page, fit.Problem, fit.Runaways, fit.Parameters, fit.LogLikelihood, fit.Level, fit.Warnings);
        if (fit.Problem is null)
        {
            page.Text(say.Of("A purchase comes to ", "单次购买的总体均值 ") + Numbers.Interval(fit.MeanSpend, Unit.Rating, say)
                + say.Of(" in the mean of all; correlation of amount and frequency ", "；金额与次数的相关系数 ") + Numbers.Interval(fit.Correlation, Unit.Rating, say) + say.Of(".", "。"));
        }
    }

    private static void Write(
        Page page, FitProblem? problem, IReadOnlyList<string> runaways, IReadOnlyList<FittedParameter> parameters, double? logLikelihood, double level, IReadOnlyList<FitWarning> warnings)
    {
        Wording say = page.Say;
        if (problem is { } why)
        {
            page.Text(LifetimeSentences.Of(say, why, say.List(runaways)));
            return;
        }

        page.Line();
        var table = new TextTable([new("", IsLeft: true), new(say.Of("estimate", "估计值")), new(say.Of($"{Numbers.Level(level)} interval", $"{Numbers.Level(level)} 区间")), new(say.Of("standard error", "标准误"))]);
        foreach (FittedParameter parameter in parameters)
        {
            Estimate estimate = parameter.Estimate;
            table.Add(
                parameter.Symbol, Digits(parameter.Value),
                estimate.IsDefined ? $"[{Digits(estimate.Low!.Value)}, {Digits(estimate.High!.Value)}]" : say.Of("held", "固定"),
                estimate.IsDefined ? Digits(estimate.StandardError!.Value) : Numbers.None);
        }

        table.WriteTo(page);
        page.Line();
        page.Text(say.Of($"Log-likelihood {Numbers.Fixed(logLikelihood!.Value, 4)}.", $"对数似然 {Numbers.Fixed(logLikelihood!.Value, 4)}。"));
        foreach (FitWarning warning in warnings)
        {
            page.Hanging("! ", LifetimeSentences.Of(say, warning, say.List(runaways)));
        }
    }

    // Parameters of very different size: four digits that count.
    private static string Digits(double value) => value is >= 0.01 and < 100_000
        ? Numbers.Fixed(value, value < 10 ? 4 : value < 1000 ? 2 : 0)
        : value.ToString("0.###e0", CultureInfo.InvariantCulture);
}
