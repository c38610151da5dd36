using System.Text.Json;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Golden;

// Source: R 4.2.2, quantile(type = 1..9).
public class QuantileGoldenTests
{
    [Fact]
    public void Quantiles_AreThoseOfRByAllNineDefinitions()
    {
        var golden = GoldenFile.Require("quantiles.json");
        JsonElement[] x = golden.Input("x");
        decimal[] p = [.. golden.Input("p").Select(item => item.GetDecimal())];
        foreach (QuantileDefinition definition in Enum.GetValues<QuantileDefinition>())
        {
            JsonElement[] wanted = golden.Output($"type{(int)definition}");
            for (int i = 0; i < x.Length; i++)
            {
                double[] sorted = [.. x[i].EnumerateArray().Select(GoldenFile.Number).Order()];
                for (int j = 0; j < p.Length; j++)
                {
                    golden.Check(Quantiles.Of(sorted, p[j], definition), GoldenFile.Number(wanted[i][j]), $"{definition} of {i} at {p[j]}");
                }
            }
        }
    }
}
