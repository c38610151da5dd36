using System.Collections.Immutable;

namespace Mot.Core.Scoring;

/// <summary>A journey score with its reasons, which add up to it exactly.</summary>
/// <remarks>
/// <para><b>Definition.</b> Points of all <see cref="Contributions"/> plus those of all <see cref="Adjustments"/> are the score; points
/// of all <see cref="Components"/> are the score before adjustments. Shares are rounded to millionths by the largest remainder
/// (ties in the order of the journey), so that nothing is lost.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class JourneyExplanation
{
    internal JourneyExplanation(
        JourneyScorer scorer, ReadOnlySpan<TouchpointRecord> records, in TripParts parts, JourneyScore score)
    {
        ScoreTable table = scorer.Table;
        Score = score;
        long uncapped = parts.Uncapped(table);
        Uncapped = Points(uncapped);
        List<Rating> ratings = Rated(records, table);
        Rating peak = Latest(ratings, parts.Best);
        Rating trough = Latest(ratings, parts.Worst);
        Rating extreme = Latest(ratings, parts.MostExtreme);
        Rating end = ratings.MaxBy(rating => (rating.At, rating.Touchpoint))!;
        (ScoreComponentKind Kind, long Weight, Rating At)[] special =
        [
            (ScoreComponentKind.Peak, table.Peak, peak),
            (ScoreComponentKind.Trough, table.Trough, trough),
            (ScoreComponentKind.Extreme, table.Extreme, extreme),
            (ScoreComponentKind.End, table.End, end),
        ];

        // Everything over the common denominator WeightSum · ComponentSum.
        long weightSum = parts.WeightSum;
        Int128 Numerator(Rating rating, long points) =>
            ((Int128)table.Mean * table.TouchpointWeights[rating.Touchpoint] * points)
            + special.Where(one => one.At == rating).Aggregate((Int128)0, (sum, one) => sum + ((Int128)weightSum * one.Weight * points));

        Int128 denominator = (Int128)weightSum * table.ComponentSum;
        long[] points = Split([.. ratings.Select(rating => Numerator(rating, rating.Points))], denominator, uncapped);
        long[] possible = Split(
            [.. ratings.Select(rating => Numerator(rating, JourneyScore.MaxMillionths))], denominator, JourneyScore.MaxMillionths);
        Contributions =
        [
            .. ratings.Select((rating, i) => new ScoreContribution(
                scorer.Journey.Touchpoints[rating.Touchpoint].Id, Points(rating.Points), Points(points[i]), Points(possible[i]))),
        ];

        Int128 mean = (Int128)table.Mean * parts.WeightedSum;
        long[] shares = Split(
            [mean, .. special.Select(one => (Int128)weightSum * one.Weight * one.At.Points)], denominator, uncapped);
        Components =
        [
            .. table.Mean == 0
                ? ImmutableArray<ScoreComponent>.Empty
                : [new(ScoreComponentKind.Mean, null, Points(ScoreTable.RoundedQuotient(parts.WeightedSum, weightSum)), Points(shares[0]))],
            .. special.Select((one, i) => (one, share: shares[i + 1])).Where(pair => pair.one.Weight > 0)
                .Select(pair => new ScoreComponent(
                    pair.one.Kind, scorer.Journey.Touchpoints[pair.one.At.Touchpoint].Id, Points(pair.one.At.Points), Points(pair.share))),
        ];
        Adjustments = score.IsGated ? [Gate(scorer, ratings, score.Millionths, uncapped)] : [];
        PointsToNextTier = score.Millionths >= table.DelightedFrom ? null
            : Points((score.Millionths >= table.SatisfiedFrom ? table.DelightedFrom : table.SatisfiedFrom) - score.Millionths);
    }

    /// <summary>The score.</summary>
    public JourneyScore Score { get; }

    /// <summary>The score before adjustments, from 0 to 100.</summary>
    public decimal Uncapped { get; }

    /// <summary>What the score is made of; components with the weight 0 are left out.</summary>
    public ImmutableArray<ScoreComponent> Components { get; }

    /// <summary>What each rated touchpoint adds, in the order of the journey.</summary>
    public ImmutableArray<ScoreContribution> Contributions { get; }

    /// <summary>What gates took off; empty when none did.</summary>
    public ImmutableArray<ScoreAdjustment> Adjustments { get; }

    /// <summary>How many points are missing to the next better satisfaction tier; null in the best one.</summary>
    public decimal? PointsToNextTier { get; }

    private static decimal Points(long millionths) => millionths / (decimal)JourneyScore.Scale;

    private static List<Rating> Rated(ReadOnlySpan<TouchpointRecord> records, ScoreTable table)
    {
        var ratings = new List<Rating>();
        for (int t = 0; t < records.Length; t++)
        {
            if (records[t].Rated > 0)
            {
                ratings.Add(new(t, records[t].RatedAt, records[t].Value(table.Repeats)));
            }
        }

        return ratings;
    }

    private static Rating Latest(List<Rating> ratings, long points) =>
        ratings.Where(rating => rating.Points == points).MaxBy(rating => (rating.At, rating.Touchpoint))!;

    private static ScoreAdjustment Gate(JourneyScorer scorer, List<Rating> ratings, long score, long uncapped)
    {
        (int touchpoint, _, _) = scorer.Table.Gates.First(gate =>
            gate.Ceiling == score && ratings.Exists(rating => rating.Touchpoint == gate.Touchpoint && rating.Points < gate.Threshold));
        return new(scorer.Journey.Touchpoints[touchpoint].Id, Points(score - uncapped));
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

    private sealed record Rating(int Touchpoint, long At, long Points);
}
