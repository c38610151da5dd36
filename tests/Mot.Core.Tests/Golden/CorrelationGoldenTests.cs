using System.Text.Json;
using Mot.Core.Estimation;

namespace Mot.Core.Tests.Golden;

// Source: R 4.2.2, cor.test(exact = FALSE). Not reproduced: kendall_p, which is a test of no association with another variance than
// that of an interval; verdicts here are told by intervals. The p-values of Pearson and Spearman are met through t.
public class CorrelationGoldenTests
{
    [Fact]
    public void Correlations_AreThoseOfR()
    {
        var golden = GoldenFile.Require("correlations.json");
        (JsonElement[] x, JsonElement[] y) = (golden.Input("x"), golden.Input("y"));
        for (int i = 0; i < x.Length; i++)
        {
            PairTable table = Table(x[i], y[i]);
            Estimate pearson = table.Pearson(0.95);
            golden.Check(pearson.Value, golden.Wanted("pearson")[i], $"pearson {i}");
            golden.Check(pearson.Low, golden.Wanted("pearson_lower95")[i], $"pearson_lower95 {i}");
            golden.Check(pearson.High, golden.Wanted("pearson_upper95")[i], $"pearson_upper95 {i}");
            golden.Check(T(pearson), golden.Wanted("pearson_t")[i], $"pearson_t {i}");
            StudentT.TwoSided(1 - golden.Wanted("pearson_p")[i], pearson.N - 2).ShouldBe(Math.Abs(T(pearson)), 1e-6 * Math.Abs(T(pearson)));

            Estimate spearman = table.Spearman(0.95);
            golden.Check(spearman.Value, golden.Wanted("spearman")[i], $"spearman {i}");
            StudentT.TwoSided(1 - golden.Wanted("spearman_p")[i], spearman.N - 2).ShouldBe(Math.Abs(T(spearman)), 1e-6 * Math.Abs(T(spearman)));
            golden.Check(table.KendallTauB(0.95).Value, golden.Wanted("kendall_tau_b")[i], $"kendall_tau_b {i}");
        }
    }

    private static double T(Estimate r) => r.Value!.Value * Math.Sqrt((r.N - 2) / (1 - (r.Value.Value * r.Value.Value)));

    private static PairTable Table(JsonElement x, JsonElement y) => PairTable.Of(
        x.EnumerateArray().Select(GoldenFile.Number).ToArray(), y.EnumerateArray().Select(GoldenFile.Number).ToArray());
}
