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
    private const long NotOnScale = -2;

    private readonly long[] _points;
    private readonly RatingScale?[] _scales;
    private readonly Journey _journey;

    internal ScoreTable(Journey journey, IReadOnlyDictionary<string, RatingScale> scales, ScoringPolicy policy)
    {
        _journey = journey;
        _scales = [.. journey.Touchpoints.Select(touchpoint =>
            policy.WeightOf(touchpoint.Id) > 0 ? scales.GetValueOrDefault(touchpoint.Id) : null)];
        Stride = Answer.FirstStepCode + RatingScale.MaxSteps;
        _points = new long[journey.Touchpoints.Length * Stride];
        for (int t = 0; t < _scales.Length; t++)
        {
            FillPoints(_points.AsSpan(t * Stride, Stride), scales.GetValueOrDefault(journey.Touchpoints[t].Id), _scales[t] is not null);
        }

        TouchpointWeights = Reduced([.. journey.Touchpoints.Select(touchpoint => policy.WeightOf(touchpoint.Id))]);
        long[] components = Reduced([policy.Mean, policy.Peak, policy.Trough, policy.Extreme, policy.End]);
        (Mean, Peak, Trough, Extreme, End) = (components[0], components[1], components[2], components[3], components[4]);
        ComponentSum = components.Sum();
        Repeats = policy.Repeats;
        CanEnd = [.. journey.Touchpoints.Select(journey.CanEndAt)];
        Gates = [.. policy.Gates.Select(gate => (journey[gate.Touchpoint].Index, Millionths(gate.Threshold), (long)(gate.Ceiling * JourneyScore.Scale)))];
        SatisfiedFrom = Millionths(policy.Tiers.SatisfiedFrom);
        DelightedFrom = Millionths(policy.Tiers.DelightedFrom);

        Int128 largest = (Int128)TouchpointWeights.Sum(weight => (decimal)weight) * ComponentSum * JourneyScore.MaxMillionths * 4;
        FitsLong = largest < long.MaxValue;
    }

    /// <summary>Cells per touchpoint in the table of points.</summary>
    internal int Stride { get; }

    /// <summary>Points in millionths by touchpoint and answer code; below 0 where there are none.</summary>
    internal ReadOnlySpan<long> Points => _points;

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

    /// <summary>Whether a trip may be over at a touchpoint.</summary>
    internal bool[] CanEnd { get; }

    /// <summary>Touchpoint, threshold and ceiling of each gate, in millionths.</summary>
    internal (int Touchpoint, long Threshold, long Ceiling)[] Gates { get; }

    internal long SatisfiedFrom { get; }

    internal long DelightedFrom { get; }

    /// <summary>Whether the score of a trip can be worked out in 64 bits.</summary>
    internal bool FitsLong { get; }

    /// <summary>Whether a touchpoint counts in the score at all.</summary>
    internal bool Counts(int touchpoint) => _scales[touchpoint] is not null;

    /// <summary>The points of an answer, or <see cref="NotRated"/>.</summary>
    internal long PointsOf(int touchpoint, Answer answer)
    {
        long points = answer.Code < Stride ? _points[(touchpoint * Stride) + answer.Code] : NotOnScale;
        return points != NotOnScale
            ? points
            : throw new ArgumentOutOfRangeException(
                nameof(answer),
                answer,
                $"Must be an answer on the scale of touchpoint '{_journey.Touchpoints[touchpoint].Id}'{ScaleText(touchpoint)}.");
    }

    /// <summary>Takes up what happened at a touchpoint.</summary>
    internal void Record(Span<TouchpointRecord> records, int touchpoint, long at, Answer answer)
    {
        long points = PointsOf(touchpoint, answer);
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

    internal SatisfactionTier TierOf(long millionths) =>
        millionths >= DelightedFrom ? SatisfactionTier.Delighted
        : millionths >= SatisfiedFrom ? SatisfactionTier.Satisfied
        : SatisfactionTier.Dissatisfied;

    /// <summary>The one rounding: to the nearest whole number, ties upward; both numbers are not negative.</summary>
    internal static long RoundedQuotient(Int128 numerator, Int128 denominator) =>
        (long)(((2 * numerator) + denominator) / (2 * denominator));

    private string ScaleText(int touchpoint) => _scales[touchpoint] is { } scale ? $", {scale}" : ", which has no question";

    private static void FillPoints(Span<long> points, RatingScale? scale, bool counts)
    {
        points.Fill(NotOnScale);
        points[..Answer.MissingKinds].Fill(NotRated);
        for (int step = 0; step < scale?.StepCount; step++)
        {
            // Evenly spaced from 0 for the worst rating to 100 for the best (Dawes 2008, end-anchored).
            points[Answer.FirstStepCode + step] = counts
                ? RoundedQuotient((Int128)JourneyScore.MaxMillionths * scale.StepsAboveWorst(step), scale.StepCount - 1)
                : NotRated;
        }
    }

    private static long[] Reduced(decimal[] weights)
    {
        long[] millionths = [.. weights.Select(weight => (long)(weight * CaseWeight.Scale))];
        long divisor = Math.Max(millionths.Aggregate(0L, (a, b) => (long)BigInteger.GreatestCommonDivisor(a, b)), 1);
        return [.. millionths.Select(weight => weight / divisor)];
    }

    // Up, so that a score reaches a boundary only when it really does; ceilings are rounded down.
    private static long Millionths(decimal points) => (long)decimal.Ceiling(points * JourneyScore.Scale);
}
