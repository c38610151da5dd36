using Mot.Analytics.Drivers;

namespace Mot.Analytics.Tests.Drivers;

/// <summary>Against relaimpo, rwa, boot and arithmetic with 50 digits; each file names its software.</summary>
public class DriverGoldenTests
{
    [Theory]
    [InlineData("relimp_swiss.json")]
    [InlineData("relimp_stackloss.json")]
    [InlineData("relimp_likert8.json")]
    [InlineData("relimp_collinear5.json")]
    [InlineData("relimp_stackloss_offset.json")]
    [InlineData("relimp_swiss_neardup.json")]
    public void Shares_AreThoseOfOtherSoftware(string file)
    {
        var golden = GoldenFile.Require(file);
        CovarianceMatrix covariances = Golden.Covariances(golden);
        DriverModel model = Golden.Model(golden);
        int checkedMethods = 0;
        foreach ((DriverMethod method, string name) in Golden.Methods)
        {
            if (golden.Named(name) is not { } wanted)
            {
                continue;
            }

            var shares = DriverImportance.Of(covariances, model, new() { Method = method });
            golden.Check(shares.RSquared, golden.One("r2"), $"R² by {name}");
            foreach ((string driver, double want) in wanted)
            {
                golden.Check(shares[driver].Share, want, $"{name} of {driver}");
            }

            checkedMethods++;
        }

        checkedMethods.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("relweights_swiss.json")]
    [InlineData("relweights_stackloss.json")]
    [InlineData("relweights_likert8.json")]
    [InlineData("relweights_collinear5.json")]
    public void RelativeWeights_AreThoseOfOtherSoftware(string file)
    {
        var golden = GoldenFile.Require(file);
        var shares = DriverImportance.Of(Golden.Covariances(golden), Golden.Model(golden), new() { Method = DriverMethod.RelativeWeights });
        foreach ((string driver, double want) in golden.Named("raw")!)
        {
            golden.Check(shares[driver].Share, want, driver);
        }

        foreach ((string driver, double want) in golden.Named("rescaled_percent")!)
        {
            golden.Check(shares[driver].Proportion, want, driver, unit: 0.01);
        }
    }

    [Fact]
    public void Weights_CountRowsSoOften()
    {
        var golden = GoldenFile.Require("relimp_swiss_weighted.json");
        double[] weights = [.. golden.Input("weights").Select(GoldenFile.Number)];
        var covariances = CovarianceMatrix.FromColumns(Golden.Columns(golden), weights);
        foreach ((DriverMethod method, string name) in Golden.Methods)
        {
            if (golden.Named(name) is { } wanted)
            {
                var shares = DriverImportance.Of(covariances, Golden.Model(golden), new() { Method = method });
                golden.Check(shares.RSquared, golden.One("r2"), "R²");
                wanted.ToList().ForEach(want => golden.Check(shares[want.Key].Share, want.Value, $"{name} of {want.Key}"));
            }
        }
    }

    [Theory]
    [InlineData(DriverMethod.Lmg, "lmg")]
    [InlineData(DriverMethod.First, "first")]
    [InlineData(DriverMethod.Last, "last")]
    public void Groups_EnterTogether(DriverMethod method, string name)
    {
        var golden = GoldenFile.Require("relimp_swiss_grouped.json");
        var model = new DriverModel("Fertility", [
            new("edu", "Education", "Examination"), new("land", "Agriculture", "Catholic"), Driver.Of("Infant.Mortality")]);
        var shares = DriverImportance.Of(Golden.Covariances(golden), model, new() { Method = method });
        foreach ((string driver, double want) in golden.Named(name)!)
        {
            golden.Check(shares[driver].Share, want, driver);
        }
    }

    [Fact]
    public void Intervals_OfAMean_AreThoseOfBoot()
    {
        var golden = GoldenFile.Require("boot_ci_mean1.json");
        double[] x = golden.Data("x");
        double[] means = [.. Golden.Resamples(x.Length, 999, 2024).Select(rows => rows.Average(row => x[row])).Order()];
        double[] influence = [.. x.Select((_, i) => (x.Sum() - x[i]) / (x.Length - 1))];
        double average = influence.Average();
        influence = [.. influence.Select(left => (x.Length - 1) * (average - left))];
        (double low, double high) = BootstrapInterval.Percentile(means, 0.95);
        golden.Check(low, golden.Wanted("perc")[0], "low");
        golden.Check(high, golden.Wanted("perc")[1], "high");
        (low, high) = BootstrapInterval.Bca(means, x.Average(), influence, 0.95);
        golden.Check(low, golden.Wanted("bca")[0], "BCa low");
        golden.Check(high, golden.Wanted("bca")[1], "BCa high");
    }

