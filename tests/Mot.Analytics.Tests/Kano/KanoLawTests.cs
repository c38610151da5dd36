using Mot.Analytics.Kano;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests.Kano;

/// <summary>What holds for the findings of any answers.</summary>
public sealed class KanoLawTests
{
    [Fact]
    public void CountsAddUp_AndCoefficientsStayInRange() => Check((_, rows, policy) =>
    {
        KanoFeatureFindings findings = Of(rows, policy);
        Enum.GetValues<KanoCategory>().Sum(findings.CountOf).ShouldBe(findings.N);
        (findings.N + findings.Missing).ShouldBe(rows.Length);
        Within(findings.Better, 0, 1);
        Within(findings.Worse, -1, 0);
        Within(findings.TotalStrength, 0, 1);
        Within(findings.Questionable, 0, 1);
        (findings.CategoryStrength.Value ?? 0).ShouldBeInRange(0, 1);
        (findings.Plane.Functional.Value ?? 0).ShouldBeInRange(-2, 4);
        (findings.Plane.Dysfunctional.Value ?? 0).ShouldBeInRange(-2, 4);
    });

    [Fact]
    public void TurningTheQuestionRound_TurnsReverseIntoTheRest() => Check((_, rows, policy) =>
    {
        KanoFeatureFindings findings = Of(rows, policy);
        KanoFeatureFindings turned = Of([.. rows.Select(row => (new KanoReply(row.Reply.Dysfunctional, row.Reply.Functional), row.Weight))], policy);
        turned.CountOf(KanoCategory.Reverse).ShouldBe(Influenced(findings));
        Influenced(turned).ShouldBe(findings.CountOf(KanoCategory.Reverse));
        turned.CountOf(KanoCategory.Indifferent).ShouldBe(findings.CountOf(KanoCategory.Indifferent));
        turned.CountOf(KanoCategory.Questionable).ShouldBe(findings.CountOf(KanoCategory.Questionable));
    });

    [Fact]
    public void WeightsOfOne_AreNoWeights() => Check((_, rows, policy) =>
    {
        (KanoReply Reply, CaseWeight Weight)[] equal = [.. rows.Select(row => (row.Reply, CaseWeight.One))];
        KanoFeatureFindings weighted = Of(equal, policy with { Weighting = Weighting.CaseWeights });
        KanoFeatureFindings simple = Of(equal, policy with { Weighting = Weighting.None });
        weighted.Decision.ShouldBe(simple.Decision);
        Same(weighted.Better, simple.Better);
        Same(weighted.Worse, simple.Worse);
        Same(weighted.CategoryStrength, simple.CategoryStrength);
        Same(weighted.TotalStrength, simple.TotalStrength);
        Same(weighted.Plane.Functional, simple.Plane.Functional);
        (weighted.Fong?.Critical ?? 0).ShouldBe(simple.Fong?.Critical ?? 0, 1e-9);
    });

    [Fact]
    public void DoublingAllWeights_ChangesNothing() => Check((_, rows, policy) =>
    {
        KanoPolicy byWeight = policy with { Weighting = Weighting.CaseWeights };
        (KanoReply Reply, CaseWeight Weight)[] single = [.. rows.Select(row => (row.Reply, CaseWeight.Create(row.Weight.Value / 4)))];
        KanoFeatureFindings once = Of(single, byWeight);
        KanoFeatureFindings twice = Of([.. single.Select(row => (row.Reply, CaseWeight.Create(row.Weight.Value * 2)))], byWeight);
        twice.Decision.Category.ShouldBe(once.Decision.Category);
        Same(twice.Better, once.Better);
        Same(twice.Plane.Dysfunctional, once.Plane.Dysfunctional);
        (twice.Fong?.Difference ?? 0).ShouldBe(once.Fong?.Difference ?? 0, 1e-9);
    });

    [Fact]
    public void GroupsTogether_AreEverybody() => Check((random, rows, policy) =>
    {
        KanoGroup[] groups = [.. rows.GroupBy(_ => random.Next(3)).Select(group => new KanoGroup(group.Key == 0 ? null : $"g{group.Key}", Tally([.. group])))];
        if (groups.Length == 0)
        {
            return;
        }

        KanoSegmentFindings segment = KanoFindings.Of(Tally(rows), policy, [new("s", groups)]).Segments[0];
        foreach (KanoGroupFindings group in segment.Tables.SelectMany(table => table.Groups))
        {
            (group.Findings is null).ShouldBe(group.Hidden is not null);
            long n = groups.First(each => each.Id == group.Group).Tally.PairsOf("x").Count;
            (group.Hidden is null && n is > 0 and < 5).ShouldBeFalse("A group below the minimum was shown.");
        }
    });

    private static long Influenced(KanoFeatureFindings findings) =>
        findings.CountOf(KanoCategory.Attractive) + findings.CountOf(KanoCategory.OneDimensional) + findings.CountOf(KanoCategory.MustBe);

    private static KanoTally Tally((KanoReply Reply, CaseWeight Weight)[] rows)
    {
        var tally = new KanoTally([new("x")]);
        foreach ((KanoReply reply, CaseWeight weight) in rows)
        {
            tally.Add([reply], weight);
        }

        return tally;
    }

    private static KanoFeatureFindings Of((KanoReply Reply, CaseWeight Weight)[] rows, KanoPolicy policy) => KanoFindings.Of(Tally(rows), policy).Features[0];

    private static void Within(Estimate estimate, double min, double max)
    {
        if (estimate.IsDefined)
        {
            estimate.Low!.Value.ShouldBeInRange(min, max);
            estimate.High!.Value.ShouldBeInRange(min, max);
            estimate.Value!.Value.ShouldBeInRange(estimate.Low.Value, estimate.High.Value);
        }
    }

    private static void Same(Estimate first, Estimate second)
    {
        (first.IsDefined, first.Reason, first.N).ShouldBe((second.IsDefined, second.Reason, second.N));
        if (first.IsDefined)
        {
            first.Value!.Value.ShouldBe(second.Value!.Value, 1e-12);
            first.Low!.Value.ShouldBe(second.Low!.Value, 1e-9);
            first.High!.Value.ShouldBe(second.High!.Value, 1e-9);
        }
    }

    private static void Check(Action<Random, (KanoReply Reply, CaseWeight Weight)[], KanoPolicy> law) => Law.Check(Cases.All(random => law(
        random,
        Cases.Some(random, () => (KanoCases.Reply(random), Cases.Weight(random)), 60),
        new()
        {
            Rule = Cases.Pick(random, Enum.GetValues<KanoRule>()),
            Table = Cases.Pick(random, Enum.GetValues<KanoTable>()),
            Weighting = Cases.Pick(random, Enum.GetValues<Weighting>()),
        })));
}
