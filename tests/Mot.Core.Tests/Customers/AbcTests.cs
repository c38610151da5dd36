using Mot.Core.Customers;

namespace Mot.Core.Tests.Customers;

public class AbcTests
{
    // Shares before: 0, .5, .75, .85, .91, .95, .98; after: .5, .75, .85, .91, .95, .98, 1.
    [Theory]
    [InlineData(AbcRule.Before, "AAABBCC")]
    [InlineData(AbcRule.After, "AABBBCC")]
    public void HandWorkedShares_HaveTheirClasses(AbcRule rule, string classes)
    {
        AbcFindings abc = Of([500, 250, 100, 60, 40, 30, 20], AbcPolicy.Create(0.8m, 0.95m, rule));
        string.Concat(abc.Items.Select(item => item.Class)).ShouldBe(classes);
        abc.Items.Select(item => item.ShareBefore).ShouldBe([0, 0.5, 0.75, 0.85, 0.91, 0.95, 0.98]);
        abc.Total.ShouldBe(1000);
        abc.Classes.Sum(one => one.Value).ShouldBe(1000);
    }

    [Fact]
    public void CutOffs_AreExact_WhereDoublesAreNot()
    {
        // 0.7 + 0.1 is 0.7999999999999999 in doubles, by which the third would be A.
        AbcFindings abc = Of([0.7m, 0.1m, 0.1m - 0.000001m, 0.1m + 0.000001m - 0.02m, 0.02m], AbcPolicy.Default);
        string.Concat(abc.Items.Select(item => item.Class)).ShouldBe("AABBC");
    }

    [Fact]
    public void EqualValues_HaveOneClass_AndStandInTheOrderOfTheirIds()
    {
        AbcFindings abc = AbcFindings.Of(new Dictionary<string, decimal> { ["d"] = 10, ["b"] = 10, ["a"] = 70, ["c"] = 10 });
        abc.Items.Select(item => $"{item.Id}{item.Class}").ShouldBe(["aA", "bA", "cA", "dA"]);
        AbcFindings.Of(new Dictionary<string, decimal> { ["d"] = 10, ["b"] = 10, ["a"] = 70, ["c"] = 10 }, AbcPolicy.Create(0.8m, 0.95m, AbcRule.After))
            .Items.Select(item => item.Class).ShouldBe([AbcClass.A, AbcClass.C, AbcClass.C, AbcClass.C]);
    }

    [Fact]
    public void ValuesBelowZero_AreLeftOutAndCounted()
    {
        AbcFindings abc = Of([10, -3, 0, 5], AbcPolicy.Default);
        (abc.Excluded.Single(), abc.Count, abc.Total).ShouldBe(("i1", 3, 15));
        abc.Items.Last().ShouldSatisfyAllConditions(last => last.Id.ShouldBe("i2"), last => last.Class.ShouldBe(AbcClass.C));
    }

    [Theory]
    [InlineData]
    [InlineData(0.0, 0.0)]
    [InlineData(-1.0)]
    public void WithoutATotal_ThereAreNoClasses(params double[] values)
    {
        AbcFindings abc = Of([.. values.Select(value => (decimal)value)], AbcPolicy.Default);
        (abc.IsDefined, abc.Total).ShouldBe((false, 0));
        abc.Classes.ShouldBeEmpty();
        abc.Items.ShouldBeEmpty();
    }

    [Fact]
    public void Classes_DoNotDependOnTheOrderOfTheValues() => Law.Check(Cases.All(random =>
    {
        KeyValuePair<string, decimal>[] values = Cases.Some(random, () => (decimal)random.Next(-2, 20)).Select((value, i) => KeyValuePair.Create($"i{i}", value)).ToArray();
        AbcPolicy policy = AbcPolicy.Create(random.Next(1, 50) / 100m, random.Next(50, 100) / 100m, Cases.Pick(random, AbcRule.Before, AbcRule.After));
        AbcFindings abc = AbcFindings.Of(values, policy);
        AbcFindings.Of(Cases.Shuffled(random, values), policy).Items.ShouldBe(abc.Items);
        (abc.Count + abc.Excluded.Length).ShouldBe(values.Length);
        abc.Items.GroupBy(item => item.Value).ShouldAllBe(same => same.Select(item => item.Class).Distinct().Count() == 1);
        abc.Items.Select(item => (int)item.Class).ShouldBeInOrder(SortDirection.Descending);

        // The definition, in fractions.
        decimal before = 0;
        foreach (IGrouping<decimal, AbcItem> same in abc.Items.GroupBy(item => item.Value))
        {
            decimal share = policy.Rule == AbcRule.Before ? before : before + same.Sum(item => item.Value);
            bool Reaches(decimal cut) => policy.Rule == AbcRule.Before ? share >= cut * abc.Total : share > cut * abc.Total;
            same.First().Class.ShouldBe(!Reaches(policy.AUpTo) ? AbcClass.A : !Reaches(policy.BUpTo) ? AbcClass.B : AbcClass.C);
            before += same.Sum(item => item.Value);
        }
    }));

    [Fact]
    public void BadInput_IsRefused()
    {
        Should.Throw<ArgumentException>(() => AbcPolicy.Create(0.95m, 0.8m));
        Should.Throw<ArgumentException>(() => AbcPolicy.Create(0, 0.8m));
        Should.Throw<ArgumentException>(() => AbcPolicy.Create(0.8m, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => AbcPolicy.Create(0.8m, 0.9m, (AbcRule)2));
        Should.Throw<ArgumentException>(() => AbcFindings.Of([KeyValuePair.Create("a", 1m), KeyValuePair.Create("a", 2m)])).Message.ShouldContain("'a' stands twice");
        Should.Throw<ArgumentException>(() => AbcFindings.Of([KeyValuePair.Create("a b", 1m)]));
        Should.Throw<ArgumentOutOfRangeException>(() => AbcFindings.Of([KeyValuePair.Create("a", decimal.MaxValue)]));
    }

    private static AbcFindings Of(decimal[] values, AbcPolicy policy) =>
        AbcFindings.Of([.. values.Select((value, i) => KeyValuePair.Create($"i{i}", value))], policy);
}
