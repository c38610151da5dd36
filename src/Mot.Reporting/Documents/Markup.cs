using System.Text;

namespace Mot.Reporting.Documents;

/// <summary>Texts from anywhere made safe for the markup around them.</summary>
internal static class Markup
{
    private const string MarkdownSpecials = "\\`*_<|~";

    /// <summary>A text for HTML and XML, in an element or in a quoted attribute.</summary>
    internal static string Html(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char c in DisplayWidth.Clean(text))
        {
            _ = c switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                _ => safe.Append(c),
            };
        }

        return safe.ToString();
    }

    /// <summary>A text for Markdown: nothing in it is taken for markup.</summary>
    internal static string Markdown(string text)
    {
        string clean = DisplayWidth.Clean(text);

        // Brackets are told from links, so that an interval stays readable in the source.
        bool mayLink = clean.Contains("](", StringComparison.Ordinal) || clean.Contains("][", StringComparison.Ordinal) || clean.Contains("]:", StringComparison.Ordinal);
        int digits = clean.TakeWhile(char.IsAsciiDigit).Count();
        var safe = new StringBuilder(clean.Length);
        for (int i = 0; i < clean.Length; i++)
        {
            char c = clean[i];
            bool isSpecial = MarkdownSpecials.Contains(c, StringComparison.Ordinal)
                || (mayLink && c is ('[' or ']'))
                || (c is '&' && clean.IndexOf(';', i) > 0)
                || (i == 0 && c is ('#' or '>' or '-' or '+' or '='))
                || (i == digits && i > 0 && c is ('.' or ')'));
            safe.Append(isSpecial ? "\\" : "").Append(c);
        }

        return safe.ToString();
    }
}
