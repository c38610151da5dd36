namespace Mot.Reporting.Pictures;

/// <summary>A plane of two measures with numbered marks, cut into four named parts; the names stand beside it.</summary>
internal sealed class Plane
{
    private const double Side = 384;
    private const double Highest = 560;
    private const double AxisRoom = 44;
    private const double KeyLeft = Sheet.Margin + AxisRoom + Side + 12;
    private const double Names = KeyLeft + 38;
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

    private double Height { get; set; } = Side;

    /// <summary>Draws it and the key beside it.</summary>
    internal void Draw(Sheet sheet, IReadOnlyList<PlanePoint> points)
    {
        Canvas canvas = sheet.Canvas;
        double left = Sheet.Margin + AxisRoom;
        canvas.Paragraph(Sheet.Margin, sheet.Y + 13, UpwardsTitle, left + Side - Sheet.Margin, 1, look: Look.Faint, size: Canvas.SmallSize);
        double top = sheet.Y + 24;

        // A long key would leave a hole under a square plane.
        Height = Math.Clamp(points.Sum(point => KeyHeight(canvas, point)) - 40, Side, Highest);
        double bottom = top + Height;
        LinearScale across = Across(left, left + Side);
        LinearScale upwards = Upwards(bottom, top);
        DrawGround(canvas, across, upwards, left, top);
        var places = new LabelPlaces(left + 2, top + 2, left + Side - 2, bottom - 2);
        foreach (PlanePoint point in points)
        {
            (double x, double y) = (across.At(point.X), upwards.At(point.Y));
            places.Take(x - (MarkSize / 2), y - (MarkSize / 2), x + (MarkSize / 2), y + (MarkSize / 2));
            if (point.XDoubt is var (low, high))
            {
                canvas.Line(across.At(low), y, across.At(high), y, Look.Leader);
            }

            if (point.YDoubt is var (down, up))
            {
                canvas.Line(x, upwards.At(down), x, upwards.At(up), Look.Leader);
            }
        }

        DrawParts(canvas, across, upwards, left, top, places);
        double key = sheet.Y + 13;
        foreach (PlanePoint point in points)
        {
            DrawMark(canvas, across.At(point.X), upwards.At(point.Y), point, places);
            key = DrawKey(canvas, key, point);
        }

        double axis = canvas.Paragraph(left + (Side / 2), bottom + 34, AcrossTitle, Side, 1, Anchor.Middle, Look.Faint, Canvas.SmallSize);
        sheet.Y = Math.Max(axis + 8, key - 6);
    }

    private void DrawGround(Canvas canvas, LinearScale across, LinearScale upwards, double left, double top)
    {
        double bottom = top + Height;
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
        double bottom = top + Height;
        canvas.Line(x, top, x, bottom, Look.Cut);
        canvas.Line(left, y, right, y, Look.Cut);

        for (int p = 0; p < Parts.Count; p++)
        {
            bool isRight = p % 2 == 1;
            bool isLow = p >= 2;
            DrawPart(canvas, Parts[p], isRight ? x : left, isRight ? right : x, isLow ? y : top, isLow ? bottom : y, isRight, isLow, places);
        }
    }

    // In the outer corner, unless a mark is there: then in another corner of the same part, else outermost all the same.
    private static void DrawPart(Canvas canvas, string name, double x1, double x2, double y1, double y2, bool isRight, bool isLow, LabelPlaces places)
    {
        (IReadOnlyList<string> lines, bool isCut) = TextWrap.Of(name, Math.Clamp(x2 - x1 - 12, 60, (Side / 2) - 12), 2, Canvas.BodySize, bold: true);
        double step = Canvas.LineHeight(Canvas.BodySize);
        double width = lines.Max(line => TextWidth.Of(line, Canvas.BodySize, bold: true));
        double height = lines.Count * step;
        (bool Right, bool Low)[] corners = [(isRight, isLow), (!isRight, isLow), (isRight, !isLow), (!isRight, !isLow)];
        (double Left, double Top)[] boxes = [.. corners.Select(corner => (corner.Right ? x2 - 6 - width : x1 + 6, corner.Low ? y2 - 6 - height : y1 + 4))];
        int free = Array.FindIndex(boxes, box => x2 - x1 >= width + 12 && y2 - y1 >= height + 10 && places.IsFree(box.Left, box.Top, box.Left + width, box.Top + height));
        (double at, double from) = boxes[Math.Max(free, 0)];
        places.Take(at, from, at + width, from + height);
        for (int l = 0; l < lines.Count; l++)
        {
            canvas.Text(at, from + 12 + (l * step), lines[l], look: $"{Look.Faint} {Look.Bold} {Look.Halo}", full: isCut ? name : null);
        }
    }

    private static void DrawMark(Canvas canvas, double x, double y, PlanePoint point, LabelPlaces places)
    {
        canvas.Mark(point.Shape, x, y, MarkSize, point.Look, $"{point.Label} {point.Name}: {point.Kind}, {point.Detail}");
        if (places.Find(x, y, TextWidth.Of(point.Label, Canvas.SmallSize, bold: true) + 2, 15, MarkSize) is not { } place)
        {
            return;
        }

        if (place.IsFar)
        {
            canvas.Line(x, y, place.X, place.Y, Look.Leader);
        }

        canvas.Text(place.X, place.Y + 4, point.Label, Anchor.Middle, $"{Look.Text} {Look.Bold} {Look.Halo}", Canvas.SmallSize);
    }

    private static double DrawKey(Canvas canvas, double y, PlanePoint point)
    {
        double room = canvas.Width - Sheet.Margin - Names;
        canvas.Text(KeyLeft + 16, y, point.Label, Anchor.End, $"{Look.Text} {Look.Bold}", Canvas.SmallSize);
        canvas.Mark(point.Shape, KeyLeft + 27, y - 4, MarkSize, point.Look);
        double end = canvas.Paragraph(Names, y, point.Name, room, 2);
        return canvas.Paragraph(Names, end + 15, point.Detail, room, 1, look: Look.Faint, size: Canvas.SmallSize) + 20;
    }

    private static double KeyHeight(Canvas canvas, PlanePoint point) =>
        ((TextWrap.Of(point.Name, canvas.Width - Sheet.Margin - Names, 2).Lines.Count - 1) * Canvas.LineHeight(Canvas.BodySize)) + 35;
}
