using System.Text.Json.Serialization;
using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>What was found amiss with a journey or a study, in results.</summary>
internal sealed record LintReportWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>How many findings are errors: what cannot be meant.</summary>
    public required int Errors { get; init; }

    /// <summary>How many findings are warnings: gaps that will be missed later.</summary>
    public required int Warnings { get; init; }

    /// <summary>How many findings are notes: good to know.</summary>
    public required int Notes { get; init; }

    /// <summary>Everything that was found, in the order of the document.</summary>
    public required IReadOnlyList<LintFindingWire> Findings { get; init; }

    /// <summary>How many findings were left out, by code.</summary>
    public required Dictionary<string, int> LeftOut { get; init; }

    internal static LintReportWire Of(LintReport report) => new()
    {
        Errors = report.Count(LintSeverity.Error),
        Warnings = report.Count(LintSeverity.Warning),
        Notes = report.Count(LintSeverity.Note),
        Findings = [.. report.Findings.Select(LintFindingWire.Of)],
        LeftOut = report.LeftOut.ToDictionary(pair => LintFinding.CodeOf(pair.Key), pair => pair.Value),
    };
}
