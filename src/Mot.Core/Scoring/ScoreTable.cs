using System.Numerics;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Scoring;

/// <summary>A scoring policy compiled for a journey: whole numbers only, so that every order of additions gives the same bits.</summary>
internal sealed class ScoreTable
{
    /// <summary>In place of points: the answer is no rating.</summary>
    internal const long NotRated = -1;

    /// <summary>In place of points: no such answer on the touchpoint's scale.</summary>
    internal const long NotOnScale = -2;

    private readonly ScoreCell[] _cells;
    private readonly RatingScale?[] _scales;
    private readonly Journey _journey;

    internal ScoreTable(Journey journey, IReadOnlyDictionary<string, RatingScale> scales, ScoringPolicy policy)
    {
        _journey = journey;
        _scales = [.. journey.Touchpoints.Select(touchpoint =>
            policy.WeightOf(touchpoint.Id) > 0 ? scales.GetValueOrDefault(touchpoint.Id) : null)];
        decimal[] weights = [.. journey.Touchpoints.Select(touchpoint => policy.WeightOf(touchpoint.Id))];
        TouchpointWeights = policy.Recency == 1 ? Reduced(weights) : InMillionths(weights);
        Recency = policy.Recency == 1 ? null : new(policy.Recency, TouchpointWeights);
        Recovery = policy.Recovery;
        long[] components = Reduced([policy.Mean, policy.Peak, policy.Trough, policy.Extreme, policy.End]);
        (Mean, Peak, Trough, Extreme, End) = (components[0], components[1], components[2], components[3], components[4]);
        ComponentSum = components.Sum();
        Repeats = policy.Repeats;
        CanEnd = [.. journey.Touchpoints.Select(journey.CanEndAt)];
        Gates = [.. policy.Gates.Select(gate => (journey[gate.Touchpoint].Index, Millionths(gate.Threshold), (long)(gate.Ceiling * JourneyScore.Scale)))];
        CountingBits = Bits(Enumerable.Range(0, TouchpointWeights.Length).Where(touchpoint => TouchpointWeights[touchpoint] > 0));
        GateBits = Bits(Gates.Select(gate => gate.Touchpoint));
        SatisfiedFrom = Millionths(policy.Tiers.SatisfiedFrom);
        DelightedFrom = Millionths(policy.Tiers.DelightedFrom);

        RatingScale?[] declared = [.. journey.Touchpoints.Select(touchpoint => scales.GetValueOrDefault(touchpoint.Id))];
        Stride = Answer.FirstStepCode + declared.Max(scale => scale?.StepCount ?? 0);
        _cells = new ScoreCell[declared.Length * Stride];
        for (int t = 0; t < declared.Length; t++)
        {
            FillCells(t, declared[t]);
        }

        Values = policy.LossAversion is { Value.IsIdentity: false } aversion
            ? new(aversion, _cells.Select(cell => cell.Points).Where(points => points >= 0))
            : null;
        Int128 largest = (Int128)TouchpointWeights.Sum(weight => (decimal)weight) * ComponentSum * JourneyScore.MaxMillionths * 4;
        FitsLong = largest < long.MaxValue;
        FitsBits = CanEnd.Length <= ScoreCell.MostTouchpoints && Recency is null && Values is null;
    }

    /// <summary>Cells per touchpoint: as many as the largest answer code needs, so that the table stays in the first-level cache.</summary>
    internal int Stride { get; }

    /// <summary>What each answer means, by touchpoint and answer code.</summary>
    internal ReadOnlySpan<ScoreCell> Cells => _cells;

    /// <summary>Weights of touchpoints in the mean, as the smallest whole numbers in the declared proportion.</summary>
    internal long[] TouchpointWeights { get; }

    /// <summary>The weight of the mean.</summary>
    internal long Mean { get; }

    /// <summary>The weight of the best touchpoint.</summary>
    internal long Peak { get; }

    /// <summary>The weight of the worst touchpoint.</summary>
    internal long Trough { get; }

