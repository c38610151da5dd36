using System.Text.Json.Serialization;
using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Two waves in results.</summary>
internal sealed record WaveComparisonWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The study that is compared.</summary>
    public required StudyNameWire First { get; init; }

    /// <summary>The study that it is compared with.</summary>
    public required StudyNameWire Second { get; init; }

    /// <summary>Whether the comparisons are with case weights.</summary>
    public required bool Weighted { get; init; }

    /// <summary>Whether both waves were taken from the same clusters and compared as such.</summary>
    public required bool SameClusters { get; init; }

    /// <summary>What the comparisons have in common.</summary>
    public required FamilyWire Family { get; init; }

    /// <summary>Every question of either study.</summary>
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
