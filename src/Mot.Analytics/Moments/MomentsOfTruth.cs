using System.Collections.Immutable;
using Mot.Analytics.Drivers;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Analytics.Moments;

/// <summary>Finds the touchpoints that are strongly and stably associated with the outcome, or whose failures are, and holds them against what the map believes.</summary>
/// <remarks>
/// <para><b>Definition.</b> A touchpoint is a moment of truth where the probability of being among the first by share of R² is at least <see cref="MomentPolicy.Sure"/>, or low ratings go with an outcome that
/// is lower by at least <see cref="MomentPolicy.StrongPenalty"/> standard deviations over the whole interval, or problems are there by <see cref="MomentPolicy.StrongProblem"/>. It is none only where all of
/// these are told to the contrary, for which enough low ratings are needed, and not where the outcome was asked in one block with other touchpoints and not with this one. Otherwise the answers do not tell.</para>
/// <para><b>Robustness.</b> The same is asked with each other declared outcome, rule for missing answers, with and without weights, without those who gave one answer throughout or left some blank, and by another
/// method; where one of them says the opposite, the verdict depends on it.</para>
/// <para><b>Sources.</b> Importance: <see cref="DriverImportance"/>. Failure: Brandt (1987), Mikulić and Prebežac (2008). Matrix: Martilla and James (1977). The combination and its limits are conventions of this library.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class MomentsOfTruth
{
    // For what is beside the main analysis a fifth of the resamples will do, but no fewer than these.
    private const int FewestBeside = 100;

    /// <summary>From responses.</summary>
    /// <param name="study">The study; its first outcome is the main one.</param>
    /// <param name="responses">Responses to it.</param>
    /// <param name="policy">When a touchpoint counts; null for the defaults.</param>
    /// <param name="settings">How resamples are drawn; null for the defaults. The level is the policy's.</param>
    /// <param name="drivers">How shares are worked out; null for the defaults.</param>
    /// <param name="progress">Is told the share of the work that is done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">The study has no outcome or asks about no touchpoint, nobody answered the outcome, or the responses are of another study.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static MomentFindings Of(
        Study study,
        IEnumerable<Response> responses,
        MomentPolicy? policy = null,
        ResamplingSettings? settings = null,
        DriverSettings? drivers = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(responses);
        var tally = new StudyTally(study);
        var rows = new RatingRows(study.Questions);
        foreach (Response response in responses)
        {
            tally.Add(response);
            rows.Add(response.Answers.AsSpan(), response.Weight, response.Cluster);
        }

        return new Work(tally, MomentSource.Of(study, rows), policy, settings, drivers, progress, cancellation).Run();
    }

    /// <summary>From the sums of a study that keeps joint counts of an outcome and its drivers; with replicate groups for intervals, and with fewer checks.</summary>
    /// <param name="tally">The sums.</param>
    /// <param name="policy">When a touchpoint counts; null for the defaults.</param>
    /// <param name="settings">How groups are drawn; null for the defaults. The level is the policy's.</param>
    /// <param name="drivers">How shares are worked out; null for the defaults.</param>
    /// <param name="progress">Is told the share of the work that is done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">The study keeps no joint counts of an outcome and touchpoints, or nobody answered the outcome.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static MomentFindings Of(
        StudyTally tally,
        MomentPolicy? policy = null,
        ResamplingSettings? settings = null,
        DriverSettings? drivers = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return new Work(tally, MomentSource.Of(tally), policy, settings, drivers, progress, cancellation).Run();
    }

    /// <summary>The drivers of a study: of each touchpoint the satisfaction questions about this encounter with it, and where there are none those about the trip.</summary>
    /// <param name="study">The study.</param>
    /// <returns>One driver for each touchpoint that is asked about, in the order of the journey, its name the touchpoint's id.</returns>
    public static ImmutableArray<Driver> DriversOf(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return
        [
            .. from touchpoint in study.Journey.Touchpoints
               let about = study.Questions.Where(question => question.Kind == QuestionKind.Satisfaction && question.Touchpoint == touchpoint.Id && !study.Outcomes.Contains(question)).ToArray()
               let encounter = about.Where(question => question.Frame == QuestionFrame.ThisEncounter).ToArray()
               where about.Length > 0
               select new Driver(touchpoint.Id, (encounter.Length > 0 ? encounter : about).Select(question => question.Id)),
        ];
    }

    private sealed class Work(
        StudyTally tally,
        MomentSource source,
        MomentPolicy? givenPolicy,
        ResamplingSettings? givenSettings,
        DriverSettings? givenDrivers,
        IProgress<double>? progress,
        CancellationToken cancellation)
    {
        private readonly MomentPolicy _policy = givenPolicy ?? MomentPolicy.Default;
        private readonly ResamplingSettings _settings = givenSettings ?? ResamplingSettings.Default;
        private readonly DriverSettings _drivers = givenDrivers ?? DriverSettings.Default;
        private readonly Study _study = tally.Study;

        internal MomentFindings Run()
        {
            Question outcome = source.Outcomes[0];
            var asked = new RobustnessCheck(RobustnessKind.None, outcome, source.RuleFor(outcome), source.IsWeighted, _drivers.Method);
            RobustnessCheck[] others = [.. source.Others(asked)];
            MomentAnalysis main = source.Analyse(asked, null, _policy, _settings, _drivers, Part(0, 0.5));
            if (main.Importance is null || main.Contrast is null)
            {
                throw new ArgumentException($"Study '{_study.Id}': {main.Check.WhyNot}");
            }

            int first = _policy.FirstOf(source.Drivers.Length);
            var judge = new MomentJudge(_policy, first, _study);
            ResamplingSettings beside = _settings with { Replicates = Math.Max(_settings.Replicates / 5, FewestBeside) };
            var checks = new MomentAnalysis[others.Length];
            for (int check = 0; check < others.Length; check++)
            {
                checks[check] = source.Analyse(others[check], main, _policy, beside, _drivers, Part(0.5 + (0.25 * check / others.Length), 0.25 / others.Length));
            }

            MomentFinding[] findings = new MomentFinding[source.Drivers.Length];
            var performances = Performances.Of(tally, source, main, _policy);
            for (int d = 0; d < findings.Length; d++)
            {
                DriverIntervals? met = source.AmongThoseWhoMet(source.Drivers[d], main.Check, _policy, beside, _drivers, Part(0.75 + (0.25 * d / findings.Length), 0.25 / findings.Length));
                findings[d] = Finding(d, main, checks, judge, performances, met);
            }

            return Findings(main, checks, first, [.. findings.OrderByDescending(finding => finding.Importance.Share.Value ?? PlainShare(main, finding))]);
        }

        private static double PlainShare(MomentAnalysis main, MomentFinding finding) =>
            main.Importance!.Shares[finding.Touchpoint.Id].Share ?? double.NegativeInfinity;

        private LongRun Part(double from, double width) => _drivers.Run(
            cancellation, progress is null ? null : new Stretch(progress, from, width));

        private MomentFinding Finding(int d, MomentAnalysis main, MomentAnalysis[] checks, MomentJudge judge, Performances performances, DriverIntervals? met)
        {
            Driver driver = source.Drivers[d];
            var touchpoint = _study.Journey[driver.Name];
            ImpactAsymmetry contrast = main.ContrastOf(driver);
            Estimate? problems = ProblemEvidence.Of(tally, contrast, _policy);
            (BeliefVerdict verdict, ImmutableArray<MomentFact> facts) = judge.Judge(main, driver, touchpoint.BelievedCritical, problems);
            DriverInterval interval = main.Importance![driver.Name];
            ImmutableArray<CheckedVerdict> others =
            [
                .. checks.Select(check => check.Contrast is null
                    ? new CheckedVerdict(check.Check, null, null, null, null)
                    : new CheckedVerdict(
                        check.Check,
                        judge.Judge(check, driver, touchpoint.BelievedCritical, problems).Verdict,
                        check.Importance!.Shares[driver.Name].Share is null ? null : PlaceOf(check.Importance, driver),
                        check.Importance.Shares[driver.Name].Share,
                        judge.ProbabilityOf(check.Importance[driver.Name]))),
            ];
            return new(touchpoint, [.. driver.Columns.Select(column => _study[column])])
            {
                Verdict = verdict,
                Facts = facts,
                MoreNeeded = verdict == BeliefVerdict.CannotTell ? judge.MoreNeeded(main, driver, facts) : null,
                Card = new(verdict, others),
                Importance = interval,
                AmongThoseWhoMetIt = met?[driver.Name].Share ?? Estimate.Undefined(UndefinedReason.NoAnswers, null, _policy.Level, 0, IntervalMethod.PercentileBootstrap),
                ProbabilityAmongFirst = main.Check.HasResamples ? judge.ProbabilityOf(interval) : null,
                Performance = performances[d],
                Reach = Reaches.Of(tally, driver, _policy),
                Asymmetry = contrast,
                ProblemDifference = problems,
                Place = performances.Place(driver.Name),
                Tone = performances.ToneOf(d),
            };
        }

        private static int PlaceOf(DriverIntervals importance, Driver driver)
        {
            double share = importance.Shares[driver.Name].Share!.Value;
            return 1 + importance.Shares.Drivers.Count(other => other.Share > share);
        }

        private MomentFindings Findings(MomentAnalysis main, MomentAnalysis[] checks, int first, ImmutableArray<MomentFinding> findings)
        {
            DriverShares shares = main.Importance!.Shares;
            (double? unique, double? component) = source.Overlap(main.Check);
            double gained = (shares.RSquared - shares.ControlsRSquared) ?? 0;
            return new(_study, _policy, main.Check)
            {
                First = first,
                Importance = main.Importance,
                UniqueRSquared = unique,
                SharedRSquared = gained - unique,
                FirstComponentShare = component,
                StraightLiners = source.Rows is null ? null : source.StraightLiners(),
                WithBlanks = source.Rows is null ? null : source.WithBlanks(),
                SameBlock = SameBlockOf(main.Check.Outcome, findings),
                Checks = [.. checks.Select(check => check.Check)],
                Touchpoints = findings,
            };
        }

        private static BlockWarning? SameBlockOf(Question outcome, ImmutableArray<MomentFinding> findings)
        {
            bool Inside(MomentFinding finding) => finding.Questions.Any(question => question.Block == outcome.Block);
            return outcome.Block is { } block && findings.Any(Inside) && !findings.All(Inside)
                ? new(block, [.. findings.Where(Inside).Select(finding => finding.Touchpoint.Id)], [.. findings.Where(finding => !Inside(finding)).Select(finding => finding.Touchpoint.Id)])
                : null;
        }
    }

    // A part of the work tells its part of the progress.
    private sealed class Stretch(IProgress<double> progress, double from, double width) : IProgress<double>
    {
        public void Report(double value) => progress.Report(from + (width * value));
    }
}
