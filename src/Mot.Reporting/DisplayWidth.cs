using System.Globalization;
using System.Text;

namespace Mot.Reporting;

/// <summary>How many columns of a terminal a text takes: East Asian wide characters take two, combining marks none.</summary>
/// <remarks>
/// <para>Ambiguous characters (box drawing, dashes) count as one. Escape sequences for colour count as nothing.</para>
/// <para><b>Sources.</b> Unicode Standard Annex 11, East Asian Width, categories W and F.</para>
/// </remarks>
internal static class DisplayWidth
{
    private const char Escape = '\u001b';
    private const char Ellipsis = '…';

    // The blocks of wide characters, first and last code point, ascending.
    private static readonly (int First, int Last)[] s_wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns that a text takes.</summary>
    internal static int Of(string text)
    {
        int width = 0;
        bool escaped = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (escaped)
            {
                // A colour sequence ends with its letter.
                escaped = !Rune.IsLetter(rune);
            }
            else if (rune.Value == Escape)
            {
                escaped = true;
            }
            else
            {
                width += Of(rune);
            }
        }

        return width;
    }

    /// <summary>The columns that a character takes.</summary>
    internal static int Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        foreach ((int first, int last) in s_wide)
        {
            if (rune.Value <= last)
            {
                return rune.Value >= first ? 2 : 1;
            }
        }

        return 1;
    }

    /// <summary>The text with blanks behind it, as wide as asked for.</summary>
    internal static string PadRight(string text, int width) => text + Blanks(width - Of(text));

    /// <summary>The text with blanks before it, as wide as asked for.</summary>
    internal static string PadLeft(string text, int width) => Blanks(width - Of(text)) + text;

    /// <summary>The text, cut with an ellipsis where it is too wide.</summary>
    internal static string Cut(string text, int width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        var cut = new StringBuilder();
        int used = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width - 1)
            {
                break;
            }

            cut.Append(rune);
        }

        return cut.Append(Ellipsis).ToString();
    }

    /// <summary>The text on one line and without control characters, so that no name from a file can steer a terminal.</summary>
    internal static string Clean(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim()
        : text;

    private static string Blanks(int count) => new(' ', Math.Max(count, 0));
}
