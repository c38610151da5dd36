using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Two waves in results.</summary>
internal sealed record WaveComparisonWire : IJsonDocument
{
    public int Version { get; init; } = JsonDocuments.Version;

    public string Kind { get; init; } = "comparison";

    public required StudyNameWire First { get; init; }

    public required StudyNameWire Second { get; init; }

    public required bool Weighted { get; init; }

    public required FamilyWire Family { get; init; }

    public required IReadOnlyList<ComparedQuestionWire> Questions { get; init; }

    internal static WaveComparisonWire? Of(WaveComparison? comparison) => comparison is null ? null : new()
    {
        First = StudyNameWire.Of(comparison.First),
        Second = StudyNameWire.Of(comparison.Second),
        Weighted = comparison.Weighting == Weighting.CaseWeights,
        Family = FamilyWire.Of(comparison.Family),
        Questions = [.. comparison.Questions.Select(ComparedQuestionWire.Of)],
    };
}
