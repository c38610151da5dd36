using System.Globalization;
using System.Text;

namespace Mot.Reporting.Pictures;

/// <summary>A picture being drawn: shapes and texts in, one complete <c>svg</c> element out.</summary>
/// <remarks>
/// <para>Coordinates are pixels at 100 %, y downwards; a text stands on its y. Every text is horizontal and names its size and anchor itself, so that a reader of the
/// file can tell where it ends. The height may be set until the end, when what was drawn is known.</para>
/// </remarks>
internal sealed class Canvas
{
    /// <summary>The width of pictures unless their content asks for another.</summary>
    internal const double DefaultWidth = 720;

    /// <summary>The size of body text.</summary>
    internal const double BodySize = 12;

    /// <summary>The smallest size of text.</summary>
    internal const double SmallSize = 11;

    private readonly StringBuilder _body = new();
    private readonly string _id;
    private readonly string _title;
    private readonly string _language;
    private int _open;
    private bool _hatched;

    /// <summary>Begins a picture.</summary>
    /// <param name="id">The id of the element and the beginning of every id in it.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels; may be changed.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">Its numbers in words, so that nothing is lost to who cannot see it.</param>
    /// <param name="language">The BCP 47 tag of its texts.</param>
    internal Canvas(string id, double width, double height, string title, string description, string language = "en")
    {
        _id = id;
        Width = width;
        Height = height;
        _title = title;
        Description = description;
        _language = language;
    }

    /// <summary>The width in pixels.</summary>
    internal double Width { get; }

    /// <summary>The height in pixels.</summary>
    internal double Height { get; set; }

    /// <summary>Its numbers in words; may be set until the end.</summary>
    internal string Description { get; set; }

