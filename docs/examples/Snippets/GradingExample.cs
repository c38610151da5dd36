using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Json;

namespace Mot.Examples;

/// <summary>The examples of docs/grading.md.</summary>
internal static class GradingExample
{
    internal static (string Told, AskingDecision Asking, CustomerLedger Ledger) One(byte[] policyFile, DateOnly today)
    {
        #region one-customer
        GradePolicy policy = GradePolicyJson.Read(policyFile);
        var ledger = new CustomerLedger();
        ledger.Add(CustomerFact.Measured("p-1", CustomerId.Create("k01"), new(2025, 2, 3), "premium", 6200, "contract", LawfulBasis.Contract));
        ledger.Add(CustomerFact.Asked("a-1", CustomerId.Create("k01"), new(2025, 2, 20), "nps"));

        var grader = new CustomerGrader(policy);
        CustomerHistory history = ledger.HistoryOf(CustomerId.Create("k01"), today);
        GradeStanding standing = grader.Grade(history, today);
        string told = $"{standing.Grade} since {standing.Since:yyyy-MM-dd}, {standing.ToNext[0].Missing} missing for {standing.Next}";
        AskingDecision asking = grader.MayAsk(history, "nps", today);
        #endregion one-customer
        return (told, asking, ledger);
    }

    internal static (string Summary, ErasureReceipt Receipt) Many(CustomerLedger ledger, GradePolicy policy, GradePolicy proposed, DateOnly today)
    {
        #region dry-run
        GradeDryRun run = GradeDryRun.Of(ledger.Histories(today), policy, proposed, today);
        string summary = $"{run.Up} up, {run.Down} down of {run.Customers}";
        ErasureReceipt receipt = ledger.Erase(CustomerId.Create("k01"));
        #endregion dry-run
        return (summary, receipt);
    }

    internal static LoyaltySegment Loyalty()
    {
        #region loyalty
        LoyaltySegment segment = SatisfactionLoyalty.EightOfTen.Of(satisfaction: 4, loyalty: 9);
        #endregion loyalty
        return segment;
    }
}
