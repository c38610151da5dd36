using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Json;

namespace Mot.Examples;

/// <summary>The examples of docs/customers-value.md.</summary>
internal static class RfmExample
{
    internal static RfmFindings FromPurchases(TextWriter output)
    {
        #region purchases
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
        #endregion purchases

        return findings;
    }

    internal static string FromATable(IReadOnlyList<RfmCustomer> table, byte[] policyFile)
    {
        #region abc
        RfmPolicy policy = RfmPolicyJson.Read(policyFile);
        RfmFindings findings = Rfm.Of(table, policy);
        return RfmJson.Write(findings, findings.ToAbc());
        #endregion abc
    }

    internal static IEnumerable<string> Touchpoints()
    {
        #region two-shops
        AbcFindings complaints = AbcFindings.Of(new Dictionary<string, decimal> { ["check-in"] = 31, ["security"] = 250, ["gates"] = 12, ["wifi"] = 88 });
        return complaints.Items.Where(item => item.Class == AbcClass.A).Select(item => item.Id);
        #endregion two-shops
    }

    internal static PurchaseLog TwoShops(PurchaseLog north, PurchaseLog south, CustomerId forgetMe)
    {
        #region table
        PurchaseLog both = north.Clone();
        both.Merge(south);
        both.Remove(forgetMe);
        #endregion table
        return both;
    }
}
