using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>What was found amiss with a journey or a study, in results.</summary>
internal sealed record LintReportWire : IJsonDocument
{
    public int? Version { get; set; }

    public string? Kind { get; set; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Notes { get; init; }

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
