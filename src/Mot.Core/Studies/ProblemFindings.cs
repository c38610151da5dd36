using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>How many customers had a problem, and what that goes with: one table per outcome, all differences one family.</summary>
/// <remarks>
/// <para><b>Method.</b> The interval of the damage is by jackknife where replicate groups are kept, else share and difference are taken as
/// independent and √(d²·se(p)² + p²·se(d)²) is its standard error (delta method).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ProblemFindings
{
    private static readonly RatingScale YesNo = RatingScale.Create(0, 1);

    private ProblemFindings(ImmutableArray<ProblemTable> tables, ComparisonFamily family)
    {
        Tables = tables;
        Family = family;
    }

    /// <summary>For each segment that tells who had a problem, a table per outcome.</summary>
    public ImmutableArray<ProblemTable> Tables { get; }

    /// <summary>The differences against those without a problem, as one family.</summary>
    public ComparisonFamily Family { get; }

    internal static ProblemFindings? Of(StudyTally tally, StudyRelease? release, Weighting weighting, FindingsSettings settings)
    {
        Part[] parts =
        [
            .. tally.Study.Segments.Where(segment => segment.TellsProblems)
                .SelectMany(segment => tally.Study.Outcomes.Select(outcome => Part.Of(tally, release, segment, outcome, settings))).OfType<Part>(),
        ];
        if (parts.Length == 0)
        {
            return null;
        }

        MetricSettings metrics = settings.Metrics(weighting);
        var family = ComparisonFamily.Of(
            "problems against none",
            parts.SelectMany(part => part.Shown.Select(row => row.Outcome!.Within(part.Without, metrics))),
            settings.Correction,
            settings.Level);
        int next = 0;
        return new([.. parts.Select(part => part.ToTable(metrics, () => family.Comparisons[next++]))], family);
    }

    /// <summary>A row before it is worked out: who had the problem, and their outcome; null where it is hidden.</summary>
    private sealed record Kind(string? Group, string? Touchpoint, HiddenReason? Hidden, Sample? Members, Sample? Outcome);

    private sealed record Part(Segment Segment, Question Question, Sample Without, bool TellsShares, ImmutableArray<Kind> Kinds)
    {
        internal IEnumerable<Kind> Shown => Kinds.Where(kind => kind.Hidden is null);

        // Null when those without a problem are hidden themselves.
        internal static Part? Of(StudyTally tally, StudyRelease? release, Segment segment, Question outcome, FindingsSettings settings)
        {
            string?[] groups = [.. tally.GroupsOf(segment)];
            Sample[] outcomes = [.. groups.Select(group => Sample.Of(tally, outcome, segment, group, settings))];
            var gate = new ReleaseGate(tally.Study.Release);
            HiddenReason?[] hiddenAt = Reasons(release?.Hide(segment, outcome, groups)) ?? gate.Hide([.. groups.Select((group, g) => (group, outcomes[g].Ratings.Count))]);

            // A share counts also those who skipped the outcome, so their groups must be large enough too.
            HiddenReason?[] byPeople = Reasons(release?.Hide(segment, null, groups)) ?? gate.Hide([.. groups.Select(group => (group, tally.Group(segment, group).Count))]);
            bool tellsShares = hiddenAt.Concat(byPeople).All(hidden => hidden is null);
            int[] problems = [.. segment.Groups.Where(group => group.IsProblem).Select(group => Array.IndexOf(groups, group.Id)).Where(g => g >= 0)];
            int[] none = [.. Enumerable.Range(0, groups.Length).Where(g => groups[g] is not null && !problems.Contains(g))];
            if (problems.Length == 0 || none.Length == 0 || none.Any(g => hiddenAt[g] is not null))
            {
                return null;
            }

            Sample Members(int[] of) => Sample.Membership(tally, segment, [.. of.Select(g => groups[g]!)], YesNo, settings);
            Kind[] kinds =
            [
                .. problems.Select(g => hiddenAt[g] is { } hidden
                    ? new Kind(groups[g], TouchpointOf(segment, groups[g]!), hidden, null, null)
                    : new Kind(groups[g], TouchpointOf(segment, groups[g]!), null, Members([g]), outcomes[g])),
            ];
            Kind[] any = problems.Length > 1 && tellsShares
                ? [new(null, null, null, Members(problems), problems.Select(g => outcomes[g]).Aggregate((sum, each) => sum.Plus(each)))]
                : [];
            return new(segment, outcome, none.Select(g => outcomes[g]).Aggregate((sum, each) => sum.Plus(each)), tellsShares, [.. any, .. kinds]);
        }

        private static HiddenReason?[]? Reasons(HiddenCell?[]? hidden) => hidden is null ? null : [.. hidden.Select(cell => cell?.Reason)];

        internal ProblemTable ToTable(MetricSettings metrics, Func<Comparison> nextComparison) => new(
            Segment.Id,
            Question.Id,
            Without.Ratings.Count,
            Without.Metrics(metrics).Headline,
            [.. Kinds.Select(kind => kind.Hidden is null ? Row(kind, metrics, nextComparison()) : new ProblemRow(kind.Group, kind.Touchpoint, kind.Hidden))]);

        private ProblemRow Row(Kind kind, MetricSettings metrics, Comparison comparison) => new(kind.Group, kind.Touchpoint, null)
        {
            N = kind.Outcome!.Ratings.Count,
            Share = TellsShares ? kind.Members!.Share(metrics) : null,
            Outcome = kind.Outcome.Metrics(metrics).Headline,
            AgainstWithout = comparison,
            Damage = TellsShares ? Damage(kind, metrics) : null,
        };

        private Estimate Damage(Kind kind, MetricSettings metrics)
        {
            double? Of(RatingDistribution members, RatingDistribution with, RatingDistribution without) =>
                AnswerSums.Share(members, metrics.Weighting, step => step == 1) * (Headline(with, metrics) - Headline(without, metrics));

            long n = kind.Members!.Ratings.Count;
            if (kind.Members.Groups is { } groups)
            {
                string[] keys = [.. groups.Groups.Where(group => group.Value.Count > 0).Select(group => group.Key)];
                return Replication.Of(
                    Of(kind.Members.Ratings, kind.Outcome!.Ratings, Without.Ratings),
                    [.. keys.Select(key => Of(kind.Members.WithoutGroup(key), kind.Outcome.WithoutGroup(key), Without.WithoutGroup(key)))],
                    n,
                    metrics.Level,
                    (double.NegativeInfinity, double.PositiveInfinity));
            }

            Estimate share = kind.Members.Share(metrics);
            Estimate difference = kind.Outcome!.Within(Without, metrics).Difference;
            if (!share.IsDefined || !difference.IsDefined)
            {
                return share.IsDefined ? difference : share;
            }

            double value = share.Value!.Value * difference.Value!.Value;
            double error = Math.Sqrt(
                Square(difference.Value.Value * share.StandardError!.Value) + Square(share.Value.Value * difference.StandardError!.Value));
            double half = Normal.TwoSided(metrics.Level) * error;
            return Estimate.Of(value, value - half, value + half, error, metrics.Level, n, IntervalMethod.Wald);
        }

        private double? Headline(RatingDistribution ratings, MetricSettings metrics) => QuestionMetrics.Of(Question, ratings, metrics).Headline.Value;

        private static double Square(double value) => value * value;

        private static string? TouchpointOf(Segment segment, string group) => segment.Groups.First(each => each.Id == group).Touchpoint;
    }
}
