using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>The Net Promoter Score: the share of promoters (9, 10) minus the share of detractors (0 to 6).</summary>
/// <remarks>
/// <para><b>Definition.</b> 100 (p - d), with variance of one answer V = p + d - (p - d)².</para>
/// <para><b>Unit and range.</b> Points from -100 to 100; intervals are cut to that range.</para>
/// <para><b>Direction and best value.</b> Higher is better; 100.</para>
/// <para><b>Method.</b> <see cref="IntervalMethod.AdjustedWald"/> by default (¾ promoters, 1½ passives and ¾ detractors are added
/// for the interval, not for the score, so the interval is not centred on it); <see cref="IntervalMethod.Wald"/>;
/// <see cref="IntervalMethod.Score"/>, better below 20 answers. With weights, p and d are weighted and n is Kish's effective n.</para>
/// <para><b>Undefined.</b> Nobody answered, or nobody with a weight.</para>
/// <para><b>Sources.</b> Reichheld (2003), Harvard Business Review 81(12); Rocks (2016), arXiv 1601.07235; Tango (1998),
/// Statistics in Medicine 17, 891-908; Kish (1965).</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class NetPromoter
{
    private const double Points = 100;

    // Steps of a scale from 0 to 10 are its ratings.
    private const int LastDetractor = 6;
    private const int FirstPromoter = 9;

    /// <summary>The score of a distribution.</summary>
    /// <param name="ratings">Answers from 0 to 10.</param>
    /// <param name="settings">Weighting, method and level; null for the defaults.</param>
    /// <returns>The score in points; undefined when nobody answered.</returns>
    /// <exception cref="ArgumentException">The scale is not 0 to 10, or the method is none of the three.</exception>
    public static Estimate Of(RatingDistribution ratings, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        return Counts.Of(ratings, settings.Weighting).ToEstimate(settings);
    }

    /// <summary>The score of three counts.</summary>
    /// <param name="promoters">How many answered 9 or 10; not negative.</param>
    /// <param name="passives">How many answered 7 or 8; not negative.</param>
    /// <param name="detractors">How many answered 0 to 6; not negative.</param>
    /// <param name="settings">Method and level; null for the defaults.</param>
    /// <returns>The score in points; undefined when all counts are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above 10¹².</exception>
    /// <exception cref="ArgumentException">The method is none of the three.</exception>
    public static Estimate Of(long promoters, long passives, long detractors, MetricSettings? settings = null)
    {
        const long Most = 1_000_000_000_000;
        Guard.InRange(promoters, 0, Most);
        Guard.InRange(passives, 0, Most);
        Guard.InRange(detractors, 0, Most);
        long n = promoters + passives + detractors;
        return new Counts(n, n, promoters, detractors).ToEstimate(settings ?? MetricSettings.Default);
    }

    /// <summary>The score of a distribution that was collected in groups, with a jackknife interval.</summary>
    /// <param name="ratings">Answers from 0 to 10, by group.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The score in points; undefined when fewer than five groups answered.</returns>
    /// <exception cref="ArgumentException">The scale is not 0 to 10.</exception>
    public static Estimate Of(ReplicatedDistribution ratings, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        settings ??= MetricSettings.Default;
        return Replication.Of(ratings, Score(settings), settings, (-Points, Points));
    }

    /// <summary>The difference of two independent scores, first minus second.</summary>
    /// <param name="first">Answers from 0 to 10.</param>
    /// <param name="second">Answers from 0 to 10 of other people.</param>
    /// <param name="settings">Weighting, method (adjusted Wald or Wald), level and margin; null for the defaults.</param>
    /// <returns>The difference in points and its verdict.</returns>
    /// <exception cref="ArgumentException">A scale is not 0 to 10, or the method is neither of the two.</exception>
    public static Comparison Difference(RatingDistribution first, RatingDistribution second, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        Counts a = Counts.Of(first, settings.Weighting);
        Counts b = Counts.Of(second, settings.Weighting);
        if (settings.Method is not (IntervalMethod.Default or IntervalMethod.AdjustedWald or IntervalMethod.Wald))
        {
            throw UnknownMethod(settings.Method, "AdjustedWald or Wald");
        }

        return Comparison.Create(
            level => Counts.Difference(a, b, settings.Method, level), settings.Level, settings.Margin, higherIsBetter: true);
    }

    /// <summary>The difference of two independent scores whose samples came in groups, by jackknife.</summary>
    /// <param name="first">Answers from 0 to 10, by group.</param>
    /// <param name="second">Answers of another sample, by its own groups.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference in points and its verdict.</returns>
    /// <exception cref="ArgumentException">A scale is not 0 to 10.</exception>
    public static Comparison Difference(
        ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        return Replication.Difference(first, second, Score(settings), settings, higherIsBetter: true);
    }

    /// <summary>The difference of the scores of two parts of one sample, whose groups are the same clusters, by jackknife.</summary>
    /// <param name="first">Answers from 0 to 10, by group.</param>
    /// <param name="second">Answers of other people in the same groups.</param>
    /// <param name="settings">Weighting, level and margin; null for the defaults.</param>
    /// <returns>The difference in points and its verdict.</returns>
    /// <exception cref="ArgumentException">A scale is not 0 to 10.</exception>
    public static Comparison DifferenceWithin(
        ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        settings ??= MetricSettings.Default;
        return Replication.DifferenceWithin(first, second, Score(settings), settings, higherIsBetter: true);
    }

    private static Replication.Statistic Score(MetricSettings settings) =>
        ratings => Counts.Of(ratings, settings.Weighting) is { EffectiveN: > 0 } counts ? Points * counts.Net : null;

    private static ArgumentException UnknownMethod(IntervalMethod method, string allowed) =>
        new($"A recommendation score has no {method} interval here; choose {allowed}.", nameof(method));

    /// <summary>How many promoters and detractors among how many answers, the weighted shares scaled to the effective n.</summary>
    private readonly record struct Counts(long N, double EffectiveN, double Promoters, double Detractors)
    {
        internal double Net => (Promoters - Detractors) / EffectiveN;

        private double Variance => ((Promoters + Detractors) / EffectiveN) - (Net * Net);

        internal static Counts Of(RatingDistribution ratings, Weighting weighting)
        {
            ArgumentNullException.ThrowIfNull(ratings);
            if (!Question.IsRecommendationScale(ratings.Scale))
            {
                throw new ArgumentException(
                    $"A Net Promoter Score needs answers from 0 to 10, higher is better, not from {ratings.Scale}.", nameof(ratings));
            }

            AnswerSums sums = AnswerSums.Of(ratings, weighting);
            double promoters = AnswerSums.Share(ratings, weighting, step => step >= FirstPromoter) ?? 0;
            double detractors = AnswerSums.Share(ratings, weighting, step => step <= LastDetractor) ?? 0;
            return new(sums.N, sums.EffectiveCount, promoters * sums.EffectiveCount, detractors * sums.EffectiveCount);
        }

        internal Estimate ToEstimate(MetricSettings settings)
        {
            IntervalMethod method = settings.Method == IntervalMethod.Default ? IntervalMethod.AdjustedWald : settings.Method;
            if (method is not (IntervalMethod.AdjustedWald or IntervalMethod.Wald or IntervalMethod.Score))
            {
                throw UnknownMethod(method, "AdjustedWald, Wald or Score");
            }

            if (EffectiveN == 0)
            {
                return Estimate.Undefined(AnswerSums.WhyUndefined(N, EffectiveN), 1, settings.Level, N, method);
            }

            double z = Normal.TwoSided(settings.Level);
            (double low, double high) = method switch
            {
                IntervalMethod.Wald => Around(z),
                IntervalMethod.AdjustedWald => Enlarged().Around(z),
                _ => (ScoreLimit(z), ScoreLimit(-z)),
            };
            return Estimate.Of(
                Points * Net,
                Points * Math.Max(low, -1),
                Points * Math.Min(high, 1),
                Points * Math.Sqrt(Variance / EffectiveN),
                settings.Level,
                N,
                method) with
            { EffectiveN = settings.Weighting == Weighting.None ? null : EffectiveN };
        }

        internal static Estimate Difference(Counts first, Counts second, IntervalMethod method, double level)
        {
            IntervalMethod used = method == IntervalMethod.Default ? IntervalMethod.AdjustedWald : method;
            long n = first.N + second.N;
            if (first.EffectiveN == 0 || second.EffectiveN == 0)
            {
                return Estimate.Undefined(AnswerSums.WhyUndefined(Math.Min(first.N, second.N), 0), 1, level, n, used);
            }

            (Counts a, Counts b) = used == IntervalMethod.Wald ? (first, second) : (first.Enlarged(), second.Enlarged());
            double error = Math.Sqrt((a.Variance / a.EffectiveN) + (b.Variance / b.EffectiveN));
            double half = Normal.TwoSided(level) * error;
            double centre = a.Net - b.Net;
            return Estimate.Of(
                Points * (first.Net - second.Net),
                Points * Math.Max(centre - half, -2),
                Points * Math.Min(centre + half, 2),
                Points * error,
                level,
                n,
                used);
        }

        // Rocks (2016): ¾ promoters, 1½ passives, ¾ detractors, at every level.
        private Counts Enlarged() => new(N, EffectiveN + 3, Promoters + 0.75, Detractors + 0.75);

        private (double Low, double High) Around(double z)
        {
            double half = z * Math.Sqrt(Math.Max(Variance, 0) / EffectiveN);
            return (Net - half, Net + half);
        }

        // The hypothesised score whose test statistic is z, by bisection: the statistic falls as the score rises.
        private double ScoreLimit(double z)
        {
            (double low, double high) = z > 0 ? (-1.0, Net) : (Net, 1.0);
            for (int i = 0; i < 100 && high - low > 0; i++)
            {
                double middle = (low + high) / 2;
                if (ScoreStatistic(middle) > z)
                {
                    low = middle;
                }
                else
                {
                    high = middle;
                }
            }

            return (low + high) / 2;
        }

        // Tango (1998), equations for the constrained maximum-likelihood estimate q of the detractors' share.
        private double ScoreStatistic(double hypothesis)
        {
            double a = 2 * EffectiveN;
            double b = -Promoters - Detractors + (((2 * EffectiveN) - Promoters + Detractors) * hypothesis);
            double c = -Detractors * hypothesis * (1 - hypothesis);
            double q = (Math.Sqrt(Math.Max((b * b) - (4 * a * c), 0)) - b) / (2 * a);
            double variance = EffectiveN * ((2 * q) + (hypothesis * (1 - hypothesis)));
            double excess = Promoters - Detractors - (EffectiveN * hypothesis);
            return excess == 0 ? 0 : excess / Math.Sqrt(Math.Max(variance, 1e-300));
        }
    }
}
