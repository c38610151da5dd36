using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>Picks what a reader should know first.</summary>
internal static class FirstThings
{
    internal static ImmutableArray<Finding> Of(StudyTally tally, StudyFindings findings)
    {
        QuestionFindings[] touchpoints = [.. tally.Study.ScoredQuestions.OfType<Question>().Select(question => findings[question.Id])];
        Finding?[] all =
        [
            Extreme(FindingKind.LowestTouchpoint, touchpoints, tiers => tiers.Dissatisfied),
            Extreme(FindingKind.HighestTouchpoint, touchpoints, tiers => tiers.Delighted),
            Shortfall(findings.Expectations),
            ExpectationAdds(findings.Expectations),
            ProblemCost(findings.Problems),
            Change(findings.Change),
            TooThin(findings),
        ];
        return [.. all.OfType<Finding>()];
    }

    // By share and not by mean: means of differently anchored scales are not compared.
    private static Finding? Extreme(FindingKind kind, QuestionFindings[] touchpoints, Func<TierShares, Estimate> share)
    {
        (string Id, Estimate Share)[] ranked =
        [
            .. touchpoints.Where(touchpoint => touchpoint.Tiers is not null && share(touchpoint.Tiers).IsDefined)
                .Select(touchpoint => (touchpoint.Question.Id, share(touchpoint.Tiers!)))
                .OrderByDescending(pair => pair.Item2.Value),
        ];
        return ranked.Length < 2
            ? null
            : new Finding(kind)
            {
                Question = ranked[0].Id,
                Share = ranked[0].Share,
                Others = [.. ranked.Skip(1).Where(pair => pair.Share.High >= ranked[0].Share.Low).Select(pair => pair.Id)],
            };
    }

    // By dimension where there are some, because single questions are many and their gaps unsteady.
    private static Finding? Shortfall(ExpectationFindings? expectations)
    {
        if (expectations is null)
        {
            return null;
        }

        (string Id, Estimate Gap)[] gaps = expectations.Overall is { Levels.IsEmpty: false }
            ? [.. expectations.Dimensions.Select(dimension => (dimension.Id, dimension.Levels[0].Gap.Mean))]
            : [.. expectations.Gaps.Where(gap => gap.Expected.Level == expectations.Gaps[0].Expected.Level).Select(gap => (gap.Perceived.Id, gap.Gap))];
        (string Id, Estimate Gap)[] ranked = [.. gaps.Where(pair => pair.Gap.IsDefined).OrderBy(pair => pair.Gap.Value)];
        return ranked.Length < 2 || ranked[0].Gap.High >= 0
            ? null
            : new Finding(FindingKind.LargestShortfall)
            {
                Dimension = expectations.Dimensions.IsEmpty ? null : ranked[0].Id,
                Question = expectations.Dimensions.IsEmpty ? ranked[0].Id : null,
                Gap = ranked[0].Gap,
                Others = [.. ranked.Skip(1).Where(pair => pair.Gap.Low <= ranked[0].Gap.High).Select(pair => pair.Id)],
            };
    }

    private static Finding? ExpectationAdds(ExpectationFindings? expectations) =>
        expectations?.Associations.FirstOrDefault(association => association.ExpectedGivenPerceived.IsDefined) is { } association
            ? new Finding(FindingKind.ExpectationAdds) { Question = association.Outcome.Id, Association = association }
            : null;

    private static Finding? ProblemCost(ProblemFindings? problems) =>
        problems?.Tables.FirstOrDefault(table => table.Rows[0].AgainstWithout is not null) is not { } table
            ? null
            : new Finding(FindingKind.ProblemCost)
            {
                Segment = table.Segment,
                Question = table.Question,
                Share = table.Rows[0].Share,
                Comparison = table.Rows[0].AgainstWithout,
            };

    private static Finding? Change(WaveComparison? change)
    {
        if (change is null)
        {
            return null;
        }

        ComparedQuestion[] compared = [.. change.Questions.Where(question => question.Comparison is not null)];
        int Count(ComparisonVerdict verdict) => compared.Count(question => question.Comparison!.Verdict == verdict);

        // Across scales the size of a change is told in its own standard errors.
        ComparedQuestion? largest = compared
            .Where(question => question.Comparison!.Verdict is ComparisonVerdict.Better or ComparisonVerdict.Worse)
            .MaxBy(question => Math.Abs(question.Comparison!.Difference.Value!.Value) / question.Comparison.Difference.StandardError);
        return new Finding(FindingKind.Change)
        {
            Question = largest?.Question.Id,
            Comparison = largest?.Comparison,
            Better = Count(ComparisonVerdict.Better),
            Worse = Count(ComparisonVerdict.Worse),
            Same = Count(ComparisonVerdict.PracticallyTheSame),
            CannotTell = Count(ComparisonVerdict.CannotTell),
            NotComparable = change.Questions.Length - compared.Length,
        };
    }

    private static Finding? TooThin(StudyFindings findings)
    {
        string[] questions =
        [
            .. findings.Questions.Where(question => findings.Release?.HiddenQuestions.Any(hidden => hidden.Question == question.Question) != true)
                .Where(question => IsThin(question.Ratings.Count, question.Best.Headline, findings.Settings))
                .Select(question => question.Question.Id),
        ];
        ReleasedTable[] tables = [.. findings.Segments.GroupBy(table => table.Segment).Select(same => same.First())];
        ReleasedRow[] shown = [.. tables.SelectMany(table => table.Rows).Where(row => row.Hidden is null && row.Group is not null)];
        int thin = shown.Count(row => IsThin(row.N!.Value, row.Metrics!.Headline, findings.Settings));
        int hidden = tables.Sum(table => table.HiddenCount);
        return questions.Length + thin + hidden == 0
            ? null
            : new Finding(FindingKind.TooThin) { Others = [.. questions], ThinGroups = thin, HiddenGroups = hidden };
    }

    private static bool IsThin(long n, Estimate headline, FindingsSettings settings) => n < settings.ThinBelow || !headline.IsDefined;
}
