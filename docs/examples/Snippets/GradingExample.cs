using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Json;

namespace Mot.Core.Tests.Documentation;

/// <summary>The examples of docs/grading.md; <see cref="GradingPageTests"/> holds the page to this text and runs it.</summary>
internal static class GradingExample
{
    internal static (string Told, AskingDecision Asking, CustomerLedger Ledger) One(byte[] policyFile, DateOnly today)
    {
        GradePolicy policy = GradePolicyJson.Read(policyFile);
        var ledger = new CustomerLedger();
        ledger.Add(CustomerFact.Measured("p-1", CustomerId.Create("k01"), new(2025, 2, 3), "premium", 6200, "contract", LawfulBasis.Contract));
        ledger.Add(CustomerFact.Asked("a-1", CustomerId.Create("k01"), new(2025, 2, 20), "nps"));

        var grader = new CustomerGrader(policy);
        CustomerHistory history = ledger.HistoryOf(CustomerId.Create("k01"), today);
        GradeStanding standing = grader.Grade(history, today);
        string told = $"{standing.Grade} since {standing.Since:yyyy-MM-dd}, {standing.ToNext[0].Missing} missing for {standing.Next}";
        AskingDecision asking = grader.MayAsk(history, "nps", today);
        return (told, asking, ledger);
    }

    internal static (string Summary, ErasureReceipt Receipt) Many(CustomerLedger ledger, GradePolicy policy, GradePolicy proposed, DateOnly today)
    {
        GradeDryRun run = GradeDryRun.Of(ledger.Histories(today), policy, proposed, today);
        string summary = $"{run.Up} up, {run.Down} down of {run.Customers}";
        ErasureReceipt receipt = ledger.Erase(CustomerId.Create("k01"));
        return (summary, receipt);
    }

    internal static LoyaltySegment Loyalty()
    {
        LoyaltySegment segment = SatisfactionLoyalty.EightOfTen.Of(satisfaction: 4, loyalty: 9);
        return segment;
    }
}
