using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Estimation;
using Mot.Core.Satisfaction;

namespace Mot.Analytics.Kano;

/// <summary>What is known about one feature.</summary>
/// <remarks>
/// <para>With <see cref="KanoPolicy.Weighting"/> everything but the counts is weighted, and n is Kish's effective n where an interval needs one.</para>
/// <para><b>Sources.</b> Berger et al. (1993), Center for Quality of Management Journal 2(4) (there Timko on the coefficients, DuMouchel on the plane); Lee and Newcomb (1997), Quality
/// Management Journal 4(3) (strengths).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record KanoFeatureFindings
{
    private readonly long[] _counts;
    private readonly decimal[] _weights;

    private KanoFeatureFindings(KanoFeature feature, KanoPairs pairs, KanoShares shares, KanoDecision decision)
    {
        Feature = feature;
        N = pairs.Count;
        Missing = pairs.MissingCount;
        Decision = decision;
        _counts = shares.Sizes(Weighting.None);
        _weights = [.. shares.Sizes(Weighting.CaseWeights).Select(weight => weight / (decimal)Core.Ratings.CaseWeight.Scale)];
    }

    /// <summary>The feature.</summary>
    public KanoFeature Feature { get; }

    /// <summary>How many respondents gave both answers, R and Q included.</summary>
    public long N { get; }

    /// <summary>How many respondents left out one answer or both, and say nothing about this feature.</summary>
    public long Missing { get; }

    /// <summary>The category, what decided it and what would have changed it.</summary>
    public KanoDecision Decision { get; }

    /// <summary>Timko's better coefficient, (A + O) / (A + O + M + I): a share from 0 to 1 with a Wilson interval on that base, which leaves R and Q out. Undefined when the base is empty.</summary>
    public required Estimate Better { get; init; }

    /// <summary>Timko's worse coefficient, -(O + M) / (A + O + M + I): from -1 to 0, with a Wilson interval on the same base.</summary>
    public required Estimate Worse { get; init; }

    /// <summary>The share of the most frequent of M, O, A, I and R minus that of the second, of all pairs; from 0 to 1. The two were chosen by looking, so the interval is a little too hopeful; it may reach below 0.</summary>
    public required Estimate CategoryStrength { get; init; }

    /// <summary>(A + O + M) / n, the share that the feature touches at all; from 0 to 1, Wilson.</summary>
    public required Estimate TotalStrength { get; init; }

    /// <summary>The share of questionable pairs, from 0 to 1, Wilson.</summary>
    public required Estimate Questionable { get; init; }

    /// <summary>Whether the most frequent category stands out; null when nobody answered.</summary>
    public FongTest? Fong { get; init; }

    /// <summary>The feature by continuous scores.</summary>
    public required KanoPlane Plane { get; init; }

    /// <summary>The mean of the importance that respondents state, in points of its scale; null when it is not asked.</summary>
    public Estimate? Importance { get; init; }

    /// <summary>What a reader should know first, in the order of <see cref="KanoWarning"/>.</summary>
    public ImmutableArray<KanoWarning> Warnings { get; init; } = [];

    /// <summary>The other rules and tables under which the category is another one; empty when all agree.</summary>
    public ImmutableArray<KanoAlternative> Otherwise { get; init; } = [];

    /// <summary>The functional importance: the place among all features by <see cref="Better"/>, 1 the strongest; equals share the better place. Null when undefined.</summary>
    public int? BetterRank { get; internal init; }

    /// <summary>The dysfunctional importance: the place among all features by the size of <see cref="Worse"/>, 1 the strongest. Null when undefined.</summary>
    public int? WorseRank { get; internal init; }

    /// <summary>The place among all features by stated importance, 1 the most important. Null when undefined or not asked.</summary>
    public int? ImportanceRank { get; internal init; }

    /// <summary>The quadrant of the two coefficients cut at one half: O high and high, A high and low, M low and high, I low and low; null when undefined.</summary>
    public KanoCategory? CoefficientQuadrant => Better.IsDefined
        ? KanoPlane.QuadrantOf(Better.Value!.Value >= 0.5, Worse.Value!.Value <= -0.5)
        : null;

    /// <summary>How many pairs came to a category, without weights.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared category.</exception>
    public long CountOf(KanoCategory category) => _counts[(int)Guard.Defined(category)];

    /// <summary>The sum of the weights of the pairs that came to a category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The weighted count; the count itself where all weights are 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared category.</exception>
    public decimal WeightOf(KanoCategory category) => _weights[(int)Guard.Defined(category)];

    /// <summary>The category and the two coefficients, one line.</summary>
    public override string ToString() =>
        $"{Feature.Id}: {(Decision.Category is { } category ? KanoEvaluation.LetterOf(category) : '-')}, better {Better}, worse {Worse}";

    internal static KanoFeatureFindings Of(KanoFeature feature, KanoPairs pairs, Core.Ratings.RatingDistribution? importance, KanoPolicy policy)
    {
        var shares = KanoShares.Of(pairs, policy.Table);
        long[] sizes = shares.Sizes(policy.Weighting);
        KanoDecision decision = KanoRules.Decide(sizes, Unit(sizes, pairs.Count), policy);
        (KanoCategory top, KanoCategory second) = KanoRules.Leaders(sizes);
        FongTest? fong = Fongs(shares, sizes, policy);
        Estimate questionable = shares.Questionable(policy.Metrics);
        ImmutableArray<KanoAlternative> otherwise = [.. Others(pairs, policy).Where(other => other.Category != decision.Category)];
        return new(feature, pairs, shares, decision)
        {
            Better = shares.Better(policy.Metrics),
            Worse = shares.Worse(policy.Metrics),
            CategoryStrength = shares.Lead(top, second, policy.Metrics),
            TotalStrength = shares.TotalStrength(policy.Metrics),
            Questionable = questionable,
            Fong = fong,
            Plane = KanoPlane.Of(pairs, policy),
            Importance = importance is null ? null : MeanRating.Of(importance, policy.Metrics),
            Otherwise = otherwise,
            Warnings = [.. WarningsOf(decision, questionable, fong, otherwise, policy)],
        };
    }

    // How much an average answer has; 1 without weights.
    private static long Unit(long[] sizes, long n) =>
        n == 0 ? 1 : (long)(sizes.Aggregate((Int128)0, (sum, size) => sum + size) / n);

    private static FongTest? Fongs(KanoShares shares, long[] sizes, KanoPolicy policy)
    {
        double all = (double)sizes.Aggregate((Int128)0, (sum, size) => sum + size);
        if (all == 0)
        {
            return null;
        }

        double effectiveN = AnswerSums.Of(shares.All, policy.Weighting).EffectiveCount;
        (KanoCategory top, KanoCategory second) = KanoRules.Leaders(sizes);
        return FongTest.Of(sizes[(int)top] / all * effectiveN, sizes[(int)second] / all * effectiveN, effectiveN, policy.FongFactor);
    }

    private static IEnumerable<KanoAlternative> Others(KanoPairs pairs, KanoPolicy policy)
    {
        foreach (KanoTable table in Enum.GetValues<KanoTable>())
        {
            long[] sizes = KanoShares.Of(pairs, table).Sizes(policy.Weighting);
            foreach (KanoRule rule in Enum.GetValues<KanoRule>())
            {
                if (table != policy.Table || rule != policy.Rule)
                {
                    yield return new(rule, table, KanoRules.Outcome(sizes, policy with { Rule = rule, Table = table }).Category);
                }
            }
        }
    }

    private static IEnumerable<KanoWarning> WarningsOf(
        KanoDecision decision, Estimate questionable, FongTest? fong, ImmutableArray<KanoAlternative> otherwise, KanoPolicy policy)
    {
        if (decision.Category == KanoCategory.Reverse)
        {
            yield return KanoWarning.Reversed;
        }

        if (questionable.Value > (double)policy.SuspectShare)
        {
            yield return KanoWarning.SuspectWording;
        }

        if (fong is { IsDistinct: false })
        {
            yield return KanoWarning.NotDistinct;
        }

        if (!otherwise.IsEmpty)
        {
            yield return KanoWarning.DependsOnRule;
        }
    }
}
