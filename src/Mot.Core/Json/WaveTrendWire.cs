using System.Text.Json.Serialization;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The waves of a study in results.</summary>
internal sealed record WaveTrendWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>From the earliest to the latest.</summary>
    public required IReadOnlyList<StudyNameWire> Waves { get; init; }

    /// <summary>All differences between neighbouring waves of all questions.</summary>
    public required FamilyWire Family { get; init; }

    /// <summary>Every question that any wave asks.</summary>
    public required IReadOnlyList<QuestionTrendWire> Questions { get; init; }

    internal static WaveTrendWire Of(WaveTrend trend) => new()
    {
        Waves = [.. trend.Waves.Select(StudyNameWire.Of)],
        Family = FamilyWire.Of(trend.Family),
        Questions = [.. trend.Questions.Select(QuestionTrendWire.Of)],
    };
}
