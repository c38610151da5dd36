namespace Mot.Reporting;

/// <summary>A table with aligned columns that fits a width: it leaves columns out in a stated order and says which.</summary>
/// <param name="columns">The columns; a header may have several lines.</param>
/// <param name="gap">The blanks between two columns; without it as many as the width allows.</param>
internal sealed class TextTable(IReadOnlyList<TextColumn> columns, int? gap = null)
{
    private const int Indent = 2;
    private const int NarrowestWrapping = 12;
    private const int ReadableDrawing = 14;
    private const double WrappingShare = 0.27;

    private readonly List<TextRow> _rows = [];

    /// <summary>Whether there are rows.</summary>
    internal bool IsEmpty => _rows.TrueForAll(row => row.Heading is not null);

    internal void Add(params TextCell[] cells) => _rows.Add(new(null, cells));

    /// <summary>A line of its own over the rows that follow.</summary>
    internal void AddHeading(string heading) => _rows.Add(new(heading, []));

    /// <summary>The columns, whether shown or not.</summary>
    internal IReadOnlyList<TextColumn> Columns => columns;

    /// <summary>The rows in order: a heading, or cells.</summary>
    internal IReadOnlyList<TextRow> Rows => _rows;

    /// <summary>Writes the table.</summary>
    /// <returns>The headers of the columns for which there was no room.</returns>
    internal IReadOnlyList<string> WriteTo(Page page) => page.Table(this);

    /// <summary>Writes the table in lines of text.</summary>
    internal IReadOnlyList<string> LayOut(TextPage page)
    {
        int[] shown = [.. Enumerable.Range(0, columns.Count).Where(c => IsUsed(c) || c == 0)];
        int[] natural = [.. columns.Select((_, c) => NaturalWidth(c))];
        var dropped = new List<string>();
        int space = gap ?? (page.Width < 60 ? 1 : 2);
        while (Room(shown, natural, page.Width, space) < 0
            && shown.Where(c => columns[c].DropOrder is not null).OrderBy(c => columns[c].DropOrder).Select(c => (int?)c).FirstOrDefault() is { } next)
        {
            shown = [.. shown.Where(c => c != next)];
            dropped.Add(OneLine(columns[next].Header));
        }

        int[] widths = Widths(shown, natural, page.Width, space);
        string between = new(' ', space);
        WriteHeader(page, shown, widths, between);
        foreach (TextRow row in _rows)
        {
            WriteRow(page, row, shown, widths, between);
        }

        if (dropped.Count > 0)
        {
            page.Note(page.Say.Of(
                $"Left out at {page.Width} columns: {string.Join(", ", dropped)}.", $"宽 {page.Width} 列，未显示：{string.Join("、", dropped)}。"));
        }

        return dropped;
    }

    // The last lines of all headers stand side by side, over the first row.
    private void WriteHeader(TextPage page, int[] shown, int[] widths, string between)
    {
        string[][] headers = [.. shown.Select(c => columns[c].Header.Split('\n'))];
        int height = headers.Max(lines => lines.Length);
        for (int l = 0; l < height; l++)
        {
            page.Line(page.Paint.Faint(JoinLine(
                shown.Select((c, i) => Align(columns[c], headers[i].ElementAtOrDefault(l - height + headers[i].Length) ?? "", widths[c])), between)));
        }
    }

    private void WriteRow(TextPage page, TextRow row, int[] shown, int[] widths, string between)
    {
        if (row.Heading is not null)
        {
            foreach (string line in Paragraph.Wrap(row.Heading, page.Width))
            {
                page.Line(page.Paint.Strong(line));
            }

            return;
        }

        List<string>[] lines = [.. shown.Select(c => CellLines(columns[c], row.Cells[c], widths[c]))];
        int height = lines.Max(cell => cell.Count);
        for (int l = 0; l < height; l++)
        {
            page.Line(JoinLine(
                shown.Select((c, i) => l < lines[i].Count ? lines[i][l] : new string(' ', widths[c])), between));
        }
    }

    private static List<string> CellLines(TextColumn column, TextCell cell, int width)
    {
        if (cell.Draw is { } draw)
        {
            return [draw(width)];
        }

        // What goes on in the next line is indented twice, so that it is not taken for another row.
        List<string> lines =
            !column.Wraps ? [DisplayWidth.Cut(cell.Text, width)]
            : DisplayWidth.Of(cell.Text) + Indent <= width ? [cell.Text]
            : Paragraph.Wrap(cell.Text, width - (2 * Indent));
        return [.. lines.Select((line, l) =>
        {
            string text = column.Wraps ? (l == 0 ? "  " : "    ") + line : line;
            string aligned = Align(column, text, width);
            return cell.Paint is null ? aligned : cell.Paint(aligned);
        })];
    }

    private static string Align(TextColumn column, string text, int width) =>
        column.IsLeft || column.Wraps || column.Drawn is not null ? DisplayWidth.PadRight(text, width) : DisplayWidth.PadLeft(text, width);

    private static string JoinLine(IEnumerable<string> cells, string between) => string.Join(between, cells).TrimEnd(' ');

    /// <summary>Whether any row has something in a column.</summary>
    internal bool IsUsed(int column) => _rows.Exists(row => row.Heading is null && HasContent(row.Cells[column]));

    private static bool HasContent(TextCell cell) => cell.Draw is not null || cell.Text.Length > 0;

    private static int HeaderWidth(TextColumn column) => column.Header.Split('\n').Max(DisplayWidth.Of);

    /// <summary>A header without its line breaks.</summary>
    internal static string OneLine(string header) => header.Replace(" \n", "", StringComparison.Ordinal).Trim();

    private int NaturalWidth(int c)
    {
        int content = _rows.Where(row => row.Heading is null).Select(row => DisplayWidth.Of(row.Cells[c].Text)).DefaultIfEmpty(0).Max();
        return Math.Max(HeaderWidth(columns[c]), content + (columns[c].Wraps ? Indent : 0));
    }

    // What is left over when every column has the least that it needs.
    private int Room(int[] shown, int[] natural, int width, int space) =>
        width - shown.Sum(c => Least(c, natural, width)) - (space * (shown.Length - 1));

    // Names get about a quarter of the width before optional columns do, so that they stay readable.
    private int Least(int c, int[] natural, int width) => columns[c] switch
    {
        { Drawn: { } drawn } => Math.Max(drawn.Min, HeaderWidth(columns[c])),
        { Wraps: true } => Math.Min(natural[c], Math.Max(NarrowestWrapping, (int)(width * WrappingShare))),
        _ => natural[c],
    };

    private int[] Widths(int[] shown, int[] natural, int width, int space)
    {
        int[] widths = [.. columns.Select((_, c) => Least(c, natural, width))];
        int room = Math.Max(Room(shown, natural, width, space), 0);

        // What is drawn gets a readable length, then the names what they need, then what is drawn the rest.
        foreach (int c in shown.Where(c => columns[c].Drawn is not null))
        {
            int more = Math.Clamp(ReadableDrawing - widths[c], 0, room);
            widths[c] += more;
            room -= more;
        }

        foreach (int c in shown.Where(c => columns[c].Wraps))
        {
            int more = Math.Min(room, natural[c] - widths[c]);
            widths[c] += more;
            room -= more;
        }

        foreach (int c in shown.Where(c => columns[c].Drawn is not null))
        {
            int more = Math.Clamp(columns[c].Drawn!.Value.Max - widths[c], 0, room);
            widths[c] += more;
            room -= more;
        }

        return widths;
    }
}
