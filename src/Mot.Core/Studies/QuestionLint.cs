using System.Collections.Immutable;
using Mot.Core.Journeys;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>The rules about how the questions of a study are asked.</summary>
internal static class QuestionLint
{
    internal static IEnumerable<LintFinding> Findings(Study study)
    {
        HashSet<string> grouped =
        [
            .. study.Outcomes.Select(question => question.Id),
            .. study.Indices.SelectMany(index => index.Questions),
            .. study.Quality.Dimensions.SelectMany(dimension => dimension.Questions.Concat(dimension.PointsQuestion is { } points ? [points] : [])),
        ];
        return
        [
            .. study.Outcomes.IsEmpty ? [new LintFinding(LintRule.NoOutcome, "$.outcomes")] : Array.Empty<LintFinding>(),
            .. Blocks(study),
            .. Several(LintRule.ExpectationOnlyAfterwards, study, question => question.Kind == QuestionKind.Expectation, IsOnlyAfterwards(study)),
            .. Several(LintRule.QuestionWithoutTouchpoint, study, _ => true, question => question is { Touchpoint: null, About: null, Kind: not QuestionKind.Recommendation } && !grouped.Contains(question.Id)),
            .. Several(
                LintRule.NoCodeForNeverUsed,
                study,
                question => question.Touchpoint is { } id && study.Journey[id].IsOptional,
                question => study.Table is { Counts: null } && !question.Scale.MissingCodes.ContainsValue(MissingKind.NotApplicable)),
            .. Several(LintRule.ScaleWithoutAnchors, study, question => question.Kind != QuestionKind.Recommendation, question => question.Scale.LabelsByStep.IsEmpty),
            .. Several(LintRule.OutcomeWithoutMargin, study, study.Outcomes.Contains, question => question.Margin is null),
            .. Several(LintRule.QuestionWithoutTiers, study, question => question.Kind == QuestionKind.Satisfaction, question => study.TiersOf(question) is null),
        ];
    }

    /// <summary>Where a question stands in the document.</summary>
    internal static string PathOf(int question) => $"$.questions[{Guard.Text(question)}]";

    // The same expectation asked beforehand as well makes the one asked afterwards harmless.
    private static Func<Question, bool> IsOnlyAfterwards(Study study) => question =>
        question.Asked == ExpectationTiming.Afterwards
        && !study.Questions.Any(other => other is { Kind: QuestionKind.Expectation, Asked: ExpectationTiming.Beforehand }
            && (other.About, other.Touchpoint) == (question.About, question.Touchpoint));

    private static IEnumerable<LintFinding> Blocks(Study study) =>
        from outcome in study.Outcomes
        where outcome.Block is not null
        let drivers = study.Questions.Where(question => question.Block == outcome.Block && question.Touchpoint is not null && question != outcome && MeasureLint.IsMeasure(question))
            .Select(question => question.Id).ToImmutableArray()
        where !drivers.IsEmpty
        select new LintFinding(LintRule.OutcomeAmongItsDrivers, PathOf(study.IndexOf(outcome))) { Subject = outcome.Id, Others = drivers };

    private static IEnumerable<LintFinding> Several(LintRule rule, Study study, Func<Question, bool> isConcerned, Func<Question, bool> isAmiss)
    {
        Question[] concerned = [.. study.Questions.Where(isConcerned)];
        Question[] amiss = [.. concerned.Where(isAmiss)];
        return amiss.Length switch
        {
            0 => [],
            1 => [new(rule, PathOf(study.IndexOf(amiss[0]))) { Subject = amiss[0].Id, Others = [amiss[0].Id], Number = concerned.Length }],
            _ => [new(rule, "$.questions") { Others = [.. amiss.Select(question => question.Id)], Number = concerned.Length }],
        };
    }
}
