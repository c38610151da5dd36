using System.Runtime.CompilerServices;
using Mot.Core.Customers;
using Mot.Core.Json;
using Mot.Examples;

namespace Mot.Core.Tests.Documentation;

/// <summary>The page about grades shows code that is compiled and run, and says of it what is so.</summary>
public sealed class GradingPageTests
{
    [Fact]
    public void Example_GradesAndAsks()
    {
        (string told, AskingDecision asking, CustomerLedger ledger) = GradingExample.One(Policy("policy.json"), new(2025, 3, 1));

        told.ShouldBe("silver since 2025-02-03, 8800 missing for gold");
        (asking.IsGiven, asking.Reason, asking.From).ShouldBe((false, AskingReason.SameQuestion, new DateOnly(2025, 5, 21)));
        (string summary, ErasureReceipt receipt) = GradingExample.Many(
            ledger, GradePolicyJson.Read(Policy("policy.json")), GradePolicyJson.Read(Policy("policy_2026.json")), new(2025, 3, 1));
        summary.ShouldBe("0 up, 0 down of 1");
        (receipt.Facts, receipt.Ids, ledger.Count).ShouldBe((2, 1, 0));
        GradingExample.Loyalty().ShouldBe(LoyaltySegment.Hostage);
    }

    private static byte[] Policy(string file) => File.ReadAllBytes(PathOf($"docs/examples/insurance/{file}"));

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file);
}
