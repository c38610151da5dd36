using System.Text.Json.Serialization;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What a study comes to, in results.</summary>
internal sealed record StudyFindingsWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>Which study it is, and where its data come from.</summary>
    public required StudyNameWire Study { get; init; }

    /// <summary>What was decided about showing it to an audience, or a part of the people; left out when neither was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StudyReleaseWire? Release { get; init; }

    /// <summary>How many responses there are.</summary>
    public required long Responses { get; init; }

    /// <summary>The confidence level of the intervals, such as 0.95.</summary>
    public required double Level { get; init; }

    /// <summary>Whether there are case weights.</summary>
    public required bool Weighted { get; init; }

    /// <summary>How many replicate groups the intervals honour; null when a simple random sample is assumed.</summary>
    public int? ReplicateGroups { get; init; }

    /// <summary>The fingerprint of the scoring policy.</summary>
    public required string ScoringPolicy { get; init; }

    /// <summary>What to know first, at most one of each kind.</summary>
    public required IReadOnlyList<FindingWire> Findings { get; init; }

    /// <summary>Every question, in the order of the study.</summary>
    public required IReadOnlyList<QuestionFindingsWire> Questions { get; init; }

    /// <summary>The first recommendation question; null when none is declared.</summary>
    public NpsWire? Nps { get; init; }

    /// <summary>The journey scores.</summary>
    public required ScoreFindingsWire Scores { get; init; }

    /// <summary>Gaps, zones of tolerance and dimensions of quality; null when nothing was expected.</summary>
    public ExpectationFindingsWire? Expectations { get; init; }

    /// <summary>Stated importance beside the rating of the same thing.</summary>
    public required IReadOnlyList<ImportanceFindingsWire> Importance { get; init; }

    /// <summary>The declared composite indices.</summary>
    public required IReadOnlyList<IndexFindingsWire> Indices { get; init; }

    /// <summary>The shares per tier of each layer of satisfaction; null when no question speaks to a layer.</summary>
    public LayerFindingsWire? Layers { get; init; }

    /// <summary>For each block of questions how many gave one answer throughout.</summary>
    public required IReadOnlyList<StraightLiningWire> StraightLines { get; init; }

    /// <summary>What the comparisons of groups have in common.</summary>
    public required FamilyWire SegmentFamily { get; init; }

    /// <summary>Tables by group, as the release gate let them through.</summary>
    public required IReadOnlyList<ReleasedTableWire> Segments { get; init; }

    /// <summary>How many had a problem, and what that goes with; null when no segment tells.</summary>
    public ProblemFindingsWire? Problems { get; init; }

    /// <summary>This wave against the previous one; null when none was given.</summary>
    public WaveComparisonWire? Change { get; init; }

    internal static StudyFindingsWire Of(StudyFindings findings) => new()
    {
        Study = StudyNameWire.Of(findings.Study),
        Release = StudyReleaseWire.Of(findings.Release),
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