    [Fact]
    public void Resamples_HaveTheSharesOfOtherSoftware()
    {
        var golden = GoldenFile.Require("lmg_bootstrap_swiss.json");
        var data = GoldenFile.Require("relimp_swiss.json");
        DriverModel model = Golden.Model(data);
        KeyValuePair<string, double[]>[] columns = Golden.Columns(data);
        var resampling = Resampling.OfRows([.. columns.Select(column => column.Key)], [.. columns.Select(column => column.Value)], null, null);
        int[][] rows = [.. Golden.Resamples(resampling.Units, 400, 12345)];
        rows[0].ShouldBe([.. golden.Input("first_resample_zero_based").Select(row => row.GetInt32())]);
        double[]?[] shares = new ResampledShares(resampling, model, DriverSettings.Default, ResamplingSettings.Default, LongRun.Here)
            .Replicates(400, (replicate, taken) => rows[replicate].ToList().ForEach(row => taken[row]++));
        for (int d = 0; d < model.Drivers.Length; d++)
        {
            string driver = model.Drivers[d].Name;
            double[] values = [.. shares.Select(each => each![d])];
            golden.Check(values[0], golden.Named("first_replicate")![driver], $"first {driver}");
            golden.Check(values[^1], golden.Named("last_replicate")![driver], $"last {driver}");
            golden.Check(values.Average(), golden.Named("replicate_mean")![driver], $"mean {driver}");
            Array.Sort(values);

            // Types 6 and 7 of Hyndman and Fan (1996), by hand: places (n + 1)p and (n - 1)p + 1.
            golden.Check(At(values, (401 * 0.025) - 1), golden.Named("lower_type6")![driver], $"low, type 6, {driver}");
            golden.Check(At(values, (401 * 0.975) - 1), golden.Named("upper_type6")![driver], $"high, type 6, {driver}");
            golden.Check(At(values, 399 * 0.025), golden.Named("lower_type7")![driver], $"low, type 7, {driver}");
            golden.Check(At(values, 399 * 0.975), golden.Named("upper_type7")![driver], $"high, type 7, {driver}");
        }

        static double At(double[] ascending, double place) =>
            ascending[(int)place] + ((place - (int)place) * (ascending[(int)place + 1] - ascending[(int)place]));
    }

    // Printed in publications, as quoted by the test suites of other packages.
    [Theory]
    [InlineData("0.6 0.4", "0.5", "0.2866667 0.0866667", 1e-7)]
    [InlineData("0.33 0.57 0.50", "0.3 0.41 0.16", "0.04408243 0.2658953 0.1864958", 1e-7)]
    [InlineData("0.6 0.3 0.4 0.5", "0.8 0.1 0.3 0.1 0.1 0.5", "0.29217618 0.07586135 0.09491088 0.12140411", 1e-8)]
    public void Lmg_OfPublishedCorrelations(string withOutcome, string among, string wanted, double tolerance)
    {
        var shares = DriverImportance.Of(Golden.Correlations(withOutcome, among), Golden.Letters(withOutcome));
        double[] want = Golden.Numbers(wanted);
        for (int d = 0; d < want.Length; d++)
        {
            shares.Drivers[d].Share!.Value.ShouldBe(want[d], tolerance);
        }
    }

    [Fact]
    public void AlwaysIn_TakesWhatItExplainsFirst()
    {
        // relaimpo, calc.relimp(..., always = "Education"), quoted in the measurement reference.
        var golden = GoldenFile.Require("relimp_swiss.json");
        var model = new DriverModel(
            "Fertility", [Driver.Of("Agriculture"), Driver.Of("Examination"), Driver.Of("Catholic"), Driver.Of("Infant.Mortality")], ["Education"]);
        var shares = DriverImportance.Of(Golden.Covariances(golden), model);
        double[] want = [.03432757942, .03884695794, .10165854314, .09128627437];
        for (int d = 0; d < want.Length; d++)
        {
            shares.Drivers[d].Share!.Value.ShouldBe(want[d], 1e-10);
        }

        shares.RSquared!.Value.ShouldBe(shares.ControlsRSquared!.Value + want.Sum(), 1e-9);
        shares.Orders.ShouldBeNull();
    }
}
