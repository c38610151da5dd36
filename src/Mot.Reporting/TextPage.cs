using System.Text;

namespace Mot.Reporting;

/// <summary>Collects the lines of a text, with LF line ends.</summary>
internal sealed class TextPage : Page
{
    private const int ShortestRule = 4;

    private readonly StringBuilder _text = new();

    internal TextPage(TextReportOptions? options)
        : base(options ?? TextReportOptions.Default)
    {
    }

    internal override void Line(string line = "") => _text.Append(line).Append('\n');

    internal override void Title(string title)
    {
        foreach (string line in Paragraph.Wrap(title, Width))
        {
            Line(Paint.Strong(line));
        }
    }

    // With an empty line before it and a rule behind it.
    internal override void Section(string name)
    {
        Line();
        if (DisplayWidth.Of(name) > Width - ShortestRule)
        {
            Title(name);
            return;
        }

        string rule = new('─', Width - DisplayWidth.Of(name) - 1);
        Line($"{Paint.Strong(name)} {Paint.Faint(rule)}");
    }

    internal override void Hanging(string mark, string text)
    {
        foreach (string line in Paragraph.Hanging(mark, text, Width))
        {
            Line(line);
        }
    }

    internal override void Note(string text)
    {
        foreach (string line in Paragraph.Hanging("  ", text, Width))
        {
            Line(Paint.Faint(line));
        }
    }

    internal override IReadOnlyList<string> Table(TextTable table) => table.LayOut(this);

    internal override bool ShowsPictures => false;

    internal override void Picture(Func<Picture> draw) =>
        throw new NotSupportedException("A terminal shows no pictures.");

    public override string ToString() => _text.ToString();
}
