using System.Text.Json;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Golden;

// Source: R package NPS 1.1, and its later repository version for adjusted Wald and score intervals.
// The package works on -1..1 and does not cut intervals to the range; the library reports points and does.
public class NetPromoterGoldenTests
{
    private const double Points = 100;

    [Theory]
    [InlineData("nps_wald.json", IntervalMethod.Wald, 0.95, "lower95", "upper95", null)]
    [InlineData("nps_wald.json", IntervalMethod.Wald, 0.90, "lower90", "upper90", null)]
    [InlineData("nps_adjusted_wald.json", IntervalMethod.AdjustedWald, 0.90, "adjusted_wald_lower90", "adjusted_wald_upper90", null)]
    [InlineData("nps_adjusted_wald.json", IntervalMethod.AdjustedWald, 0.95, "adjusted_wald_lower95", "adjusted_wald_upper95", null)]
    [InlineData("nps_adjusted_wald.json", IntervalMethod.AdjustedWald, 0.99, "adjusted_wald_lower99", "adjusted_wald_upper99", null)]
    [InlineData("nps_adjusted_wald.json", IntervalMethod.Score, 0.95, "iterative_lower95", "iterative_upper95", 2e-3)] // The package's search stops coarsely.
    public void Of_HasTheIntervalsOfThePackage(string file, IntervalMethod method, double level, string lower, string upper, double? abs)
    {
        var golden = GoldenFile.Require(file);
        (double[] low, double[] high) = (golden.Wanted(lower), golden.Wanted(upper));
        foreach ((int i, Estimate estimate) in Estimates(golden, new() { Method = method, Level = level }))
        {
            golden.Check(estimate.Low, Math.Max(low[i], -1), $"{lower} {i}", abs, Points);
            golden.Check(estimate.High, Math.Min(high[i], 1), $"{upper} {i}", abs, Points);
        }
    }

    [Fact]
    public void Of_HasTheScoreAndStandardErrorOfThePackage()
    {
        var golden = GoldenFile.Require("nps_wald.json");
        (double[] nps, double[] var, double[] se) = (golden.Wanted("nps"), golden.Wanted("var"), golden.Wanted("se"));
        foreach ((int i, Estimate estimate) in Estimates(golden, new()))
        {
            golden.Check(estimate.Value, nps[i], $"nps {i}", unit: Points);
            golden.Check(estimate.StandardError, se[i], $"se {i}", unit: Points);
            golden.Check(estimate.StandardError * estimate.StandardError * estimate.N, var[i], $"var {i}", unit: Points * Points);
        }
    }

    [Fact]
    public void Difference_HasTheIntervalOfThePackage()
    {
        // The package drops the sign of the difference.
        var golden = GoldenFile.Require("nps_two_sample.json");
        (double[] delta, double[] se) = (golden.Wanted("abs_delta"), golden.Wanted("se"));
        (double[] low, double[] high) = (golden.Wanted("lower95"), golden.Wanted("upper95"));
        RatingDistribution[] x = [.. golden.Input("x").Select(Distribution)];
        RatingDistribution[] y = [.. golden.Input("y").Select(Distribution)];
        for (int i = 0; i < x.Length; i++)
        {
            Estimate difference = NetPromoter.Difference(x[i], y[i], new() { Method = IntervalMethod.Wald }).Difference;
            if (difference.Value < 0)
            {
                difference = NetPromoter.Difference(y[i], x[i], new() { Method = IntervalMethod.Wald }).Difference;
            }

            golden.Check(difference.Value, delta[i], $"abs_delta {i}", unit: Points);
            golden.Check(difference.StandardError, se[i], $"se {i}", unit: Points);
            golden.Check(difference.Low, low[i], $"lower95 {i}", unit: Points);
            golden.Check(difference.High, high[i], $"upper95 {i}", unit: Points);
        }
    }

    private static IEnumerable<(int Index, Estimate Estimate)> Estimates(GoldenFile golden, MetricSettings settings)
    {
        (long[] promoters, long[] passives, long[] detractors) =
            (golden.Counts("promoters"), golden.Counts("passives"), golden.Counts("detractors"));
        promoters.Length.ShouldBeGreaterThan(10);
        for (int i = 0; i < promoters.Length; i++)
        {
            yield return (i, NetPromoter.Of(promoters[i], passives[i], detractors[i], settings));
        }
    }

    private static RatingDistribution Distribution(JsonElement counts) => RatingDistribution.FromCounts(
        RatingScale.Create(0, 10),
        [0, 0, 0, counts[2].GetInt64(), 0, 0, 0, counts[1].GetInt64(), 0, counts[0].GetInt64(), 0]);
}
