using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Which study a result is about.</summary>
internal sealed record StudyNameWire
{
    public required string Id { get; init; }

    public string? Wave { get; init; }

    public Dictionary<string, string>? Title { get; init; }

    public Dictionary<string, string>? Origin { get; init; }

    internal static StudyNameWire Of(Study study) => new()
    {
        Id = study.Id,
        Wave = study.Wave,
        Title = TextWire.Of(study.Title),
        Origin = TextWire.Of(study.Origin),
    };
}
