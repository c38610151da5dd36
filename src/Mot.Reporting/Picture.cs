namespace Mot.Reporting;

/// <summary>A picture in a report.</summary>
/// <param name="Name">A name for files and links: ASCII letters, digits and hyphens, and the same in every language.</param>
/// <param name="Caption">What it shows, in the reader's language.</param>
/// <param name="Svg">The picture.</param>
internal sealed record Picture(string Name, string Caption, string Svg)
{
    /// <summary>Where a report that is written to files keeps it, beside the report.</summary>
    internal string FileName => $"pictures/{Name}.svg";
}
