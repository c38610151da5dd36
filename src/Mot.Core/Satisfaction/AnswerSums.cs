using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>What the metrics need from a distribution, as floating-point numbers: here the exact sums end.</summary>
/// <remarks>Sums run over the steps from the lowest rating to the highest, the one stated order.</remarks>
internal readonly record struct AnswerSums
{
    private AnswerSums(long n, double effectiveN)
    {
        N = n;
        EffectiveCount = effectiveN;
    }

    /// <summary>How many answers are ratings.</summary>
    internal long N { get; }

    /// <summary>N, or with weights (Σw)²/Σw² (Kish 1965); 0 when there is no weight.</summary>
    internal double EffectiveCount { get; }

    internal static AnswerSums Of(RatingDistribution ratings, Weighting weighting)
    {
        long n = ratings.Count;
        return new(n, weighting == Weighting.None ? n : EffectiveN(ratings));
    }

    /// <summary>(Σw)²/Σw²; 0 when there is no weight.</summary>
    internal static double EffectiveN(RatingDistribution ratings)
    {
        Int128 weight = 0;
        Int128 squares = 0;
        for (int step = 0; step < ratings.Scale.StepCount; step++)
        {
            weight += ratings.StepCell(step).Weight;
            squares += ratings.StepCell(step).WeightSquares;
        }

        return squares == 0 ? 0 : (double)weight * (double)weight / (double)squares;
    }

    /// <summary>The share of the answers on the chosen steps; null when there is no answer or no weight.</summary>
    internal static double? Share(RatingDistribution ratings, Weighting weighting, Func<int, bool> isChosen)
    {
        Int128 chosen = 0;
        Int128 all = 0;
        for (int step = 0; step < ratings.Scale.StepCount; step++)
        {
            long size = Size(ratings, step, weighting);
            all += size;
            chosen += isChosen(step) ? size : 0;
        }

        return all == 0 ? null : (double)chosen / (double)all;
    }

    /// <summary>The mean rating and Σw(x - mean)²/Σw; null when there is no answer or no weight.</summary>
    internal static (double Mean, double Variance)? Moments(RatingDistribution ratings, Weighting weighting)
    {
        Int128 all = 0;
        Int128 steps = 0;
        for (int step = 0; step < ratings.Scale.StepCount; step++)
        {
            long size = Size(ratings, step, weighting);
            all += size;
            steps += (Int128)size * step;
        }

        if (all == 0)
        {
            return null;
        }

        double meanStep = (double)steps / (double)all;
        double squares = 0;
        for (int step = 0; step < ratings.Scale.StepCount; step++)
        {
            squares += Size(ratings, step, weighting) * (step - meanStep) * (step - meanStep);
        }

        double width = (double)ratings.Scale.Step;
        return ((double)ratings.Scale.Min + (width * meanStep), width * width * squares / (double)all);
    }

    /// <summary>What an estimate says when the answers are not enough for a method.</summary>
    internal Estimate Undefined(double needed, double level, IntervalMethod method) =>
        Estimate.Undefined(WhyUndefined(N, EffectiveCount), (long)needed, level, N, method);

    /// <summary>Why so many answers with so much weight are not enough; of two sides the lesser numbers count.</summary>
    internal static UndefinedReason WhyUndefined(long n, double effectiveN) => n == 0 ? UndefinedReason.NoAnswers
        : effectiveN == 0 ? UndefinedReason.NoWeight
        : UndefinedReason.TooFewAnswers;

    private static long Size(RatingDistribution ratings, int step, Weighting weighting) => weighting == Weighting.None
        ? ratings.StepCell(step).Count
        : ratings.StepCell(step).Weight;
}
