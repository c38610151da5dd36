using System.Numerics;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class QuantileRatingTests
{
    private static readonly RatingScale s_five = RatingScale.Create(1, 5);

    // Tables of the sign test and its interval for the median, such as Conover (1999), table A3: n, level, ranks.
    [Theory]
    [InlineData(5, 0.95, 0, 6)]
    [InlineData(6, 0.95, 1, 6)]
    [InlineData(8, 0.95, 1, 8)]
    [InlineData(9, 0.95, 2, 8)]
    [InlineData(10, 0.95, 2, 9)]
    [InlineData(20, 0.95, 6, 15)]
    [InlineData(10, 0.99, 1, 10)]
    [InlineData(25, 0.95, 8, 18)]
    public void Ranks_OfTheMedian_AreThoseOfTheTables(long n, double level, long lower, long upper) =>
        Quantiles.Ranks(n, 0.5, level).ShouldBe((lower, upper));

    // Against sums of exact fractions: p in hundredths, binomial coefficients as whole numbers.
    [Fact]
    public void Ranks_AreThoseOfTheExactBinomialDistribution() => Law.Check(Cases.All(random =>
    {
        int n = random.Next(1, 60);
        int hundredths = random.Next(0, 101);
        double level = random.Next(500, 999) / 1000.0;
        (long lower, long upper) = Quantiles.Ranks(n, hundredths / 100.0, level);
        BelowOrAt(n, hundredths, lower - 1).ShouldBeLessThanOrEqualTo(((1 - level) / 2) + 1e-12);
        BelowOrAt(n, hundredths, lower).ShouldBeGreaterThan(((1 - level) / 2) - 1e-12);
        BelowOrAt(n, hundredths, upper - 1).ShouldBeGreaterThanOrEqualTo(1 - ((1 - level) / 2) - 1e-12);
        BelowOrAt(n, hundredths, upper - 2).ShouldBeLessThan(1 - ((1 - level) / 2) + 1e-12);
    }));

    [Fact]
    public void Ranks_OfVeryMany_AreThoseOfTheNormalDistribution()
    {
        // n/2 ± z √n/2, to within a rank or two.
        (long lower, long upper) = Quantiles.Ranks(1_000_000_000, 0.5, 0.95);
        lower.ShouldBeInRange(500_000_000 - 30_992, 500_000_000 - 30_988);
        upper.ShouldBeInRange(500_000_000 + 30_988, 500_000_000 + 30_992);
    }

    [Fact]
    public void Of_FewAnswers_IsAsWorkedByHand()
    {
        // 1 2 2 3 4 4 5 5 5 5: the middle lies between two 4s; the second and the ninth are 2 and 5.
        RatingDistribution ratings = Counts(1, 2, 1, 2, 4);
        Estimate median = QuantileRating.Of(ratings);
        (median.Value, median.Low, median.High, median.N, median.Method, median.StandardError)
            .ShouldBe((4.0, 2.0, 5.0, 10L, IntervalMethod.OrderStatistics, null));

        // A quarter of the way from the first: 1 + 9/4 = 3.25, so a quarter between the third and the fourth.
        QuantileRating.Of(ratings, 0.25m).Value.ShouldBe(2.25);
        QuantileRating.Of(ratings, 0.25m, QuantileDefinition.InverseDistribution).Value.ShouldBe(2);
        QuantileRating.Of(ratings, 0.3m, QuantileDefinition.InverseDistribution).Value.ShouldBe(2);
        QuantileRating.Of(ratings, 0.3m, QuantileDefinition.InverseDistributionAveraged).Value.ShouldBe(2.5);
        QuantileRating.Of(ratings, 0).Value.ShouldBe(1);
        QuantileRating.Of(ratings, 1).Value.ShouldBe(5);
    }

    [Fact]
    public void Of_FewerAnswersThanTheLevelNeeds_ReachesToTheEndsOfTheScale()
    {
        Estimate one = QuantileRating.Of(Counts(0, 0, 1, 0, 0));
        (one.Value, one.Low, one.High).ShouldBe((3.0, 1.0, 5.0));
        QuantileRating.Of(new RatingDistribution(s_five)).Reason.ShouldBe(UndefinedReason.NoAnswers);
    }

    [Fact]
    public void Of_AnyAnswers_LiesOnTheScaleAndInItsInterval() => Law.Check(Cases.All(random =>
    {
        RatingScale scale = Cases.Scale(random);
        RatingDistribution ratings = Cases.Distribution(random, scale, weighted: false);
        Metric declared = QuantileRating.MetricOn(scale);
        QuantileDefinition definition = Cases.Pick(random, Enum.GetValues<QuantileDefinition>());
        double last = double.NegativeInfinity;
        foreach (decimal p in new[] { 0, 0.1m, 0.25m, 0.5m, 0.75m, 0.9m, 1 })
        {
            Estimate quantile = QuantileRating.Of(ratings, p, definition);
            quantile.Low!.Value.ShouldBeInRange(declared.Min!.Value, quantile.High!.Value);
            quantile.High.Value.ShouldBeInRange(quantile.Low.Value, declared.Max!.Value);
            quantile.Value!.Value.ShouldBeInRange(declared.Min.Value, declared.Max.Value);
            quantile.Value.Value.ShouldBeGreaterThanOrEqualTo(last - 1e-12);
            last = quantile.Value.Value;
        }

        Estimate median = QuantileRating.Of(ratings, 0.5m, definition);
        median.Value!.Value.ShouldBeInRange(median.Low!.Value, median.High!.Value);
    }));

    [Fact]
    public void Of_WhatIsNotOffered_IsRefused()
    {
        RatingDistribution ratings = Counts(1, 1, 1, 1, 1);
        Should.Throw<ArgumentException>(() => QuantileRating.Of(ratings, settings: new() { Weighting = Weighting.CaseWeights })).Message.ShouldContain("not weighted");
        Should.Throw<ArgumentException>(() => QuantileRating.Of(ratings, settings: new() { Method = IntervalMethod.Wald }));
        Should.Throw<ArgumentOutOfRangeException>(() => QuantileRating.Of(ratings, -0.01m));
        Should.Throw<ArgumentOutOfRangeException>(() => QuantileRating.Of(ratings, 1.01m));
        Should.Throw<ArgumentOutOfRangeException>(() => QuantileRating.Of(ratings, 0.5m, (QuantileDefinition)10));
    }

    private static double BelowOrAt(int n, int hundredths, long k)
    {
        BigInteger sum = 0;
        BigInteger choose = 1;
        for (int i = 0; i <= Math.Min(k, n); i++)
        {
            sum += choose * BigInteger.Pow(hundredths, i) * BigInteger.Pow(100 - hundredths, n - i);
            choose = choose * (n - i) / (i + 1);
        }

        return Math.Exp(BigInteger.Log(sum + 1) - BigInteger.Log(BigInteger.Pow(100, n)));
    }

    private static RatingDistribution Counts(params long[] counts) => RatingDistribution.FromCounts(s_five, counts);
}
