using System.Collections.Immutable;
using Mot.Analytics.Drivers;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Analytics.Moments;

/// <summary>Where analyses come from: rows, or the joint counts of a tally.</summary>
internal sealed class MomentSource
{
    private readonly Study _study;
    private readonly RatingRows? _rows;
    private readonly CoRatings? _ratings;
    private readonly ImmutableArray<CoRatings> _groups;

    private MomentSource(Study study, ImmutableArray<Driver> drivers, RatingRows? rows, CoRatings? ratings, ImmutableArray<CoRatings> groups)
    {
        _study = study;
        Drivers = drivers;
        _rows = rows;
        _ratings = ratings;
        _groups = groups;
    }

    /// <summary>The drivers.</summary>
    internal ImmutableArray<Driver> Drivers { get; }

    /// <summary>The outcomes of which there are answers to work with, the main one first.</summary>
    internal ImmutableArray<Question> Outcomes => _rows is null ? [_ratings!.Outcome] : _study.Outcomes;

    /// <summary>The rows; null where only sums are kept.</summary>
    internal RatingRows? Rows => _rows;

    internal bool IsWeighted => _rows?.IsWeighted ?? !_ratings!.Tables.Weights.IsEmpty;

    internal static MomentSource Of(Study study, RatingRows rows) =>
        study.Outcomes.IsEmpty ? throw new ArgumentException($"Study '{study.Id}' declares no outcome.", nameof(study))
        : MomentsOfTruth.DriversOf(study) is { IsEmpty: false } drivers ? new(study, drivers, rows, null, [])
        : throw new ArgumentException($"Study '{study.Id}' asks about no touchpoint.", nameof(study));

    internal static MomentSource Of(StudyTally tally)
    {
        Study study = tally.Study;
        CoRatings ratings = tally.Whole.CoRatings
            ?? throw new ArgumentException($"Study '{study.Id}' keeps no joint counts; declare an outcome and its drivers as co-rated, or give the responses.", nameof(tally));
        HashSet<string> counted = [.. ratings.Questions.Skip(1).Select(question => question.Id)];
        ImmutableArray<Driver> drivers =
        [
            .. from driver in MomentsOfTruth.DriversOf(study)
               let columns = driver.Columns.Where(counted.Contains).ToArray()
               where columns.Length > 0
               select new Driver(driver.Name, columns),
        ];
        return drivers.IsEmpty
            ? throw new ArgumentException($"None of the co-rated questions of study '{study.Id}' is a satisfaction question about a touchpoint.", nameof(tally))
            : new(study, drivers, null, ratings, [.. tally.ReplicateCells().Select(cell => cell.Value.CoRatings!)]);
    }

    /// <summary>The rule that the kind of missing decides: expectation-maximisation where a driver was not put to everybody by design.</summary>
    internal MissingRule RuleFor(Question outcome)
    {
        if (_rows is null)
        {
            return MissingRule.Availability;
        }

        int at = _rows.IndexOf(outcome.Id);
        int[] questions = [.. RatedDrivers.Questions(Drivers).Select(_rows.IndexOf)];
        return Enumerable.Range(0, _rows.Count).Any(row => _rows.IsRated(row, at) && questions.Any(question => _rows.ValueAt(row, question) == (int)MissingKind.NotAsked))
            ? MissingRule.ExpectationMaximisation
            : MissingRule.Availability;
    }

    /// <summary>The checks beside the main analysis, each with one thing done otherwise.</summary>
    internal IEnumerable<RobustnessCheck> Others(RobustnessCheck main)
    {
        foreach (Question outcome in Outcomes.Where(outcome => outcome.Id != main.Outcome.Id))
        {
            yield return new(RobustnessKind.Outcome, outcome, RuleFor(outcome), main.IsWeighted, main.Method);
        }

        MissingRule[] rules = _rows is null ? [MissingRule.Pairwise] : [MissingRule.Availability, MissingRule.ExpectationMaximisation, MissingRule.Pairwise, MissingRule.CompleteCases];
        foreach (MissingRule rule in rules.Where(rule => rule != main.Rule && HasMissing(main.Outcome)))
        {
            yield return new(RobustnessKind.MissingRule, main.Outcome, rule, main.IsWeighted, main.Method);
        }

        if (IsWeighted)
        {
            yield return new(RobustnessKind.Weights, main.Outcome, main.Rule, !main.IsWeighted, main.Method);
        }

        if (_rows is not null && StraightLiners() > 0)
        {
            yield return new(RobustnessKind.StraightLiners, main.Outcome, main.Rule, main.IsWeighted, main.Method);
        }

        if (_rows is not null && WithBlanks() > 0)
        {
            yield return new(RobustnessKind.Blanks, main.Outcome, main.Rule, main.IsWeighted, main.Method);
        }

        yield return Drivers.All(driver => driver.Columns.Length == 1)
            ? new(RobustnessKind.Method, main.Outcome, main.Rule, main.IsWeighted, DriverMethod.RelativeWeights)
            : new(RobustnessKind.Method, main.Outcome, main.Rule, main.IsWeighted, DriverMethod.First);
    }

