using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class MeanRatingTests
{
    // Student's sleep data (Biometrika 6, 1908): hours gained with two drugs, as in R's documentation of t.test.
    private static readonly decimal[] s_first = [0.7m, -1.6m, -0.2m, -1.2m, -0.1m, 3.4m, 3.7m, 0.8m, 0, 2];
    private static readonly decimal[] s_second = [1.9m, 0.8m, 1.1m, 0.1m, -0.1m, 4.4m, 5.5m, 1.6m, 4.6m, 3.4m];

    [Fact]
    public void Of_StudentsSleepData_HasThePublishedInterval()
    {
        Estimate mean = MeanRating.Of(Hours(s_first));
        mean.Value!.Value.ShouldBe(0.75, 1e-12);
        mean.StandardError!.Value.ShouldBe(0.5657345, 5e-8);
        mean.Low!.Value.ShouldBe(-0.5297804, 5e-8);
        mean.High!.Value.ShouldBe(2.0297804, 5e-8);
        (mean.N, mean.Method, mean.EffectiveN).ShouldBe((10L, IntervalMethod.StudentT, null));
    }

    [Fact]
    public void Difference_OfStudentsSleepData_HasWelchsPublishedInterval()
    {
        // t = -1.8608 with 17.776 degrees of freedom; with 18 the interval would be -3.3639 to 0.2039.
        Estimate difference = MeanRating.Difference(Hours(s_first), Hours(s_second)).Difference;
        (difference.Value / difference.StandardError)!.Value.ShouldBe(-1.8608, 5e-5);
        difference.Low!.Value.ShouldBe(-3.3654832, 5e-8);
        difference.High!.Value.ShouldBe(0.2054832, 5e-8);
        difference.Method.ShouldBe(IntervalMethod.Welch);
    }

    [Fact]
    public void Of_WeightedAnswers_HasTheReliabilityVariance()
    {
        // 7 8 9 10 3 5 with weights 1 2 3 4 1 1: mean 98/12, Σw(x - mean)² 53.6667, divisor 12 - 32/12, so variance 5.75;
        // effective n 144/32 = 4.5, so 3.5 degrees of freedom, whose 0.975 quantile is 2.9400886.
        var ratings = new RatingDistribution(RatingScale.Create(0, 10));
        foreach ((int rating, int weight) in new[] { (7, 1), (8, 2), (9, 3), (10, 4), (3, 1), (5, 1) })
        {
            ratings.Add(ratings.Scale.Rate(rating), CaseWeight.Create(weight));
        }

        Estimate mean = MeanRating.Of(ratings, new() { Weighting = Weighting.CaseWeights });
        mean.Value!.Value.ShouldBe(98 / 12.0, 1e-12);
        mean.EffectiveN!.Value.ShouldBe(4.5, 1e-12);
        mean.StandardError!.Value.ShouldBe(Math.Sqrt(5.75 / 4.5), 1e-12);
        (mean.High - mean.Value)!.Value.ShouldBe(2.9400886 * Math.Sqrt(5.75 / 4.5), 1e-7);
        mean.N.ShouldBe(6);
    }

    [Fact]
    public void Metric_SaysThatAnIntervalMayLeaveTheScale() =>
        MeanRating.MetricOn(RatingScale.Create(1, 5)).IntervalMayLeaveRange.ShouldBeTrue();

    [Fact]
    public void Of_FewerThanTwo_IsUndefinedWithTheReason()
    {
        Estimate one = MeanRating.Of(Hours([1]));
        (one.Reason, one.Needed, one.N).ShouldBe((UndefinedReason.TooFewAnswers, 2L, 1L));
        MeanRating.Of(Hours([])).Reason.ShouldBe(UndefinedReason.NoAnswers);
    }

    [Fact]
    public void Of_AnotherMethod_Throws()
    {
        Should.Throw<ArgumentException>(() => MeanRating.Of(Hours([1, 2]), new() { Method = IntervalMethod.Wald }));
        Should.Throw<ArgumentException>(() => MeanRating.Difference(Hours([1, 2]), Hours([1, 2]), new() { Method = IntervalMethod.StudentT }));
        Should.Throw<ArgumentException>(() => MeanRating.Difference(Hours([1, 2]), new RatingDistribution(RatingScale.Create(1, 5))));
    }

    private static RatingDistribution Hours(decimal[] hours)
    {
        var ratings = new RatingDistribution(RatingScale.Create(-2, 8, 0.1m));
        Array.ForEach(hours, hour => ratings.Add(ratings.Scale.Rate(hour)));
        return ratings;
    }
}
