using System.Globalization;
using Mot.Core.Estimation;

namespace Mot.Reporting;

/// <summary>Colour for terminals, or none.</summary>
internal sealed class Paint(bool useColor)
{
    // Orange to blue, with grey in the middle: told apart by colour-blind readers too (256-colour palette).
    private static readonly int[] s_steps = [166, 215, 250, 110, 26];

    /// <summary>Whether there is colour at all.</summary>
    internal bool UsesColor => useColor;

    internal string Strong(string text) => Wrap("1", text);

    internal string Faint(string text) => Wrap("2", text);

    /// <summary>Green for better, red for worse.</summary>
    internal string Verdict(ComparisonVerdict verdict, string text) => verdict switch
    {
        ComparisonVerdict.Better => Wrap("32", text),
        ComparisonVerdict.Worse => Wrap("31", text),
        ComparisonVerdict.CannotTell => Faint(text),
        _ => text,
    };

    /// <summary>The colour of one of five steps, 0 the worst.</summary>
    internal string Step(int step, string text) =>
        Wrap("38;5;" + s_steps[step].ToString(CultureInfo.InvariantCulture), text);

    private string Wrap(string code, string text) => useColor && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
