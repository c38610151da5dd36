using System.Text.Json.Serialization;
using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Two waves in results.</summary>
internal sealed record WaveComparisonWire : IJsonDocument
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    public required StudyNameWire First { get; init; }

    public required StudyNameWire Second { get; init; }

    public required bool Weighted { get; init; }

    /// <summary>Whether both waves were taken from the same clusters and compared as such.</summary>
    public required bool SameClusters { get; init; }

    public required FamilyWire Family { get; init; }

    public required IReadOnlyList<ComparedQuestionWire> Questions { get; init; }

    internal static WaveComparisonWire? Of(WaveComparison? comparison) => comparison is null ? null : new()
    {
        First = StudyNameWire.Of(comparison.First),
        Second = StudyNameWire.Of(comparison.Second),
        Weighted = comparison.Weighting == Weighting.CaseWeights,
        SameClusters = comparison.SameClusters,
        Family = FamilyWire.Of(comparison.Family),
        Questions = [.. comparison.Questions.Select(ComparedQuestionWire.Of)],
    };
}
