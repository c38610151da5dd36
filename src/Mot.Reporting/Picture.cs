namespace Mot.Reporting;

/// <summary>A picture in a report.</summary>
/// <param name="Name">A name for files and links: ASCII letters, digits and hyphens, and the same in every language.</param>
/// <param name="Caption">What it shows, in the reader's language.</param>
/// <param name="Svg">The picture.</param>
internal sealed record Picture(string Name, string Caption, string Svg)
{
    /// <summary>The same as a Vega-Lite specification, for hosts that draw charts themselves; null where a chart says less.</summary>
    internal string? Chart { get; init; }

    /// <summary>The same as a Mermaid diagram, for Markdown; null where there is none.</summary>
    internal string? Diagram { get; init; }

    /// <summary>Where a report that is written to files keeps it, beside the report.</summary>
    internal string FileName => $"pictures/{Name}.svg";

    /// <summary>Where it keeps the chart.</summary>
    internal string ChartName => $"charts/{Name}.vl.json";
}
