using System.Globalization;
using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>One thing that is amiss with a journey or a study, in results.</summary>
internal sealed record LintFindingWire
{
    public required string Code { get; init; }

    public required string Rule { get; init; }

    public required string Severity { get; init; }

    public required string Path { get; init; }

    public string? Subject { get; init; }

    public required IReadOnlyList<string> Others { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public int? Number { get; init; }

    public string? Day { get; init; }

    internal static LintFindingWire Of(LintFinding finding) => new()
    {
        Code = finding.Code,
        Rule = EnumText.Camel(finding.Rule),
        Severity = EnumText.Camel(finding.Severity),
        Path = finding.Path,
        Subject = finding.Subject,
        Others = finding.Others,
        Languages = finding.Languages,
        Number = finding.Number,
        Day = finding.Day?.ToString(JourneyWire.Day, CultureInfo.InvariantCulture),
    };
}
