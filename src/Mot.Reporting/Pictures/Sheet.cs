namespace Mot.Reporting.Pictures;

/// <summary>A picture with its usual parts, from the top down: title, what it is about, the drawing, a key, notes. What is told goes into the description too.</summary>
internal sealed class Sheet
{
    /// <summary>The blank margin on all sides.</summary>
    internal const double Margin = 16;

    private const double TitleSize = 15;
    private readonly List<string> _told = [];

    internal Sheet(PictureOptions? options, string kind, Func<Wording, string> title, double width = Canvas.DefaultWidth)
    {
        options ??= PictureOptions.Default;
        Say = options.Wording();
        string words = title(Say);
        Canvas = new(options.Id ?? kind, width, 0, words, "", options.Language);
        Y = Canvas.Paragraph(Margin, Margin + TitleSize, words, width - (2 * Margin), 2, look: $"{Look.Text} {Look.Bold}", size: TitleSize) + 8;
    }

    /// <summary>Speaks the language of the options.</summary>
    internal Wording Say { get; }

    /// <summary>What is drawn on.</summary>
    internal Canvas Canvas { get; }

    /// <summary>Where the next part begins.</summary>
    internal double Y { get; set; }

    /// <summary>The width between the margins.</summary>
    internal double Inner => Canvas.Width - (2 * Margin);

    /// <summary>A sentence for the description alone.</summary>
    internal void Tell(string sentence) => _told.Add(sentence);

    /// <summary>What the picture is about, under the title.</summary>
    internal void About(string text, int lines = 3)
    {
        Write(text, Canvas.BodySize, lines);
        Y += 8;
    }

    /// <summary>How it came about, at the foot.</summary>
    internal void Note(string text, int lines = 4) => Write(text, Canvas.SmallSize, lines);

    /// <summary>What the marks mean, as many in a row as fit.</summary>
    internal void Key(IReadOnlyList<KeyEntry> entries)
    {
        const double mark = 16;
        const double gap = 18;
        double x = Margin;
        double y = Y + 18;
        foreach (KeyEntry entry in entries)
        {
            double width = mark + TextWidth.Of(Plain.Clean(entry.Text), Canvas.SmallSize);
            if (x > Margin && x + width > Canvas.Width - Margin)
            {
                x = Margin;
                y += 18;
            }

            entry.Draw(Canvas, x + 5, y - 4);
            Canvas.Paragraph(x + mark, y, entry.Text, Canvas.Width - Margin - x - mark, 1, look: Look.Faint, size: Canvas.SmallSize);
            x += width + gap;
        }

        Y = y + 6;
    }

    /// <summary>The complete picture.</summary>
    internal string Finish()
    {
        Canvas.Height = Math.Ceiling(Y + Margin);
        Canvas.Description = string.Join(Say.Space, _told.Select(sentence => sentence.Trim()));
        return Canvas.ToString();
    }

    private void Write(string text, double size, int lines)
    {
        Y = Canvas.Paragraph(Margin, Y + size + 2, text, Inner, lines, look: Look.Faint, size: size) + 4;
        Tell(text);
    }
}
