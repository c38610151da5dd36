using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Analytics.Kano;

/// <summary>A feature by DuMouchel's continuous scores: no category is chosen for anybody, and all pairs count.</summary>
/// <remarks>
/// <para><b>Definition.</b> The functional answers like, must-be, neutral, live-with, dislike score 4, 2, 0, -1, -2; the dysfunctional ones -2, -1, 0, 2, 4.
/// A feature stands at the two means. On the part from 0 to 4, cut at 2: A above left, O above right, M below right, I below left.</para>
/// <para><b>Unit and range.</b> Points from -2 to 4. Reverse and questionable pairs pull towards or below 0 and are not left out.</para>
/// <para><b>Method.</b> Student's t for each mean. The scores are a convention: they count what speaks for a category twice as much as what speaks against it.</para>
/// <para><b>Sources.</b> DuMouchel, in Berger et al. (1993), Center for Quality of Management Journal 2(4).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record KanoPlane
{
    /// <summary>Where the quadrants meet.</summary>
    internal const double Cut = 2;

    private const int FewestAnswers = 2;

    private static readonly int[] s_functional = [4, 2, 0, -1, -2];
    private static readonly int[] s_dysfunctional = [-2, -1, 0, 2, 4];

    private KanoPlane(Estimate functional, Estimate dysfunctional)
    {
        Functional = functional;
        Dysfunctional = dysfunctional;
    }

    /// <summary>The mean functional score, upwards: what the feature gives when it is there. Undefined below two answers.</summary>
    public Estimate Functional { get; }

    /// <summary>The mean dysfunctional score, to the right: what it takes when it is not there. Undefined below two answers.</summary>
    public Estimate Dysfunctional { get; }

    /// <summary>The quadrant: A, O, M or I, a mean on the cut belonging to the higher one; null when undefined.</summary>
    public KanoCategory? Quadrant => Functional.IsDefined && Dysfunctional.IsDefined
        ? QuadrantOf(Functional.Value!.Value >= Cut, Dysfunctional.Value!.Value >= Cut)
        : null;

    internal static KanoPlane Of(KanoPairs pairs, KanoPolicy policy) => new(
        Mean(pairs, policy, static (functional, _) => s_functional[functional - 1]),
        Mean(pairs, policy, static (_, dysfunctional) => s_dysfunctional[dysfunctional - 1]));

    /// <summary>The category of a place by what its presence gives and its absence takes.</summary>
    internal static KanoCategory QuadrantOf(bool gives, bool takes) => (gives, takes) switch
    {
        (true, true) => KanoCategory.OneDimensional,
        (true, false) => KanoCategory.Attractive,
        (false, true) => KanoCategory.MustBe,
        _ => KanoCategory.Indifferent,
    };

    private static Estimate Mean(KanoPairs pairs, KanoPolicy policy, Func<int, int, int> score)
    {
        (Int128 all, Int128 sum, Int128 squares, Int128 weight, Int128 weightSquares, long n) = (0, 0, 0, 0, 0, 0);
        for (int functional = 1; functional < KanoPairs.Side; functional++)
        {
            for (int dysfunctional = 1; dysfunctional < KanoPairs.Side; dysfunctional++)
            {
                RatingDistribution.Cell cell = pairs.CellAt(functional, dysfunctional);
                Int128 size = policy.Weighting == Weighting.None ? cell.Count : cell.Weight;
                int points = score(functional, dysfunctional);
                all += size;
                sum += size * points;
                squares += size * points * points;
                n += cell.Count;
                weight += cell.Weight;
                weightSquares += cell.WeightSquares;
            }
        }

        double effectiveN = policy.Weighting == Weighting.None ? n
            : weightSquares == 0 ? 0 : (double)weight * (double)weight / (double)weightSquares;
        if (n < FewestAnswers || effectiveN <= 1)
        {
            return Estimate.Undefined(AnswerSums.WhyUndefined(n, effectiveN), FewestAnswers, policy.Level, n, IntervalMethod.StudentT);
        }

        double mean = (double)sum / (double)all;
        double variance = Math.Max(((double)squares / (double)all) - (mean * mean), 0);
        double error = Math.Sqrt(variance / (effectiveN - 1));
        double half = StudentT.TwoSided(policy.Level, effectiveN - 1) * error;
        var estimate = Estimate.Of(mean, mean - half, mean + half, error, policy.Level, n, IntervalMethod.StudentT);
        return policy.Weighting == Weighting.None ? estimate : estimate with { EffectiveN = effectiveN };
    }
}
