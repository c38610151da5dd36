using Mot.Core.Estimation;

namespace Mot.Core.Scoring;

/// <summary>The mean journey score of a group of customers.</summary>
/// <remarks>
/// <para><b>Definition.</b> Σ/n, with Student's t interval from the n - 1 variance; by delete-a-group jackknife where the sums
/// were collected in groups.</para>
/// <para><b>Unit and range.</b> Points from 0 to 100. <b>Direction and best value.</b> Higher is better; 100.</para>
/// <para><b>Undefined.</b> Fewer than two scores, or fewer than five groups with scores.</para>
/// <para><b>Sources.</b> Student (1908), Biometrika 6, 1-25; Kott (2001), J. Official Statistics 17, 521-526.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class MeanScore
{
    private const int FewestScores = 2;

    /// <summary>What this metric is: points from 0 to 100, higher is better.</summary>
    public static Metric Metric { get; } = Metric.Of("mean-score", MetricUnit.Points, 0, JourneyScore.MaxPoints);

    /// <summary>The mean of the scores.</summary>
    /// <param name="scores">The sums.</param>
    /// <param name="level">The confidence level, strictly between 0 and 1.</param>
    /// <returns>The mean in points; undefined below two scores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level does not lie between 0 and 1.</exception>
    public static Estimate Of(ScoreSums scores, double level = Estimate.DefaultLevel)
    {
        ArgumentNullException.ThrowIfNull(scores);
        Guard.Level(level);
        ScoreSums.Totals sums = scores.Sums;
        if (sums.Count < FewestScores)
        {
            UndefinedReason reason = sums.Count == 0 ? UndefinedReason.NoAnswers : UndefinedReason.TooFewAnswers;
            return Estimate.Undefined(reason, FewestScores, level, sums.Count, IntervalMethod.StudentT);
        }

        // n Σ² - (Σ)² is exact, so nothing cancels before it becomes a double.
        var spread = ((System.Numerics.BigInteger)sums.SumOfSquares * sums.Count) - ((System.Numerics.BigInteger)sums.Sum * sums.Sum);
        double n = sums.Count;
        double error = Math.Sqrt((double)spread / (n * n * (n - 1))) / JourneyScore.Scale;
        double mean = Mean(sums)!.Value;
        double half = StudentT.TwoSided(level, n - 1) * error;
        return Estimate.Of(
            mean,
            Math.Max(mean - half, 0),
            Math.Min(mean + half, JourneyScore.MaxPoints),
            error,
            level,
            sums.Count,
            IntervalMethod.StudentT);
    }

    /// <summary>The mean of scores that were collected in groups, by jackknife.</summary>
    /// <param name="groups">The sums of each group.</param>
    /// <param name="level">The confidence level, strictly between 0 and 1.</param>
    /// <returns>The mean in points; undefined below five groups with scores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level does not lie between 0 and 1.</exception>
    public static Estimate Of(IEnumerable<ScoreSums> groups, double level = Estimate.DefaultLevel)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Guard.Level(level);
        ScoreSums.Totals[] parts = [.. groups.Select(group => group.Sums).Where(sums => sums.Count > 0)];
        ScoreSums.Totals total = parts.Aggregate(default(ScoreSums.Totals), (sum, part) => sum.Plus(part));
        if (parts.Length < Jackknife.FewestGroups)
        {
            UndefinedReason reason = parts.Length == 0 ? UndefinedReason.NoAnswers : UndefinedReason.TooFewGroups;
            return Estimate.Undefined(reason, Jackknife.FewestGroups, level, total.Count, IntervalMethod.Jackknife);
        }

        double error = Jackknife.StandardError([.. parts.Select(part => Mean(total.Minus(part))!.Value)]);
        double mean = Mean(total)!.Value;
        double half = StudentT.TwoSided(level, parts.Length - 1) * error;
        return Estimate.Of(
            mean,
            Math.Max(mean - half, 0),
            Math.Min(mean + half, JourneyScore.MaxPoints),
            error,
            level,
            total.Count,
            IntervalMethod.Jackknife) with
        { Groups = parts.Length };
    }

    private static double? Mean(ScoreSums.Totals sums) =>
        sums.Count == 0 ? null : (double)sums.Sum / sums.Count / JourneyScore.Scale;
}
