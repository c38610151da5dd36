namespace Mot.Reporting.Pictures;

/// <summary>A mark and what it means.</summary>
/// <param name="Text">What it means.</param>
/// <param name="Draw">Draws the mark around a place.</param>
internal sealed record KeyEntry(string Text, Action<Canvas, double, double> Draw)
{
    internal static KeyEntry Of(string text, MarkShape shape, string look) => new(text, (canvas, x, y) => canvas.Mark(shape, x, y, 10, look));

    internal static KeyEntry Box(string text, string look) => new(text, (canvas, x, y) => canvas.Rect(x - 5, y - 5, 11, 11, look));

    internal static KeyEntry Line(string text, string look) => new(text, (canvas, x, y) => canvas.Line(x - 6, y, x + 6, y, look));
}
