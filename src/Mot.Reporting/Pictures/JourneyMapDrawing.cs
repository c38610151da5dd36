using System.Collections.Immutable;
using Mot.Analytics.Moments;
using Mot.Core.Journeys;
using Mot.Core.Satisfaction;

namespace Mot.Reporting.Pictures;

/// <summary>Draws a journey map: bands of touchpoints one under the other, each with its lanes.</summary>
internal sealed class JourneyMapDrawing(Journey journey, ImmutableArray<MapPoint> points, MomentSentences? sentences, Wording say)
{
    /// <summary>The width of a touchpoint.</summary>
    internal const double Column = 103;

    private const double Gutter = 118;
    private const double Edge = 10;
    private const double Narrowest = 480;
    private const int MostColumns = 8;
    private const double Pad = 6;
    private const double Lane = 20;
    private const double CurveHeight = 180;
    private const double TitleSize = 14;
    private const double TierBar = 12;

    private static readonly double s_line = Canvas.LineHeight(Canvas.BodySize);
    private static readonly double s_small = Canvas.LineHeight(Canvas.SmallSize);

    private readonly ImmutableArray<MapBand> _bands = MapBand.Cut(journey, MostColumns);
    private Canvas _canvas = null!;
    private double _y;

    private double Width => Math.Max(Narrowest, Gutter + (_bands.Max(band => band.Count) * Column) + Edge);

    internal string Draw(string title, PictureOptions options)
    {
        _canvas = new(options.Id ?? "mot-journey-map", Width, 0, say.Of("Journey map", "客户旅程图") + say.Colon + title, new JourneyMapWords(points, sentences, say).Describe(), options.Language);
        _y = _canvas.Paragraph(Edge, 24, title, Width - (2 * Edge), 2, look: $"{Look.Text} {Look.Bold}", size: TitleSize) + 16;
        (double low, double high) = Reach();
        foreach (MapBand band in _bands)
        {
            DrawStages(band);
            DrawNames(band);
            DrawChannels(band);
            DrawCurve(band, low, high);
            DrawTiers(band);
            DrawMoments(band);
            DrawEvidence(band);
            _y += 14;
        }

        _canvas.Height = new JourneyMapLegend(_canvas, points, sentences is not null, say).Draw(Edge, _y, Width - (2 * Edge)) + Edge;
        return _canvas.ToString();
    }

    private static double Left(int column) => Gutter + (column * Column);

    private static double Middle(int column) => Left(column) + (Column / 2);

    // The same for all bands, so that heights can be compared; never less than 20 points, so that little differences look little.
    private (double Low, double High) Reach()
    {
        MapRange[] ranges = [.. points.SelectMany(point => new[] { point.Experience, point.Expected }).OfType<MapRange>()];
        if (ranges.Length == 0)
        {
            return (0, 100);
        }

        double low = ranges.Min(range => range.Low);
        double high = ranges.Max(range => range.High);
        double more = Math.Max(0, 20 - (high - low)) / 2;
        return (Math.Max(0, low - more), Math.Min(100, high + more));
    }

    private IEnumerable<(int Column, MapPoint Point)> In(MapBand band) =>
        Enumerable.Range(0, band.Count).Select(c => (c, points[band.First + c]));

    private double Label(double y, string text) => _canvas.Paragraph(Edge, y, text, Gutter - Edge - 8, 2, look: $"{Look.Faint} {Look.Bold}", size: Canvas.SmallSize);

    private void DrawStages(MapBand band)
    {
        int column = 0;
        int lines = band.Stages.Max(part => TextWrap.Of(NameOf(part), (part.Count * Column) - (2 * Pad), 2, bold: true).Lines.Count);
        double height = (lines * s_line) + 10;
        Label(_y + s_line, say.Of("Stage", "阶段"));
        foreach (MapBand.Part part in band.Stages)
        {
            double width = part.Count * Column;
            _canvas.Rect(Left(column) + 2, _y, width - 4, height, Look.Panel, 3);
            _canvas.Paragraph(Left(column) + (width / 2), _y + s_line, NameOf(part), width - (2 * Pad), 2, Anchor.Middle, $"{Look.Text} {Look.Bold}");
            column += part.Count;
        }

        _y += height + 4;
    }

    private string NameOf(MapBand.Part part) => say.In(part.Stage.Name) + (part.GoesOn ? say.Of(" (continued)", "（续）") : "");

    private void DrawNames(MapBand band)
    {
        Label(_y + s_line, say.Of("Touchpoint", "接触点"));
        double bottom = _y;
        foreach ((int column, MapPoint point) in In(band))
        {
            string name = (point.Touchpoint.BelievedCritical == true ? "★ " : "") + say.In(point.Touchpoint.Name);
            double y = _canvas.Paragraph(Middle(column), _y + s_line, name, Column - (2 * Pad), 4, Anchor.Middle);
            if (point.Touchpoint.IsOptional)
            {
                y += s_small;
                _canvas.Text(Middle(column), y, say.Of("optional", "可选"), Anchor.Middle, Look.Faint, Canvas.SmallSize);
            }

            bottom = Math.Max(bottom, y);
        }

        _y = bottom + 10;
    }

