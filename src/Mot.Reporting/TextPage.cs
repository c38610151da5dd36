using System.Text;

namespace Mot.Reporting;

/// <summary>Collects the lines of a text, with LF line ends.</summary>
internal sealed class TextPage
{
    private const int ShortestRule = 4;

    private readonly StringBuilder _text = new();

    internal TextPage(TextReportOptions? options)
    {
        options ??= TextReportOptions.Default;
        Width = options.Width;
        Paint = new(options.UseColor);
        Say = new(options.Language, options.Vocabulary);
    }

    internal int Width { get; }

    internal Paint Paint { get; }

    internal Wording Say { get; }

    internal void Line(string line = "") => _text.Append(line).Append('\n');

    /// <summary>A title over everything.</summary>
    internal void Title(string title)
    {
        foreach (string line in Paragraph.Wrap(title, Width))
        {
            Line(Paint.Strong(line));
        }
    }

    /// <summary>The name of a section, with an empty line before it and a rule behind it.</summary>
    internal void Section(string name)
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

    /// <summary>A text in as many lines as it takes.</summary>
    internal void Text(string text) => Hanging("", text);

    /// <summary>A text behind a mark.</summary>
    internal void Hanging(string mark, string text)
    {
        foreach (string line in Paragraph.Hanging(mark, text, Width))
        {
            Line(line);
        }
    }

    /// <summary>A remark in the background.</summary>
    internal void Note(string text)
    {
        foreach (string line in Paragraph.Hanging("  ", text, Width))
        {
            Line(Paint.Faint(line));
        }
    }

    public override string ToString() => _text.ToString();
}
