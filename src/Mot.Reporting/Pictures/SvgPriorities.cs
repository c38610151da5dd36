using System.Globalization;
using Mot.Analytics.Moments;
using Mot.Core;
using Mot.Core.Estimation;

namespace Mot.Reporting.Pictures;

/// <summary>Importance against performance as a picture: four named boxes, numbered marks with their intervals, the names beside.</summary>
/// <remarks>
/// <para>About everybody together, so that no small group is shown. <b>Undefined.</b> A touchpoint that has no place is named under the picture.
/// <b>Thread safety.</b> Stateless.</para>
/// <para><b>Sources.</b> Martilla and James (1977), Journal of Marketing 41(1), 77-79.</para>
/// </remarks>
public static class SvgPriorities
{
    private static readonly (Quadrant Quadrant, MarkShape Shape, string Look)[] s_marks =
    [
        (Quadrant.ConcentrateHere, MarkShape.Down, Look.Fill(Tone.Worst)),
        (Quadrant.KeepUp, MarkShape.Up, Look.Fill(Tone.Best)),
        (Quadrant.LowPriority, MarkShape.Circle, Look.Fill(Tone.Middle)),
        (Quadrant.PossibleOverkill, MarkShape.Square, Look.Fill(Tone.Good)),
    ];

    /// <summary>The touchpoints of a study: importance is the share of R², performance the mean rating from 0 to 100.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same findings and options always give the same text.</returns>
    public static string Of(MomentFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Sheet sheet = Begin(options);
        Wording say = sheet.Say;
        MomentFinding[] placed = [.. findings.Touchpoints.Where(finding => finding.Place is not null).OrderByDescending(finding => finding.Place!.Point.Importance)];
        string outcome = say.In(findings.Main.Outcome.Text);
        sheet.About(say.Of(
            $"{say.TitleOf(findings.Study)}. Importance: the share of what ratings explain of “{outcome}”. Performance: the mean rating from 0 to 100. Lines: intervals at {Numbers.Level(findings.Policy.Level)}. Beside: importance · performance{(placed.Any(finding => finding.Place!.QuadrantProbability is not null) ? " · the share of resamples in the same box" : "")}.",
            $"{say.TitleOf(findings.Study)}。重要性：评分对“{outcome}”解释份额。表现：0–100 的平均评分。线段：{Numbers.Level(findings.Policy.Level)} 区间。右侧：重要性 · 表现{(placed.Any(finding => finding.Place!.QuadrantProbability is not null) ? " · 落在同一区的重抽样比例" : "")}。"));
        if (placed.Length > 0)
        {
            // Every place is its distance from the same two lines.
            ImportancePerformancePlace first = placed[0].Place!;
            Draw(
                sheet,
                [
                    .. placed.Select((finding, i) => Point(
                        say, i + 1, say.In(finding.Touchpoint.Name), finding.Place!, finding.Importance.Share, finding.Performance, Unit.Share, Unit.Points)),
                ],
                (first.Point.Performance - first.FromPerformanceLine, first.Point.Importance - first.FromImportanceLine),
                share: true,
                say.Of("performance: mean rating, 0 worst to 100 best", "表现：平均评分（0 最差，100 最好）"),
                say.Of("importance: share of R²", "重要性：R² 份额"));
            sheet.Note(say.Of(
                "The dashed lines are the means over the touchpoints: relative, so that some are always below.",
                "虚线为各接触点的均值：相对而言，总有低于线的。"));
        }

        string[] others = [.. findings.Touchpoints.Where(finding => finding.Place is null).Select(finding => say.In(finding.Touchpoint.Name))];
        if (others.Length > 0)
        {
            sheet.Note(say.Of($"Without a place: {string.Join(", ", others)}.", $"无法定位：{string.Join("、", others)}。"));
        }

        return Finish(sheet);
    }

    /// <summary>A matrix that a host has made, under the names that it gives.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="names">The names of the touchpoints by id; an id that is not there stands for itself. Null for none.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same matrix and options always give the same text.</returns>
    public static string Of(ImportancePerformance matrix, IReadOnlyDictionary<string, LocalizedText>? names = null, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        Sheet sheet = Begin(options);
        Wording say = sheet.Say;
        string NameOf(string id) => names is not null && names.TryGetValue(id, out LocalizedText? name) ? say.In(name) : id;
        Draw(
            sheet,
            [
                .. matrix.Places.OrderByDescending(place => place.Point.Importance)
                    .Select((place, i) => Point(say, i + 1, NameOf(place.Point.Touchpoint), place, default, default, Unit.Rating, Unit.Rating)),
            ],
            matrix.Crosshair.Kind == CrosshairKind.Diagonal ? null : (matrix.PerformanceLine, matrix.ImportanceLine),
            share: false,
            say.Of("performance", "表现"),
            say.Of("importance", "重要性"));
        sheet.Note(LinesOf(say, matrix.Crosshair.Kind));
        return Finish(sheet);
    }

