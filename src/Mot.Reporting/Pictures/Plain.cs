using System.Globalization;
using System.Text;

namespace Mot.Reporting.Pictures;

/// <summary>What may stand in a picture: text without anything that steers, numbers without culture.</summary>
internal static class Plain
{
    /// <summary>The text on one line, without control characters, direction overrides and broken surrogates.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Direction marks would let one name turn the letters of its neighbours round; U+FFFE and U+FFFF are not XML.
            if (rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF or 0xFFFE or 0xFFFF)
            {
                continue;
            }

            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>The cleaned text with what XML reserves escaped, for content and attributes alike.</summary>
    internal static string Xml(string text)
    {
        var xml = new StringBuilder(text.Length);
        foreach (char c in Clean(text))
        {
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                '\'' => xml.Append("&#39;"),
                _ => xml.Append(c),
            };
        }

        return xml.ToString();
    }

    /// <summary>A coordinate: at most two decimals, invariant, never -0.</summary>
    internal static string Number(double value) => double.IsFinite(value)
        ? (Math.Round(value, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("0.##", CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Must be a finite number.");
}