    /// <summary>A rectangle.</summary>
    internal void Rect(double x, double y, double width, double height, string look, double radius = 0, string? tip = null) =>
        Shape("rect", $"x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(width, 0))}\" height=\"{N(Math.Max(height, 0))}\"{(radius > 0 ? $" rx=\"{N(radius)}\"" : "")}", look, tip);

    /// <summary>A rectangle of slanted lines: what is missing or hidden.</summary>
    internal void Hatch(double x, double y, double width, double height, string? tip = null)
    {
        _hatched = true;
        Shape("rect", $"x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(width, 0))}\" height=\"{N(Math.Max(height, 0))}\" fill=\"url(#{_id}-hatch)\"", Look.Hatched, tip);
    }

    /// <summary>A straight line.</summary>
    internal void Line(double x1, double y1, double x2, double y2, string look) =>
        Shape("line", $"x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"", look, null);

    /// <summary>A line through points; fewer than two draw nothing.</summary>
    internal void Polyline(IReadOnlyList<(double X, double Y)> points, string look)
    {
        if (points.Count > 1)
        {
            Shape("path", $"d=\"{Way(points)}\"", look, null);
        }
    }

    /// <summary>The area inside points; fewer than three draw nothing.</summary>
    internal void Polygon(IReadOnlyList<(double X, double Y)> points, string look, string? tip = null)
    {
        if (points.Count > 2)
        {
            Shape("path", $"d=\"{Way(points)}Z\"", look, tip);
        }
    }

    /// <summary>A path written by the caller, its numbers by <see cref="Plain.Number"/>.</summary>
    internal void Path(string d, string look, string? tip = null) => Shape("path", $"d=\"{d}\"", look, tip);

    /// <summary>A mark; its size is the side of the square it fills.</summary>
    internal void Mark(MarkShape shape, double x, double y, double size, string look, string? tip = null)
    {
        double r = size / 2;
        switch (shape)
        {
            case MarkShape.Circle:
                Shape("circle", $"cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(r)}\"", look, tip);
                break;
            case MarkShape.Square:
                Rect(x - (r * 0.9), y - (r * 0.9), r * 1.8, r * 1.8, look, 0, tip);
                break;
            case MarkShape.Diamond:
                Polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], look, tip);
                break;
            case MarkShape.Up:
                Polygon([(x, y - r), (x + r, y + (r * 0.8)), (x - r, y + (r * 0.8))], look, tip);
                break;
            case MarkShape.Down:
                Polygon([(x, y + r), (x + r, y - (r * 0.8)), (x - r, y - (r * 0.8))], look, tip);
                break;
            case MarkShape.Star:
                Polygon([.. Enumerable.Range(0, 10).Select(i => (x + (Reach(i) * Math.Sin(i * Math.PI / 5)), y - (Reach(i) * Math.Cos(i * Math.PI / 5))))], look, tip);
                break;
            default:
                Path($"M{N(x - r)} {N(y - r)}L{N(x + r)} {N(y + r)}M{N(x - r)} {N(y + r)}L{N(x + r)} {N(y - r)}", look, tip);
                break;
        }

        double Reach(int i) => i % 2 == 0 ? r * 1.1 : r * 0.5;
    }

    /// <summary>One line of text on its base line.</summary>
    internal void Text(double x, double y, string text, Anchor anchor = Anchor.Start, string look = Look.Text, double size = BodySize, string? full = null)
    {
        string shown = Plain.Xml(text);
        if (shown.Length == 0)
        {
            return;
        }

        string end = anchor switch
        {
            Anchor.Middle => " text-anchor=\"middle\"",
            Anchor.End => " text-anchor=\"end\"",
            _ => "",
        };
        Append($"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(size)}\"{end} class=\"{look}\">{Tip(full)}{shown}</text>");
    }

    /// <summary>A text in at most so many lines of a width, the rest cut with an ellipsis and the whole in a tip.</summary>
    /// <returns>The base line of the last line.</returns>
    internal double Paragraph(double x, double y, string text, double width, int lines, Anchor anchor = Anchor.Start, string look = Look.Text, double size = BodySize)
    {
        (IReadOnlyList<string> shown, bool cut) = TextWrap.Of(text, width, lines, size, IsBold(look));
        for (int i = 0; i < shown.Count; i++)
        {
            Text(x, y + (i * LineHeight(size)), shown[i], anchor, look, size, cut ? text : null);
        }

        return y + (Math.Max(shown.Count - 1, 0) * LineHeight(size));
    }

    /// <summary>How far the base lines of a size are apart.</summary>
    internal static double LineHeight(double size) => Math.Round(size * 1.35);

    /// <summary>Begins a group; a tip is what a pointer resting on it shows.</summary>
    internal void Group(string? look = null, string? tip = null)
    {
        _open++;
        Append($"<g{(look is null ? "" : $" class=\"{look}\"")}>{Tip(tip)}");
    }

    /// <summary>Ends the group begun last.</summary>
    internal void EndGroup()
    {
        _open--;
        Append("</g>");
    }

    /// <summary>The complete element, LF line ends.</summary>
    public override string ToString()
    {
        if (_open != 0)
        {
            throw new InvalidOperationException($"{_open.ToString(CultureInfo.InvariantCulture)} groups were begun and not ended.");
        }

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"{_id}\" class=\"{Theme.Root}\" width=\"{N(Width)}\" height=\"{N(Height)}\" viewBox=\"0 0 {N(Width)} {N(Height)}\" role=\"img\" lang=\"{_language}\" aria-labelledby=\"{_id}-title {_id}-desc\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{_id}-title\">{Plain.Xml(_title)}</title>\n<desc id=\"{_id}-desc\">{Plain.Xml(Description)}</desc>\n");
        svg.Append("<style>\n").Append(Theme.StyleSheet).Append("</style>\n");
        if (_hatched)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<defs><pattern id=\"{_id}-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\" class=\"{Look.Axis}\"/></pattern></defs>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{N(Width)}\" height=\"{N(Height)}\" class=\"mot-paper\"/>\n");
        return svg.Append(_body).Append("</svg>\n").ToString();
    }

    private static bool IsBold(string look) => look.Contains(Look.Bold, StringComparison.Ordinal);

    private static string Way(IReadOnlyList<(double X, double Y)> points) => "M" + string.Join('L', points.Select(point => $"{N(point.X)} {N(point.Y)}"));

    private static string Tip(string? tip) => string.IsNullOrEmpty(tip) ? "" : $"<title>{Plain.Xml(tip)}</title>";

    private static string N(double value) => Plain.Number(value);

    private void Shape(string name, string attributes, string look, string? tip) => Append(string.IsNullOrEmpty(tip)
        ? $"<{name} {attributes} class=\"{look}\"/>"
        : $"<{name} {attributes} class=\"{look}\">{Tip(tip)}</{name}>");

    private void Append(string line) => _body.Append(line).Append('\n');
}
