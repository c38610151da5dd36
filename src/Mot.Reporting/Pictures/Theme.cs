using System.Globalization;
using System.Text;

namespace Mot.Reporting.Pictures;

/// <summary>The colours of pictures, light and dark, and the style sheet made of them.</summary>
/// <remarks>
/// <para>Text has a contrast of at least 4.5 to its ground and marks of at least 3 in both themes (a test computes it; WCAG 2.2, 1.4.3 and 1.4.11).
/// Every selector begins with the class of the picture, so that pictures inline in a page touch neither each other nor the page.</para>
/// <para><b>Sources.</b> Okabe and Ito (2008), Color Universal Design: orange against blue.</para>
/// </remarks>
internal static class Theme
{
    /// <summary>The class of every picture's root element.</summary>
    internal const string Root = "mot-picture";

    /// <summary>The fonts, those of the reader's system first, Chinese ones among them.</summary>
    internal const string Fonts = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"WenQuanYi Zen Hei\",sans-serif";

    /// <summary>The colours by name, light and dark. <c>on-…</c> is the text on a tone.</summary>
    internal static readonly IReadOnlyList<(string Name, string Light, string Dark)> Colours =
    [
        ("paper", "#ffffff", "#14181d"),
        ("panel", "#f3f5f8", "#1e242b"),
        ("ink", "#1b1f24", "#e8ecf1"),
        ("faint", "#57606a", "#a3adb8"),
        ("axis", "#6e7781", "#8b949e"),
        ("grid", "#dfe4ea", "#2c333b"),
        ("worst", "#9c3d00", "#ff9d52"),
        ("bad", "#d2691e", "#bf6a22"),
        ("middle", "#868d96", "#7d8590"),
        ("good", "#4189d1", "#4585c9"),
        ("best", "#0b4f8a", "#93c8ff"),
        ("on-worst", "#ffffff", "#111418"),
        ("on-bad", "#111418", "#111418"),
        ("on-middle", "#111418", "#111418"),
        ("on-good", "#111418", "#111418"),
        ("on-best", "#ffffff", "#111418"),
    ];

    /// <summary>The style sheet.</summary>
    internal static string StyleSheet { get; } = Sheet();

    /// <summary>The name of a tone in the style sheet.</summary>
    internal static string NameOf(Tone tone) => tone switch
    {
        Tone.Worst => "worst",
        Tone.Bad => "bad",
        Tone.Middle => "middle",
        Tone.Good => "good",
        _ => "best",
    };

    private static string Sheet()
    {
        var sheet = new StringBuilder();
        string light = string.Concat(Colours.Select(c => $"--mot-{c.Name}:{c.Light};"));
        string dark = string.Concat(Colours.Select(c => $"--mot-{c.Name}:{c.Dark};"));
        Line($".{Root}{{{light}font-family:{Fonts}}}");

        // Paper stays light.
        Line($"@media screen and (prefers-color-scheme:dark){{.{Root}{{{dark}}}}}");
        Rule("mot-paper", "fill:var(--mot-paper)");
        Rule(Look.Text, "fill:var(--mot-ink)");
        Rule(Look.Faint, "fill:var(--mot-faint)");
        Rule(Look.Bold, "font-weight:600");
        Rule(Look.Halo, "paint-order:stroke;stroke:var(--mot-paper);stroke-width:3;stroke-linejoin:round");
        Rule(Look.Axis, "stroke:var(--mot-axis);stroke-width:1;fill:none");
        Rule(Look.Grid, "stroke:var(--mot-grid);stroke-width:1;fill:none");
        Rule(Look.Cut, "stroke:var(--mot-axis);stroke-width:1;stroke-dasharray:4 3;fill:none");
        Rule(Look.Leader, "stroke:var(--mot-axis);stroke-width:.75;fill:none");
        Rule(Look.Whisker, "stroke:var(--mot-ink);stroke-width:1.5;fill:none");
        Rule(Look.Curve, "stroke:var(--mot-best);stroke-width:2;fill:none;stroke-linejoin:round");
        Rule(Look.Band, "fill:var(--mot-good);fill-opacity:.22");
        Rule(Look.Zone, "fill:var(--mot-middle);fill-opacity:.2;stroke:var(--mot-axis);stroke-width:1");
        Rule(Look.Flow, "fill-opacity:.6;stroke:var(--mot-axis);stroke-width:.5");
        Rule(Look.Panel, "fill:var(--mot-panel)");
        Rule(Look.FillInk, "fill:var(--mot-ink)");
        Rule(Look.Paper, "fill:var(--mot-paper)");
        Rule(Look.Hollow, "fill:var(--mot-paper);stroke:var(--mot-ink);stroke-width:1.5");
        Rule(Look.Hatched, "stroke:var(--mot-axis);stroke-width:1");
        foreach (Tone tone in Enum.GetValues<Tone>())
        {
            string name = NameOf(tone);
            Rule(Look.Fill(tone), $"fill:var(--mot-{name})");
            Rule(Look.Outline(tone), $"fill:var(--mot-paper);stroke:var(--mot-{name});stroke-width:2");
            Rule(Look.Stroke(tone), $"fill:none;stroke:var(--mot-{name});stroke-width:2");
            Rule(Look.On(tone), $"fill:var(--mot-on-{name})");
        }

        return sheet.ToString();

        void Rule(string name, string body) => Line($".{Root} .{name}{{{body}}}");
        void Line(string text) => sheet.Append(CultureInfo.InvariantCulture, $"{text}\n");
    }
}
