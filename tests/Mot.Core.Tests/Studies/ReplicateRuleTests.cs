using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

public sealed class ReplicateRuleTests
{
    // Pinned: a tally written by one version must be mergeable with one written by the next. Computed by another program from the
    // stated hash: FNV-1a over UTF-16 code units, then the finaliser of SplitMix64, modulo the number of groups.
    [Theory]
    [InlineData("1", 10, "0001")]
    [InlineData("respondent-42", 10, "0007")]
    [InlineData("客户7", 100, "0014")]
    [InlineData("", 1000, "0203")]
    public void KeyOf_ByRespondent_IsStable(string respondent, int groups, string expected) =>
        ReplicateRule.ByRespondent(groups).KeyOf(respondent, "ignored").ShouldBe(expected);

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(80)]
    public void KeyOf_ByRespondent_SpreadsEvenly(int groups)
    {
        const int Respondents = 80_000;
        ReplicateRule rule = ReplicateRule.ByRespondent(groups);
        int[] sizes = [.. Enumerable.Range(1, Respondents).GroupBy(i => rule.KeyOf($"{i}", null)).Select(group => group.Count())];

        // Five standard deviations of a fair draw.
        double expected = (double)Respondents / groups;
        sizes.Length.ShouldBe(groups);
        sizes.ShouldAllBe(size => Math.Abs(size - expected) < 5 * Math.Sqrt(expected));
    }

    [Fact]
    public void KeyOf_WithoutARespondent_IsRefused() =>
        Should.Throw<ArgumentException>(() => ReplicateRule.ByRespondent(10).KeyOf(null, "f1"));

    [Fact]
    public void KeyOf_ByCluster_IsTheCluster()
    {
        ReplicateRule.ByCluster.KeyOf(null, "f1").ShouldBe("f1");
        ReplicateRule.ByCluster.KeyOf("r1", null).ShouldBe("");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1001)]
    public void ByRespondent_WithTooFewOrTooManyGroups_IsRefused(int groups) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ReplicateRule.ByRespondent(groups));
}