    /// <summary>The weight of the most extreme touchpoint.</summary>
    internal long Extreme { get; }

    /// <summary>The weight of the last touchpoint.</summary>
    internal long End { get; }

    /// <summary>The sum of the five weights.</summary>
    internal long ComponentSum { get; }

    internal RepeatRule Repeats { get; }

    /// <summary>What later touchpoints weigh; null where all weigh what the policy says.</summary>
    internal RecencyWeights? Recency { get; }

    /// <summary>What points are worth in the mean; null where they are worth what they are.</summary>
    internal ValueTable? Values { get; }

    /// <summary>What recoveries make good; null where they do not count.</summary>
    internal RecoveryRule? Recovery { get; }

    /// <summary>Whether a trip may be over at a touchpoint.</summary>
    internal bool[] CanEnd { get; }

    /// <summary>Touchpoint, threshold and ceiling of each gate, in millionths.</summary>
    internal (int Touchpoint, long Threshold, long Ceiling)[] Gates { get; }

    /// <summary>Whether trips can be read row by row, with one bit per touchpoint.</summary>
    internal bool FitsBits { get; }

    /// <summary>The touchpoints with a weight, one bit each; of no use without <see cref="FitsBits"/>.</summary>
    internal ulong CountingBits { get; }

    /// <summary>The touchpoints with a gate, one bit each; of no use without <see cref="FitsBits"/>.</summary>
    internal ulong GateBits { get; }

    internal long SatisfiedFrom { get; }

    internal long DelightedFrom { get; }

    /// <summary>Whether the score of a trip can be worked out in 64 bits.</summary>
    internal bool FitsLong { get; }

    /// <summary>Whether a touchpoint counts in the score at all.</summary>
    internal bool Counts(int touchpoint) => _scales[touchpoint] is not null;

    /// <summary>The points of an answer, or <see cref="NotRated"/>.</summary>
    internal long PointsOf(int touchpoint, Answer answer)
    {
        long points = answer.Code < Stride ? _cells[(touchpoint * Stride) + answer.Code].Points : NotOnScale;
        return points != NotOnScale
            ? points
            : throw new ArgumentOutOfRangeException(
                nameof(answer),
                answer,
                $"Must be an answer on the scale of touchpoint '{_journey.Touchpoints[touchpoint].Id}'{ScaleText(touchpoint)}.");
    }

    /// <summary>Takes up what happened at a touchpoint.</summary>
    internal void Record(Span<TouchpointRecord> records, int touchpoint, long at, Answer answer, bool isRecovery)
    {
        long points = PointsOf(touchpoint, answer);
        if (isRecovery)
        {
            // The repair of a moment is no moment of the journey itself: only its rating is kept.
            if (points >= 0)
            {
                records[touchpoint].Recover(at, points);
            }

            return;
        }

        if (answer.MissingKind == MissingKind.NotApplicable)
        {
            return;
        }

        ref TouchpointRecord record = ref records[touchpoint];
        if (points >= 0)
        {
            record.Rate(at, points);
        }

        record.Meet(at);
    }

    /// <summary>What each touchpoint weighs in the mean of a trip.</summary>
    internal ReadOnlySpan<long> WeightsOf(ReadOnlySpan<TouchpointRecord> records)
    {
        if (Recency is null)
        {
            return TouchpointWeights;
        }

        long[] weights = [.. TouchpointWeights];
        Recency.Apply(records, weights);
        return weights;
    }

    /// <summary>Whether the customer was at a touchpoint; a recovery says so, too, where recoveries count.</summary>
    internal bool IsMet(in TouchpointRecord record) => record.Met || (Recovery is not null && record.HasRecovery);

    /// <summary>Whether the recovery of a moment counts: none that was rated before the moment does.</summary>
    internal bool IsRecovered(in TouchpointRecord record) =>
        Recovery is not null && record.HasRecovery && record.Rated > 0 && record.RecoveredAt >= record.RatedAt;

