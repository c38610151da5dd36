using System.Globalization;

namespace Mot.Reporting.Pictures;

/// <summary>Breaks a text into lines of a width: English at blanks, Chinese anywhere but before closing and after opening punctuation, long words where they must.</summary>
internal static class TextWrap
{
    private const string Ellipsis = "…";
    private const string Closing = "，。、；：！？）》〉」』】〕”’％%…)],.;:!?·";
    private const string Opening = "（《〈「『【〔“‘([";

    /// <summary>The lines, at most so many; the last ends with an ellipsis where there was more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="lines">How many lines at most; at least one.</param>
    /// <param name="size">The size of the text.</param>
    /// <param name="bold">Whether it is bold.</param>
    internal static (IReadOnlyList<string> Lines, bool IsCut) Of(string text, double width, int lines, double size = Canvas.BodySize, bool bold = false)
    {
        string[] parts = Pieces(Plain.Clean(text));
        var shown = new List<string>();
        string line = "";
        int i = 0;
        while (i < parts.Length)
        {
            string longer = line + parts[i];
            if (Fits(longer))
            {
                line = longer;
                i++;
                continue;
            }

            if (line.Length == 0)
            {
                // A word wider than a line is broken where it must.
                int head = Head(parts[i]);
                line = parts[i][..head];
                parts[i] = parts[i][head..];
            }

            if (shown.Count == lines - 1)
            {
                string rest = line + string.Concat(parts[i..]);
                shown.Add(rest.Length == line.Length ? line.Trim() : Cut(rest));
                return (shown, true);
            }

            shown.Add(line.Trim());
            line = "";
            if (parts[i].Length == 0)
            {
                i++;
            }
        }

        if (line.Trim().Length > 0)
        {
            shown.Add(line.Trim());
        }

        return (shown, false);

        bool Fits(string candidate) => TextWidth.Of(candidate.Trim(), size, bold) <= width;

        int Head(string word)
        {
            int[] starts = StringInfo.ParseCombiningCharacters(word);
            int fit = 1;
            while (fit < starts.Length && Fits(word[..(fit + 1 < starts.Length ? starts[fit + 1] : word.Length)]))
            {
                fit++;
            }

            return fit < starts.Length ? starts[fit] : word.Length;
        }

        string Cut(string rest)
        {
            int[] starts = StringInfo.ParseCombiningCharacters(rest);
            int count = starts.Length;
            while (count > 1 && !Fits(rest[..(count < starts.Length ? starts[count] : rest.Length)].TrimEnd() + Ellipsis))
            {
                count--;
            }

            return rest[..(count < starts.Length ? starts[count] : rest.Length)].TrimEnd() + Ellipsis;
        }
    }

    // What must stay together: words with the blank behind them, single Chinese characters with their punctuation.
    private static string[] Pieces(string text)
    {
        var pieces = new List<string>();
        string piece = "";
        string[] letters = Letters(text);
        for (int i = 0; i < letters.Length; i++)
        {
            piece += letters[i];
            if (i + 1 == letters.Length || MayBreak(letters[i], letters[i + 1]))
            {
                pieces.Add(piece);
                piece = "";
            }
        }

        return [.. pieces];
    }

    private static bool MayBreak(string before, string after)
    {
        if (after == " " || Closing.Contains(after, StringComparison.Ordinal) || Opening.Contains(before, StringComparison.Ordinal))
        {
            return false;
        }

        return before is " " or "-" or "/" || DisplayWidth.Of(before) == 2 || DisplayWidth.Of(after) == 2;
    }

    private static string[] Letters(string text)
    {
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        return [.. starts.Select((start, i) => text[start..(i + 1 < starts.Length ? starts[i + 1] : text.Length)])];
    }
}
