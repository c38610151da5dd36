using System.Collections.Immutable;
using Mot.Analytics.Drivers;
using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Analytics.Moments;

/// <summary>From the facts about a touchpoint to a verdict.</summary>
internal sealed class MomentJudge(MomentPolicy policy, int first, Study study)
{
    /// <summary>The verdict with the facts that decided, or kept from deciding.</summary>
    internal (BeliefVerdict Verdict, ImmutableArray<MomentFact> Facts) Judge(MomentAnalysis analysis, Driver driver, bool? believedCritical, Estimate? problems)
    {
        DriverInterval interval = analysis.Importance![driver.Name];
        if (analysis.Importance.Shares[driver.Name].Problem is not null)
        {
            return (BeliefVerdict.NoVariation, [new(MomentFactKind.NoVariation)]);
        }

        ImmutableArray<MomentFact> facts = [PlaceOf(interval, IsHeldDown(analysis, driver)), FailureOf(analysis.ContrastOf(driver), analysis.OutcomeSpread), .. ProblemsOf(problems)];
        bool isMoment = facts.Any(fact => fact.Kind is MomentFactKind.AmongFirst or MomentFactKind.FailureWeighs or MomentFactKind.ProblemsThere);
        bool isNone = facts.All(fact => fact.Kind is MomentFactKind.NotAmongFirst or MomentFactKind.FailureWeighsLittle);
        bool critical = believedCritical == true;
        return (
            isMoment ? (critical ? BeliefVerdict.Confirmed : BeliefVerdict.BlindSpot)
            : isNone ? (critical ? BeliefVerdict.OverRated : BeliefVerdict.Ordinary)
            : BeliefVerdict.CannotTell,
            facts);
    }

    /// <summary>The probability of being among the first; by the place alone where there are no resamples.</summary>
    internal double? ProbabilityOf(DriverInterval interval) =>
        interval.ProbabilityAmongFirst(first) ?? (interval.Rank is { } rank ? (rank <= first ? 1 : 0) : null);

    /// <summary>About how many answers more would tell; null where more answers alone would not, or none are missing.</summary>
    internal long? MoreNeeded(MomentAnalysis analysis, Driver driver, ImmutableArray<MomentFact> facts)
    {
        long n = analysis.Importance!.Shares.N;
        double needed = 0;
        foreach (MomentFact fact in facts)
        {
            needed = Math.Max(needed, fact.Kind switch
            {
                MomentFactKind.PlaceUncertain => NeededForPlace(analysis.Importance, driver, n),
                MomentFactKind.TooFewLow when fact.Value > 0 => n * fact.Limit!.Value / fact.Value.Value,
                MomentFactKind.FailureUncertain => NeededForFailure(analysis, driver, n),
                _ => 0,
            });
        }

        double more = Math.Ceiling(needed - n);
        return more is > 0 and < 1e12 ? (long)more : null;
    }

    // Answers within a block of the questionnaire go together for that reason alone, which leaves less to those asked elsewhere.
    private bool IsHeldDown(MomentAnalysis analysis, Driver driver) =>
        analysis.Check.Outcome.Block is { } block
        && analysis.Importance!.Shares.Model.Drivers.Any(other => IsIn(block, other))
        && !IsIn(block, driver);

    private bool IsIn(string block, Driver driver) => driver.Columns.Any(column => study[column].Block == block);

    private MomentFact PlaceOf(DriverInterval interval, bool isHeldDown)
    {
        double probability = ProbabilityOf(interval) ?? 0;
        return probability >= policy.Sure ? new(MomentFactKind.AmongFirst, probability, policy.Sure)
            : probability <= 1 - policy.Sure ? new(isHeldDown ? MomentFactKind.PlaceHeldDown : MomentFactKind.NotAmongFirst, probability, 1 - policy.Sure)
            : new(MomentFactKind.PlaceUncertain, probability, policy.Sure);
    }

    private MomentFact FailureOf(ImpactAsymmetry contrast, double spread)
    {
        double heavy = policy.StrongPenalty * spread;
        return !contrast.Penalty.IsDefined ? new(MomentFactKind.TooFewLow, contrast.LowCount, policy.Asymmetry.MinimumRatings)
            : contrast.Penalty.Low >= heavy ? new(MomentFactKind.FailureWeighs, contrast.Penalty.Low, heavy)
            : contrast.Penalty.High < heavy ? new(MomentFactKind.FailureWeighsLittle, contrast.Penalty.High, heavy)
            : new(MomentFactKind.FailureUncertain, contrast.Penalty.High, heavy);
    }

    // Problems that go with low ratings no more than a little say nothing: one bad day colours all answers.
    private IEnumerable<MomentFact> ProblemsOf(Estimate? problems)
    {
        if (problems is { IsDefined: true } difference && difference.High >= policy.StrongProblem)
        {
            yield return difference.Low >= policy.StrongProblem
                ? new(MomentFactKind.ProblemsThere, difference.Low, policy.StrongProblem)
                : new(MomentFactKind.ProblemsUncertain, difference.High, policy.StrongProblem);
        }
    }

    // For the declared margin and not for the difference that was seen.
    private double NeededForPlace(DriverIntervals importance, Driver driver, long n)
    {
        int at = importance.Shares.Drivers.IndexOf(importance.Shares[driver.Name]);
        double[] gaps = [.. importance.Values.OfType<double[]>().Select(values => values[at] - Border(values, at))];
        if (gaps.Length < 2)
        {
            return 0;
        }

        double mean = gaps.Average();
        double variance = gaps.Sum(gap => (gap - mean) * (gap - mean)) / (gaps.Length - 1);
        double z = Normal.Quantile(policy.Sure);
        return n * variance * z * z / (policy.Margin * policy.Margin);
    }

    // What a share has to be above of, to be among the first.
    private double Border(double[] values, int at) =>
        values.Where((_, d) => d != at).OrderDescending().ElementAtOrDefault(first - 1);

    private double NeededForFailure(MomentAnalysis analysis, Driver driver, long n)
    {
        Estimate penalty = analysis.ContrastOf(driver).Penalty;
        double width = (penalty.High!.Value - penalty.Low!.Value) / (policy.StrongPenalty * analysis.OutcomeSpread);
        return n * width * width;
    }
}
