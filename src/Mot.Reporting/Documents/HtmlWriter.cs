using System.Globalization;
using System.Text;

namespace Mot.Reporting.Documents;

/// <summary>Writes a document as one HTML file that needs nothing else: no script, no network, no font.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly DocumentPage _page;
    private readonly string _language;
    private int _pictures;
    private int _tables;

    private HtmlWriter(DocumentPage page, string language) => (_page, _language) = (page, language);

    internal static string Write(DocumentPage page, string language)
    {
        var writer = new HtmlWriter(page, language);
        writer.WriteHead();
        writer.WriteContents();
        writer.Line("<main>");
        writer.WriteSections();
        writer.Line("</main>");
        writer.Line("</body>");
        writer.Line("</html>");
        return writer._html.ToString();
    }

    private void Line(string line) => _html.Append(line).Append('\n');

    private void WriteHead()
    {
        string title = Markup.Html(_page.Head);
        Line("<!DOCTYPE html>");
        Line($"<html lang=\"{Markup.Html(_language)}\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\" />");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />");
        Line("<meta name=\"color-scheme\" content=\"light dark\" />");

        // Said to the browser too: whatever a name from a file contains, nothing is run and nothing is fetched.
        Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />");
        Line($"<title>{title}</title>");
        Line("<style>");
        _html.Append(HtmlStyle.Css);
        Line("</style>");
        Line("</head>");
        Line("<body>");
        Line("<header>");
        Line($"<h1>{title}</h1>");
        WriteBlocks(_page.Sections[0].Blocks);
        Line("</header>");
    }

    private void WriteContents()
    {
        Line($"<nav aria-label=\"{Markup.Html(_page.Say.Of("Contents", "目录"))}\">");
        Line($"<h2>{Markup.Html(_page.Say.Of("Contents", "目录"))}</h2>");
        Line("<ol>");
        for (int s = 1; s < _page.Sections.Count; s++)
        {
            Line($"<li><a href=\"#{Id(s)}\">{Markup.Html(_page.Sections[s].Name)}</a></li>");
        }

        Line("</ol>");
        Line("</nav>");
    }

    private void WriteSections()
    {
        for (int s = 1; s < _page.Sections.Count; s++)
        {
            Line($"<section id=\"{Id(s)}\">");
            Line($"<h2>{Markup.Html(_page.Sections[s].Name)}</h2>");
            WriteBlocks(_page.Sections[s].Blocks);
            Line("</section>");
        }
    }

    private static string Id(int section) => "section-" + Number(section);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteBlocks(List<Block> blocks)
    {
        for (int b = 0; b < blocks.Count; b++)
        {
            switch (blocks[b])
            {
                case HeadingBlock heading:
                    Line($"<h3>{Markup.Html(heading.Text)}</h3>");
                    break;
                case TextBlock { Kind: TextKind.Numbered or TextKind.Listed } item:
                    string list = item.Kind == TextKind.Numbered ? "ol" : "ul";
                    bool isFirst = b == 0 || blocks[b - 1] is not TextBlock before || before.Kind != item.Kind;
                    bool isLast = b == blocks.Count - 1 || blocks[b + 1] is not TextBlock after || after.Kind != item.Kind;
                    Line($"{(isFirst ? $"<{list}>\n" : "")}<li>{Markup.Html(item.Text)}</li>{(isLast ? $"\n</{list}>" : "")}");
                    break;
                case TextBlock text:
                    string style = text.Kind switch { TextKind.Note => " class=\"note\"", TextKind.Detail => " class=\"detail\"", _ => "" };
                    Line($"<p{style}>{Markup.Html(text.Text)}</p>");
                    break;
                case TableBlock table:
                    WriteTable(table);
                    break;
                case PictureBlock picture:
                    WritePicture(picture.Picture);
                    break;
            }
        }
    }

    // Wide pictures and tables scroll by themselves on a narrow screen; they can be reached and scrolled with the keyboard.
    private void WritePicture(Picture picture)
    {
        string caption = $"picture-{Number(++_pictures)}";
        Line("<figure>");
        Line($"<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-labelledby=\"{caption}\">");
        Line(picture.Svg.TrimEnd('\n'));
        Line("</div>");
        Line($"<figcaption id=\"{caption}\">{Markup.Html(picture.Caption)}</figcaption>");
        Line("</figure>");
    }

    private void WriteTable(TableBlock block)
    {
        int[] shown = block.Shown;
        string of = _page.Say.Of("Table", "表");
        Line($"<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{of} {Number(++_tables)}\">");
        Line("<table>");
        Line("<thead><tr>" + string.Concat(shown.Select(c => HeaderCell(block.Table, c))) + "</tr></thead>");
        Line("<tbody>");
        foreach (TextRow row in block.Table.Rows)
        {
            Line(row.Heading is { } heading
                ? $"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{Number(shown.Length)}\">{Markup.Html(heading)}</th></tr>"
                : "<tr>" + string.Concat(shown.Select((c, i) => Cell(block.Table.Columns[c], row.Cells[c], isFirst: i == 0))) + "</tr>");
        }

        Line("</tbody>");
        Line("</table>");
        Line("</div>");
    }

    private static string HeaderCell(TextTable table, int column)
    {
        string header = TextTable.OneLine(table.Columns[column].Header);
        return header.Length == 0 ? "<td></td>" : $"<th scope=\"col\"{Side(table.Columns[column])}>{Markup.Html(header)}</th>";
    }

    private static string Cell(TextColumn column, TextCell cell, bool isFirst) => isFirst
        ? $"<th scope=\"row\">{Markup.Html(cell.Text)}</th>"
        : $"<td{Side(column)}>{Markup.Html(cell.Text)}</td>";

    private static string Side(TextColumn column) => column.IsLeft || column.Wraps ? "" : " class=\"number\"";
}
