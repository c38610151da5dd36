using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Golden;

// Source: R packages binom 1.1 and DescTools 0.99.59, and R's prop.test.
// binom cuts neither Agresti-Coull nor Wald to the range; the library does.
public class ShareGoldenTests
{
    [Theory]
    [InlineData("wilson", IntervalMethod.Wilson)]
    [InlineData("agresti_coull", IntervalMethod.AgrestiCoull)]
    [InlineData("wald", IntervalMethod.Wald)]
    [InlineData("clopper_pearson", IntervalMethod.ClopperPearson)]
    [InlineData("wilson_cc", IntervalMethod.WilsonCorrected, 95)]
    [InlineData("jeffreys", IntervalMethod.Jeffreys, 95)]
    public void TopBox_HasTheIntervalsOfThePackage(string name, IntervalMethod method, int? only = null)
    {
        var golden = GoldenFile.Require("binomial_intervals.json");
        (long[] x, long[] n) = (golden.Counts("x"), golden.Counts("n"));
        x.Length.ShouldBeGreaterThan(10);
        foreach (int level in only is { } one ? [one] : new[] { 90, 95, 99 })
        {
            double[] low = golden.Wanted($"{name}_{level}_lower");
            double[] high = golden.Wanted($"{name}_{level}_upper");
            for (int i = 0; i < x.Length; i++)
            {
                Estimate share = TopBox.Of(x[i], n[i], new() { Method = method, Level = level / 100.0 });
                golden.Check(share.Low, Math.Max(low[i], 0), $"{name} {level} low {x[i]}/{n[i]}");
                golden.Check(share.High, Math.Min(high[i], 1), $"{name} {level} high {x[i]}/{n[i]}");
            }
        }
    }

    [Theory]
    [InlineData("lower95", "upper95", IntervalMethod.Wald)]
    [InlineData("newcombe_lower95", "newcombe_upper95", IntervalMethod.Newcombe)]
    public void TopBoxDifference_HasTheIntervalsOfThePackage(string lower, string upper, IntervalMethod method)
    {
        var golden = GoldenFile.Require("two_proportions.json");
        (long[] x1, long[] n1, long[] x2, long[] n2) = (golden.Counts("x1"), golden.Counts("n1"), golden.Counts("x2"), golden.Counts("n2"));
        (double[] low, double[] high) = (golden.Wanted(lower), golden.Wanted(upper));
        for (int i = 0; i < x1.Length; i++)
        {
            Estimate difference = TopBox.Difference(YesNo(x1[i], n1[i]), YesNo(x2[i], n2[i]), 1, new() { Method = method }).Difference;
            golden.Check(difference.Low, low[i], $"{lower} {i}");
            golden.Check(difference.High, high[i], $"{upper} {i}");
        }
    }

    private static RatingDistribution YesNo(long yes, long of) =>
        RatingDistribution.FromCounts(RatingScale.Create(0, 1), [of - yes, yes]);
}
