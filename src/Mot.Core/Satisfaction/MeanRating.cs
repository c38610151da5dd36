using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>The mean rating, on the scale of the question.</summary>
/// <remarks>
/// <para><b>Definition.</b> Σwx/Σw. Standard error: s/√n with the n - 1 variance; with weights √(s²/n*) with the reliability
/// variance Σw(x - m)²/(Σw - Σw²/Σw) and Kish's effective n* = (Σw)²/Σw².</para>
/// <para><b>Unit and range.</b> Points of the scale. An interval may reach beyond the scale when answers are few and spread out.</para>
/// <para><b>Direction and best value.</b> As the scale declares.</para>
/// <para><b>Method.</b> <see cref="IntervalMethod.StudentT"/> with n - 1 (or n* - 1) degrees of freedom; differences by
/// <see cref="IntervalMethod.Welch"/>.</para>
/// <para><b>Undefined.</b> Fewer than two answers (one answer has no spread), or no weight. When all answers are alike the
/// interval has no width; that is what the method says, not certainty.</para>
/// <para><b>Sources.</b> Student (1908), Biometrika 6, 1-25; Welch (1947), Biometrika 34, 28-35; Kish (1965), Survey Sampling.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class MeanRating
{
    private const double FewestAnswers = 2;

    /// <summary>What this metric is on a scale: points of the scale, its range and its direction; an interval may leave the range.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>The declaration.</returns>
    public static Metric MetricOn(RatingScale scale) => Metric.On(scale, "mean", intervalMayLeaveRange: true);

    /// <summary>The mean of a distribution.</summary>
    /// <param name="ratings">The answers.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The mean in points of the scale; undefined below two answers.</returns>
    /// <exception cref="ArgumentException">The method is another than Student's t.</exception>
    public static Estimate Of(RatingDistribution ratings, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        settings ??= MetricSettings.Default;
        RequireMethod(settings, IntervalMethod.StudentT);
        Spread spread = Spread.Of(ratings, settings.Weighting);
        if (!spread.IsDefined)
        {
            return spread.Sums.Undefined(FewestAnswers, settings.Level, IntervalMethod.StudentT);
        }

        double half = StudentT.TwoSided(settings.Level, spread.Degrees) * spread.StandardError;
        return Estimate.Of(
            spread.Mean,
            spread.Mean - half,
            spread.Mean + half,
            spread.StandardError,
            settings.Level,
            spread.Sums.N,
            IntervalMethod.StudentT) with
        { EffectiveN = settings.Weighting == Weighting.None ? null : spread.Sums.EffectiveCount };
    }

    /// <summary>The mean of a distribution that was collected in groups, with a jackknife interval.</summary>
    /// <param name="ratings">The answers by group.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The mean in points of the scale; undefined when fewer than five groups answered.</returns>
    public static Estimate Of(ReplicatedDistribution ratings, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        settings ??= MetricSettings.Default;
        return Replication.Of(ratings, Mean(settings), settings, (double.NegativeInfinity, double.PositiveInfinity));
    }

    /// <summary>The difference of two independent means, first minus second.</summary>
    /// <param name="first">The answers.</param>
    /// <param name="second">The answers of other people on a comparable scale.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference in points of the scale and its verdict.</returns>
    /// <exception cref="ArgumentException">The scales differ, or the method is another than Welch's.</exception>
    public static Comparison Difference(RatingDistribution first, RatingDistribution second, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        settings ??= MetricSettings.Default;
        RequireComparable(first.Scale, second.Scale);
        RequireMethod(settings, IntervalMethod.Welch);
        var a = Spread.Of(first, settings.Weighting);
        var b = Spread.Of(second, settings.Weighting);
        return Comparison.Create(level => DifferenceAt(a, b, level), settings.Level, settings.Margin, HigherIsBetter(first.Scale));
    }

    /// <summary>The difference of two independent means whose samples came in groups, by jackknife.</summary>
    /// <param name="first">The answers by group.</param>
    /// <param name="second">The answers of another sample, by its own groups.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference in points of the scale and its verdict.</returns>
    /// <exception cref="ArgumentException">The scales differ.</exception>
    public static Comparison Difference(
        ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        bool higherIsBetter = RequireComparable(first, second);
        return Replication.Difference(first, second, Mean(settings), settings, higherIsBetter);
    }

    /// <summary>The difference of the means of two parts of one sample, whose groups are the same clusters, by jackknife.</summary>
    /// <param name="first">The answers by group.</param>
    /// <param name="second">The answers of other people in the same groups.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference in points of the scale and its verdict.</returns>
    /// <exception cref="ArgumentException">The scales differ.</exception>
    public static Comparison DifferenceWithin(
        ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        bool higherIsBetter = RequireComparable(first, second);
        return Replication.DifferenceWithin(first, second, Mean(settings), settings, higherIsBetter);
    }

    internal static void RequireComparable(RatingScale first, RatingScale second)
    {
        if (!first.IsComparableTo(second))
        {
            throw new ArgumentException($"The scales differ: {first} and {second}, or their anchors or direction.", nameof(second));
        }
    }

    private static bool RequireComparable(ReplicatedDistribution first, ReplicatedDistribution second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        RequireComparable(first.Total.Scale, second.Total.Scale);
        return HigherIsBetter(first.Total.Scale);
    }

    private static bool HigherIsBetter(RatingScale scale) => scale.Direction == ScaleDirection.HigherIsBetter;

    private static Replication.Statistic Mean(MetricSettings settings) =>
        ratings => AnswerSums.Moments(ratings, settings.Weighting)?.Mean;

    private static void RequireMethod(MetricSettings settings, IntervalMethod only)
    {
        if (settings.Method != IntervalMethod.Default && settings.Method != only)
        {
            throw new ArgumentException($"A mean has no {settings.Method} interval here; choose {only}.", nameof(settings));
        }
    }

    private static Estimate DifferenceAt(Spread a, Spread b, double level)
    {
        long n = a.Sums.N + b.Sums.N;
        if (!a.IsDefined || !b.IsDefined)
        {
            UndefinedReason reason = AnswerSums.WhyUndefined(
                Math.Min(a.Sums.N, b.Sums.N), Math.Min(a.Sums.EffectiveCount, b.Sums.EffectiveCount));
            return Estimate.Undefined(reason, (long)FewestAnswers, level, n, IntervalMethod.Welch);
        }

        double firstVariance = a.StandardError * a.StandardError;
        double secondVariance = b.StandardError * b.StandardError;
        double error = Math.Sqrt(firstVariance + secondVariance);
        double degrees = Jackknife.Degrees(firstVariance, a.Degrees, secondVariance, b.Degrees);
        double half = StudentT.TwoSided(level, degrees) * error;
        double difference = a.Mean - b.Mean;
        return Estimate.Of(difference, difference - half, difference + half, error, level, n, IntervalMethod.Welch);
    }

    private readonly record struct Spread(AnswerSums Sums, double Mean, double Variance)
    {
        internal bool IsDefined => Sums.EffectiveCount > 1 && Sums.N >= FewestAnswers;

        internal double Degrees => Sums.EffectiveCount - 1;

        // Variance/(1 - 1/n*) is the reliability variance; divided by n* it is Variance/(n* - 1).
        internal double StandardError => Math.Sqrt(Variance / Degrees);

        internal static Spread Of(RatingDistribution ratings, Weighting weighting)
        {
            (double mean, double variance) = AnswerSums.Moments(ratings, weighting) ?? default;
            return new(AnswerSums.Of(ratings, weighting), mean, variance);
        }
    }
}
