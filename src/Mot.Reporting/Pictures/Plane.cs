using System.Globalization;

namespace Mot.Reporting.Pictures;

/// <summary>A plane of two measures with numbered marks, cut into four named parts; the names stand beside it.</summary>
internal sealed class Plane
{
    private const double Side = 400;
    private const double AxisRoom = 44;
    private const double KeyLeft = Sheet.Margin + AxisRoom + Side + 18;
    private const double MarkSize = 11;

    /// <summary>The scale across; its pixels are set by the plane.</summary>
    internal required Func<double, double, LinearScale> Across { get; init; }

    /// <summary>The scale upwards.</summary>
    internal required Func<double, double, LinearScale> Upwards { get; init; }

    /// <summary>The title of the axis across.</summary>
    internal required string AcrossTitle { get; init; }

    /// <summary>The title of the axis upwards, written above it.</summary>
    internal required string UpwardsTitle { get; init; }

    /// <summary>How a number across is written, with the decimals of the ticks.</summary>
    internal required Func<double, int, string> AcrossText { get; init; }

    /// <summary>How a number upwards is written.</summary>
    internal required Func<double, int, string> UpwardsText { get; init; }

    /// <summary>Where the lines cut; null for no cut.</summary>
    internal (double X, double Y)? Cut { get; init; }

    /// <summary>The names of the four parts: upper left, upper right, lower left, lower right.</summary>
    internal IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Draws it and the key beside it.</summary>
    internal void Draw(Sheet sheet, IReadOnlyList<PlanePoint> points)
    {
        Canvas canvas = sheet.Canvas;
        double left = Sheet.Margin + AxisRoom;
        canvas.Paragraph(Sheet.Margin, sheet.Y + 13, UpwardsTitle, left + Side - Sheet.Margin, 1, look: Look.Faint, size: Canvas.SmallSize);
        double top = sheet.Y + 24;
        double bottom = top + Side;
        LinearScale across = Across(left, left + Side);
        LinearScale upwards = Upwards(bottom, top);
        DrawGround(canvas, across, upwards, left, top);
        var places = new LabelPlaces(left + 2, top + 2, left + Side - 2, bottom - 2);
        DrawParts(canvas, across, upwards, left, top, places);
        foreach (PlanePoint point in points)
        {
            (double x, double y) = (across.At(point.X), upwards.At(point.Y));
            places.Take(x - (MarkSize / 2), y - (MarkSize / 2), x + (MarkSize / 2), y + (MarkSize / 2));
            if (point.XDoubt is { Low: { } low, High: { } high })
            {
                canvas.Line(across.At(low), y, across.At(high), y, Look.Leader);
            }

            if (point.YDoubt is { Low: { } down, High: { } up })
            {
                canvas.Line(x, upwards.At(down), x, upwards.At(up), Look.Leader);
            }
        }

        double key = sheet.Y + 13;
        for (int p = 0; p < points.Count; p++)
        {
            PlanePoint point = points[p];
            string number = (p + 1).ToString(CultureInfo.InvariantCulture);
            DrawMark(canvas, across.At(point.X), upwards.At(point.Y), number, point, places);
            key = DrawKey(canvas, key, number, point);
        }

        double axis = canvas.Paragraph(left + (Side / 2), bottom + 34, AcrossTitle, Side, 1, Anchor.Middle, Look.Faint, Canvas.SmallSize);
        sheet.Y = Math.Max(axis + 8, key - 6);
    }

    private void DrawGround(Canvas canvas, LinearScale across, LinearScale upwards, double left, double top)
    {
        double bottom = top + Side;
        foreach (double tick in across.Ticks)
        {
            double x = across.At(tick);
            canvas.Line(x, top, x, bottom, Look.Grid);
            canvas.Text(x, bottom + 16, AcrossText(tick, across.Decimals), Anchor.Middle, Look.Faint, Canvas.SmallSize);
        }

        foreach (double tick in upwards.Ticks)
        {
            double y = upwards.At(tick);
            canvas.Line(left, y, left + Side, y, Look.Grid);
            canvas.Text(left - 6, y + 4, UpwardsText(tick, upwards.Decimals), Anchor.End, Look.Faint, Canvas.SmallSize);
        }

        canvas.Line(left, bottom, left + Side, bottom, Look.Axis);
        canvas.Line(left, top, left, bottom, Look.Axis);
    }

    private void DrawParts(Canvas canvas, LinearScale across, LinearScale upwards, double left, double top, LabelPlaces places)
    {
        if (Cut is not { } cut)
        {
            return;
        }

        (double x, double y) = (across.At(cut.X), upwards.At(cut.Y));
        double right = left + Side;
        double bottom = top + Side;
        canvas.Line(x, top, x, bottom, Look.Cut);
        canvas.Line(left, y, right, y, Look.Cut);

        // In the corners, where marks are the fewest.
        for (int p = 0; p < Parts.Count; p++)
        {
            bool isRight = p % 2 == 1;
            bool isLow = p >= 2;
            double room = Math.Max((isRight ? right - x : x - left) - 12, 60);
            (IReadOnlyList<string> lines, bool isCut) = TextWrap.Of(Parts[p], Math.Min(room, (Side / 2) - 12), 2, Canvas.BodySize, bold: true);
            double high = Canvas.LineHeight(Canvas.BodySize);
            double first = isLow ? bottom - 8 - ((lines.Count - 1) * high) : top + 16;
            double width = lines.Max(line => TextWidth.Of(line, Canvas.BodySize, bold: true));
            double at = isRight ? right - 6 : left + 6;
            places.Take(isRight ? at - width : at, first - 13, isRight ? at : at + width, first + ((lines.Count - 1) * high) + 5);
            for (int l = 0; l < lines.Count; l++)
            {
                canvas.Text(at, first + (l * high), lines[l], isRight ? Anchor.End : Anchor.Start, $"{Look.Faint} {Look.Bold}", full: isCut ? Parts[p] : null);
            }
        }
    }

    private static void DrawMark(Canvas canvas, double x, double y, string number, PlanePoint point, LabelPlaces places)
    {
        canvas.Mark(point.Shape, x, y, MarkSize, point.Look, $"{number} {point.Name}: {point.Detail}");
        if (places.Find(x, y, TextWidth.Of(number, Canvas.SmallSize, bold: true) + 2, 15, MarkSize) is not { } place)
        {
            return;
        }

        if (place.IsFar)
        {
            canvas.Line(x, y, place.X, place.Y, Look.Leader);
        }

        canvas.Text(place.X, place.Y + 4, number, Anchor.Middle, $"{Look.Text} {Look.Bold} {Look.Halo}", Canvas.SmallSize);
    }

    private static double DrawKey(Canvas canvas, double y, string number, PlanePoint point)
    {
        double names = KeyLeft + 38;
        double room = canvas.Width - Sheet.Margin - names;
        canvas.Text(KeyLeft + 16, y, number, Anchor.End, $"{Look.Text} {Look.Bold}", Canvas.SmallSize);
        canvas.Mark(point.Shape, KeyLeft + 27, y - 4, MarkSize, point.Look);
        double end = canvas.Paragraph(names, y, point.Name, room, 2);
        end = canvas.Paragraph(names, end + 15, point.Detail, room, 2, look: Look.Faint, size: Canvas.SmallSize);
        return end + 20;
    }
}
