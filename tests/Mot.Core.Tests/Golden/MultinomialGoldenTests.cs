using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Golden;

// Source: R package DescTools 0.99.59, MultinomCI(method = "goodman").
public class MultinomialGoldenTests
{
    [Fact]
    public void Shares_HaveTheSimultaneousIntervalsOfThePackage()
    {
        var golden = GoldenFile.Require("multinomial_goodman.json");
        string[] parts = ["promoter", "passive", "detractor"];
        long[][] counts = [.. parts.Select(part => golden.Counts($"{part}s"))];
        counts[0].Length.ShouldBeGreaterThan(10);
        for (int i = 0; i < counts[0].Length; i++)
        {
            ImmutableArray<Estimate> shares = MultinomialShares.Of([.. counts.Select(count => count[i])]);
            for (int part = 0; part < parts.Length; part++)
            {
                golden.Check(shares[part].Low, golden.Wanted($"{parts[part]}_lower")[i], $"{parts[part]}_lower {i}");
                golden.Check(shares[part].High, golden.Wanted($"{parts[part]}_upper")[i], $"{parts[part]}_upper {i}");
            }
        }
    }
}
