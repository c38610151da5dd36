using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Mot.Core.Expectations;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Json;

public sealed class FingerprintTests
{
    // Pinned: results quote it, so it may not change without a new version of the document.
    private const string OfTheDefault = "02ae7b1164cc8020";

    [Fact]
    public void Fingerprint_IsTheBeginningOfTheHashOfTheCanonicalText()
    {
        const string Canonical =
            """
            {"mean":0.5,"peak":0.25,"trough":0,"extreme":0,"end":0.25,"recency":1,"lossAversion":null,"recovery":null,"touchpointWeights":{},"gates":[],"repeats":"latest","tiers":{"satisfiedFrom":70,"delightedFrom":90,"deadBand":null}}
            """;
        string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical)));

        ScoringPolicyJson.Fingerprint(ScoringPolicy.Default).ShouldBe(OfTheDefault);
        OfTheDefault.ShouldBe(hash[..16].ToLower(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Fingerprint_OfEqualNumbersWrittenDifferently_IsTheSame()
    {
        var policy = new ScoringPolicy
        {
            Mean = 0.50m,
            Peak = 0.2500000m,
            Trough = 0.0m,
            Tiers = TierPolicy.CutOffs(70.0m, 90.00m),
        };

        ScoringPolicyJson.Fingerprint(policy).ShouldBe(OfTheDefault);
        ScoringPolicyJson.Fingerprint(ScoringPolicyJson.Read("{\"version\":1,\"kind\":\"scoringPolicy\"}"u8)).ShouldBe(OfTheDefault);
        ScoringPolicyJson.Fingerprint(ScoringPolicyJson.Read("{\"end\":2.50e-1,\"version\":1,\"kind\":\"scoringPolicy\",\"mean\":0.500}"u8)).ShouldBe(OfTheDefault);
    }

    [Fact]
    public void Fingerprint_OfWhatLeavesOutItsDefaults_IsThatOfTheDefault()
    {
        ExpectationDriftJson.Fingerprint(ExpectationDriftJson.Read("{\"version\":1,\"kind\":\"expectationDrift\",\"updateRate\":0.30}"u8))
            .ShouldBe(ExpectationDriftJson.Fingerprint(ExpectationDrift.Default));
        LayerPolicyJson.Fingerprint(LayerPolicyJson.Read("{\"version\":1,\"kind\":\"layerPolicy\"}"u8)).ShouldBe(LayerPolicyJson.Fingerprint(LayerPolicy.Default));
        TierPolicyJson.Fingerprint(TierPolicyJson.Read("{\"version\":1,\"kind\":\"tierPolicy\",\"satisfiedFrom\":70.0,\"delightedFrom\":9e1}"u8))
            .ShouldBe(TierPolicyJson.Fingerprint(TierPolicy.ForScores));
    }

    [Fact]
    public void Fingerprint_OfAnyOtherPolicy_IsAnother()
    {
        ScoringPolicy policy = ScoringPolicy.Default;
        var weights = ImmutableSortedDictionary<string, decimal>.Empty;
        ScoringPolicy[] changed =
        [
            policy,
            policy with { Mean = 0.500001m },
            policy with { Peak = 0.3m },
            policy with { Trough = 0.1m },
            policy with { Extreme = 0.1m },
            policy with { End = 0.1m },
            policy with { Recency = 0.5m },
            policy with { LossAversion = new() },
            policy with { LossAversion = new() { Lambda = 2 } },
            policy with { LossAversion = new() { Alpha = 0.9m } },
            policy with { LossAversion = new() { Beta = 0.9m } },
            policy with { LossAversion = new() { Reference = 70 } },
            policy with { Recovery = new() },
            policy with { Recovery = new() { Share = 0.6m } },
            policy with { Recovery = new() { Cap = 100 } },
            policy with { Recovery = new() { HalfLife = TimeSpan.FromHours(1) } },
            policy with { Recovery = new() { HalfLife = TimeSpan.FromHours(1), ServiceLevel = TimeSpan.FromHours(1) } },
            policy with { Recovery = new() { ReplacesFailure = true } },
            policy with { TouchpointWeights = weights.Add("a", 2) },
            policy with { TouchpointWeights = weights.Add("a", 3) },
            policy with { TouchpointWeights = weights.Add("b", 2) },
            policy with { Gates = [new("a", 50, 50)] },
            policy with { Gates = [new("b", 50, 50)] },
            policy with { Gates = [new("a", 51, 50)] },
            policy with { Gates = [new("a", 50, 51)] },
            policy with { Repeats = RepeatRule.Worst },
            policy with { Repeats = RepeatRule.Mean },
            policy with { Tiers = TierPolicy.CutOffs(69, 90) },
            policy with { Tiers = TierPolicy.CutOffs(70, 91) },
            ScoringPolicy.MeanOnly,
        ];
        string[] fingerprints = [.. changed.Select(ScoringPolicyJson.Fingerprint)];

        fingerprints.ShouldBeUnique();
        fingerprints.ShouldAllBe(text => text.Length == 16 && text.All(c => char.IsAsciiHexDigitLower(c)));

        ExpectationDrift drift = ExpectationDrift.Default;
        ShouldTellApart(
            ExpectationDriftJson.Fingerprint,
            drift,
            drift with { UpdateRate = 0.31m },
            drift with { UpwardRate = 0.3m },
            drift with { DownwardRate = 0.3m },
            drift with { PriorWeight = 0 },
            drift with { ShouldRate = 0.31m });
        ShouldTellApart(TierPolicyJson.Fingerprint, TierPolicy.CutOffs(-1, 1), TierPolicy.DeadBand(1), TierPolicy.CutOffs(-1, 2), TierPolicy.CutOffs(1, -1));
        ShouldTellApart(ReleasePolicyJson.Fingerprint, ReleasePolicy.Default, new() { MinimumN = 6 });
        ShouldTellApart(LayerPolicyJson.Fingerprint, LayerPolicy.Default, new() { IsGated = true }, new() { Tiers = TierPolicy.CutOffs(70, 91) });
        typeof(ExpectationDrift).GetProperties().Count(property => property.SetMethod is not null).ShouldBe(5);
        typeof(ReleasePolicy).GetProperties().Count(property => property.SetMethod is not null).ShouldBe(1);
        typeof(LayerPolicy).GetProperties().Count(property => property.SetMethod is not null).ShouldBe(2);

        // Every declared property is told apart above.
        typeof(ScoringPolicy).GetProperties().Count(property => property.SetMethod is not null).ShouldBe(12);
        typeof(LossAversion).GetProperties().Count(property => property.SetMethod is not null).ShouldBe(4);
        typeof(RecoveryRule).GetProperties().Count(property => property.SetMethod is not null).ShouldBe(5);
    }
    private static void ShouldTellApart<T>(Func<T, string> fingerprint, params T[] policies) =>
        policies.Select(fingerprint).ShouldBeUnique();
}
