using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Reporting.Pictures;

/// <summary>What customers got against what they expected as a picture: the zone of tolerance from adequate to desired, and in it or outside it the mean of what they got with its interval.</summary>
/// <remarks>
/// <para>Where only one level was asked it is a mark instead of a zone. The ends of a zone are means too; where single customers lie is told in percent beside it. About everybody together, so that no
/// small group is shown. <b>Undefined.</b> A question without a mean has no mark. <b>Thread safety.</b> Stateless.</para>
/// <para><b>Sources.</b> Zeithaml, Berry and Parasuraman (1993), Journal of the Academy of Marketing Science 21(1), 1-12.</para>
/// </remarks>
public static class SvgZones
{
    private const double NameRoom = 200;
    private const double RowHeight = 34;

    /// <summary>The picture.</summary>
    /// <param name="findings">The findings of a study that asks about expectations.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same findings and options always give the same text. Where no expectation was asked the picture says so.</returns>
    public static string Of(StudyFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var sheet = new Sheet(options, "mot-zones", say => say.Of($"Expected and received: {say.TitleOf(findings.Study)}", $"期望与所得：{say.TitleOf(findings.Study)}"));
        Wording say = sheet.Say;
        Row[] rows = findings.Expectations is { } expectations ? Rows(findings, expectations, say) : [];
        if (rows.Length == 0)
        {
            sheet.About(say.Of("No expectation was asked.", "没有询问期望。"));
            return sheet.Finish();
        }

        bool hasZones = rows.Any(row => row.HasZone);
        sheet.About(hasZones
            ? say.Of("The box reaches from what customers would still accept to what they want.", "方框从顾客仍可接受的水平到其理想水平。")
            : say.Of("The bar is what customers expected, the mark what they got.", "竖线为顾客的期望，标记为所得。"));
        Draw(sheet, findings, rows);
        sheet.Key(
        [
            .. hasZones ? [KeyEntry.Box(say.Of("adequate to desired", "可接受至理想"), Look.Zone)] : Array.Empty<KeyEntry>(),
            .. rows.SelectMany(row => row.Levels).Where(_ => rows.Any(row => !row.HasZone)).Select(level => level.Level).Distinct().Select(level => KeyEntry.Of(LevelOf(say, level), ShapeOf(level), Look.Hollow)),
            KeyEntry.Of(say.Of("received, below", "所得，低于"), MarkShape.Down, Look.Fill(Tone.Worst)),
            KeyEntry.Of(hasZones ? say.Of("received, inside or too close to tell", "所得，区内或难以判断") : say.Of("received, too close to tell", "所得，难以判断"), MarkShape.Circle, Look.Fill(Tone.Good)),
            KeyEntry.Of(say.Of("received, above", "所得，高于"), MarkShape.Up, Look.Fill(Tone.Best)),
            KeyEntry.Line(say.Of($"{Numbers.Level(findings.Settings.Level)} interval", $"{Numbers.Level(findings.Settings.Level)} 区间"), Look.Whisker),
        ]);
        if (hasZones)
        {
            sheet.Note(say.Of("Percent: customers below adequate, inside, above desired, each by their own zone.", "百分数：按各自的容忍区，低于可接受、区内、高于理想的顾客。"));
        }

        return sheet.Finish();
    }

    private static Row[] Rows(StudyFindings findings, ExpectationFindings expectations, Wording say) =>
    [
        .. expectations.Dimensions.Select(dimension => new Row(
            say.In(dimension.Name), dimension.Perceived.Mean, [.. dimension.Levels.Select(level => (level.Level, level.Expected.Mean))], null, expectations.Gaps.IsEmpty ? null : expectations.Gaps[0].Perceived.Scale)),
        .. expectations.Gaps.GroupBy(gap => gap.Perceived.Id).Select(gaps => new Row(
            say.NameOf(findings.Study, gaps.First().Perceived),
            gaps.First().PerceivedMean,
            [.. gaps.Select(gap => (gap.Expected.Level!.Value, gap.ExpectedMean))],
            expectations.Zones.FirstOrDefault(zone => zone.Perceived.Id == gaps.Key)?.Shares,
            gaps.First().Perceived.Scale)),
    ];

