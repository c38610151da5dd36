using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>Runs a metric through the delete-a-group jackknife.</summary>
internal static class Replication
{
    /// <summary>A metric as a plain function of the sums; null where it has no value.</summary>
    internal delegate double? Statistic(RatingDistribution ratings);

    /// <summary>The metric with an interval from its groups, cut to the metric's range.</summary>
    internal static Estimate Of(
        ReplicatedDistribution ratings, Statistic statistic, MetricSettings settings, (double Min, double Max) range)
    {
        Replicates replicates = Run(ratings, statistic);
        Estimate estimate = replicates.ToEstimate(ratings.Total.Count, ratings.Total.Count, settings.Level, range);
        return settings.Weighting == Weighting.None ? estimate : estimate with { EffectiveN = AnswerSums.EffectiveN(ratings.Total) };
    }

    /// <summary>An estimate from the value of everybody and the values with one group left out each.</summary>
    internal static Estimate Of(double? whole, double?[] leftOut, long n, double level, (double Min, double Max) range) =>
        Summarise(whole, leftOut).ToEstimate(n, n, level, range);

    /// <summary>The difference of two samples that have no group in common.</summary>
    internal static Comparison Difference(
        ReplicatedDistribution first, ReplicatedDistribution second, Statistic statistic, MetricSettings settings, bool higherIsBetter)
    {
        Replicates a = Run(first, statistic);
        Replicates b = Run(second, statistic);
        long n = first.Total.Count + second.Total.Count;
        long fewest = Math.Min(first.Total.Count, second.Total.Count);
        Replicates difference = a.Whole is null || b.Whole is null || a.Groups < Jackknife.FewestGroups || b.Groups < Jackknife.FewestGroups
            ? new(a.Whole - b.Whole, 0, Math.Min(a.Groups, b.Groups), 0)
            : new(
                a.Whole - b.Whole,
                Math.Sqrt((a.StandardError * a.StandardError) + (b.StandardError * b.StandardError)),
                a.Groups + b.Groups,
                Jackknife.Degrees(a.StandardError * a.StandardError, a.Degrees, b.StandardError * b.StandardError, b.Degrees));
        return Comparison.Create(level => difference.ToEstimate(n, fewest, level, Unbounded), settings.Level, settings.Margin, higherIsBetter);
    }

    /// <summary>The difference of two parts of one sample: a group that is left out is left out of both.</summary>
    internal static Comparison DifferenceWithin(
        ReplicatedDistribution first, ReplicatedDistribution second, Statistic statistic, MetricSettings settings, bool higherIsBetter)
    {
        Dictionary<string, double?> a = LeaveOut(first, statistic);
        Dictionary<string, double?> b = LeaveOut(second, statistic);
        double? wholeA = statistic(first.Total);
        double? wholeB = statistic(second.Total);
        double?[] leftOut =
        [
            .. a.Keys.Union(b.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(group => a.GetValueOrDefault(group, wholeA) - b.GetValueOrDefault(group, wholeB)),
        ];

        // The rarer part decides how well the spread is known, however many groups the other part has.
        int groups = Math.Min(a.Count, b.Count);
        Replicates spread = Summarise(wholeA - wholeB, leftOut);
        Replicates difference = spread.Degrees > 0 ? spread with { Groups = groups, Degrees = groups - 1 } : spread;
        long n = first.Total.Count + second.Total.Count;
        long fewest = Math.Min(first.Total.Count, second.Total.Count);
        return Comparison.Create(level => difference.ToEstimate(n, fewest, level, Unbounded), settings.Level, settings.Margin, higherIsBetter);
    }

    private static (double Min, double Max) Unbounded => (double.NegativeInfinity, double.PositiveInfinity);

    private static Replicates Run(ReplicatedDistribution ratings, Statistic statistic) =>
        Summarise(statistic(ratings.Total), [.. LeaveOut(ratings, statistic).Values]);

    private static Replicates Summarise(double? whole, double?[] leftOut)
    {
        if (whole is null || leftOut.Length < Jackknife.FewestGroups || leftOut.Contains(null))
        {
            return new(whole, 0, leftOut.Contains(null) ? 1 : leftOut.Length, 0);
        }

        double error = Jackknife.StandardError([.. leftOut.Select(value => value!.Value)]);
        return new(whole, error, leftOut.Length, leftOut.Length - 1);
    }

    // In ordinal order of the group keys, which is the stated order of the floating-point sums.
    private static Dictionary<string, double?> LeaveOut(ReplicatedDistribution ratings, Statistic statistic)
    {
        var values = new Dictionary<string, double?>(StringComparer.Ordinal);
        var rest = new RatingDistribution(ratings.Total.Scale);
        foreach ((string key, RatingDistribution group) in ratings.Groups)
        {
            if (group.Count > 0)
            {
                rest.BecomeRest(ratings.Total, group);
                values.Add(key, statistic(rest));
            }
        }

        return values;
    }

    private readonly record struct Replicates(double? Whole, double StandardError, int Groups, double Degrees)
    {
        internal Estimate ToEstimate(long n, long fewest, double level, (double Min, double Max) range)
        {
            if (Whole is not { } value)
            {
                return Estimate.Undefined(AnswerSums.WhyUndefined(fewest, 0), 1, level, n, IntervalMethod.Jackknife);
            }

            if (Groups < Jackknife.FewestGroups)
            {
                return Estimate.Undefined(UndefinedReason.TooFewGroups, Jackknife.FewestGroups, level, n, IntervalMethod.Jackknife);
            }

            double half = StudentT.TwoSided(level, Degrees) * StandardError;
            return Estimate.Of(
                value,
                Math.Max(value - half, range.Min),
                Math.Min(value + half, range.Max),
                StandardError,
                level,
                n,
                IntervalMethod.Jackknife) with
            { Groups = Groups };
        }
    }
}