    /// <summary>How many rows give one answer to all touchpoints.</summary>
    internal int StraightLiners() => Enumerable.Range(0, _rows!.Count).Count(IsStraightLiner);

    /// <summary>How many rows leave a touchpoint blank.</summary>
    internal int WithBlanks() => Enumerable.Range(0, _rows!.Count).Count(HasBlank);

    /// <summary>Works an analysis out; beside the main one what low and high ratings go with is taken from that where it is the same.</summary>
    internal MomentAnalysis Analyse(
        RobustnessCheck check, MomentAnalysis? main, MomentPolicy policy, ResamplingSettings settings, DriverSettings drivers, LongRun run)
    {
        drivers = drivers with { Method = check.Method };
        settings = settings with { Level = policy.Level };
        CoRatings ratings;
        DriverIntervals? importance;
        string? fault;
        bool hasResamples = true;
        try
        {
            (ratings, importance, fault) = _rows is { } rows
                ? OfRows(new RatedRows(Kept(rows, check.Kind), check.Outcome.Id, Drivers), check, settings, drivers, run, out hasResamples)
                : OfSums(check, settings, drivers, run, out hasResamples);
        }
        catch (ArgumentException refused)
        {
            return new(check with { WhyNot = refused.Message }, null, null, 0);
        }

        if (importance is null || importance.Shares.Problem is not null)
        {
            return new(check with { N = ratings.RowCount, WhyNot = fault ?? Text(importance!.Shares) }, importance, null, 0);
        }

        PenaltyRewardFindings contrast = main is not null && check.Kind is RobustnessKind.MissingRule or RobustnessKind.Method
            ? main.Contrast!
            : Contrast(check, ratings, policy);
        return new(
            check with { N = importance.Shares.N, RSquared = importance.Shares.RSquared, HasResamples = hasResamples },
            importance,
            contrast,
            SpreadOf(ratings, check.IsWeighted));
    }

    // By jackknife where there are rows or groups, which honours weights and clusters.
    private PenaltyRewardFindings Contrast(RobustnessCheck check, CoRatings ratings, MomentPolicy policy)
    {
        MetricSettings metrics = new() { Level = policy.Level, Weighting = check.IsWeighted ? Weighting.CaseWeights : Weighting.None };
        IEnumerable<string> questions = RatedDrivers.Questions(Drivers);
        return _rows is not null ? PenaltyReward.Of(Kept(_rows, check.Kind), check.Outcome.Id, questions, policy.Asymmetry, metrics)
            : _groups.Length > 0 ? PenaltyReward.Of(_groups, questions, policy.Asymmetry, metrics)
            : PenaltyReward.Of(ratings, questions, policy.Asymmetry, metrics);
    }

    /// <summary>The shares of R² of a touchpoint among those who rated it; null where only sums are kept, or none of those who rated it answered the outcome.</summary>
    internal DriverIntervals? AmongThoseWhoMet(Driver driver, RobustnessCheck main, MomentPolicy policy, ResamplingSettings settings, DriverSettings drivers, LongRun run)
    {
        if (_rows is null)
        {
            return null;
        }

        int[] questions = [.. driver.Columns.Select(_rows.IndexOf)];
        RatingRows met = _rows.Where(row => questions.Any(question => _rows.IsRated(row, question)));
        if (met.Count == 0 || !Enumerable.Range(0, met.Count).Any(row => met.IsRated(row, met.IndexOf(main.Outcome.Id))))
        {
            return null;
        }

        return new RatedRows(met, main.Outcome.Id, Drivers).Resample(MissingRule.Availability, main.IsWeighted) is { } resample
            ? new ResampledShares(resample.Resampling, resample.Model, drivers, settings with { Level = policy.Level }, run).Run(IntervalMethod.PercentileBootstrap)
            : null;
    }

    /// <summary>The sum of what each touchpoint adds beyond all others, and the share of the first principal component of the ratings.</summary>
    internal (double? Unique, double? FirstComponent) Overlap(RobustnessCheck main)
    {
        RatedDrivers rated = _rows is { } rows
            ? new RatedRows(rows, main.Outcome.Id, Drivers).Of(main.Rule, main.IsWeighted)
            : RatedDrivers.Of(_ratings!, Drivers, main.Rule, main.IsWeighted ? Weighting.CaseWeights : Weighting.None);
        return rated.Covariances is not { } covariances || DriverSystem.Of(covariances, rated.Model) is not { } system ? (null, null)
            : (rated.Shares(new() { Method = DriverMethod.Last }, LongRun.Here).Drivers.Sum(share => share.Share), system.FirstComponentShare());
    }

    /// <summary>The mean ratings from 0 to 100 of each touchpoint in the resamples of the main analysis, NaN where a resample has none; empty where there are no rows.</summary>
    internal double[][] PerformanceReplicates(MomentAnalysis main, int replicates) =>
        _rows is null || replicates == 0 ? [] : new RatedRows(_rows, main.Check.Outcome.Id, Drivers).Means(main.Importance!, replicates, main.Check.IsWeighted);

