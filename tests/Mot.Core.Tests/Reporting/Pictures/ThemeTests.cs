using System.Globalization;
using Mot.Reporting.Pictures;

namespace Mot.Core.Tests.Reporting.Pictures;

/// <summary>Contrast in both themes, by the formula of WCAG 2.2.</summary>
public sealed class ThemeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Texts_AreLegible(bool isDark)
    {
        Contrast("ink", "paper", isDark).ShouldBeGreaterThan(4.5);
        Contrast("faint", "paper", isDark).ShouldBeGreaterThan(4.5);
        Contrast("ink", "panel", isDark).ShouldBeGreaterThan(4.5);
        Contrast("faint", "panel", isDark).ShouldBeGreaterThan(4.5);
        foreach (Tone tone in Enum.GetValues<Tone>())
        {
            Contrast("on-" + Theme.NameOf(tone), Theme.NameOf(tone), isDark).ShouldBeGreaterThan(4.5, tone.ToString());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Marks_CanBeSeen(bool isDark)
    {
        Contrast("axis", "paper", isDark).ShouldBeGreaterThan(3);
        foreach (Tone tone in Enum.GetValues<Tone>())
        {
            Contrast(Theme.NameOf(tone), "paper", isDark).ShouldBeGreaterThan(3, tone.ToString());
            Contrast(Theme.NameOf(tone), "panel", isDark).ShouldBeGreaterThan(3, tone.ToString());
        }
    }

    [Fact]
    public void BlackOnWhite_Is21() => Contrast(0x000000, 0xFFFFFF).ShouldBe(21, 1e-9);

    [Fact]
    public void EverySelector_BelongsToThePicture() => Theme.StyleSheet.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .ShouldAllBe(line => line.StartsWith("." + Theme.Root) || line.StartsWith("@media screen and (prefers-color-scheme:dark){." + Theme.Root));

    private static double Contrast(string one, string other, bool isDark) => Contrast(Rgb(one, isDark), Rgb(other, isDark));

    private static double Contrast(int one, int other)
    {
        (double a, double b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static int Rgb(string name, bool isDark)
    {
        (_, string light, string dark) = Theme.Colours.Single(colour => colour.Name == name);
        return int.Parse((isDark ? dark : light).AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private static double Luminance(int rgb)
    {
        double Part(int shift)
        {
            double part = ((rgb >> shift) & 0xFF) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(16)) + (0.7152 * Part(8)) + (0.0722 * Part(0));
    }
}
