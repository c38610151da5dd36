using System.Text.Json.Serialization;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>Where customers stand, in results.</summary>
internal sealed record GradesWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The id of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The fingerprint of the policy.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The day at whose end this is so.</summary>
    public required string AsOf { get; init; }

    /// <summary>What each day of the replay may know.</summary>
    public required string View { get; init; }

    /// <summary>How many customers have each grade, by code; all grades of the policy.</summary>
    public required Dictionary<string, int> Grades { get; init; }

    /// <summary>How many customers have no grade, by status.</summary>
    public required Dictionary<string, int> WithoutGrade { get; init; }

    /// <summary>The customers.</summary>
    public required IReadOnlyList<GradeStandingWire> Customers { get; init; }

    internal static GradesWire Of(GradePolicy policy, DateOnly asOf, GradeView view, IReadOnlyCollection<GradeStanding> standings) => new()
    {
        Policy = policy.Id,
        Fingerprint = GradePolicyJson.Fingerprint(policy),
        AsOf = DayText.Of(asOf),
        View = EnumText.Camel(view),
        Grades = policy.Scale.Grades.ToDictionary(grade => grade.Code, grade => standings.Count(standing => standing.Grade?.Code == grade.Code)),
        WithoutGrade = standings.Where(standing => standing.Grade is null).GroupBy(standing => standing.Status).OrderBy(same => same.Key)
            .ToDictionary(same => EnumText.Camel(same.Key), same => same.Count()),
        Customers = [.. standings.Select(GradeStandingWire.Of)],
    };
}
