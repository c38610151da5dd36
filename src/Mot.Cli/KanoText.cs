using System.Globalization;

namespace Mot.Cli;

/// <summary>A text that answers a Kano question, with the place where it stands first in the table.</summary>
internal sealed record KanoText(string Text, string Column, long Line)
{
    /// <summary>What is wrong with it, with the place.</summary>
    internal string Fault(string file, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{Line}: column {Column}: '{Text}' {what}");
}