    private static void Draw(Sheet sheet, StudyFindings findings, Row[] rows)
    {
        Wording say = sheet.Say;
        Canvas canvas = sheet.Canvas;
        bool hasShares = rows.Any(row => row.Shares is not null);
        double left = Sheet.Margin + NameRoom + 16;
        double right = canvas.Width - Sheet.Margin - (hasShares ? 232 : 136);
        double[] values = [.. rows.SelectMany(row => row.Levels.Select(level => level.Mean).Append(row.Received)).SelectMany(mean => new[] { mean.Low, mean.High, mean.Value }).OfType<double>()];
        (double low, double high) = values.Length == 0 ? (0, 1) : (values.Min(), values.Max());
        var scale = LinearScale.Nice(low, high, left, right);
        double head = sheet.Y + 14;
        double means = right + (hasShares ? 132 : 136);
        canvas.Text(means, head, say.Of($"received [{Numbers.Level(findings.Settings.Level)}]", $"所得 [{Numbers.Level(findings.Settings.Level)}]"), Anchor.End, Look.Faint, Canvas.SmallSize);
        double top = head + 8;
        double bottom = top + (rows.Length * RowHeight);
        foreach (double tick in scale.Ticks)
        {
            canvas.Line(scale.At(tick), top, scale.At(tick), bottom, Look.Grid);
            canvas.Text(scale.At(tick), bottom + 15, Numbers.Fixed(tick, scale.Decimals), Anchor.Middle, Look.Faint, Canvas.SmallSize);
        }

        for (int r = 0; r < rows.Length; r++)
        {
            Row row = rows[r];
            double y = top + ((r + 0.5) * RowHeight);
            Names.Draw(canvas, Sheet.Margin + NameRoom, y, row.Name, NameRoom);
            DrawLevels(canvas, row, scale, y);
            string received = Numbers.Interval(row.Received, Unit.Rating, say);
            if (row.Received is { Value: { } value, Low: { } from, High: { } to })
            {
                Whisker.Across(canvas, scale.At(from), scale.At(to), y);
                (MarkShape shape, Tone tone) = row.Side switch { < 0 => (MarkShape.Down, Tone.Worst), > 0 => (MarkShape.Up, Tone.Best), _ => (MarkShape.Circle, Tone.Good) };
                canvas.Mark(shape, scale.At(value), y, 11, Look.Fill(tone), $"{row.Name}: {received}");
            }

            canvas.Paragraph(means, y + 4, received, 124, 1, Anchor.End, size: Canvas.SmallSize);
            string levels = string.Join(say.Of(", ", "，"), row.Levels.Select(level => $"{LevelOf(say, level.Level)} {Numbers.Interval(level.Mean, Unit.Rating, say)}"));
            string shares = row.Shares is { Dissatisfied.IsDefined: true } tiers ? QuestionTable.Tiers(tiers).Replace("  ", " ", StringComparison.Ordinal).Trim().Replace(" ", " · ", StringComparison.Ordinal) + "%" : "";
            canvas.Text(canvas.Width - Sheet.Margin, y + 4, shares, Anchor.End, Look.Faint, Canvas.SmallSize);
            sheet.Tell($"{row.Name}{say.Colon}{say.Of("received", "所得")} {received}; {levels}{(shares.Length > 0 ? "; " + shares : "")}{say.Of(".", "。")}");
        }

        sheet.Y = bottom + 20;
    }

    private static void DrawLevels(Canvas canvas, Row row, LinearScale scale, double y)
    {
        if (row is { HasZone: true, Adequate: { } adequate, Desired: { } desired })
        {
            (double from, double to) = (scale.At(Math.Min(adequate, desired)), scale.At(Math.Max(adequate, desired)));
            canvas.Rect(from, y - 10, to - from, 20, Look.Zone, 2);
            return;
        }

        foreach ((ExpectationLevel level, Estimate mean) in row.Levels.Where(level => level.Mean.IsDefined))
        {
            canvas.Line(scale.At(mean.Value!.Value), y - 11, scale.At(mean.Value.Value), y + 11, Look.Whisker);
            canvas.Mark(ShapeOf(level), scale.At(mean.Value.Value), y, 9, Look.Hollow);
        }
    }

    private static MarkShape ShapeOf(ExpectationLevel level) => level switch
    {
        ExpectationLevel.Adequate => MarkShape.Square,
        ExpectationLevel.Desired => MarkShape.Diamond,
        _ => MarkShape.Circle,
    };

    private static string LevelOf(Wording say, ExpectationLevel level) => say.NameOf("level", level);

    private sealed record Row(string Name, Estimate Received, (ExpectationLevel Level, Estimate Mean)[] Levels, TierShares? Shares, RatingScale? Scale)
    {
        internal double? Adequate => MeanOf(ExpectationLevel.Adequate);

        internal double? Desired => MeanOf(ExpectationLevel.Desired);

        internal bool HasZone => Adequate is not null && Desired is not null;

        // By the interval, not by the value: where it reaches across an end the side is not known and the mark stays round.
        internal int Side
        {
            get
            {
                double[] ends = [.. HasZone ? [Adequate!.Value, Desired!.Value] : Levels.Select(level => level.Mean.Value).OfType<double>()];
                int direction = Scale?.Direction == ScaleDirection.LowerIsBetter ? -1 : 1;
                return ends.Length == 0 || !Received.IsDefined ? 0 : Received.High < ends.Min() ? -direction : Received.Low > ends.Max() ? direction : 0;
            }
        }

        private double? MeanOf(ExpectationLevel level) => Levels.FirstOrDefault(each => each.Level == level).Mean.Value;
    }
}
