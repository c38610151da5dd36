using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>The share on one side minus the share on the other, with those in between: what the recommendation score and the effort index have in common.</summary>
/// <remarks>In points from -100 to 100. The two sides are cells of one multinomial, not independent shares; with weights they are scaled to the effective n.</remarks>
/// <param name="N">How many answered.</param>
/// <param name="EffectiveN">N, or with weights Kish's effective n.</param>
/// <param name="Above">How many are on the good side.</param>
/// <param name="Below">How many are on the bad side.</param>
internal readonly record struct NetShare(long N, double EffectiveN, double Above, double Below)
{
    private const double Points = 100;

    /// <summary>The lowest and the highest value, in points.</summary>
    internal static (double Min, double Max) Range => (-Points, Points);

    internal static Metric MetricOf(string id) => Metric.Of(id, MetricUnit.Points, -Points, Points);

    /// <summary>The value in points; null when there is no answer or no weight.</summary>
    internal double? Score => EffectiveN > 0 ? Points * Net : null;

    private double Net => (Above - Below) / EffectiveN;

    private double Variance => ((Above + Below) / EffectiveN) - (Net * Net);

    internal static NetShare Of(RatingDistribution ratings, Weighting weighting, Func<int, bool> isAbove, Func<int, bool> isBelow)
    {
        AnswerSums sums = AnswerSums.Of(ratings, weighting);
        double above = AnswerSums.Share(ratings, weighting, isAbove) ?? 0;
        double below = AnswerSums.Share(ratings, weighting, isBelow) ?? 0;
        return new(sums.N, sums.EffectiveCount, above * sums.EffectiveCount, below * sums.EffectiveCount);
    }

    /// <summary>The value with its interval.</summary>
    /// <param name="settings">Weighting, method and level.</param>
    /// <param name="name">What refuses a method, such as "A recommendation score".</param>
    internal Estimate ToEstimate(MetricSettings settings, string name)
    {
        IntervalMethod method = settings.Method == IntervalMethod.Default ? IntervalMethod.AdjustedWald : settings.Method;
        if (method is not (IntervalMethod.AdjustedWald or IntervalMethod.Wald or IntervalMethod.Score))
        {
            throw UnknownMethod(name, method, "AdjustedWald, Wald or Score");
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

    /// <summary>The difference of two independent values.</summary>
    internal static Comparison Difference(NetShare first, NetShare second, MetricSettings settings, string name)
    {
        if (settings.Method is not (IntervalMethod.Default or IntervalMethod.AdjustedWald or IntervalMethod.Wald))
        {
            throw UnknownMethod(name, settings.Method, "AdjustedWald or Wald");
        }

        return Comparison.Create(
            level => DifferenceAt(first, second, settings.Method, level), settings.Level, settings.Margin, higherIsBetter: true);
    }

    private static ArgumentException UnknownMethod(string name, IntervalMethod method, string allowed) =>
        new($"{name} has no {method} interval here; choose {allowed}.", nameof(method));

    private static Estimate DifferenceAt(NetShare first, NetShare second, IntervalMethod method, double level)
    {
        IntervalMethod used = method == IntervalMethod.Default ? IntervalMethod.AdjustedWald : method;
        long n = first.N + second.N;
        if (first.EffectiveN == 0 || second.EffectiveN == 0)
        {
            return Estimate.Undefined(AnswerSums.WhyUndefined(Math.Min(first.N, second.N), 0), 1, level, n, used);
        }

        (NetShare a, NetShare b) = used == IntervalMethod.Wald ? (first, second) : (first.Enlarged(), second.Enlarged());
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

    // Rocks (2016): ¾ above, 1½ between, ¾ below, at every level.
    private NetShare Enlarged() => new(N, EffectiveN + 3, Above + 0.75, Below + 0.75);

    private (double Low, double High) Around(double z)
    {
        double half = z * Math.Sqrt(Math.Max(Variance, 0) / EffectiveN);
        return (Net - half, Net + half);
    }

    // The hypothesised value whose test statistic is z, by bisection: the statistic falls as the value rises.
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

    // Tango (1998), equations for the constrained maximum-likelihood estimate q of the share below.
    private double ScoreStatistic(double hypothesis)
    {
        double a = 2 * EffectiveN;
        double b = -Above - Below + (((2 * EffectiveN) - Above + Below) * hypothesis);
        double c = -Below * hypothesis * (1 - hypothesis);
        double q = (Math.Sqrt(Math.Max((b * b) - (4 * a * c), 0)) - b) / (2 * a);
        double variance = EffectiveN * ((2 * q) + (hypothesis * (1 - hypothesis)));
        double excess = Above - Below - (EffectiveN * hypothesis);
        return excess == 0 ? 0 : excess / Math.Sqrt(Math.Max(variance, 1e-300));
    }
}
