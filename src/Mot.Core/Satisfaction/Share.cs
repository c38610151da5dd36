using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>The share of answers on chosen steps, with its interval; what top boxes and tiers have in common.</summary>
internal static class Share
{
    private static readonly IntervalMethod[] OfOne =
    [
        IntervalMethod.Wilson, IntervalMethod.AgrestiCoull, IntervalMethod.Wald,
        IntervalMethod.ClopperPearson, IntervalMethod.Jeffreys, IntervalMethod.WilsonCorrected,
    ];

    /// <param name="ratings">The answers.</param>
    /// <param name="isChosen">Which steps count.</param>
    /// <param name="settings">Weighting, method and level.</param>
    /// <param name="parts">How many shares the answers are divided into; simultaneous intervals need two or more.</param>
    internal static Estimate Of(RatingDistribution ratings, Func<int, bool> isChosen, MetricSettings settings, int parts = 1)
    {
        AnswerSums sums = AnswerSums.Of(ratings, settings.Weighting);
        return Of(sums, AnswerSums.Share(ratings, settings.Weighting, isChosen) ?? 0, settings, parts);
    }

    internal static Estimate Of(ReplicatedDistribution ratings, Func<int, bool> isChosen, MetricSettings settings) =>
        Replication.Of(ratings, part => AnswerSums.Share(part, settings.Weighting, isChosen), settings, (0, 1));

    internal static Estimate Of(long chosen, long n, MetricSettings settings, int parts = 1) =>
        Interval(n, n, n == 0 ? 0 : (double)chosen / n, settings, parts);

    internal static Comparison Difference(
        RatingDistribution first, RatingDistribution second, Func<int, bool> isChosen, MetricSettings settings)
    {
        if (settings.Method is not (IntervalMethod.Default or IntervalMethod.Newcombe or IntervalMethod.Wald))
        {
            throw new ArgumentException($"A difference of shares has no {settings.Method} interval here; choose Newcombe or Wald.", nameof(settings));
        }

        (AnswerSums a, double p) = (AnswerSums.Of(first, settings.Weighting), AnswerSums.Share(first, settings.Weighting, isChosen) ?? 0);
        (AnswerSums b, double q) = (AnswerSums.Of(second, settings.Weighting), AnswerSums.Share(second, settings.Weighting, isChosen) ?? 0);
        return Comparison.Create(
            level => DifferenceAt(a, p, b, q, settings.Method, level), settings.Level, settings.Margin, higherIsBetter: true);
    }

    private static Estimate Of(AnswerSums sums, double share, MetricSettings settings, int parts)
    {
        Estimate estimate = Interval(sums.N, sums.EffectiveCount, share, settings, parts);
        return settings.Weighting == Weighting.None || !estimate.IsDefined
            ? estimate
            : estimate with { EffectiveN = sums.EffectiveCount };
    }

    private static Estimate Interval(long n, double effectiveN, double share, MetricSettings settings, int parts)
    {
        IntervalMethod method = settings.Method == IntervalMethod.Default ? IntervalMethod.Wilson : settings.Method;
        bool isSimultaneous = method == IntervalMethod.Goodman;
        if (isSimultaneous ? parts < 2 : !OfOne.Contains(method))
        {
            throw new ArgumentException(
                $"A share has no {method} interval here; choose {string.Join(", ", OfOne)}{(parts < 2 ? "" : ", or Goodman for all shares together")}.",
                nameof(settings));
        }

        if (effectiveN == 0)
        {
            return Estimate.Undefined(AnswerSums.WhyUndefined(n, effectiveN), 1, settings.Level, n, method);
        }

        // Goodman (1965): the score interval of one share, with the doubt divided among the parts (Bonferroni).
        double z = Normal.TwoSided(isSimultaneous ? 1 - ((1 - settings.Level) / parts) : settings.Level);
        double error = Math.Sqrt(share * (1 - share) / effectiveN);
        (double low, double high) = method switch
        {
            IntervalMethod.Wilson or IntervalMethod.Goodman => Wilson(share, effectiveN, z),
            IntervalMethod.AgrestiCoull => AgrestiCoull(share, effectiveN, z),
            IntervalMethod.WilsonCorrected => WilsonCorrected(share, effectiveN, z),
            IntervalMethod.ClopperPearson => ClopperPearson(share, effectiveN, settings.Level),
            IntervalMethod.Jeffreys => Jeffreys(share, effectiveN, settings.Level),
            _ => (share - (z * error), share + (z * error)),
        };
        return Estimate.Of(share, Math.Max(low, 0), Math.Min(high, 1), error, settings.Level, n, method);
    }

