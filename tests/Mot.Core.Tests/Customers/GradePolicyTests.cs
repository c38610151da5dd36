using System.Text;
using System.Text.Json;
using Mot.Core.Customers;
using Mot.Core.Grades;
using Mot.Core.Json;
using Mot.Core.Tests.Studies;
using static Mot.Core.Tests.Customers.GradeCases;

namespace Mot.Core.Tests.Customers;

public sealed class GradePolicyTests
{
    [Fact]
    public void Validate_ListsEveryFaultWithItsPath()
    {
        GradePolicyDraft draft = ByScore();
        draft.Measures.Add(new("risk", MeasureAxis.Value, MeasureSummary.Latest) { MadeOf = ["age", "region"] });
        draft.Measures.Add(new("score", MeasureAxis.Value, MeasureSummary.Sum));
        draft.Rules[1] = new("three", new GradeCriterion("score", 50, 40));
        draft.Rules.Add(new("two", new GradeCriterion("unknown", 2, 1)));
        draft.Rules.Add(new("one", new GradeCriterion("score", 2, 1)));
        draft.Rules.Add(new("four", new GradeCriterion("score", 1, 2) { MayBeMissing = true }));
        draft.Entitlements.Add(new("two") { PriceAdvantage = 5, RemedyPerCase = 100, RemedyPerYear = 99 });
        draft.Alarms.Add(new("trouble", "score", 1, "risk", 1));
        draft.GradeOfRefusers = "five";

        Snapshot.Match(string.Join('\n', draft.Validate()) + "\n");
        Should.Throw<ArgumentException>(draft.Build).Message.ShouldContain("$.gradeOfRefusers");
    }

    [Fact]
    public void Prices_AreTheSameForAll_UnlessTheReasonIsStated()
    {
        GradePolicyDraft draft = ByScore();
        draft.Entitlements.Add(new("two") { PriceAdvantage = 5 });

        draft.Validate().Single().Path.ShouldBe("$.entitlements[0].priceAdvantage");
        draft.ReasonOfPrices = LocalizedText.Of("en", "Fewer visits cost less.");
        draft.Validate().ShouldBeEmpty();
    }

    [Fact]
    public void EveryAttributeThatMayNotBeUsed_IsRefused_AndAFactOfItIsNotRead()
    {
        foreach (string attribute in GradePolicy.NeverUsedByDefault)
        {
            GradePolicyDraft draft = ByScore();
            draft.Measures.Add(new(attribute, MeasureAxis.Value, MeasureSummary.Latest));
            draft.Validate().Single().Message.ShouldContain($"'{attribute}'");
        }

        GradeStanding standing = Stand(ByScore(), Start, [Score(Start, 61), Score(Start, 44, "age")]);
        standing.LeftOut[LeftOutReason.NeverUsed].ShouldBe(1);
    }

    [Fact]
    public void Fingerprint_DoesNotChangeWithNamesOrOrders()
    {
        Law.Check(StudyCases.All(random =>
        {
            int seed = random.Next();
            GradePolicy policy = Policy(new Random(seed));
            GradePolicyDraft again = Draft(policy);
            string fingerprint = GradePolicyJson.Fingerprint(policy);

            GradePolicyJson.Fingerprint(again.Build()).ShouldBe(fingerprint);
            GradePolicyJson.Fingerprint(GradePolicyJson.Read(Encoding.UTF8.GetBytes(GradePolicyJson.Write(policy)))).ShouldBe(fingerprint);
        }));
    }

    [Fact]
    public void Fingerprint_ChangesWithEverythingThatDecides()
    {
        string text = GradePolicyJson.Write(Policy(new Random(3)));
        string[] changed = [.. Changed(text)];
        changed.Length.ShouldBeGreaterThan(25);

        var seen = new HashSet<string>(StringComparer.Ordinal) { GradePolicyJson.Fingerprint(Read(text)) };
        foreach (string other in changed)
        {
            seen.Add(GradePolicyJson.Fingerprint(Read(other))).ShouldBeTrue(other);
        }
    }

