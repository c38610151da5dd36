using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Cell = Mot.Core.Ratings.RatingDistribution.Cell;

namespace Mot.Analytics.Kano;

/// <summary>Pairs of answers by category, as distributions, so that shares and their intervals are those of every other metric.</summary>
internal sealed class KanoShares
{
    /// <summary>How many categories there are.</summary>
    internal const int Categories = 6;

    private const int Influential = 4;

    private static readonly RatingScale s_all = RatingScale.Create(0, Categories - 1);
    private static readonly RatingScale s_influential = RatingScale.Create(0, Influential - 1);

    private KanoShares(RatingDistribution all, RatingDistribution influential)
    {
        All = all;
        Base = influential;
    }

    /// <summary>All six categories; a step is the number of a category.</summary>
    internal RatingDistribution All { get; }

    /// <summary>M, O, A and I alone: what the two coefficients are shares of.</summary>
    internal RatingDistribution Base { get; }

    internal static KanoShares Of(KanoPairs pairs, KanoTable table)
    {
        var sums = new Cell[Categories];
        for (int functional = 1; functional < KanoPairs.Side; functional++)
        {
            for (int dysfunctional = 1; dysfunctional < KanoPairs.Side; dysfunctional++)
            {
                ref Cell sum = ref sums[(int)KanoEvaluation.CategoryOf((KanoAnswer)functional, (KanoAnswer)dysfunctional, table)];
                sum = sum.Plus(pairs.CellAt(functional, dysfunctional));
            }
        }

        return new(Distribution(s_all, sums), Distribution(s_influential, sums));
    }

    /// <summary>The share of A and O in the base.</summary>
    internal Estimate Better(MetricSettings settings) => Share.Of(Base, IsBetter, settings);

    /// <summary>Minus the share of O and M in the base.</summary>
    internal Estimate Worse(MetricSettings settings) => Scaled.Of(Share.Of(Base, IsWorse, settings), -1);

    /// <summary>The share of A, O and M in all.</summary>
    internal Estimate TotalStrength(MetricSettings settings) => Share.Of(All, step => step <= (int)KanoCategory.Attractive, settings);

    /// <summary>The share of Q in all.</summary>
    internal Estimate Questionable(MetricSettings settings) => Share.Of(All, step => step == (int)KanoCategory.Questionable, settings);

    /// <summary>The share of one category minus that of another, in all.</summary>
    internal Estimate Lead(KanoCategory first, KanoCategory second, MetricSettings settings)
    {
        const double Points = 100;
        var lead = NetShare.Of(All, settings.Weighting, step => step == (int)first, step => step == (int)second);
        return Scaled.Of(lead.ToEstimate(settings, "A category strength"), 1 / Points) with
        {
            EffectiveN = settings.Weighting == Weighting.None || lead.EffectiveN == 0 ? null : lead.EffectiveN,
        };
    }

    internal static Comparison BetterDifference(KanoShares first, KanoShares second, MetricSettings settings) =>
        Share.Difference(first.Base, second.Base, IsBetter, settings);

    /// <summary>The difference of the signed coefficients; the more negative one is the stronger.</summary>
    internal static Comparison WorseDifference(KanoShares first, KanoShares second, MetricSettings settings)
    {
        Comparison shares = Share.Difference(first.Base, second.Base, IsWorse, settings);
        return Comparison.Create(level => Scaled.Of(shares.At(level).Difference, -1), settings.Level, settings.Margin, higherIsBetter: false);
    }

    /// <summary>How much each category has: answers, or weight in millionths.</summary>
    internal long[] Sizes(Weighting weighting) => [.. Enumerable.Range(0, Categories).Select(step =>
        weighting == Weighting.None ? All.StepCell(step).Count : All.StepCell(step).Weight)];

    private static bool IsBetter(int step) => step is (int)KanoCategory.OneDimensional or (int)KanoCategory.Attractive;

    private static bool IsWorse(int step) => step is (int)KanoCategory.MustBe or (int)KanoCategory.OneDimensional;

    private static RatingDistribution Distribution(RatingScale scale, Cell[] sums)
    {
        var distribution = new RatingDistribution(scale);
        for (int step = 0; step < scale.StepCount; step++)
        {
            distribution.SetCell(Answer.FromTrustedStep(step), sums[step]);
        }

        return distribution;
    }
}
