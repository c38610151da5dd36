using System.Text.Json.Serialization;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What a study comes to, in results.</summary>
internal sealed record StudyFindingsWire : IJsonDocument
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    public required StudyNameWire Study { get; init; }

    public required long Responses { get; init; }

    public required double Level { get; init; }

    public required bool Weighted { get; init; }

    /// <summary>How many replicate groups the intervals honour; null when a simple random sample is assumed.</summary>
    public int? ReplicateGroups { get; init; }

    /// <summary>The fingerprint of the scoring policy.</summary>
    public required string ScoringPolicy { get; init; }

    public required IReadOnlyList<FindingWire> Findings { get; init; }

    public required IReadOnlyList<QuestionFindingsWire> Questions { get; init; }

    /// <summary>The first recommendation question; null when none is declared.</summary>
    public NpsWire? Nps { get; init; }

    public required ScoreFindingsWire Scores { get; init; }

    /// <summary>Gaps, zones of tolerance and dimensions of quality; null when nothing was expected.</summary>
    public ExpectationFindingsWire? Expectations { get; init; }

    public required IReadOnlyList<ImportanceFindingsWire> Importance { get; init; }

    public required IReadOnlyList<IndexFindingsWire> Indices { get; init; }

    /// <summary>The shares per tier of each layer of satisfaction; null when no question speaks to a layer.</summary>
    public LayerFindingsWire? Layers { get; init; }

    public required IReadOnlyList<StraightLiningWire> StraightLines { get; init; }

    public required FamilyWire SegmentFamily { get; init; }

    public required IReadOnlyList<ReleasedTableWire> Segments { get; init; }

    /// <summary>How many had a problem, and what that goes with; null when no segment tells.</summary>
    public ProblemFindingsWire? Problems { get; init; }

    /// <summary>This wave against the previous one; null when none was given.</summary>
    public WaveComparisonWire? Change { get; init; }

    internal static StudyFindingsWire Of(StudyFindings findings) => new()
    {
        Study = StudyNameWire.Of(findings.Study),
        Responses = findings.Responses,
        Level = findings.Settings.Level,
        Weighted = findings.Weighting == Weighting.CaseWeights,
        ReplicateGroups = findings.ReplicateGroups == 0 ? null : findings.ReplicateGroups,
        ScoringPolicy = ScoringPolicyJson.Fingerprint(findings.Study.Scoring),
        Findings = [.. findings.Findings.Select(FindingWire.Of)],
        Questions = [.. findings.Questions.Select(QuestionFindingsWire.Of)],
        Nps = NpsWire.Of(findings.Questions.FirstOrDefault(question => question.Question.Kind == QuestionKind.Recommendation)),
        Scores = ScoreFindingsWire.Of(findings.Scores),
        Expectations = ExpectationFindingsWire.Of(findings.Expectations),
        Importance = [.. findings.Importance.Select(ImportanceFindingsWire.Of)],
        Indices = [.. findings.Indices.Select(IndexFindingsWire.Of)],
        Layers = LayerFindingsWire.Of(findings.Layers),
        StraightLines = [.. findings.StraightLines.Select(StraightLiningWire.From)],
        SegmentFamily = FamilyWire.Of(findings.SegmentFamily),
        Segments = [.. findings.Segments.Select(ReleasedTableWire.Of)],
        Problems = ProblemFindingsWire.Of(findings.Problems),
        Change = WaveComparisonWire.Of(findings.Change),
    };
}
