using System.Collections.Immutable;

namespace Mot.Core.Scoring;

/// <summary>A journey score with its reasons, which add up to it exactly.</summary>
/// <remarks>
/// <para><b>Definition.</b> Points of all <see cref="Contributions"/> plus those of all <see cref="Adjustments"/> are the score; points
/// of all <see cref="Components"/> are the score before adjustments: from the ratings as they were given, without recoveries, loss
/// aversion and gates. Shares are rounded to millionths by the largest remainder (ties in the order of the journey), so that nothing
/// is lost. Adjustments follow in the order of <see cref="ScoreAdjustmentKind"/>, recoveries in that of the journey; each is what it
/// changes in the rounded score, on top of those before it.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class JourneyExplanation
{
    internal JourneyExplanation(
        JourneyScorer scorer, ReadOnlySpan<TouchpointRecord> records, in TripParts parts, JourneyScore score)
    {
        ScoreTable table = scorer.Table;
        Score = score;
        var given = TripParts.Of(records, table, recoverable: 0, isAverse: false);
        long before = given.Uncapped(table);
        BeforeAdjustments = Points(before);
        Uncapped = Points(parts.Uncapped(table));
        List<Rating> ratings = Rated(records, table);
        Trend = TrendOf(ratings);
        Rating peak = Latest(ratings, given.Best);
        Rating trough = Latest(ratings, given.Worst);
        Rating extreme = Latest(ratings, given.MostExtreme);
        Rating end = ratings.MaxBy(rating => (rating.At, rating.Touchpoint))!;
        (ScoreComponentKind Kind, long Weight, Rating At)[] special =
        [
            (ScoreComponentKind.Peak, table.Peak, peak),
            (ScoreComponentKind.Trough, table.Trough, trough),
            (ScoreComponentKind.Extreme, table.Extreme, extreme),
            (ScoreComponentKind.End, table.End, end),
        ];

        // Everything over the common denominator WeightSum · ComponentSum.
        long weightSum = given.WeightSum;
        Int128 Numerator(Rating rating, long points) =>
            ((Int128)table.Mean * rating.Weight * points)
            + special.Where(one => one.At == rating).Aggregate((Int128)0, (sum, one) => sum + ((Int128)weightSum * one.Weight * points));

        Int128 denominator = (Int128)weightSum * table.ComponentSum;
        long[] points = Split([.. ratings.Select(rating => Numerator(rating, rating.Points))], denominator, before);
        long[] possible = Split(
            [.. ratings.Select(rating => Numerator(rating, JourneyScore.MaxMillionths))], denominator, JourneyScore.MaxMillionths);
        Contributions =
        [
            .. ratings.Select((rating, i) => new ScoreContribution(
                scorer.Journey.Touchpoints[rating.Touchpoint].Id,
                Points(rating.Points),
                rating.Recovered is { } recovered ? Points(recovered) : null,
                Points(points[i]),
                Points(possible[i]))),
        ];

        Int128 mean = (Int128)table.Mean * given.WeightedSum;
        long[] shares = Split(
            [mean, .. special.Select(one => (Int128)weightSum * one.Weight * one.At.Points)], denominator, before);
        Components =
        [
            .. table.Mean == 0
                ? ImmutableArray<ScoreComponent>.Empty
                : [new(ScoreComponentKind.Mean, null, Points(ScoreTable.RoundedQuotient(given.WeightedSum, weightSum)), Points(shares[0]))],
            .. special.Select((one, i) => (one, share: shares[i + 1])).Where(pair => pair.one.Weight > 0)
                .Select(pair => new ScoreComponent(
                    pair.one.Kind, scorer.Journey.Touchpoints[pair.one.At.Touchpoint].Id, Points(pair.one.At.Points), Points(pair.share))),
        ];
        Adjustments = [.. AdjustmentsOf(scorer, records, ratings, score, before)];
        PointsToNextTier = score.Millionths >= table.DelightedFrom ? null
            : Points((score.Millionths >= table.SatisfiedFrom ? table.DelightedFrom : table.SatisfiedFrom) - score.Millionths);
    }

    /// <summary>The score.</summary>
    public JourneyScore Score { get; }

    /// <summary>The score before adjustments, from 0 to 100.</summary>
    public decimal BeforeAdjustments { get; }

    /// <summary>The score before gates, from 0 to 100.</summary>
    public decimal Uncapped { get; }

    /// <summary>
    /// By how many points the ratings rise from one touchpoint to the next: the least-squares slope over the rated touchpoints in the order of time
    /// (at the same time in that of the journey), all weighing alike, as they were given. Rounded to the nearest millionth, ties upward; null below two.
    /// </summary>
    /// <remarks>Of sequences with the same mean people prefer rising ones (Ariely and Carmon 2000, J. Behavioral Decision Making 13, 191-201). It is no part of the score.</remarks>
    public decimal? Trend { get; }

    /// <summary>What the score is made of; components with the weight 0 are left out.</summary>
    public ImmutableArray<ScoreComponent> Components { get; }

    /// <summary>What each rated touchpoint adds, in the order of the journey.</summary>
    public ImmutableArray<ScoreContribution> Contributions { get; }

    /// <summary>What recoveries, loss aversion and gates changed; those that changed nothing are left out.</summary>
    public ImmutableArray<ScoreAdjustment> Adjustments { get; }

    /// <summary>How many points are missing to the next better satisfaction tier; null in the best one.</summary>
    public decimal? PointsToNextTier { get; }

    private static decimal Points(long millionths) => millionths / (decimal)JourneyScore.Scale;

    private static List<Rating> Rated(ReadOnlySpan<TouchpointRecord> records, ScoreTable table)
    {
        var ratings = new List<Rating>();
        ReadOnlySpan<long> weights = table.WeightsOf(records);
        for (int t = 0; t < records.Length; t++)
        {
            if (records[t].Rated > 0)
            {
                long points = records[t].Value(table.Repeats);
                long? recovered = table.IsRecovered(records[t]) ? table.Recovered(records[t], points) : null;
                ratings.Add(new(t, records[t].RatedAt, points, recovered, weights[t]));
            }
        }

        return ratings;
    }

    private static Rating Latest(List<Rating> ratings, long points) =>
        ratings.Where(rating => rating.Points == points).MaxBy(rating => (rating.At, rating.Touchpoint))!;

    // Each adjustment is the difference between two rounded scores, so that all of them together add up.
    private static List<ScoreAdjustment> AdjustmentsOf(
        JourneyScorer scorer, ReadOnlySpan<TouchpointRecord> records, List<Rating> ratings, JourneyScore score, long before)
    {
        var adjustments = new List<ScoreAdjustment>();
        long soFar = before;
        void Add(ScoreAdjustmentKind kind, int? touchpoint, long after)
        {
            if (after != soFar)
            {
                adjustments.Add(new(kind, touchpoint is { } index ? scorer.Journey.Touchpoints[index].Id : null, Points(after - soFar)));
            }

            soFar = after;
        }

        foreach (Rating rating in ratings.Where(rating => rating.Recovered is not null))
        {
            Add(ScoreAdjustmentKind.Recovery, rating.Touchpoint, TripParts.Of(records, scorer.Table, rating.Touchpoint + 1, isAverse: false).Uncapped(scorer.Table));
        }

        Add(ScoreAdjustmentKind.LossAversion, null, TripParts.Of(records, scorer.Table).Uncapped(scorer.Table));
        if (score.IsGated)
        {
            Add(ScoreAdjustmentKind.Gate, GateOf(scorer.Table, ratings, score.Millionths), score.Millionths);
        }

        return adjustments;
    }

    private static int GateOf(ScoreTable table, List<Rating> ratings, long ceiling) =>
        table.Gates.First(gate => gate.Ceiling == ceiling && ratings.Exists(rating =>
            rating.Touchpoint == gate.Touchpoint && table.InRoles(rating.Points, rating.Recovered ?? rating.Points) < gate.Threshold)).Touchpoint;

    // Σ (2i - n - 1) s_i · 6 / (n (n² - 1)), which is Σ (i - ī)(s_i - s̄) / Σ (i - ī)² for i = 1 … n.
    private static decimal? TrendOf(List<Rating> ratings)
    {
        int n = ratings.Count;
        if (n < 2)
        {
            return null;
        }

        Int128 sum = ratings.OrderBy(rating => (rating.At, rating.Touchpoint))
            .Select((rating, i) => (Int128)((2 * i) + 1 - n) * rating.Points)
            .Aggregate((a, b) => a + b);
        Int128 denominator = (Int128)n * (((Int128)n * n) - 1);

        // Rounded down after adding a half; a slope is at least -100 points, so that what is divided is not negative.
        return Points(ScoreTable.RoundedQuotient((6 * sum) + (denominator * JourneyScore.MaxMillionths), denominator) - JourneyScore.MaxMillionths);
    }

    // Rounds shares of a total down and hands the rest to the largest remainders, so that they add up to it.
    private static long[] Split(Int128[] numerators, Int128 denominator, long total)
    {
        long[] shares = [.. numerators.Select(numerator => (long)(numerator / denominator))];
        int rest = (int)(total - shares.Sum());
        foreach (int i in Enumerable.Range(0, shares.Length).OrderByDescending(i => numerators[i] % denominator).Take(rest))
        {
            shares[i]++;
        }

        return shares;
    }

    private sealed record Rating(int Touchpoint, long At, long Points, long? Recovered, long Weight);
}
