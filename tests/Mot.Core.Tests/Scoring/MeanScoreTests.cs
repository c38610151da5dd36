using Mot.Core.Estimation;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Scoring;

public class MeanScoreTests
{
    [Fact]
    public void Metric_IsFromTheWorstToTheBestTrip()
    {
        (MeanScore.Metric.Worst, MeanScore.Metric.Best, MeanScore.Metric.IntervalMayLeaveRange).ShouldBe((0, 100, false));
        MeanScore.Metric.ToString().ShouldBe("mean-score, 0 to 100");
    }

    [Fact]
    public void Of_FourScores_IsAsWorkedByHand()
    {
        // 40 50 50 60: mean 50, variance 200/3, standard error √(200/12) = 4.0824829; t with 3 degrees of freedom 3.1824463.
        Estimate mean = MeanScore.Of(Sums(40, 50, 50, 60));
        mean.Value.ShouldBe(50);
        mean.StandardError!.Value.ShouldBe(4.0824829, 5e-8);
        mean.Low!.Value.ShouldBe(50 - (3.1824463 * 4.0824829), 1e-6);
        mean.High!.Value.ShouldBe(50 + (3.1824463 * 4.0824829), 1e-6);
        (mean.N, mean.Method).ShouldBe((4L, IntervalMethod.StudentT));
    }

    [Fact]
    public void Of_AnInterval_IsCutToTheRangeOfScores()
    {
        Estimate mean = MeanScore.Of(Sums(0, 100));
        (mean.Low, mean.High).ShouldBe((0.0, 100.0));
    }

    [Fact]
    public void Of_TooFewScores_IsUndefined()
    {
        MeanScore.Of(Sums()).Reason.ShouldBe(UndefinedReason.NoAnswers);
        MeanScore.Of(Sums(50)).Reason.ShouldBe(UndefinedReason.TooFewAnswers);
        MeanScore.Of(Sums(0)).Reason.ShouldBe(UndefinedReason.TooFewAnswers);
        MeanScore.Of([Sums(50, 60), Sums()]).Reason.ShouldBe(UndefinedReason.TooFewGroups);
        MeanScore.Of(new[] { Sums() }).Reason.ShouldBe(UndefinedReason.NoAnswers);
    }

    [Fact]
    public void Of_OneScorePerGroup_JackknifesToTheSimpleStandardError() => Law.Check(Cases.All(random =>
    {
        int[] points = [.. Enumerable.Range(0, random.Next(5, 30)).Select(_ => random.Next(101))];
        Estimate simple = MeanScore.Of(Sums(points));
        Estimate jackknife = MeanScore.Of(points.Select(score => Sums(score)));
        jackknife.Value.ShouldBe(simple.Value);
        jackknife.StandardError!.Value.ShouldBe(simple.StandardError!.Value, 1e-9);
        (jackknife.Groups, jackknife.Method, jackknife.N).ShouldBe((points.Length, IntervalMethod.Jackknife, points.Length));
    }));

    [Fact]
    public void Of_FiveGroups_IsAsWorkedByHand()
    {
        // Ten scores that add up to 550; without each group in turn, and t with four degrees of freedom at 0.95 is 2.7764 (any table).
        Estimate mean = MeanScore.Of([Sums(40, 60), Sums(50), Sums(70, 80, 90), Sums(20, 45), Sums(55, 40)]);
        double[] without = [450 / 8.0, 500 / 9.0, 310 / 7.0, 485 / 8.0, 455 / 8.0];
        double error = Math.Sqrt(4 / 5.0 * without.Sum(value => Math.Pow(value - without.Average(), 2)));
        mean.Value.ShouldBe(55);
        mean.StandardError!.Value.ShouldBe(error, 1e-12);
        mean.Low!.Value.ShouldBe(55 - (2.7764 * error), 1e-3);
        mean.High!.Value.ShouldBe(55 + (2.7764 * error), 1e-3);
    }

    [Fact]
    public void Subtract_OfAScoreWithOtherRemarks_ThrowsAndLeavesTheSums()
    {
        // Two scores, one of them provisional and one gated: neither can be taken back twice.
        var sums = new ScoreSums();
        sums.Add(Score(50, JourneyScore.Remarks.Provisional));
        sums.Add(Score(50, JourneyScore.Remarks.Gated));
        sums.Subtract(Score(50, JourneyScore.Remarks.Provisional));
        Should.Throw<InvalidOperationException>(() => sums.Subtract(Score(50, JourneyScore.Remarks.Provisional)));
        sums.Add(Score(50, JourneyScore.Remarks.Provisional));
        sums.Subtract(Score(50, JourneyScore.Remarks.Gated));
        Should.Throw<InvalidOperationException>(() => sums.Subtract(Score(50, JourneyScore.Remarks.Gated)));

        // Nor may more remarks stay than scores.
        Should.Throw<InvalidOperationException>(() => sums.Subtract(Score(50, JourneyScore.Remarks.None)));
        (sums.Count, sums.ProvisionalCount, sums.GatedCount).ShouldBe((1L, 1L, 0L));
    }

    private static JourneyScore Score(int points, JourneyScore.Remarks remarks = JourneyScore.Remarks.None) =>
        new(points * JourneyScore.Scale, 1, TierPolicy.ForScores.Of(points), remarks);

    private static ScoreSums Sums(params int[] points)
    {
        var sums = new ScoreSums();
        Array.ForEach(points, score => sums.Add(Score(score)));
        return sums;
    }
}
