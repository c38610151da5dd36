using Mot.Analytics.Drivers;
using Mot.Analytics.Moments;
using Mot.Core.Estimation;

namespace Mot.Reporting.Pictures;

/// <summary>The importance of drivers as a picture: ranked bars with intervals where there are some.</summary>
/// <remarks><para><b>Undefined.</b> What has no share is named without a bar. <b>Thread safety.</b> Stateless.</para></remarks>
public static class SvgDrivers
{
    private const double NameRoom = 216;
    private const double ValueRoom = 148;
    private const double RowHeight = 32;

    /// <summary>Shares alone.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same shares and options always give the same text.</returns>
    public static string Of(DriverShares shares, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return Of(shares, [.. shares.Drivers.Select(driver => new Row(driver.Driver.Name, driver.Share, default, driver.Direction < 0))], null, options);
    }

    /// <summary>Shares with their doubt.</summary>
    /// <param name="intervals">The shares with their intervals.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same shares and options always give the same text.</returns>
    public static string Of(DriverIntervals intervals, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        return Of(
            intervals.Shares,
            [.. intervals.Shares.Drivers.Select(driver => new Row(driver.Driver.Name, driver.Share, intervals[driver.Driver.Name].Share, driver.Direction < 0))],
            null,
            options);
    }

    /// <summary>The importance of the touchpoints of a study, under their names.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same findings and options always give the same text.</returns>
    public static string Of(MomentFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Wording say = (options ?? PictureOptions.Default).Wording();
        DriverShares shares = findings.Importance.Shares;
        return Of(
            shares,
            [
                .. findings.Touchpoints.Select(finding => new Row(
                    say.In(finding.Touchpoint.Name), shares[finding.Touchpoint.Id].Share, finding.Importance.Share, shares[finding.Touchpoint.Id].Direction < 0)),
            ],
            say.In(findings.Main.Outcome.Text),
            options);
    }

    private static string Of(DriverShares shares, Row[] rows, string? outcome, PictureOptions? options)
    {
        var sheet = new Sheet(options, "mot-drivers", say => say.Of($"What goes with {outcome ?? Name(shares.Model.Outcome)}", $"与 {outcome ?? Name(shares.Model.Outcome)} 相关的因素"));
        Wording say = sheet.Say;
        if (shares.RSquared is not { } explained)
        {
            sheet.About(TextDrivers.WhyNone(shares.Problem!.Value, shares, say));
            return sheet.Finish();
        }

        sheet.About(say.Of(
            $"Shares of R² {Numbers.Percent(explained, 1)}, by {TextDrivers.MethodOf(shares.Method, say)}; n {Numbers.Count(shares.N)}.",
            $"R² {Numbers.Percent(explained, 1)} 的份额，方法：{TextDrivers.MethodOf(shares.Method, say)}；n {Numbers.Count(shares.N)}。"));
        rows = [.. rows.OrderByDescending(row => row.Share ?? double.NegativeInfinity)];
        Draw(sheet, rows);
        if (rows.FirstOrDefault(row => row.Doubt.IsDefined) is { } doubted)
        {
            sheet.Key([KeyEntry.Line(say.Of($"{Numbers.Level(doubted.Doubt.Level)} interval", $"{Numbers.Level(doubted.Doubt.Level)} 区间"), Look.Whisker)]);
        }

        if (rows.Any(row => row.IsAgainst))
        {
            sheet.Note(say.Of("(−) goes against the outcome.", "（−）与结果反向。"));
        }

        sheet.Note(say.Of(
            "A share is an association among these answers, not the effect of an improvement.",
            "份额是这些数据中的关联，并非改进的效果。"));
        return sheet.Finish();
    }

    private static void Draw(Sheet sheet, Row[] rows)
    {
        Canvas canvas = sheet.Canvas;
        double left = Sheet.Margin + NameRoom + 8;
        double right = canvas.Width - Sheet.Margin - ValueRoom;
        double most = rows.Max(row => row.Doubt.High ?? row.Share ?? 0);
        var scale = LinearScale.Nice(0, most > 0 ? most : 1, left, right, 4);
        double top = sheet.Y + 8;
        double bottom = top + (rows.Length * RowHeight);
        foreach (double tick in scale.Ticks)
        {
            canvas.Line(scale.At(tick), top, scale.At(tick), bottom, Look.Grid);
            canvas.Text(scale.At(tick), bottom + 15, Numbers.Percent(tick, Math.Max(scale.Decimals - 2, 0)), Anchor.Middle, Look.Faint, Canvas.SmallSize);
        }

        for (int r = 0; r < rows.Length; r++)
        {
            Row row = rows[r];
            double middle = top + ((r + 0.5) * RowHeight);
            string name = row.Name + (row.IsAgainst ? " (−)" : "");
            Names.Draw(canvas, Sheet.Margin + NameRoom, middle, name, NameRoom);
            string value = row.Share is not { } share ? Numbers.None
                : row.Doubt.IsDefined ? Numbers.Interval(row.Doubt, Unit.Share, sheet.Say) : Numbers.Percent(share, 1);
            sheet.Tell($"{name}{sheet.Say.Colon}{value}{sheet.Say.Of(".", "。")}");
            canvas.Text(right + 12, middle + 4, value, look: Look.Text, size: Canvas.SmallSize);
            if (row.Share is { } length)
            {
                canvas.Rect(left, middle - 8, scale.At(Math.Max(length, 0)) - left, 16, Look.Fill(Tone.Good), tip: $"{name}: {value}");
            }

            if (row.Doubt is { Low: { } low, High: { } high })
            {
                Whisker.Across(canvas, scale.At(low), scale.At(high), middle);
            }
        }

        canvas.Line(left, top, left, bottom, Look.Axis);
        sheet.Y = bottom + 20;
    }

    private static string Name(string column) => DisplayWidth.Clean(column);

    private sealed record Row(string Name, double? Share, Estimate Doubt, bool IsAgainst);
}
