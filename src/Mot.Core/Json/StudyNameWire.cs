using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Which study a result is about.</summary>
internal sealed record StudyNameWire
{
    /// <summary>The id of the study.</summary>
    public required string Id { get; init; }

    /// <summary>The period of asking; null when there is only one.</summary>
    public string? Wave { get; init; }

    /// <summary>The title, by language.</summary>
    public Dictionary<string, string>? Title { get; init; }

    /// <summary>Where the data come from, by language; null when that was not stated.</summary>
    public Dictionary<string, string>? Origin { get; init; }

    /// <summary>What every n counts: <c>people</c>, or <c>percent</c> where the data hold percentages and do not say of how many.</summary>
    public required string Unit { get; init; }

    /// <summary>What a reader of the numbers must know; null when there is nothing.</summary>
    public string? Note { get; init; }

    internal static StudyNameWire Of(Study study) => new()
    {
        Id = study.Id,
        Wave = study.Wave,
        Title = TextWire.Of(study.Title),
        Origin = TextWire.Of(study.Origin),
        Unit = EnumText.Camel(study.Table?.Counts?.Unit ?? CountUnit.People),
        Note = study.CountsPeople ? null : "Published percentages, not people: each cluster counts alike, as 100 points; intervals come from the spread between clusters.",
    };
}