    private static Estimate DifferenceAt(AnswerSums a, double p, AnswerSums b, double q, IntervalMethod method, double level)
    {
        IntervalMethod used = method == IntervalMethod.Default ? IntervalMethod.Newcombe : method;
        long n = a.N + b.N;
        if (a.EffectiveCount == 0 || b.EffectiveCount == 0)
        {
            return Estimate.Undefined(AnswerSums.WhyUndefined(Math.Min(a.N, b.N), 0), 1, level, n, used);
        }

        double z = Normal.TwoSided(level);
        double difference = p - q;
        double error = Math.Sqrt((p * (1 - p) / a.EffectiveCount) + (q * (1 - q) / b.EffectiveCount));
        (double below, double above) = (z * error, z * error);
        if (used == IntervalMethod.Newcombe)
        {
            (double lowP, double highP) = Wilson(p, a.EffectiveCount, z);
            (double lowQ, double highQ) = Wilson(q, b.EffectiveCount, z);
            below = Math.Sqrt(((p - lowP) * (p - lowP)) + ((highQ - q) * (highQ - q)));
            above = Math.Sqrt(((highP - p) * (highP - p)) + ((q - lowQ) * (q - lowQ)));
        }

        return Estimate.Of(
            difference, Math.Max(difference - below, -1), Math.Min(difference + above, 1), error, level, n, used);
    }

    private static (double Low, double High) Wilson(double share, double n, double z)
    {
        double z2 = z * z;
        double centre = (share + (z2 / (2 * n))) / (1 + (z2 / n));
        double half = z * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n))) / (1 + (z2 / n));

        // The ends are exact there; rounding noise would give -1e-17.
        return (share == 0 ? 0 : centre - half, share == 1 ? 1 : centre + half);
    }

    // Newcombe (1998), his method 4.
    private static (double Low, double High) WilsonCorrected(double share, double n, double z)
    {
        double z2 = z * z;
        double Half(double sign) =>
            z * Math.Sqrt(Math.Max(z2 - (sign * 2) - (1 / n) + (4 * share * ((n * (1 - share)) + sign)), 0));
        double low = ((2 * n * share) + z2 - 1 - Half(+1)) / (2 * (n + z2));
        double high = ((2 * n * share) + z2 + 1 + Half(-1)) / (2 * (n + z2));
        return (share == 0 ? 0 : low, share == 1 ? 1 : high);
    }

    private static (double Low, double High) ClopperPearson(double share, double n, double level)
    {
        (double some, double others, double tail) = (share * n, n - (share * n), (1 - level) / 2);
        return (share == 0 ? 0 : Beta.Quantile(tail, some, others + 1), share == 1 ? 1 : 1 - Beta.Quantile(tail, others, some + 1));
    }

    // Where all answers are alike the end is 0 or 1, as its authors recommend.
    private static (double Low, double High) Jeffreys(double share, double n, double level)
    {
        (double some, double others, double tail) = ((share * n) + 0.5, n - (share * n) + 0.5, (1 - level) / 2);
        return (share == 0 ? 0 : Beta.Quantile(tail, some, others), share == 1 ? 1 : 1 - Beta.Quantile(tail, others, some));
    }

    private static (double Low, double High) AgrestiCoull(double share, double n, double z)
    {
        double enlarged = n + (z * z);
        double centre = ((share * n) + (z * z / 2)) / enlarged;
        double half = z * Math.Sqrt(centre * (1 - centre) / enlarged);
        return (centre - half, centre + half);
    }
}
