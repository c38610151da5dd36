using System.Text.Json;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Json;

namespace Mot.Core.Tests.Json;

public sealed class RfmJsonTests
{
    private static readonly RfmFindings s_findings = Rfm.Of(
        [.. Enumerable.Range(1, 6).Select(i => new RfmCustomer(CustomerId.Create($"c{i}"), 10 * i, i, (100m * i) - 150)), new(CustomerId.Create("gone"), 500, 0, 0)]);

    [Fact]
    public void Json_IsAsApproved() => Snapshot.Match(RfmJson.Write(s_findings, s_findings.ToAbc(), new() { Purchases = 7, WithoutCustomer = 2 }));

    [Fact]
    public void ManyCustomers_AreWrittenOneByOne()
    {
        RfmFindings many = Rfm.Of([.. Enumerable.Range(0, 2500).Select(i => new RfmCustomer(CustomerId.Create($"c{i}"), i % 90, 1 + (i % 7), i))]);
        using var root = JsonDocument.Parse(RfmJson.Write(many));
        JsonElement[] customers = [.. root.RootElement.GetProperty("customers").EnumerateArray()];
        customers.Select(one => one.GetProperty("id").GetString()).ShouldBe(many.Customers.Select(one => one.Customer.Value));
        customers.Select(one => $"{one.GetProperty("recency")}{one.GetProperty("frequency")}{one.GetProperty("money")}").ShouldBe(many.Customers.Select(one => one.Code));
    }

    [Fact]
    public void ClassesOfOthers_AreRefused() =>
        Should.Throw<ArgumentException>(() => RfmJson.Write(s_findings, AbcFindings.Of([KeyValuePair.Create("a", 1m)])));

    [Fact]
    public void Fingerprint_LeavesNamesOut_AndTellsMeaningApart()
    {
        RfmPolicy policy = RfmPolicy.Default;
        string fingerprint = RfmPolicyJson.Fingerprint(policy);

        // Pinned: results quote it, so it may not change without a new version of the document.
        fingerprint.ShouldBe("9e0b61d09951be8b");
        RfmPolicyJson.Fingerprint(RfmPolicyJson.Read("{\"version\":1,\"kind\":\"rfmPolicy\"}"u8)).ShouldBe(fingerprint);
        RfmPolicyJson.Fingerprint(policy with { Others = LocalizedText.Of("en", "rest") }).ShouldBe(fingerprint);
        RfmPolicyJson.Fingerprint(policy with { Segments = RfmSegment.Usual }).ShouldBe(fingerprint);
        RfmPolicy[] changed =
        [
            policy,
            policy with { Bins = 4 },
            policy with { Breaks = RfmBreakRule.QuantilePlusOne },
            policy with { RecencyBreaks = [1, 2, 3, 4] },
            policy with { FrequencyBreaks = [1, 2, 3, 4] },
            policy with { MoneyBreaks = [1, 2, 3, 4] },
            policy with { Scoring = RfmScoring.Nested },
            policy with { Money = RfmMoney.Mean },
            policy with { Refunds = RfmRefunds.Ignore },
            policy with { Frequency = RfmFrequency.Purchases },
            policy with { WindowDays = 365 },
            policy with { Segments = [] },
            policy with { Segments = [RfmSegment.Usual[0]] },
        ];
        changed.Select(RfmPolicyJson.Fingerprint).ShouldBeUnique();
        new[] { AbcPolicy.Default, AbcPolicy.Create(0.7m, 0.95m), AbcPolicy.Create(0.8m, 0.9m), AbcPolicy.Create(0.8m, 0.95m, AbcRule.After) }
            .Select(AbcPolicyJson.Fingerprint).ShouldBeUnique();
    }

    [Fact]
    public void APolicyWithFaults_TellsThemAll()
    {
        string message = Should.Throw<JsonException>(() => RfmPolicyJson.Read(
            """{"version":1,"kind":"rfmPolicy","bins":12,"breaks":"nine","moneyBreaks":[3,2],"segments":[{"id":"a b","recency":{"from":0,"to":1},"frequency":{"from":1,"to":1},"money":{"from":1,"to":1}}]}"""u8)).Message;
        message.ShouldContain("$.bins: Must be a whole number from 2 to 9.");
        message.ShouldContain("$.breaks: 'nine' is not known");
        message.ShouldContain("$.moneyBreaks: Breaks must ascend; 2 follows 3.");
        message.ShouldContain("$.segments[0].recency: Must be");
        message.ShouldContain("$.segments[0].id: 'a b' is not an id");
    }
}
