using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>The shares of all parts that answers are divided into, with intervals that hold together.</summary>
/// <remarks>
/// <para><b>Definition.</b> k / n for each part; the shares add up to 1. With c parts each interval is a score interval at the level
/// 1 - (1 - level)/c, so that with at least the level's probability all of them are right at once (Goodman 1965).</para>
/// <para><b>Unit and range.</b> Shares from 0 to 1; no interval leaves it. No share is better than another here.</para>
/// <para><b>Method.</b> <see cref="IntervalMethod.Goodman"/>. With weights, shares are weighted and n is Kish's effective n. Intervals of each share by
/// itself are those of <see cref="TopBox"/>.</para>
/// <para><b>Undefined.</b> Nobody answered, or nobody with a weight; then every share is.</para>
/// <para><b>Sources.</b> Goodman (1965), Technometrics 7, 247-254; Kish (1965), Survey Sampling.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class MultinomialShares
{
    private const int FewestParts = 2;
    private const long Most = 1_000_000_000_000;

    /// <summary>What each share is: from 0 to 1, neither end better.</summary>
    public static Metric Metric { get; } = Metric.Of("shares", MetricUnit.Share, 0, 1, direction: null);

    /// <summary>The shares of counts.</summary>
    /// <param name="counts">How many are in each part; at least two parts, no count below 0, together at most 10¹².</param>
    /// <param name="settings">Level; null for the defaults.</param>
    /// <returns>One share for each count, in their order; undefined when all counts are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or they are too many together.</exception>
    /// <exception cref="ArgumentException">There are fewer than two counts, or the method is another than Goodman's.</exception>
    public static ImmutableArray<Estimate> Of(ReadOnlySpan<long> counts, MetricSettings? settings = null)
    {
        settings = Simultaneous(settings);
        RequireParts(counts.Length, nameof(counts));
        long n = 0;
        foreach (long count in counts)
        {
            n += Guard.InRange(count, 0, Most - n, nameof(counts));
        }

        var shares = ImmutableArray.CreateBuilder<Estimate>(counts.Length);
        foreach (long count in counts)
        {
            shares.Add(Share.Of(count, n, settings, counts.Length));
        }

        return shares.MoveToImmutable();
    }

    /// <summary>The shares of neighbouring ratings of a distribution.</summary>
    /// <param name="ratings">The answers.</param>
    /// <param name="widths">How many ratings each part has, from the lowest rating up: 7, 2, 2 for detractors, passives and promoters.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>One share for each part, from the lowest ratings up; undefined when nobody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A part has no rating.</exception>
    /// <exception cref="ArgumentException">There are fewer than two parts, they do not make up the scale, or the method is another than Goodman's.</exception>
    public static ImmutableArray<Estimate> Of(RatingDistribution ratings, ReadOnlySpan<int> widths, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        settings = Simultaneous(settings);
        RequireParts(widths.Length, nameof(widths));
        long sum = 0;
        foreach (int width in widths)
        {
            sum += Guard.InRange(width, 1, RatingScale.MaxSteps, nameof(widths));
        }

        if (sum != ratings.Scale.StepCount)
        {
            throw new ArgumentException(
                $"The parts have {Guard.Text(sum)} ratings together, but the scale {ratings.Scale} has {Guard.Text(ratings.Scale.StepCount)}.", nameof(widths));
        }

        var shares = ImmutableArray.CreateBuilder<Estimate>(widths.Length);
        int from = 0;
        foreach (int width in widths)
        {
            (int first, int end) = (from, from + width);
            shares.Add(Share.Of(ratings, step => step >= first && step < end, settings, widths.Length));
            from = end;
        }

        return shares.MoveToImmutable();
    }

    private static MetricSettings Simultaneous(MetricSettings? settings)
    {
        settings ??= MetricSettings.Default;
        return settings.Method is IntervalMethod.Default or IntervalMethod.Goodman
            ? settings with { Method = IntervalMethod.Goodman }
            : throw new ArgumentException($"Shares that hold together have no {settings.Method} interval here; choose Goodman.", nameof(settings));
    }

    private static void RequireParts(int parts, string name)
    {
        if (parts < FewestParts)
        {
            throw new ArgumentException($"Answers are divided into at least {FewestParts} parts, not {Guard.Text(parts)}.", name);
        }
    }
}
