using System.Globalization;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting.Pictures;

/// <summary>One question through the waves as a picture: the Net Promoter Score or the mean with its interval, events as marks, and a gap where two waves cannot be compared.</summary>
/// <remarks>
/// <para>The waves stand equally far apart. About everybody together, so that no small group is shown.</para>
/// <para><b>Undefined.</b> A wave without a number has no mark; the notes say why the line is broken. <b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class SvgTrend
{
    private const double PlotHeight = 240;
    private const int MostLabelled = 12;

    /// <summary>The picture.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="question">The id of the question; null for the first recommendation, else the first outcome, else the first question.</param>
    /// <param name="events">What happened meanwhile; null for nothing.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same trend and options always give the same text.</returns>
    /// <exception cref="ArgumentException">No wave has the question, or an event names a wave that is not there.</exception>
    public static string Of(WaveTrend trend, string? question = null, IEnumerable<TrendEvent>? events = null, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trend);
        QuestionTrend line = question is null ? Chosen(trend) : trend[question];
        TrendEvent[] all = Known(trend, events);
        string NameOf(Wording say) => say.NameOf(trend.Waves.Last(wave => wave.Questions.Contains(line.Question)), line.Question);
        var sheet = new Sheet(options, "mot-trend", say => $"{What(say, line)} · {NameOf(say)}");
        Wording say = sheet.Say;
        sheet.About($"{say.In(trend.Waves[^1].Title)}{say.Of($". The area is the {Numbers.Level(trend.Settings.Level)} interval.", $"。阴影为 {Numbers.Level(trend.Settings.Level)} 区间。")}");
        Draw(sheet, trend, line, all);
        return sheet.Finish();
    }

    /// <summary>The question that a picture shows when none was asked for.</summary>
    internal static QuestionTrend Chosen(WaveTrend trend) =>
        trend.Questions.FirstOrDefault(line => line.Question.Kind == QuestionKind.Recommendation)
        ?? trend.Questions.FirstOrDefault(line => trend.Waves[^1].Outcomes.Any(outcome => outcome.Id == line.Question.Id))
        ?? trend.Questions[0];

    /// <summary>The events, none in a wave that is not there.</summary>
    internal static TrendEvent[] Known(WaveTrend trend, IEnumerable<TrendEvent>? events)
    {
        TrendEvent[] all = [.. events ?? []];
        return all.FirstOrDefault(one => trend.Waves.All(wave => wave.Wave != one.Wave)) is { } unknown
            ? throw new ArgumentException($"The event '{unknown.Text}' names the wave '{unknown.Wave}'; waves are: {string.Join(", ", trend.Waves.Select(wave => wave.Wave))}.", nameof(events))
            : all;
    }

    /// <summary>What is measured.</summary>
    internal static string What(Wording say, QuestionTrend line) =>
        line.Question.Kind == QuestionKind.Recommendation ? say.Of("Net Promoter Score", "净推荐值") : say.Of("Mean rating", "平均评分");

    private static void Draw(Sheet sheet, WaveTrend trend, QuestionTrend line, TrendEvent[] events)
    {
        Wording say = sheet.Say;
        Canvas canvas = sheet.Canvas;
        Unit unit = TrendTable.UnitOf(line.Question);
        Estimate[] values = [.. line.Points.Select(point => point.Metrics?.Headline ?? default)];
        Estimate[] defined = [.. values.Where(value => value.IsDefined)];
        if (defined.Length == 0)
        {
            sheet.Note(say.Of("No value is defined.", "没有可用的数值。"));
            return;
        }

        double left = Sheet.Margin + 44;
        double right = canvas.Width - Sheet.Margin - 128;
        double top = sheet.Y + (events.Length > 0 ? 28 : 12);
        double bottom = top + PlotHeight;
        var scale = LinearScale.Nice(defined.Min(value => value.Low!.Value), defined.Max(value => value.High!.Value), bottom, top);
        double step = (right - left - 24) / Math.Max(values.Length - 1, 1);
        double At(int wave) => left + 12 + (wave * step);
        foreach (double tick in scale.Ticks)
        {
            canvas.Line(left, scale.At(tick), right, scale.At(tick), Look.Grid);
            canvas.Text(left - 6, scale.At(tick) + 4, Numbers.Fixed(tick, scale.Decimals), Anchor.End, Look.Faint, Canvas.SmallSize);
        }

        DrawBreaks(sheet, line, At, top, bottom, out List<string> reasons);
        DrawEvents(canvas, trend, events, At, top, bottom);
        DrawLine(canvas, line, values, At, scale);
        DrawWaves(sheet, trend, values, unit, At, scale, bottom, step);
        canvas.Line(left, bottom, right, bottom, Look.Axis);
        if (values[^1].IsDefined)
        {
            double y = Math.Clamp(scale.At(values[^1].Value!.Value), top + 12, bottom - 18);
            canvas.Text(right + 4, y, Numbers.Value(values[^1].Value!.Value, unit), look: $"{Look.Text} {Look.Bold}", size: 14);
            canvas.Text(right + 4, y + 16, $"[{Numbers.Value(values[^1].Low!.Value, unit)}, {Numbers.Value(values[^1].High!.Value, unit)}]", look: Look.Faint, size: Canvas.SmallSize);
        }

        sheet.Y = bottom + 24;
        WriteNotes(sheet, events, reasons);
    }

    private static void DrawBreaks(Sheet sheet, QuestionTrend line, Func<int, double> at, double top, double bottom, out List<string> reasons)
    {
        reasons = [];
        double free = double.NegativeInfinity;
        for (int s = 0; s < line.Steps.Length; s++)
        {
            if (line.Steps[s].WhyBroken is not { } why)
            {
                continue;
            }

            string reason = WhyOf(sheet.Say, line, s, why);
            if (!reasons.Contains(reason))
            {
                reasons.Add(reason);
            }

            string letter = LetterOf(reasons.IndexOf(reason));
            double middle = (at(s) + at(s + 1)) / 2;
            double half = Math.Min((at(s + 1) - at(s)) / 2, 9);
            sheet.Canvas.Hatch(middle - half, top, half * 2, bottom - top, reason);
            if (middle - 9 > free)
            {
                sheet.Canvas.Text(middle, bottom - 6, letter, Anchor.Middle, $"{Look.Text} {Look.Bold} {Look.Halo}", Canvas.SmallSize);
                free = middle + 9;
            }
        }
    }

    private static string WhyOf(Wording say, QuestionTrend line, int step, string why) =>
        line.Points[step].Question is { } before && line.Points[step + 1].Question is { } after
            ? say.Of(why, Wording.WhyNotComparable(after, before))
            : say.Of("Not asked in one of the two waves.", "两期中有一期未问。");

    private static void DrawEvents(Canvas canvas, WaveTrend trend, TrendEvent[] events, Func<int, double> at, double top, double bottom)
    {
        // Events of one wave share a flag.
        double free = double.NegativeInfinity;
        foreach (IGrouping<int, (TrendEvent Event, int Number)> wave in events.Select((one, i) => (Event: one, Number: i + 1))
            .GroupBy(one => trend.Waves.Select(study => study.Wave).ToList().IndexOf(one.Event.Wave)).OrderBy(group => group.Key))
        {
            double x = at(wave.Key);
            string flag = string.Join(",", wave.Select(one => one.Number.ToString(CultureInfo.InvariantCulture)));
            double width = TextWidth.Of(flag, Canvas.SmallSize, bold: true) + 10;
            double flagX = Math.Max(x - (width / 2), free);
            canvas.Line(x, top - 4, x, bottom, Look.Cut);
            canvas.Line(x, top - 4, flagX + (width / 2), top - 8, Look.Leader);
            canvas.Rect(flagX, top - 24, width, 17, Look.FillInk, 3);
            canvas.Text(flagX + (width / 2), top - 12, flag, Anchor.Middle, $"{Look.Paper} {Look.Bold}", Canvas.SmallSize);
            free = flagX + width + 4;
        }
    }

    private static void DrawLine(Canvas canvas, QuestionTrend line, Estimate[] values, Func<int, double> at, LinearScale scale)
    {
        for (int from = 0; from < values.Length;)
        {
            int to = from;
            while (to + 1 < values.Length && values[to].IsDefined && values[to + 1].IsDefined && line.Steps[to].WhyBroken is null)
            {
                to++;
            }

            if (values[from].IsDefined)
            {
                int[] run = [.. Enumerable.Range(from, to - from + 1)];
                canvas.Polygon([.. run.Select(w => (at(w), scale.At(values[w].High!.Value))), .. run.Reverse().Select(w => (at(w), scale.At(values[w].Low!.Value)))], Look.Band);
                canvas.Polyline([.. run.Select(w => (at(w), scale.At(values[w].Value!.Value)))], Look.Curve);
                if (run.Length == 1)
                {
                    Whisker.Up(canvas, at(from), scale.At(values[from].Low!.Value), scale.At(values[from].High!.Value));
                }
            }

            from = to + 1;
        }
    }

    private static void DrawWaves(Sheet sheet, WaveTrend trend, Estimate[] values, Unit unit, Func<int, double> at, LinearScale scale, double bottom, double step)
    {
        Wording say = sheet.Say;
        Canvas canvas = sheet.Canvas;

        // As many names as fit, counted from the last wave, which always has its name.
        string[] names = [.. trend.Waves.Select(wave => Plain.Clean(wave.Wave!))];
        string[] shown = [.. names.Select(name => TextWrap.Of(name, 92, 1, Canvas.SmallSize).Lines is [var only] ? only : "")];
        int every = Math.Max(1, (int)Math.Ceiling((shown.Max(name => TextWidth.Of(name, Canvas.SmallSize)) + 8) / step));
        for (int w = 0; w < values.Length; w++)
        {
            double x = at(w);
            Estimate value = values[w];
            string text = value.IsDefined ? Numbers.Interval(value, unit, say) : Numbers.None;
            sheet.Tell($"{names[w]}{say.Colon}{text}{(value.IsDefined ? $", n {Numbers.Count(value.N)}" : "")}{say.Of(".", "。")}");
            if ((values.Length - 1 - w) % every == 0)
            {
                double half = TextWidth.Of(shown[w], Canvas.SmallSize) / 2;
                canvas.Line(x, bottom, x, bottom + 4, Look.Axis);
                canvas.Text(Math.Max(x, Sheet.Margin + half), bottom + 16, shown[w], Anchor.Middle, Look.Faint, Canvas.SmallSize, full: names[w]);
            }

            if (!value.IsDefined)
            {
                continue;
            }

            canvas.Mark(MarkShape.Circle, x, scale.At(value.Value!.Value), values.Length > 24 ? 4 : 7, Look.Fill(Tone.Best), $"{names[w]}: {text}, n {Numbers.Count(value.N)}");
            if (values.Length <= MostLabelled && w < values.Length - 1)
            {
                canvas.Text(x, Math.Max(scale.At(value.Value.Value) - 9, scale.At(scale.High) + 10), Numbers.Value(value.Value.Value, unit), Anchor.Middle, $"{Look.Text} {Look.Halo}", Canvas.SmallSize);
            }
        }
    }

    private static void WriteNotes(Sheet sheet, TrendEvent[] events, List<string> reasons)
    {
        Wording say = sheet.Say;
        for (int e = 0; e < events.Length; e++)
        {
            sheet.Note($"{(e + 1).ToString(CultureInfo.InvariantCulture)} · {Plain.Clean(events[e].Wave)}{say.Colon}{say.In(events[e].Text)}");
        }

        for (int r = 0; r < reasons.Count; r++)
        {
            sheet.Note($"{LetterOf(r)} · {say.Of("Not compared with the wave before: ", "不与上一期比较：")}{reasons[r]}");
        }
    }

    private static string LetterOf(int index) => index < 26 ? ((char)('a' + index)).ToString() : "*";
}
