using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class MultinomialSharesTests
{
    private static readonly RatingScale s_scale = RatingScale.Create(0, 10);

    // DescTools, MultinomCI(c(45, 30, 25), method = "goodman"), four digits.
    [Fact]
    public void Of_ThreeCounts_HasThePublishedIntervals()
    {
        ImmutableArray<Estimate> shares = MultinomialShares.Of([45, 30, 25]);
        Check(shares, [0.45, 0.3, 0.25], [0.3369, 0.2036, 0.1618], [0.5686, 0.4181, 0.3653]);
        shares.Select(share => (share.N, share.Level, share.Method)).Distinct().ShouldBe([(100L, 0.95, IntervalMethod.Goodman)]);

        // The same answers on a scale, by its parts.
        var ratings = RatingDistribution.FromCounts(s_scale, [5, 5, 5, 5, 5, 10, 10, 20, 10, 15, 10]);
        Check(MultinomialShares.Of(ratings, [6, 3, 2]), [0.35, 0.4, 0.25], null, null);
        Check(MultinomialShares.Of(RatingDistribution.FromCounts(s_scale, [0, 0, 25, 0, 0, 0, 0, 0, 30, 0, 45]), [7, 2, 2]), [0.25, 0.3, 0.45], [0.1618, 0.2036, 0.3369], null);
    }

    [Fact]
    public void Of_CaseWeights_UsesTheEffectiveN()
    {
        var ratings = new RatingDistribution(s_scale);
        for (int i = 0; i < 100; i++)
        {
            ratings.Add(s_scale.Rate(i < 25 ? 2 : i < 55 ? 8 : 10), CaseWeight.Create(3));
        }

        ImmutableArray<Estimate> shares = MultinomialShares.Of(ratings, [7, 2, 2], new() { Weighting = Weighting.CaseWeights });
        Check(shares, [0.25, 0.3, 0.45], [0.1618, 0.2036, 0.3369], [0.3653, 0.4181, 0.5686]);
        shares[0].EffectiveN!.Value.ShouldBe(100, 1e-9);
    }

    [Fact]
    public void TierShares_TakeTheMethodForAllThreeTogether()
    {
        var ratings = RatingDistribution.FromCounts(s_scale, [0, 0, 25, 0, 0, 0, 0, 0, 30, 0, 45]);
        var tiers = TierShares.Of(ratings, TierPolicy.CutOffs(7, 9), new() { Method = IntervalMethod.Goodman });
        new[] { tiers.Dissatisfied, tiers.Satisfied, tiers.Delighted }.ShouldBe(MultinomialShares.Of(ratings, [7, 2, 2]));
        tiers.Dissatisfied.High!.Value.ShouldBeGreaterThan(TierShares.Of(ratings, TierPolicy.CutOffs(7, 9)).Dissatisfied.High!.Value);
        Should.Throw<ArgumentException>(() => TopBox.Of(1, 2, new() { Method = IntervalMethod.Goodman })).Message.ShouldNotContain("or Goodman");
    }

    [Fact]
    public void Of_NoAnswers_IsUndefined()
    {
        MultinomialShares.Of([0, 0]).Select(share => share.Reason).ShouldBe([UndefinedReason.NoAnswers, UndefinedReason.NoAnswers]);
        MultinomialShares.Of(new RatingDistribution(s_scale), [5, 6])[0].Reason.ShouldBe(UndefinedReason.NoAnswers);
    }

    [Fact]
    public void Of_PartsThatAreNone_AreRefused()
    {
        var ratings = new RatingDistribution(s_scale);
        Should.Throw<ArgumentException>(() => MultinomialShares.Of([1])).Message.ShouldContain("at least 2 parts");
        Should.Throw<ArgumentException>(() => MultinomialShares.Of(ratings, [11])).Message.ShouldContain("at least 2 parts");
        Should.Throw<ArgumentException>(() => MultinomialShares.Of(ratings, [7, 2])).Message.ShouldContain("9 ratings together");
        Should.Throw<ArgumentOutOfRangeException>(() => MultinomialShares.Of(ratings, [0, 11]));
        Should.Throw<ArgumentOutOfRangeException>(() => MultinomialShares.Of([1, -1]));
        Should.Throw<ArgumentOutOfRangeException>(() => MultinomialShares.Of([1, 1_000_000_000_000]));
        Should.Throw<ArgumentException>(() => MultinomialShares.Of([1, 1], new() { Method = IntervalMethod.Wilson })).Message.ShouldContain("Goodman");
    }

    private static void Check(ImmutableArray<Estimate> shares, double[] values, double[]? lows, double[]? highs)
    {
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i].Value!.Value.ShouldBe(values[i], 1e-12);
            shares[i].Low!.Value.ShouldBe(lows?[i] ?? shares[i].Low!.Value, 5.1e-5);
            shares[i].High!.Value.ShouldBe(highs?[i] ?? shares[i].High!.Value, 5.1e-5);
        }

        shares.Sum(share => share.Value!.Value).ShouldBe(1, 1e-12);
    }
}
