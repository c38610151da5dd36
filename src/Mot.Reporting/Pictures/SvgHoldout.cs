using Mot.Analytics.Lifetime;

namespace Mot.Reporting.Pictures;

/// <summary>A forecast of purchases against what happened as a picture: week by week, and all together with the interval of the forecast.</summary>
/// <remarks><para>About all customers together. <b>Thread safety.</b> Stateless.</para></remarks>
public static class SvgHoldout
{
    private const double PlotHeight = 150;

    /// <summary>The picture.</summary>
    /// <param name="check">The forecast and what happened.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same check and options always give the same text.</returns>
    public static string Of(HoldoutCheck check, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        string first = TextGrades.Day(check.From);
        string last = TextGrades.Day(check.Until);
        var sheet = new Sheet(options, "mot-holdout", say => say.Of($"Forecast against what happened, {first} to {last}", $"预测与实际，{first} 至 {last}"));
        Wording say = sheet.Say;
        string off = check.RelativeError is { } error ? say.Of($"; off by {Numbers.Signed(error * 100, 1)}%", $"；误差 {Numbers.Signed(error * 100, 1)}%") : "";
        sheet.About(say.Of(
            $"Repeat purchases forecast: {Forecast(check)}; happened: {Numbers.Count(check.Actual)}{off}. The interval is that of the parameters alone.",
            $"预测复购 {Forecast(check)} 次；实际 {Numbers.Count(check.Actual)} 次{off}。区间只反映参数的不确定性。"));
        Draw(sheet, check, say.Of("in the week", "当周"), [.. check.Steps.Select(step => step.Expected)], [.. check.Steps.Select(step => (double)step.Actual)], isTotal: false);
        Draw(sheet, check, say.Of("all together so far", "累计"), [.. check.Steps.Select(step => step.ExpectedTogether)], [.. check.Steps.Select(step => (double)step.ActualTogether)], isTotal: true);
        sheet.Key(
        [
            KeyEntry.Line(say.Of("forecast", "预测"), Look.Curve), KeyEntry.Of(say.Of("happened", "实际"), MarkShape.Diamond, Look.Fill(Tone.Worst)),
            KeyEntry.Line(say.Of($"{Numbers.Level(check.Expected.Level)} interval of the total", $"总数的 {Numbers.Level(check.Expected.Level)} 区间"), Look.Whisker),
        ]);
        foreach (HoldoutStep step in check.Steps)
        {
            sheet.Tell(say.Of(
                $"Until {TextGrades.Day(step.Until)}: forecast {Numbers.Fixed(step.Expected, 1)}, happened {Numbers.Count(step.Actual)}.",
                $"至 {TextGrades.Day(step.Until)}：预测 {Numbers.Fixed(step.Expected, 1)}，实际 {Numbers.Count(step.Actual)}。"));
        }

        return sheet.Finish();
    }

    private static string Forecast(HoldoutCheck check) =>
        $"{Total(check.Expected.Value!.Value)} [{Total(check.Expected.Low!.Value)}, {Total(check.Expected.High!.Value)}]";

    private static string Total(double value) => Numbers.Count((long)Math.Round(value));

    private static void Draw(Sheet sheet, HoldoutCheck check, string title, double[] expected, double[] actual, bool isTotal)
    {
        Canvas canvas = sheet.Canvas;
        double left = Sheet.Margin + 56;
        double right = canvas.Width - Sheet.Margin - 40;
        canvas.Text(Sheet.Margin, sheet.Y + 14, title, look: $"{Look.Text} {Look.Bold}");
        double top = sheet.Y + 26;
        double bottom = top + PlotHeight;
        double most = Math.Max(Math.Max(expected.Max(), actual.Max()), isTotal ? check.Expected.High!.Value : 0);
        var scale = LinearScale.Nice(0, most > 0 ? most : 1, bottom, top, 4);
        double step = (right - left - 16) / Math.Max(expected.Length - 1, 1);
        double At(int i) => left + 8 + (i * step);
        foreach (double tick in scale.Ticks)
        {
            canvas.Line(left, scale.At(tick), right, scale.At(tick), Look.Grid);
            canvas.Text(left - 6, scale.At(tick) + 4, scale.Decimals == 0 ? Numbers.Count((long)Math.Round(tick)) : Numbers.Fixed(tick, scale.Decimals), Anchor.End, Look.Faint, Canvas.SmallSize);
        }

        canvas.Polyline([.. expected.Select((value, i) => (At(i), scale.At(value)))], Look.Curve);
        for (int i = 0; i < actual.Length; i++)
        {
            canvas.Mark(MarkShape.Diamond, At(i), scale.At(actual[i]), 8, Look.Fill(Tone.Worst), $"{TextGrades.Day(check.Steps[i].Until)}: {Numbers.Fixed(actual[i], 0)} / {Numbers.Fixed(expected[i], 1)}");
        }

        if (isTotal)
        {
            Whisker.Up(canvas, At(expected.Length - 1) + 10, scale.At(check.Expected.Low!.Value), scale.At(check.Expected.High!.Value));
        }

        canvas.Line(left, bottom, right, bottom, Look.Axis);
        canvas.Text(left, bottom + 16, TextGrades.Day(check.Steps[0].Until), Anchor.Start, Look.Faint, Canvas.SmallSize);
        if (check.Steps.Length > 1)
        {
            canvas.Text(right, bottom + 16, TextGrades.Day(check.Steps[^1].Until), Anchor.End, Look.Faint, Canvas.SmallSize);
        }

        sheet.Y = bottom + 24;
    }
}