    /// <summary>The points of a moment after its recovery.</summary>
    internal long Recovered(in TouchpointRecord record, long points) => IsRecovered(record)
        ? Recovery!.Millionths(
            points / (decimal)JourneyScore.Scale,
            record.Recovery / (decimal)JourneyScore.Scale,
            (decimal)record.RecoveredAt - record.RatedAt)
        : points;

    /// <summary>The points with which a recovered moment is peak, trough, extreme, end or before a gate.</summary>
    internal long InRoles(long points, long recovered) => Recovery is { ReplacesFailure: true } ? recovered : points;

    /// <summary>The most that a trip can score with these points at a touchpoint.</summary>
    internal long CeilingOf(int touchpoint, long points)
    {
        foreach ((int gate, long threshold, long ceiling) in Gates)
        {
            // A touchpoint has at most one gate.
            if (gate == touchpoint && points < threshold)
            {
                return ceiling;
            }
        }

        return JourneyScore.MaxMillionths;
    }

    /// <summary>Whether every touchpoint with a gate was rated.</summary>
    internal bool AreGatesRated(ReadOnlySpan<TouchpointRecord> records)
    {
        foreach ((int touchpoint, _, _) in Gates)
        {
            if (records[touchpoint].Rated == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The satisfaction tier of a score.</summary>
    internal SatisfactionTier TierOf(long millionths)
    {
        // Counted rather than chosen: a branch on the tier would be mispredicted half the time.
        int boundaries = (millionths >= SatisfiedFrom ? 1 : 0) + (millionths >= DelightedFrom ? 1 : 0);
        return (SatisfactionTier)((int)SatisfactionTier.Dissatisfied + boundaries);
    }

    /// <summary>The one rounding: to the nearest whole number, ties upward; both numbers are not negative.</summary>
    internal static long RoundedQuotient(Int128 numerator, Int128 denominator) =>
        (long)(((2 * numerator) + denominator) / (2 * denominator));

    private string ScaleText(int touchpoint) => _scales[touchpoint] is { } scale ? $", {scale}" : ", which has no question";

    private void FillCells(int touchpoint, RatingScale? scale)
    {
        Span<ScoreCell> cells = _cells.AsSpan(touchpoint * Stride, Stride);
        cells.Fill(ScoreCell.NotOnScale);
        cells[..Answer.MissingKinds].Fill(ScoreCell.Unrated(touchpoint, isMet: true));
        cells[(int)MissingKind.NotApplicable] = ScoreCell.Unrated(touchpoint, isMet: false);
        long weight = TouchpointWeights[touchpoint];
        for (int step = 0; step < scale?.StepCount; step++)
        {
            // Evenly spaced from 0 for the worst rating to 100 for the best (Dawes 2008, end-anchored).
            long points = RoundedQuotient((Int128)JourneyScore.MaxMillionths * scale.StepsAboveWorst(step), scale.StepCount - 1);
            cells[Answer.FirstStepCode + step] = weight > 0
                ? ScoreCell.WithPoints(touchpoint, points, weight, CeilingOf(touchpoint, points))
                : ScoreCell.Unrated(touchpoint, isMet: true);
        }
    }

    private static long[] Reduced(decimal[] weights)
    {
        long[] millionths = InMillionths(weights);
        long divisor = Math.Max(millionths.Aggregate(0L, (a, b) => (long)BigInteger.GreatestCommonDivisor(a, b)), 1);
        return [.. millionths.Select(weight => weight / divisor)];
    }

    private static long[] InMillionths(decimal[] weights) => [.. weights.Select(weight => (long)(weight * CaseWeight.Scale))];

    private static ulong Bits(IEnumerable<int> touchpoints) =>
        touchpoints.Aggregate(0UL, (bits, touchpoint) => bits | (1UL << touchpoint));

    // Up, so that a score reaches a boundary only when it really does; ceilings are rounded down.
    private static long Millionths(decimal points) => (long)decimal.Ceiling(points * JourneyScore.Scale);
}
