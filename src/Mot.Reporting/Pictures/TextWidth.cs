using System.Text;

namespace Mot.Reporting.Pictures;

/// <summary>How wide a text is about to be, in pixels, rather too wide than too narrow.</summary>
/// <remarks>
/// <para>The widths are those of a wide sans serif (DejaVu Sans), since nobody knows which font the reader's system will take; East Asian wide characters are one em,
/// and so are quotation marks, dashes and dots in a text that has such characters, where a Chinese font may supply them.</para>
/// </remarks>
internal static class TextWidth
{
    private const double Wide = 1;
    private const double Unknown = 0.85;
    private const double BoldFactor = 1.13;

    // Thousandths of an em, from U+0020 to U+007E.
    private static readonly short[] s_ascii =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    /// <summary>The width of a text at a size.</summary>
    internal static double Of(string text, double size = Canvas.BodySize, bool bold = false)
    {
        bool chinese = text.EnumerateRunes().Any(rune => DisplayWidth.Of(rune) == 2);
        double em = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            em += Em(rune, chinese);
        }

        return em * size * (bold ? BoldFactor : 1);
    }

    private static double Em(Rune rune, bool chinese) => rune.Value switch
    {
        >= 0x20 and <= 0x7E => s_ascii[rune.Value - 0x20] / 1000.0,
        0xA0 => 0.318,
        0xB7 => chinese ? Wide : 0.318,
        0x2018 or 0x2019 => chinese ? Wide : 0.318,
        0x201C or 0x201D => chinese ? Wide : 0.518,
        0x2013 => chinese ? Wide : 0.5,
        0x2014 or 0x2026 => Wide,
        0x2212 or 0xD7 or 0xB1 => 0.838,
        0xB2 or 0xB3 or 0xB9 => 0.401,
        // Letters of European languages with a mark are as wide as without, the widest being an m.
        >= 0xC0 and <= 0x17F => 0.8,
        _ => DisplayWidth.Of(rune) switch { 0 => 0, 2 => Wide, _ => Unknown },
    };
}
