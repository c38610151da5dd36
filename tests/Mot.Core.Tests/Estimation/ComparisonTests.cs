using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Estimation;

public class ComparisonTests
{
    // The half width at 0.95 is 1.96.
    [Theory]
    [InlineData(1.9, null, ComparisonVerdict.CannotTell)]
    [InlineData(2.0, null, ComparisonVerdict.Better)]
    [InlineData(-2.0, null, ComparisonVerdict.Worse)]
    [InlineData(0, null, ComparisonVerdict.CannotTell)]
    [InlineData(0, 1.9, ComparisonVerdict.CannotTell)]
    [InlineData(0, 2.0, ComparisonVerdict.PracticallyTheSame)]
    [InlineData(2.5, 5.0, ComparisonVerdict.PracticallyTheSame)] // The interval leaves out 0 but not the margin: the margin is asked first.
    [InlineData(-2.5, 5.0, ComparisonVerdict.PracticallyTheSame)]
    [InlineData(2.5, 4.0, ComparisonVerdict.Better)]
    public void Verdict_FollowsFromIntervalAndMargin(double difference, double? margin, ComparisonVerdict expected)
    {
        PValues.Normally(difference, margin).Verdict.ShouldBe(expected);
        PValues.Normally(-difference, margin, higherIsBetter: false).Verdict.ShouldBe(expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Margin_IsANumberAboveZero(double margin) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PValues.Normally(1, margin)).Message.ShouldContain("above 0");

    [Fact]
    public void ToString_IsTheVerdictAndTheDifference() => PValues.Normally(2, null).ToString().ShouldStartWith("Better: 2 ");

    [Fact]
    public void Verdict_WithTheIntervalOnTheMargin_IsTheSame()
    {
        static Comparison Of(double low, double high, double? margin) =>
            Comparison.Create(level => Estimate.Of((low + high) / 2, low, high, 1, level, 10, IntervalMethod.Wald), 0.95, margin, true);

        Of(-1, 1, 1).Verdict.ShouldBe(ComparisonVerdict.PracticallyTheSame);
        Of(-1.5, 1, 1).Verdict.ShouldBe(ComparisonVerdict.CannotTell);
        Of(0, 2, 1).Verdict.ShouldBe(ComparisonVerdict.CannotTell);
        Of(-2, 0, 1).Verdict.ShouldBe(ComparisonVerdict.CannotTell);
        Of(-2, -0.1, 1).Verdict.ShouldBe(ComparisonVerdict.Worse);
    }

    [Fact]
    public void Needed_IsGivenOnlyWhenItCannotBeToldWithAMargin() => Law.Check(Cases.All(random =>
    {
        double z = (random.NextDouble() * 8) - 4;
        double? margin = random.Next(3) == 0 ? null : random.NextDouble() * 4;
        Comparison comparison = PValues.Normally(z, margin is 0 ? null : margin);
        (comparison.Needed is not null).ShouldBe(comparison.Verdict == ComparisonVerdict.CannotTell && comparison.Margin is not null);
        if (comparison.Needed is { } needed)
        {
            // At the same spread the interval then has the width of the margin at most, and one answer fewer would not do.
            needed.ShouldBeGreaterThan(comparison.Difference.N);
            double width = comparison.Difference.High!.Value - comparison.Difference.Low!.Value;
            (width * Math.Sqrt(comparison.Difference.N / (double)needed)).ShouldBeLessThanOrEqualTo(comparison.Margin!.Value * (1 + 1e-9));
            (width * Math.Sqrt(comparison.Difference.N / (needed - 1.0))).ShouldBeGreaterThan(comparison.Margin!.Value * (1 - 1e-9));
        }
    }));

    [Fact]
    public void Needed_BeyondCounting_IsNull() => PValues.Normally(0, double.Epsilon).Needed.ShouldBeNull();

    [Fact]
    public void Undefined_CannotBeTold()
    {
        var none = new RatingDistribution(RatingScale.Create(1, 5));
        Comparison comparison = MeanRating.Difference(none, none, new() { Margin = 1 });
        (comparison.Verdict, comparison.Needed, comparison.Difference.IsDefined).ShouldBe((ComparisonVerdict.CannotTell, null, false));
    }

    [Fact]
    public void MeanDifference_WhereLowerIsBetter_IsBetterWhenLower()
    {
        // Effort 1 to 5, lower is better: mostly 1 against mostly 5.
        var scale = RatingScale.Create(1, 5, 1, ScaleDirection.LowerIsBetter);
        var easy = RatingDistribution.FromCounts(scale, [50, 10, 0, 0, 0]);
        var hard = RatingDistribution.FromCounts(scale, [0, 0, 0, 10, 50]);
        Comparison comparison = MeanRating.Difference(easy, hard);
        comparison.Difference.Value!.Value.ShouldBeLessThan(0);
        comparison.Verdict.ShouldBe(ComparisonVerdict.Better);
    }
}
