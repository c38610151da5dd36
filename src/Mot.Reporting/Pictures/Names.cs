namespace Mot.Reporting.Pictures;

/// <summary>The names of rows: at most two lines that end at an edge, around the middle of the row.</summary>
internal static class Names
{
    internal static void Draw(Canvas canvas, double right, double middle, string name, double room, string look = Look.Text)
    {
        int lines = TextWrap.Of(name, room, 2).Lines.Count;
        canvas.Paragraph(right, middle + 4 - ((lines - 1) * Canvas.LineHeight(Canvas.BodySize) / 2), name, room, 2, Anchor.End, look);
    }
}
