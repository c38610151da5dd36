using Mot.Core.Satisfaction;
using Mot.Core.Tests.Satisfaction;

namespace Mot.Core.Tests.Golden;

// Source: R package psych 2.2.9, alpha(), on eight synthetic items. The package's interval (Feldt's) is not in the file.
public class ReliabilityGoldenTests
{
    [Fact]
    public void Reliability_IsThatOfThePackage()
    {
        var golden = GoldenFile.Require("cronbach_likert8.json");
        string[] names = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"];
        long[][] columns = [.. names.Select(name => golden.Values(name).Select(value => (long)value).ToArray())];
        columns[0].Length.ShouldBeGreaterThan(100);
        Reliability reliability = ReliabilityTests.Of([.. Enumerable.Range(0, columns[0].Length).Select(row => columns.Select(column => column[row]).ToArray())]);
        golden.Check(reliability.Alpha.Value, golden.One("raw_alpha"), "raw_alpha");
        golden.Check(reliability.StandardisedAlpha.Value, golden.One("std_alpha"), "std_alpha");
        golden.Check(reliability.AverageCorrelation.Value, golden.One("average_r"), "average_r");
        for (int i = 0; i < names.Length; i++)
        {
            golden.Check(reliability.Items[i].AlphaIfDropped.Value, golden.One($"alpha_if_dropped.{names[i]}"), $"alpha without {names[i]}");
            golden.Check(reliability.Items[i].ItemRest.Value, golden.One($"item_rest_r.{names[i]}"), $"item-rest {names[i]}");
        }
    }
}