    private void DrawChannels(MapBand band)
    {
        ContactChannel[] channels = [.. In(band).SelectMany(each => each.Point.Touchpoint.Channels).Distinct()];
        if (channels.Length == 0)
        {
            return;
        }

        foreach (ContactChannel channel in channels)
        {
            string name = say.NameOf("channel", channel.Code);
            double middle = _y + (Lane / 2);
            _canvas.Line(Gutter, middle, Left(band.Count), middle, Look.Grid);
            _canvas.Paragraph(Edge, middle + 4, name, Gutter - Edge - 8, 1, look: Look.Faint, size: Canvas.SmallSize);
            foreach ((int column, MapPoint point) in In(band).Where(each => each.Point.Touchpoint.Channels.Contains(channel)))
            {
                _canvas.Mark(MarkShape.Circle, Middle(column), middle, 9, channel.IsOnline ? Look.Hollow : Look.FillInk, $"{say.In(point.Touchpoint.Name)}{say.Colon}{name}");
            }

            _y += Lane;
        }

        _y += 6;
    }

    private void DrawCurve(MapBand band, double low, double high)
    {
        if (points.All(point => point.Mean is null))
        {
            return;
        }

        // Room for the value over the highest point, and for the line of the lowest tick.
        var scale = LinearScale.Nice(low, high, _y + CurveHeight - 8, _y + 30, 4);
        Label(_y + s_line, say.Of("Experience, 0–100", "体验 0–100"));
        foreach (double tick in scale.Ticks)
        {
            _canvas.Line(Gutter, scale.At(tick), Left(band.Count), scale.At(tick), Look.Grid);
            _canvas.Text(Gutter - 6, scale.At(tick) + 4, Numbers.Fixed(tick, scale.Decimals), Anchor.End, Look.Faint, Canvas.SmallSize);
        }

        foreach ((int column, MapPoint point) in In(band).Where(each => each.Point.Expected is not null))
        {
            DrawExpected(column, point.Expected!.Value, point.IsZone, scale);
        }

        foreach ((int from, int to) in Runs(band))
        {
            DrawRun(band, from, to, scale);
        }

        foreach ((int column, MapPoint point) in In(band))
        {
            if (point.Experience is { } experience)
            {
                DrawPoint(column, point, experience, scale);
            }
            else
            {
                string why = point.Mean is { } mean ? Numbers.Undefined(mean, say)[2..]
                    : point.IsHidden ? say.Of("hidden to protect people", "为保护个人而隐藏")
                    : say.Of("not asked", "未询问");
                _canvas.Paragraph(Middle(column), _y + (CurveHeight / 2), why, Column - (2 * Pad), 3, Anchor.Middle, Look.Faint, Canvas.SmallSize);
            }
        }

        _y += CurveHeight + 6;
    }

    private void DrawExpected(int column, MapRange expected, bool isZone, LinearScale scale)
    {
        double top = scale.At(expected.High);
        _canvas.Rect(Left(column) + 8, top, Column - 16, Math.Max(scale.At(expected.Low) - top, 2), Look.Zone, tip: say.Of("Expectation", "期望"));
        if (!isZone)
        {
            _canvas.Line(Left(column) + 8, scale.At(expected.Value), Left(column) + Column - 8, scale.At(expected.Value), Look.Cut);
        }
    }

    // Neighbours that are measured are joined; a gap stays a gap.
    private List<(int From, int To)> Runs(MapBand band)
    {
        var runs = new List<(int, int)>();
        for (int c = 0; c < band.Count; c++)
        {
            int from = c;
            while (c < band.Count && points[band.First + c].Experience is not null)
            {
                c++;
            }

            if (c > from)
            {
                runs.Add((from, c - 1));
            }
        }

        return runs;
    }

    private void DrawRun(MapBand band, int from, int to, LinearScale scale)
    {
        var places = new List<(double X, MapRange Range)>();
        if (from == 0 && band.First > 0 && points[band.First - 1].Experience is { } before)
        {
            places.Add((Left(0), Between(before, points[band.First].Experience!.Value)));
        }

        places.AddRange(Enumerable.Range(from, to - from + 1).Select(c => (Middle(c), points[band.First + c].Experience!.Value)));
        if (to == band.Count - 1 && band.First + band.Count < points.Length && points[band.First + band.Count].Experience is { } after)
        {
            places.Add((Left(band.Count), Between(points[band.First + to].Experience!.Value, after)));
        }

        _canvas.Polygon(
            [.. places.Select(place => (place.X, scale.At(place.Range.High))), .. Enumerable.Reverse(places).Select(place => (place.X, scale.At(place.Range.Low)))],
            Look.Band);
        _canvas.Polyline([.. places.Select(place => (place.X, scale.At(place.Range.Value)))], Look.Curve);
    }

    private static MapRange Between(MapRange a, MapRange b) => new((a.Value + b.Value) / 2, (a.Low + b.Low) / 2, (a.High + b.High) / 2);

