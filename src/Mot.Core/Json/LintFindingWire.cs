using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>One thing that is amiss with a journey or a study, in results.</summary>
internal sealed record LintFindingWire
{
    /// <summary>The code of the rule, such as MOT001; never changed and never used again.</summary>
    public required string Code { get; init; }

    /// <summary>The name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>How grave it is: error, warning or note.</summary>
    public required string Severity { get; init; }

    /// <summary>Where it is in the document, as a JSON path.</summary>
    public required string Path { get; init; }

    /// <summary>The id of the touchpoint, question or segment that it is about; null when it is about the whole.</summary>
    public string? Subject { get; init; }

    /// <summary>The ids of others that it is about, such as all touchpoints that lack the same.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    /// <summary>The languages that are missing.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>A number that belongs to it, such as days since the review; null where there is none.</summary>
    public int? Number { get; init; }

    /// <summary>The day that belongs to it, such as that of the review; null where there is none.</summary>
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
        Day = DayText.Of(finding.Day),
    };
}
