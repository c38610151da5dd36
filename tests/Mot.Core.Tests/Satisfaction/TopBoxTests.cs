using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class TopBoxTests
{
    // Newcombe (1998), Statistics in Medicine 17, 857-872, Table I, inputs as in the example of the R package DescTools.
    // Agresti-Coull is cut to 0..1 here and not there.
    [Theory]
    [InlineData(81, 263, .255289, .366210, .2552, .3663)]
    [InlineData(15, 148, .062386, .160487, .0614, .1615)]
    [InlineData(0, 20, 0, .161125, 0, .1898)]
    [InlineData(1, 29, .006113, .171755, 0, .1863)]
    public void Of_HasThePublishedIntervals(long k, long n, double wilsonLow, double wilsonHigh, double coullLow, double coullHigh)
    {
        Estimate wilson = TopBox.Of(k, n);
        wilson.Method.ShouldBe(IntervalMethod.Wilson);
        wilson.Value.ShouldBe((double)k / n);
        wilson.Low!.Value.ShouldBe(wilsonLow, 5e-7);
        wilson.High!.Value.ShouldBe(wilsonHigh, 5e-7);
        Estimate coull = TopBox.Of(k, n, new() { Method = IntervalMethod.AgrestiCoull });
        coull.Low!.Value.ShouldBe(coullLow, 5e-5);
        coull.High!.Value.ShouldBe(coullHigh, 5e-5);
    }

    // 340 of 400: R-help, February 2007, without continuity correction; the others worked out by a separate program.
    [Theory]
    [InlineData(340, 400, .8116864, .8816550, 5e-8)]
    [InlineData(5, 5, .565518, 1, 5e-7)]
    [InlineData(0, 1, 0, .793451, 5e-7)]
    public void Of_HasTheWilsonInterval(long k, long n, double low, double high, double within)
    {
        Estimate share = TopBox.Of(k, n);
        share.Low!.Value.ShouldBe(low, within);
        share.High!.Value.ShouldBe(high, within);
    }

    [Fact]
    public void Of_NoneOrAll_HasAnExactEnd()
    {
        TopBox.Of(0, 20).Low.ShouldBe(0);
        TopBox.Of(20, 20).High.ShouldBe(1);
    }

    // Newcombe (1998), Statistics in Medicine 17, 873-890: 56/70 against 48/80.
    [Fact]
    public void Difference_HasThePublishedInterval()
    {
        Comparison comparison = TopBox.Difference(YesNo(56, 70), YesNo(48, 80), 1);
        comparison.Difference.Value!.Value.ShouldBe(0.2, 1e-12);
        comparison.Difference.Low!.Value.ShouldBe(.052431, 5e-7);
        comparison.Difference.High!.Value.ShouldBe(.333873, 5e-7);
        comparison.Difference.Method.ShouldBe(IntervalMethod.Newcombe);
        comparison.Verdict.ShouldBe(ComparisonVerdict.Better);
    }

    [Fact]
    public void Of_CountsTheBestBoxesOfEitherDirection()
    {
        // 1 2 3 4 5 with 10 20 30 40 50 answers: the top 2 are 90 of 150, or 30 of 150 where lower is better.
        long[] counts = [10, 20, 30, 40, 50];
        TopBox.Of(RatingDistribution.FromCounts(RatingScale.Create(1, 5), counts), 2).Value.ShouldBe(0.6);
        TopBox.Of(RatingDistribution.FromCounts(RatingScale.Create(1, 5, 1, ScaleDirection.LowerIsBetter), counts), 2).Value.ShouldBe(0.2);
        TopBox.Of(RatingDistribution.FromCounts(RatingScale.Create(1, 5), counts), 1).Value!.Value.ShouldBe(1 / 3.0, 1e-15);
        TopBox.Of(RatingDistribution.FromCounts(RatingScale.Create(1, 5), counts), 4).Value!.Value.ShouldBe(14 / 15.0, 1e-15);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    public void Of_BoxesOutOfRange_Throws(int boxes) =>
        Should.Throw<ArgumentOutOfRangeException>(() => TopBox.Of(new RatingDistribution(RatingScale.Create(1, 5)), boxes));

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, -1)]
    [InlineData(0, 1_000_000_000_001)]
    public void Of_CountsOutOfRange_Throws(long satisfied, long of) =>
        Should.Throw<ArgumentOutOfRangeException>(() => TopBox.Of(satisfied, of));

    [Fact]
    public void Of_NoAnswersOrNoWeight_IsUndefined()
    {
        TopBox.Of(0, 0).Reason.ShouldBe(UndefinedReason.NoAnswers);
        RatingDistribution weightless = new(RatingScale.Create(0, 1));
        weightless.Add(weightless.Scale.Rate(1), default);
        Estimate none = TopBox.Of(weightless, 1, new() { Weighting = Weighting.CaseWeights });
        (none.Reason, none.N, none.EffectiveN).ShouldBe((UndefinedReason.NoWeight, 1L, null));
    }

    [Fact]
    public void Difference_OfDifferentScales_IsRefused() => Should.Throw<ArgumentException>(() =>
        TopBox.Difference(new RatingDistribution(RatingScale.Create(1, 5)), new RatingDistribution(RatingScale.Create(1, 7)), 2));

    // Newcombe (1998), table I, and the package DescTools, four digits; Jeffreys at 0 as its authors recommend.
    [Theory]
    [InlineData(81, 263, 0.2527, 0.3676, 0.2545, 0.3656)]
    [InlineData(15, 148, 0.0578, 0.1617, 0.0604, 0.1576)]
    [InlineData(0, 20, 0, 0.1684, 0, 0.1166)]
    [InlineData(1, 29, 0.0009, 0.1776, 0.0037, 0.1501)]
    public void Of_HasThePublishedExactAndJeffreysIntervals(
        long satisfied, long of, double exactLow, double exactHigh, double jeffreysLow, double jeffreysHigh)
    {
        Estimate exact = TopBox.Of(satisfied, of, new() { Method = IntervalMethod.ClopperPearson });
        Estimate jeffreys = TopBox.Of(satisfied, of, new() { Method = IntervalMethod.Jeffreys });
        new[] { exact.Low!.Value - exactLow, exact.High!.Value - exactHigh, jeffreys.Low!.Value - jeffreysLow, jeffreys.High!.Value - jeffreysHigh }
            .ShouldAllBe(difference => Math.Abs(difference) < 6e-5);
    }

    // R-help, February 2007: prop.test(340, 400) with its correction.
    [Fact]
    public void Of_CorrectedForContinuity_HasThePublishedInterval()
    {
        Estimate share = TopBox.Of(340, 400, new() { Method = IntervalMethod.WilsonCorrected });
        share.Low!.Value.ShouldBe(0.8103309, 6e-8);
        share.High!.Value.ShouldBe(0.8827749, 6e-8);
    }

    [Fact]
    public void Of_VeryMany_HasTheSameIntervalByEveryMethod()
    {
        // Half of 10¹⁰: ½ ± z/2 · 10⁻⁵.
        foreach (IntervalMethod method in new[] { IntervalMethod.ClopperPearson, IntervalMethod.Jeffreys, IntervalMethod.WilsonCorrected, IntervalMethod.Wilson })
        {
            Estimate share = TopBox.Of(5_000_000_000, 10_000_000_000, new() { Method = method });
            share.Low!.Value.ShouldBe(0.5 - 9.79981992270027e-6, 2e-10, $"{method}");
            share.High!.Value.ShouldBe(0.5 + 9.79981992270027e-6, 2e-10, $"{method}");
        }
    }

    [Fact]
    public void Of_AMethodOfAnotherMetric_Throws()
    {
        Should.Throw<ArgumentException>(() => TopBox.Of(1, 2, new() { Method = IntervalMethod.StudentT }));
        Should.Throw<ArgumentException>(() => TopBox.Of(1, 2, new() { Method = IntervalMethod.Newcombe }));
        Should.Throw<ArgumentException>(() => TopBox.Difference(YesNo(1, 2), YesNo(1, 2), 1, new() { Method = IntervalMethod.Wilson }));
    }

    private static RatingDistribution YesNo(long yes, long of) =>
        RatingDistribution.FromCounts(RatingScale.Create(0, 1), [of - yes, yes]);
}
