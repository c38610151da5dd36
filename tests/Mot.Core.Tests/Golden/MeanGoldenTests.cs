using System.Text.Json;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Golden;

// Source: R 4.2.2, t.test and cov.wt(method = "unbiased").
public class MeanGoldenTests
{
    [Fact]
    public void Mean_HasTheIntervalOfR()
    {
        var golden = GoldenFile.Require("two_means.json");
        JsonElement[] x = golden.Input("x");
        (double[] mean, double[] se) = (golden.Wanted("mean_x"), golden.Wanted("se_x"));
        (double[] low, double[] high) = (golden.Wanted("mean_x_lower95"), golden.Wanted("mean_x_upper95"));
        for (int i = 0; i < x.Length; i++)
        {
            Estimate estimate = MeanRating.Of(Distribution(x[i]));
            golden.Check(estimate.Value, mean[i], $"mean_x {i}");
            golden.Check(estimate.StandardError, se[i], $"se_x {i}");
            golden.Check(estimate.Low, low[i], $"mean_x_lower95 {i}");
            golden.Check(estimate.High, high[i], $"mean_x_upper95 {i}");
        }
    }

    [Fact]
    public void Difference_HasTheWelchIntervalOfR()
    {
        var golden = GoldenFile.Require("two_means.json");
        (JsonElement[] x, JsonElement[] y) = (golden.Input("x"), golden.Input("y"));
        (double[] low, double[] high, double[] t) = (golden.Wanted("lower95"), golden.Wanted("upper95"), golden.Wanted("t"));
        for (int i = 0; i < x.Length; i++)
        {
            Estimate difference = MeanRating.Difference(Distribution(x[i]), Distribution(y[i])).Difference;
            golden.Check(difference.Low, low[i], $"lower95 {i}");
            golden.Check(difference.High, high[i], $"upper95 {i}");
            golden.Check(difference.Value / difference.StandardError, t[i], $"t {i}");
        }
    }

    [Fact]
    public void WeightedMean_HasTheMomentsOfR()
    {
        var golden = GoldenFile.Require("weighted_moments.json");
        (JsonElement[] x, JsonElement[] w) = (golden.Input("x"), golden.Input("w"));
        (double[] mean, double[] variance, double[] n) =
            (golden.Wanted("mean"), golden.Wanted("variance_reliability"), golden.Wanted("effective_n"));
        for (int i = 0; i < x.Length; i++)
        {
            Estimate estimate = MeanRating.Of(Distribution(x[i], w[i]), new() { Weighting = Weighting.CaseWeights });
            golden.Check(estimate.Value, mean[i], $"mean {i}");
            golden.Check(estimate.EffectiveN, n[i], $"effective_n {i}");
            golden.Check(estimate.StandardError * estimate.StandardError * estimate.EffectiveN, variance[i], $"variance {i}");
        }
    }

    // A scale that holds all the values: whole numbers, tenths, or eighths.
    private static RatingDistribution Distribution(JsonElement values, JsonElement? weights = null)
    {
        decimal[] ratings = [.. values.EnumerateArray().Select(value => value.GetDecimal())];
        RatingScale scale = ratings.All(rating => rating % 1 == 0) ? RatingScale.Create(0, 10)
            : ratings.All(rating => rating * 10 % 1 == 0) ? RatingScale.Create(-2, 8, 0.1m)
            : RatingScale.Create(0, 12.5m, 0.125m);
        var distribution = new RatingDistribution(scale);
        for (int i = 0; i < ratings.Length; i++)
        {
            distribution.Add(scale.Rate(ratings[i]), weights is { } w ? CaseWeight.Create(w[i].GetDecimal()) : CaseWeight.One);
        }

        return distribution;
    }
}
