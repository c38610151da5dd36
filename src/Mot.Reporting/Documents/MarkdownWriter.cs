using System.Globalization;
using System.Text;

namespace Mot.Reporting.Documents;

/// <summary>Writes a document as Markdown with tables; pictures are files beside it.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _text = new();

    private MarkdownWriter()
    {
    }

    internal static string Write(DocumentPage page)
    {
        var writer = new MarkdownWriter();
        writer.Paragraph("# " + Markup.Markdown(page.Head));
        foreach (DocumentSection section in page.Sections)
        {
            if (section.Name.Length > 0)
            {
                writer.Paragraph("## " + Markup.Markdown(section.Name));
            }

            writer.WriteBlocks(section.Blocks);
        }

        return writer._text.ToString();
    }

    // With an empty line before it, but for the first.
    private void Paragraph(string text) => _text.Append(_text.Length == 0 ? "" : "\n").Append(text).Append('\n');

    private void WriteBlocks(List<Block> blocks)
    {
        int number = 0;
        for (int b = 0; b < blocks.Count; b++)
        {
            bool goesOn = b > 0 && blocks[b - 1] is TextBlock before && blocks[b] is TextBlock now && before.Kind == now.Kind
                && now.Kind is TextKind.Numbered or TextKind.Listed;
            number = goesOn ? number + 1 : 1;
            switch (blocks[b])
            {
                case HeadingBlock heading:
                    Paragraph("### " + Markup.Markdown(heading.Text));
                    break;
                case TextBlock { Kind: TextKind.Numbered or TextKind.Listed } item:
                    string mark = item.Kind == TextKind.Numbered ? number.ToString(CultureInfo.InvariantCulture) + ". " : "- ";
                    _text.Append(goesOn ? "" : "\n").Append(mark).Append(Markup.Markdown(item.Text)).Append('\n');
                    break;
                case TextBlock text:
                    Paragraph(text.Kind == TextKind.Note ? "_" + Markup.Markdown(text.Text) + "_" : Markup.Markdown(text.Text));
                    break;
                case TableBlock table:
                    WriteTable(table);
                    break;
                case PictureBlock picture:
                    Paragraph($"![{Markup.Markdown(picture.Picture.Caption)}]({picture.Picture.FileName})");
                    if (picture.Picture.Diagram is { } diagram)
                    {
                        Paragraph($"```mermaid\n{diagram.TrimEnd('\n')}\n```");
                    }

                    break;
            }
        }
    }

    private void WriteTable(TableBlock block)
    {
        int[] shown = block.Shown;
        TextColumn[] columns = [.. shown.Select(c => block.Table.Columns[c])];
        Paragraph(Row(columns.Select(column => TextTable.OneLine(column.Header))));
        _text.Append("| ").AppendJoin(" | ", columns.Select(column => column.IsLeft || column.Wraps ? "---" : "---:")).Append(" |\n");
        foreach (TextRow row in block.Table.Rows)
        {
            _text.Append(row.Heading is { } heading
                ? $"| **{Markup.Markdown(heading)}** |{string.Concat(Enumerable.Repeat("  |", shown.Length - 1))}"
                : Row(shown.Select(c => row.Cells[c].Text))).Append('\n');
        }
    }

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells.Select(Markup.Markdown)) + " |";
}