    [Theory]
    [InlineData(9, 9, LoyaltySegment.Apostle)]
    [InlineData(9, 4, LoyaltySegment.Mercenary)]
    [InlineData(4, 9, LoyaltySegment.Hostage)]
    [InlineData(4, 4, LoyaltySegment.Defector)]
    [InlineData(8, 8, LoyaltySegment.Apostle)]
    [InlineData(null, 8, LoyaltySegment.Unclassified)]
    [InlineData(8, null, LoyaltySegment.Unclassified)]
    public void SatisfactionAndLoyalty_GiveTheSegment(int? satisfaction, int? loyalty, LoyaltySegment segment) =>
        SatisfactionLoyalty.EightOfTen.Of(satisfaction, loyalty).ShouldBe(segment);

    [Theory]
    [InlineData(1, 4, LoyaltyKind.True)]
    [InlineData(1, 3, LoyaltyKind.Latent)]
    [InlineData(0, 4, LoyaltyKind.Spurious)]
    [InlineData(0, 3, LoyaltyKind.None)]
    [InlineData(null, 3, LoyaltyKind.Unclassified)]
    [InlineData(1, null, LoyaltyKind.Unclassified)]
    public void AttitudeAndPatronage_GiveTheKind(int? attitude, int? patronage, LoyaltyKind kind) =>
        new AttitudePatronage(1, 4).Of(attitude, patronage).ShouldBe(kind);

    private static GradePolicy Read(string text) => GradePolicyJson.Read(Encoding.UTF8.GetBytes(text));

    // The same in other orders and with other names.
    private static GradePolicyDraft Draft(GradePolicy policy)
    {
        var draft = new GradePolicyDraft(
            "other", new(policy.Scale.Grades.Select(grade => new Grade(grade.Code, LocalizedText.Of("zh", "别名")))), policy.Review, policy.Use)
        {
            GradeOfRefusers = policy.GradeOfRefusers.Code,
        };
        foreach (GradeMeasure measure in policy.Measures.Reverse())
        {
            draft.Measures.Add(measure with { Name = LocalizedText.Of("zh", "指标") });
        }

        foreach (GradeRule rule in policy.Rules.Reverse())
        {
            draft.Rules.Add(new(rule.Grade, rule.Criteria.Reverse()) { AnyIsEnough = rule.AnyIsEnough });
        }

        foreach (Entitlement entitlement in policy.Entitlements.Reverse())
        {
            draft.Entitlements.Add(entitlement);
        }

        foreach (AlarmRule alarm in policy.Alarms.Reverse())
        {
            draft.Alarms.Add(alarm with { Name = LocalizedText.Of("zh", "警报") });
        }

        return draft;
    }

    // Every number one more and every yes a no, one at a time, wherever that is still a policy.
    private static IEnumerable<string> Changed(string text)
    {
        string[] lines = text.Split('\n');
        for (int l = 0; l < lines.Length; l++)
        {
            string line = lines[l];
            string? other = line.Contains("true", StringComparison.Ordinal) ? line.Replace("true", "false", StringComparison.Ordinal)
                : line.Contains("false", StringComparison.Ordinal) ? line.Replace("false", "true", StringComparison.Ordinal)
                : line.Split(": ") is [var name, var value] && !name.Contains("version", StringComparison.Ordinal) && decimal.TryParse(value.TrimEnd(','), System.Globalization.CultureInfo.InvariantCulture, out decimal number)
                    ? $"{name}: {(number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}{(value.EndsWith(',') ? "," : "")}"
                : null;
            if (other is not null)
            {
                string[] copy = [.. lines];
                copy[l] = other;
                string document = string.Join('\n', copy);
                if (IsPolicy(document))
                {
                    yield return document;
                }
            }
        }
    }

    private static bool IsPolicy(string text)
    {
        try
        {
            Read(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