    private static (CoRatings Ratings, DriverIntervals? Importance, string? Fault) OfRows(
        RatedRows rows, RobustnessCheck check, ResamplingSettings settings, DriverSettings drivers, LongRun run, out bool hasResamples)
    {
        CoRatings ratings = rows.JointCounts();

        // Resampling means estimating anew from rows; beside the main analysis the place alone has to do for the rules in which that is slow.
        hasResamples = check.Kind == RobustnessKind.None || check.Rule is MissingRule.Availability or MissingRule.CompleteCases;
        if (hasResamples && rows.Resample(check.Rule, check.IsWeighted) is { } resample)
        {
            return (ratings, new ResampledShares(resample.Resampling, resample.Model, drivers, settings, run).Run(IntervalMethod.PercentileBootstrap), null);
        }

        RatedDrivers rated = rows.Of(check.Rule, check.IsWeighted);
        return rated.Covariances is null ? (ratings, null, Text(rated)) : (ratings, OfOne(rated, settings, drivers, run), null);
    }

    private (CoRatings Ratings, DriverIntervals? Importance, string? Fault) OfSums(
        RobustnessCheck check, ResamplingSettings settings, DriverSettings drivers, LongRun run, out bool hasResamples)
    {
        var rated = RatedDrivers.Of(_ratings!, Drivers, check.Rule, check.IsWeighted ? Weighting.CaseWeights : Weighting.None);
        hasResamples = check.Rule == MissingRule.Availability && _groups.Length > 0;
        return rated.Covariances is null ? (_ratings!, null, Text(rated))
            : hasResamples ? (_ratings!, new ResampledShares(rated.Groups(_groups, check.IsWeighted), rated.Model, drivers, settings, run).Run(IntervalMethod.Jackknife), null)
            : (_ratings!, OfOne(rated, settings, drivers, run), null);
    }

    // The shares alone, whose places are told without doubt.
    private static DriverIntervals OfOne(RatedDrivers rated, ResamplingSettings settings, DriverSettings drivers, LongRun run) =>
        new ResampledShares(Resampling.OfNothing(rated.Covariances!), rated.Model, drivers, settings, run).Run(IntervalMethod.Jackknife);

    private RatingRows Kept(RatingRows rows, RobustnessKind kind) => kind switch
    {
        RobustnessKind.StraightLiners => rows.Where(row => !IsStraightLiner(row)),
        RobustnessKind.Blanks => rows.Where(row => !HasBlank(row)),
        _ => rows,
    };

    private bool HasMissing(Question outcome)
    {
        if (_rows is null)
        {
            return true;
        }

        int at = _rows.IndexOf(outcome.Id);
        int[] questions = [.. RatedDrivers.Questions(Drivers).Select(_rows.IndexOf)];
        return Enumerable.Range(0, _rows.Count).Any(row => _rows.IsRated(row, at) && questions.Any(question => !_rows.IsRated(row, question)));
    }

    // One answer to at least three touchpoints, at the same place of each scale.
    private bool IsStraightLiner(int row)
    {
        (int step, int last) first = default;
        int rated = 0;
        foreach (int question in RatedDrivers.Questions(Drivers).Select(_rows!.IndexOf))
        {
            if (_rows.IsRated(row, question))
            {
                (int step, int last) place = (_rows.StepAt(row, question), _rows.Questions[question].Scale.StepCount - 1);
                first = rated++ == 0 ? place : first;
                if (place.step * first.last != first.step * place.last)
                {
                    return false;
                }
            }
        }

        return rated >= 3;
    }

    private bool HasBlank(int row) => RatedDrivers.Questions(Drivers).Select(_rows!.IndexOf)
        .Any(question => (MissingKind)_rows.ValueAt(row, question) is MissingKind.Blank or MissingKind.DoNotKnow or MissingKind.Refused or MissingKind.OutOfRange);

    // In points of the outcome's scale.
    private static double SpreadOf(CoRatings ratings, bool weighted)
    {
        var column = AnswerColumn.Rating(ratings.Outcome.Id, 0, ratings.Outcome.Scale);
        return Math.Sqrt(CovarianceMatrix.Of(ratings, [column], weighted).At(0, 0)) / 2 * (double)ratings.Outcome.Scale.Step;
    }

    private static string Text(DriverShares shares) => shares.Problem switch
    {
        DriverProblem.TooFewRows => $"There are {Mot.Core.Guard.Text(shares.N)} respondents; {Mot.Core.Guard.Text(shares.Needed ?? 0)} are needed.",
        DriverProblem.OutcomeDoesNotVary => "The outcome does not vary.",
        _ => "A driver is determined by the others, and the method does not allow that.",
    };

    private static string Text(RatedDrivers rated)
    {
        string about = rated.FaultyQuestions.IsEmpty ? string.Empty : $": {string.Join(", ", rated.FaultyQuestions)}";
        return rated.Fault switch
        {
            MatrixFault.NotPositiveDefinite => string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"The pairwise correlations fit no data: their smallest eigenvalue is {rated.SmallestEigenvalue:0.####}."),
            MatrixFault.NeverTogether => $"Two questions were never answered together{about}.",
            MatrixFault.NoVariation => $"A question has no variation{about}.",
            _ => "Too few respondents.",
        };
    }
}
