using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Json;

namespace Mot.Core.Tests.Documentation;

/// <summary>The examples of docs/customers-value.md; <see cref="RfmPageTests"/> holds the page to this text and runs it.</summary>
internal static class RfmExample
{
    internal static RfmFindings FromPurchases(TextWriter output)
    {
        var log = new PurchaseLog();
        log.Add(CustomerId.Create("c-17"), new DateOnly(2026, 3, 2), 50);
        log.Add(CustomerId.Create("c-17"), new DateOnly(2026, 5, 20), 120);
        log.AddRefund(CustomerId.Create("c-17"), new DateOnly(2026, 5, 28), 20);
        log.Add(CustomerId.Create("c-18"), new DateOnly(2025, 11, 9), 15);

        RfmFindings findings = Rfm.Of(log, asOf: new DateOnly(2026, 6, 30), new RfmPolicy
        {
            WindowDays = 365,
            RecencyBreaks = [30, 90, 180, 270],
            FrequencyBreaks = [2, 3, 5, 8],
            MoneyBreaks = [50, 100, 250, 500],
        });
        foreach (RfmScores one in findings.Customers)
        {
            output.WriteLine($"{one} {one.Segment?.Name.In("en")}: money {one.Money.Value}, the next score from {one.Money.BetterAt}");
        }

        return findings;
    }

    internal static string FromATable(IReadOnlyList<RfmCustomer> table, byte[] policyFile)
    {
        RfmPolicy policy = RfmPolicyJson.Read(policyFile);
        RfmFindings findings = Rfm.Of(table, policy);
        return RfmJson.Write(findings, findings.ToAbc());
    }

    internal static IEnumerable<string> Touchpoints()
    {
        AbcFindings complaints = AbcFindings.Of(new Dictionary<string, decimal> { ["check-in"] = 31, ["security"] = 250, ["gates"] = 12, ["wifi"] = 88 });
        return complaints.Items.Where(item => item.Class == AbcClass.A).Select(item => item.Id);
    }

    internal static PurchaseLog TwoShops(PurchaseLog north, PurchaseLog south, CustomerId forgetMe)
    {
        PurchaseLog both = north.Clone();
        both.Merge(south);
        both.Remove(forgetMe);
        return both;
    }
}