    private static string LinesOf(Wording say, CrosshairKind kind) => kind switch
    {
        CrosshairKind.Means => say.Of("The dashed lines are the means over the touchpoints: relative, so that some are always below.", "虚线为各接触点的均值：相对而言，总有低于线的。"),
        CrosshairKind.Medians => say.Of("The dashed lines are the medians over the touchpoints: relative, so that half are always below.", "虚线为各接触点的中位数：相对而言，总有一半低于线。"),
        CrosshairKind.ScaleCentres => say.Of("The dashed lines are the middles of the two scales.", "虚线为两个量表的中点。"),
        CrosshairKind.Targets => say.Of("The dashed lines are goals of the management.", "虚线为管理目标。"),
        _ => say.Of("Whatever is more important than it performs (rescaled) is to be concentrated on; no lines are drawn.", "重要性（换算后）高于表现者为优先改进；不画分界线。"),
    };

    private static Sheet Begin(PictureOptions? options) => new(options, "mot-priorities", say => say.Of("Where to improve first", "优先改进什么"));

    private static string Finish(Sheet sheet)
    {
        sheet.Note(sheet.Say.Of("Association, not the effect of an improvement.", "这是关联，并非改进的效果。"));
        return sheet.Finish();
    }

    private static PlanePoint Point(Wording say, int number, string name, ImportancePerformancePlace place, Estimate importance, Estimate performance, Unit up, Unit across)
    {
        (_, MarkShape shape, string look) = s_marks.First(mark => mark.Quadrant == place.Quadrant);
        string Text(Estimate estimate, double value, Unit unit) => estimate.IsDefined ? Numbers.Interval(estimate, unit, say) : Numbers.Value(value, unit);
        string sure = place.QuadrantProbability is { } probability ? " · " + Numbers.Percent(probability) : "";
        return new(number.ToString(CultureInfo.InvariantCulture), name, place.Point.Performance, place.Point.Importance)
        {
            XDoubt = Doubt(performance),
            YDoubt = Doubt(importance),
            Shape = shape,
            Look = look,
            Detail = $"{Text(importance, place.Point.Importance, up)} · {Numbers.Value(place.Point.Performance, across)}{sure}",
            Kind = QuadrantNames.Of(say, place.Quadrant),
        };
    }

    private static (double Low, double High)? Doubt(Estimate estimate) => estimate is { Low: { } low, High: { } high } ? (low, high) : null;

    private static void Draw(Sheet sheet, PlanePoint[] points, (double X, double Y)? cut, bool share, string acrossTitle, string upwardsTitle)
    {
        Wording say = sheet.Say;
        (double left, double right) = Ends([.. points.SelectMany(point => Ends(point.X, point.XDoubt)), .. cut is { } c ? [c.X] : Array.Empty<double>()], share ? 0 : null, share ? 100 : null);
        (double low, double high) = Ends([.. points.SelectMany(point => Ends(point.Y, point.YDoubt)), .. cut is { } d ? [d.Y] : Array.Empty<double>()], share ? 0 : null, null);
        var plane = new Plane
        {
            Across = (from, to) => LinearScale.Nice(left, right, from, to),
            Upwards = (from, to) => LinearScale.Nice(low, high, from, to),
            AcrossTitle = acrossTitle,
            UpwardsTitle = upwardsTitle,
            AcrossText = Numbers.Fixed,
            UpwardsText = (value, decimals) => share ? Numbers.Percent(value, Math.Max(decimals - 2, 0)) : Numbers.Fixed(value, decimals),
            Cut = cut,
            Parts = [.. new[] { Quadrant.ConcentrateHere, Quadrant.KeepUp, Quadrant.LowPriority, Quadrant.PossibleOverkill }.Select(quadrant => QuadrantNames.Of(say, quadrant))],
        };
        foreach (PlanePoint point in points)
        {
            sheet.Tell($"{point.Label} {point.Name}{say.Colon}{point.Kind}{say.Of(", ", "，")}{point.Detail}{say.Of(".", "。")}");
        }

        plane.Draw(sheet, points);
        sheet.Key([.. s_marks.Select(mark => KeyEntry.Of(QuadrantNames.Of(say, mark.Quadrant), mark.Shape, mark.Look))]);
    }

    private static double[] Ends(double value, (double Low, double High)? doubt) => doubt is var (low, high) ? [low, value, high] : [value];

    // A little wider than the data, so that no mark stands on the frame, but never past what can be.
    private static (double Low, double High) Ends(double[] values, double? least, double? most)
    {
        double room = Math.Max((values.Max() - values.Min()) * 0.06, 1e-6);
        return (Math.Max(values.Min() - room, least ?? double.NegativeInfinity), Math.Min(values.Max() + room, most ?? double.PositiveInfinity));
    }
}
