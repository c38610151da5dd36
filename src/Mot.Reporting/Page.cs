using Mot.Reporting.Pictures;

namespace Mot.Reporting;

/// <summary>Where the sections of a report write: each says what it has, and the page decides how that looks.</summary>
internal abstract class Page
{
    private protected Page(TextReportOptions options)
    {
        Say = new(options.Language, options.Vocabulary);
        Drawing = new() { Language = options.Language, Vocabulary = options.Vocabulary };
        Paint = new(options.UseColor);
        Width = options.Width;
    }

    internal Wording Say { get; }

    /// <summary>How its pictures are to speak.</summary>
    internal PictureOptions Drawing { get; }

    internal Paint Paint { get; }

    /// <summary>How many columns of a terminal there are.</summary>
    internal int Width { get; }

    /// <summary>A title over everything, or over what follows in a section.</summary>
    internal abstract void Title(string title);

    /// <summary>The name of a section.</summary>
    internal abstract void Section(string name);

    /// <summary>A text behind a mark.</summary>
    internal abstract void Hanging(string mark, string text);

    /// <summary>A remark in the background.</summary>
    internal abstract void Note(string text);

    /// <summary>A line drawn for a terminal; elsewhere a picture says it better.</summary>
    internal abstract void Line(string line = "");

    /// <summary>A table.</summary>
    /// <returns>The headers of the columns for which there was no room.</returns>
    internal abstract IReadOnlyList<string> Table(TextTable table);

    /// <summary>Whether there can be pictures; a terminal has none.</summary>
    internal abstract bool ShowsPictures { get; }

    /// <summary>A picture, where there can be one.</summary>
    internal abstract void Picture(Func<Picture> draw);

    /// <summary>A text in as many lines as it takes.</summary>
    internal void Text(string text) => Hanging("", text);
}