    private void DrawPoint(int column, MapPoint point, MapRange experience, LinearScale scale)
    {
        double x = Middle(column);
        double y = scale.At(experience.Value);
        _canvas.Line(x, scale.At(experience.High), x, scale.At(experience.Low), Look.Whisker);
        if (point.Moment?.IsMomentOfTruth == true)
        {
            _canvas.Mark(MarkShape.Circle, x, y, 22, Look.Whisker);
        }

        (MarkShape shape, Tone tone) = JourneyMapLegend.MarkOf(point.Tiers?.Median ?? SatisfactionTier.None);
        _canvas.Mark(shape, x, y, 11, Look.Fill(tone), $"{say.In(point.Touchpoint.Name)}{say.Colon}{Numbers.Interval(point.Mean!.Value, Unit.Rating, say)}");
        double label = Math.Min(scale.At(experience.High), y - (point.Moment?.IsMomentOfTruth == true ? 11 : 6)) - 5;
        _canvas.Text(x, label, Numbers.Value(point.Mean!.Value.Value!.Value, Unit.Rating), Anchor.Middle, $"{Look.Text} {Look.Bold}");
    }

    private void DrawTiers(MapBand band)
    {
        if (!points.Any(point => point.Tiers is { Dissatisfied.IsDefined: true }))
        {
            return;
        }

        Label(_y + 10, say.Of("Tiers, %", "满意程度 %"));
        foreach ((int column, MapPoint point) in In(band))
        {
            if (point.Tiers is not { Dissatisfied.IsDefined: true } tiers)
            {
                continue;
            }

            double x = Left(column) + 8;
            double width = Column - 16;
            int[] percents = RatingBar.Apportion([(decimal)tiers.Dissatisfied.Value!.Value, (decimal)tiers.Satisfied.Value!.Value, (decimal)tiers.Delighted.Value!.Value], 100);
            SatisfactionTier[] each = [SatisfactionTier.Dissatisfied, SatisfactionTier.Satisfied, SatisfactionTier.Delighted];
            for (int t = 0; t < each.Length; t++)
            {
                double part = width * percents[t] / 100;
                _canvas.Rect(x, _y, part, TierBar, Look.Fill(JourneyMapLegend.MarkOf(each[t]).Tone), tip: $"{say.NameOf("tier", each[t])}{say.Colon}{Numbers.Count(percents[t])}%");
                x += part;
            }

            _canvas.Text(Middle(column), _y + TierBar + s_small, string.Join(" · ", percents.Select(percent => Numbers.Count(percent))), Anchor.Middle, Look.Text, Canvas.SmallSize);
        }

        _y += TierBar + s_small + 10;
    }

    private void DrawMoments(MapBand band)
    {
        if (sentences is null)
        {
            return;
        }

        double label = Label(_y + s_small, say.Of("Moment of truth", "关键时刻"));
        double bottom = Label(label + s_small, say.Of("share of R², %", "R² 份额 %"));
        foreach ((int column, MapPoint point) in In(band))
        {
            if (point.Moment is not { } moment)
            {
                continue;
            }

            bool isMoment = moment.IsMomentOfTruth == true;
            double y = _canvas.Paragraph(Middle(column), _y + s_small, sentences.MarkOf(moment), Column - 4, 2, Anchor.Middle, isMoment ? $"{Look.Text} {Look.Bold}" : Look.Text, Canvas.SmallSize);
            if (moment.Importance.Share is { IsDefined: true } share)
            {
                y += s_small;
                _canvas.Text(Middle(column), y, $"{Share(share.Value)} [{Share(share.Low)}, {Share(share.High)}]", Anchor.Middle, Look.Faint, Canvas.SmallSize);
            }

            if (moment.Tone != MomentTone.None)
            {
                y += s_small;
                _canvas.Text(Middle(column), y, JourneyMapLegend.ToneOf(moment.Tone, say), Anchor.Middle, Look.Text, Canvas.SmallSize);
            }

            bottom = Math.Max(bottom, y);
        }

        _y = bottom + 10;
    }

    private static string Share(double? share) => Numbers.Fixed(share!.Value * 100, 1);

    private void DrawEvidence(MapBand band)
    {
        Label(_y + 10, say.Of("Evidence", "依据"));
        foreach ((int column, MapPoint point) in In(band))
        {
            string word = JourneyMapLegend.WordOf(point.Evidence, say);
            double wide = TextWidth.Of(word, Canvas.SmallSize) + 14;
            double x = Middle(column) - (wide / 2);
            JourneyMapLegend.DrawEvidence(_canvas, point.Evidence, x + 5, _y + 6);
            _canvas.Text(x + 14, _y + 10, word, Anchor.Start, Look.Text, Canvas.SmallSize);
            if (point.Mean is { } mean)
            {
                _canvas.Text(Middle(column), _y + 10 + s_small, "n " + Numbers.Count(mean.N), Anchor.Middle, Look.Faint, Canvas.SmallSize);
            }
        }

        _y += 10 + s_small + 8;
        _canvas.Line(Edge, _y, Width - Edge, _y, Look.Grid);
    }
}
