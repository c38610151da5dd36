using System.Collections.Immutable;
using Mot.Core.Journeys;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>The rules about what is asked at the touchpoints of a study.</summary>
internal static class MeasureLint
{
    internal static IEnumerable<LintFinding> Findings(Study study)
    {
        var places = new JourneyPlaces(study.Journey, "$.journey");
        ImmutableArray<Touchpoint> touchpoints = study.Journey.Touchpoints;
        ILookup<string?, Question> measures = study.Questions.Where(IsMeasure).ToLookup(question => question.Touchpoint);
        return
        [
            .. touchpoints.Where(touchpoint => !measures.Contains(touchpoint.Id)).Select(touchpoint => new LintFinding(
                touchpoint.BelievedCritical == true ? LintRule.BeliefWithoutMeasure : LintRule.TouchpointWithoutMeasure, places[touchpoint])
            {
                Subject = touchpoint.Id,
            }),
            .. Several(LintRule.TouchpointWithoutExpectation, "$.questions", touchpoints.Length, touchpoints.Where(touchpoint => !TellsExpectation(study, touchpoint))),

            // Counts of single questions cannot say what the same person answered to two, nor score anybody.
            .. study.Table?.Counts is null
                ?
                [
                    .. Several(
                        LintRule.BeliefWithoutEvidence,
                        "$.coRated",
                        touchpoints.Count(IsBelieved),
                        touchpoints.Where(touchpoint => IsBelieved(touchpoint) && measures.Contains(touchpoint.Id) && !IsTested(study, measures[touchpoint.Id]))),
                    .. Several(
                        LintRule.TouchpointNotScored,
                        "$.questions",
                        touchpoints.Length,
                        touchpoints.Where(touchpoint => measures.Contains(touchpoint.Id) && study.ScoringQuestion(touchpoint) is null)),
                    .. Policy(study),
                ]
                : Array.Empty<LintFinding>(),
        ];
    }

    /// <summary>Whether a question tells how a contact was.</summary>
    internal static bool IsMeasure(Question question) =>
        question.Kind is QuestionKind.Satisfaction or QuestionKind.Effort or QuestionKind.Disconfirmation or QuestionKind.Recommendation;

    private static bool IsBelieved(Touchpoint touchpoint) => touchpoint.BelievedCritical == true;

    private static bool TellsExpectation(Study study, Touchpoint touchpoint) =>
        study.Questions.Any(question => question.Kind is QuestionKind.Expectation or QuestionKind.Disconfirmation
            && (question.Touchpoint ?? (question.About is { } about ? study.Find(about)?.Touchpoint : null)) == touchpoint.Id);

    private static bool IsTested(Study study, IEnumerable<Question> measures) =>
        study.CoRated.Intersect(study.Outcomes).Any() && study.CoRated.Intersect(measures).Any();

    private static IEnumerable<LintFinding> Several(LintRule rule, string path, int all, IEnumerable<Touchpoint> touchpoints)
    {
        ImmutableArray<string> ids = [.. touchpoints.Select(touchpoint => touchpoint.Id)];
        return ids.IsEmpty ? [] : [new(rule, path) { Others = ids, Number = all }];
    }

    private static IEnumerable<LintFinding> Policy(Study study)
    {
        bool IsScored(string id) => study.ScoringQuestion(study.Journey[id]) is not null;
        return
        [
            .. study.Scoring.TouchpointWeights.Keys.Where(id => !IsScored(id)).Select(id =>
                new LintFinding(LintRule.PolicyWithoutScore, $"$.scoring.touchpointWeights.{id}") { Subject = id }),
            .. study.Scoring.Gates.Select((gate, g) => (gate.Touchpoint, Path: $"$.scoring.gates[{Guard.Text(g)}]")).Where(gate => !IsScored(gate.Touchpoint)).Select(gate =>
                new LintFinding(LintRule.PolicyWithoutScore, gate.Path) { Subject = gate.Touchpoint }),
        ];
    }
}
