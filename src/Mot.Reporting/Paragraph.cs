using System.Text;

namespace Mot.Reporting;

/// <summary>Breaks text into lines: at blanks, and between any two wide characters, as Chinese is broken.</summary>
internal static class Paragraph
{
    // These may not begin a line (the usual rule of Chinese typesetting).
    private const string NeverFirst = "，。、；：？！）》」』】％%,.;:?!)]";

    // These may not end a line.
    private const string NeverLast = "（《「『【([";

    /// <summary>The lines of a text, each at most as wide as asked for; a word that is wider is cut through.</summary>
    internal static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        int used = 0;
        foreach (string piece in Pieces(text))
        {
            string bare = piece.TrimStart(' ');
            int bareWidth = DisplayWidth.Of(bare);
            if (used > 0 && used + DisplayWidth.Of(piece) > width)
            {
                Flush();
            }

            string rest = used == 0 ? bare : piece;
            while (used == 0 && bareWidth > width)
            {
                (string head, rest) = Split(rest, width);
                lines.Add(head);
                bareWidth = DisplayWidth.Of(rest);
            }

            line.Append(rest);
            used += DisplayWidth.Of(rest);
        }

        if (used > 0 || lines.Count == 0)
        {
            Flush();
        }

        return lines;

        void Flush()
        {
            lines.Add(line.ToString().TrimEnd(' '));
            line.Clear();
            used = 0;
        }
    }

    /// <summary>The lines of a text behind a mark, the others indented as deep as the mark is wide.</summary>
    internal static IEnumerable<string> Hanging(string mark, string text, int width)
    {
        int indent = DisplayWidth.Of(mark);
        return Wrap(text, Math.Max(width - indent, 10)).Select((line, i) => (i == 0 ? mark : new string(' ', indent)) + line);
    }

    // A piece is what must stay together, with the blanks before it.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            before = rune;
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (after.Value == ' ')
        {
            return before.Value != ' ';
        }

        bool wide = DisplayWidth.Of(before) == 2 || DisplayWidth.Of(after) == 2;
        return wide && before.Value != ' ' && !Holds(NeverFirst, after) && !Holds(NeverLast, before);
    }

    private static bool Holds(string characters, Rune rune) =>
        rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);

    private static (string Head, string Tail) Split(string text, int width)
    {
        int used = 0;
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += DisplayWidth.Of(rune);
            if (used > width && at > 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return (text[..at], text[at..]);
    }
}
