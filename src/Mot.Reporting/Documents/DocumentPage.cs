namespace Mot.Reporting.Documents;

/// <summary>Collects a report as sections and blocks, which are then written in HTML and in Markdown.</summary>
/// <remarks>Room is not short here: tables have all their columns, but for those that are drawn for a terminal.</remarks>
internal sealed class DocumentPage(TextReportOptions options) : Page(options)
{
    private readonly List<DocumentSection> _sections = [new("", [])];

    /// <summary>The title over everything.</summary>
    internal string Head { get; private set; } = "";

    /// <summary>What stands before the first section, and the sections.</summary>
    internal IReadOnlyList<DocumentSection> Sections => _sections;

    /// <summary>All pictures, in order.</summary>
    internal IEnumerable<Picture> Pictures => _sections.SelectMany(section => section.Blocks).OfType<PictureBlock>().Select(block => block.Picture);

    internal override bool ShowsPictures => true;

    internal override void Title(string title)
    {
        if (Head.Length == 0)
        {
            Head = title;
            return;
        }

        Add(new HeadingBlock(title));
    }

    internal override void Section(string name) => _sections.Add(new(name, []));

    internal override void Hanging(string mark, string text) => Add(new TextBlock(KindOf(mark), text));

    internal override void Note(string text) => Add(new TextBlock(TextKind.Note, text));

    internal override void Line(string line = "")
    {
    }

    internal override IReadOnlyList<string> Table(TextTable table)
    {
        Add(new TableBlock(table));
        return [];
    }

    internal override void Picture(Func<Picture> draw) => Add(new PictureBlock(draw()));

    private static TextKind KindOf(string mark) =>
        mark.Length == 0 ? TextKind.Paragraph
        : string.IsNullOrWhiteSpace(mark) ? TextKind.Detail
        : mark.Any(char.IsAsciiDigit) ? TextKind.Numbered
        : TextKind.Listed;

    private void Add(Block block) => _sections[^1].Blocks.Add(block);
}
