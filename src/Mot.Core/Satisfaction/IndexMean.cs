using Mot.Core.Estimation;

namespace Mot.Core.Satisfaction;

/// <summary>The mean of a number that is worked out for each respondent; the method is that of <see cref="MeanRating"/>.</summary>
internal static class IndexMean
{
    private const double FewestValues = 2;

    internal static Estimate Of(IndexSums sums, MetricSettings settings, (double Min, double Max) range)
    {
        double effective = sums.EffectiveCount(settings.Weighting);
        if (sums.Count < FewestValues || effective <= 1)
        {
            return Estimate.Undefined(
                AnswerSums.WhyUndefined(sums.Count, effective), (long)FewestValues, settings.Level, sums.Count, IntervalMethod.StudentT);
        }

        double mean = sums.Mean(settings.Weighting)!.Value;
        double error = Math.Sqrt(sums.Variance(settings.Weighting) / (effective - 1));
        double half = StudentT.TwoSided(settings.Level, effective - 1) * error;
        return Estimate.Of(
            mean,
            Math.Max(mean - half, range.Min),
            Math.Min(mean + half, range.Max),
            error,
            settings.Level,
            sums.Count,
            IntervalMethod.StudentT) with
        { EffectiveN = settings.Weighting == Weighting.None ? null : effective };
    }

    /// <summary>The mean of values that were collected in groups, by jackknife.</summary>
    internal static Estimate Of(IReadOnlyList<IndexSums> groups, MetricSettings settings, (double Min, double Max) range)
    {
        IndexSums[] parts = [.. groups.Where(group => group.Count > 0)];
        IndexSums total = parts.Aggregate(default(IndexSums), (sum, part) => sum.Plus(part));
        Estimate estimate = Replication.Of(
            total.Mean(settings.Weighting),
            [.. parts.Select(part => total.Minus(part).Mean(settings.Weighting))],
            total.Count,
            settings.Level,
            range);
        return settings.Weighting == Weighting.None ? estimate : estimate with { EffectiveN = total.EffectiveCount(settings.Weighting) };
    }
}
