using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class NetPromoterTests
{
    private static readonly RatingScale s_scale = RatingScale.Create(0, 10);

    // Brendan Rocks, R package NPS (score, variance, standard error printed in its test suite); intervals as that package gives
    // them, cut to -100..100. Columns: detractors, passives, promoters; score; standard error; Wald; adjusted Wald; score interval.
    [Theory]
    [InlineData(1, 2, 3, 33.3333, 30.4290, -26.3065, 92.9731, -26.7433, 71.1877, -31.1074, 75.3957)]
    [InlineData(75, 675, 250, 17.5, 1.7157, 14.1372, 20.8628, 14.0859, 20.8094, 14.1398, 20.8781)]
    [InlineData(2, 11, 18, 51.6129, 11.0537, 29.9480, 73.2778, 25.5123, 68.6053, 26.0919, 69.9159)]
    [InlineData(10, 20, 70, 60, 6.6332, 46.9991, 73.0009, 45.2698, 71.2351, 45.2167, 71.2768)]
    [InlineData(0, 0, 5, 100, 0, 100, 100, 17.4915, 100, 13.1035, 100)]
    [InlineData(0, 5, 0, 0, 0, 0, 0, -30.0057, 30.0057, -43.4482, 43.4482)]
    public void Of_HasThePublishedIntervals(
        long detractors, long passives, long promoters, double score, double error,
        double waldLow, double waldHigh, double adjustedLow, double adjustedHigh, double scoreLow, double scoreHigh)
    {
        void Check(IntervalMethod method, double low, double high)
        {
            Estimate estimate = NetPromoter.Of(promoters, passives, detractors, new() { Method = method });
            estimate.Value!.Value.ShouldBe(score, 5e-5);
            estimate.StandardError!.Value.ShouldBe(error, 5e-5);
            estimate.Low!.Value.ShouldBe(low, 5e-5);
            estimate.High!.Value.ShouldBe(high, 5e-5);
            estimate.N.ShouldBe(detractors + passives + promoters);
            estimate.Level.ShouldBe(0.95);
            estimate.Method.ShouldBe(method);
        }

        Check(IntervalMethod.Wald, waldLow, waldHigh);
        Check(IntervalMethod.AdjustedWald, adjustedLow, adjustedHigh);
        Check(IntervalMethod.Score, scoreLow, scoreHigh);
        NetPromoter.Of(promoters, passives, detractors).ShouldBe(
            NetPromoter.Of(promoters, passives, detractors, new() { Method = IntervalMethod.AdjustedWald }));
    }

    // Test suite of the R package NPS: detractors, passives, promoters; variance; standard error.
    [Theory]
    [InlineData(1, 0, 1, 1, .7071068)]
    [InlineData(0, 1, 1, .25, .3535534)]
    [InlineData(1, 1, 1, 2 / 3.0, .4714045)]
    [InlineData(1, 0, 0, 0, 0)]
    [InlineData(0, 1, 0, 0, 0)]
    [InlineData(0, 0, 1, 0, 0)]
    public void Of_HasThePublishedVariance(long detractors, long passives, long promoters, double variance, double error)
    {
        Estimate estimate = NetPromoter.Of(promoters, passives, detractors);
        (estimate.StandardError!.Value / 100).ShouldBe(error, 5e-8);
        (Math.Pow(estimate.StandardError!.Value / 100, 2) * estimate.N).ShouldBe(variance, 1e-12);
    }

    // The R package NPS: (10, 20, 70) against (25, 30, 45), plain and adjusted.
    [Fact]
    public void Difference_HasThePublishedIntervals()
    {
        (RatingDistribution first, RatingDistribution second) = (Counts(10, 20, 70), Counts(25, 30, 45));
        Estimate plain = NetPromoter.Difference(first, second, new() { Method = IntervalMethod.Wald }).Difference;
        plain.Value!.Value.ShouldBe(40, 1e-12);
        plain.StandardError!.Value.ShouldBe(10.48808848, 5e-9);
        plain.Low!.Value.ShouldBe(19.4437, 5e-5);
        plain.High!.Value.ShouldBe(60.5563, 5e-5);

        // The adjusted interval has its own centre, 38.8350.
        Estimate adjusted = NetPromoter.Difference(first, second).Difference;
        adjusted.Value!.Value.ShouldBe(40, 1e-12);
        adjusted.StandardError!.Value.ShouldBe(10.37360, 5e-6);
        adjusted.Low!.Value.ShouldBe(18.5031, 5e-5);
        adjusted.High!.Value.ShouldBe(59.1668, 5e-5);
    }

    [Fact]
    public void Of_PutsEveryRatingIntoOneClass()
    {
        // One answer at a time: 0 to 6 detract, 7 and 8 are passive, 9 and 10 promote.
        double[] scores = [.. Enumerable.Range(0, 11).Select(rating =>
        {
            var one = new RatingDistribution(s_scale);
            one.Add(s_scale.Rate(rating));
            return NetPromoter.Of(one).Value!.Value;
        })];
        scores.ShouldBe([-100, -100, -100, -100, -100, -100, -100, 0, 0, 100, 100]);
    }

    [Fact]
    public void Of_IgnoresTheMissing()
    {
        // 0, 7, 7, 9, 9, 9 is a third (test suite of the R package NPS).
        RatingDistribution answers = RatingDistribution.FromCounts(s_scale, [1, 0, 0, 0, 0, 0, 0, 2, 0, 3, 0]);
        answers.Add(Answer.NotAsked);
        answers.Add(Answer.Missing(MissingKind.OutOfRange));
        NetPromoter.Of(answers).Value!.Value.ShouldBe(100 / 3.0, 1e-12);
        NetPromoter.Of(answers).N.ShouldBe(6);
    }

    [Fact]
    public void Of_NoAnswers_IsUndefinedWithTheReason()
    {
        Estimate none = NetPromoter.Of(0, 0, 0);
        (none.IsDefined, none.Value, none.Low, none.High, none.StandardError).ShouldBe((false, null, null, null, null));
        (none.Reason, none.Needed, none.N).ShouldBe((UndefinedReason.NoAnswers, 1L, 0L));

        var weightless = new RatingDistribution(s_scale);
        weightless.Add(s_scale.Rate(10), default);
        NetPromoter.Of(weightless, new() { Weighting = Weighting.CaseWeights }).Reason.ShouldBe(UndefinedReason.NoWeight);
        NetPromoter.Of(weightless).Value.ShouldBe(100);
    }

    [Fact]
    public void Of_AnotherScale_IsRefused()
    {
        foreach (RatingScale scale in new[]
        {
            RatingScale.Create(1, 10), RatingScale.Create(1, 5), RatingScale.Create(0, 10, 0.5m), RatingScale.Create(0, 100, 10),
            RatingScale.Create(0, 10, 1, ScaleDirection.LowerIsBetter),
        })
        {
            var answers = new RatingDistribution(scale);
            Should.Throw<ArgumentException>(() => NetPromoter.Of(answers)).Message.ShouldContain("0 to 10");
            Should.Throw<ArgumentException>(() => NetPromoter.Difference(Counts(1, 1, 1), answers));
        }
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, 1_000_000_000_001)]
    public void Of_CountsOutOfRange_Throw(long promoters, long passives, long detractors) =>
        Should.Throw<ArgumentOutOfRangeException>(() => NetPromoter.Of(promoters, passives, detractors));

    [Fact]
    public void Of_AMethodOfAnotherMetric_Throws()
    {
        IntervalMethod[] known = [IntervalMethod.Default, IntervalMethod.Wald, IntervalMethod.AdjustedWald, IntervalMethod.Score];
        foreach (IntervalMethod method in Enum.GetValues<IntervalMethod>().Except(known))
        {
            Should.Throw<ArgumentException>(() => NetPromoter.Of(1, 1, 1, new() { Method = method }));
            Should.Throw<ArgumentException>(() => NetPromoter.Difference(Counts(1, 1, 1), Counts(1, 1, 1), new() { Method = method }));
        }
    }

    private static RatingDistribution Counts(long detractors, long passives, long promoters) =>
        RatingDistribution.FromCounts(s_scale, [0, 0, 0, detractors, 0, 0, 0, passives, 0, promoters, 0]);
}
