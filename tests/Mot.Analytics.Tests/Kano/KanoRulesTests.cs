using Mot.Analytics.Kano;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests.Kano;

/// <summary>Categories by the three rules; counts in the order M, O, A, I, R, Q.</summary>
public sealed class KanoRulesTests
{
    private static readonly KanoPolicy s_mode = new() { Rule = KanoRule.Mode };
    private static readonly KanoPolicy s_berger = new() { Rule = KanoRule.Berger };

    // 10 of 25 lead 9 of 25 by 4 %, not more than 6 %: M comes before O. Mode and Berger take O.
    [Fact]
    public void ACloseLead_IsDecidedByTheOrder_UnderLeeAndNewcombAlone()
    {
        KanoDecision close = KanoCases.Findings(9, 10, 1, 2, 3, 0).Decision;
        (close.Category, close.Reason, close.MostFrequent, close.RunnerUp).ShouldBe(
            (KanoCategory.MustBe, KanoReason.CloseLead, KanoCategory.OneDimensional, KanoCategory.MustBe));
        KanoDecision mode = KanoCases.Findings(s_mode, 9, 10, 1, 2, 3, 0).Decision;
        (mode.Category, mode.Reason).ShouldBe((KanoCategory.OneDimensional, KanoReason.MostFrequent));
        KanoDecision berger = KanoCases.Findings(s_berger, 9, 10, 1, 2, 3, 0).Decision;
        (berger.Category, berger.Reason).ShouldBe((KanoCategory.OneDimensional, KanoReason.MostlyInfluential));
    }

    // Of 50: a lead of 3 is exactly 6 %, which is still close; a lead of 4 is not.
    [Theory]
    [InlineData(20, 23, "M")]
    [InlineData(19, 23, "O")]
    public void TheThreshold_IsClosed(int m, int o, string category) =>
        KanoCases.Letter(KanoCases.Findings(m, o, 50 - m - o, 0, 0, 0).Decision.Category).ShouldBe(category);

    [Theory]
    [InlineData("M", 5, 5, 5, 5, 5, 5)]
    [InlineData("O", 0, 5, 5, 5, 5, 5)]
    [InlineData("A", 0, 0, 5, 5, 5, 5)]
    [InlineData("I", 0, 0, 0, 5, 5, 5)]
    public void ExactTies_FollowTheOrder(string category, params int[] counts)
    {
        foreach (KanoPolicy policy in (KanoPolicy[])[KanoPolicy.Default, s_mode])
        {
            KanoDecision decision = KanoCases.Findings(policy, counts).Decision;
            (KanoCases.Letter(decision.Category), decision.Reason).ShouldBe((category, KanoReason.ExactTie));
        }
    }

    [Theory]
    // 10 against 10: not more, so the other side, where I and R are equal.
    [InlineData("I", KanoReason.ExactTie, 4, 3, 3, 5, 5, 0)]
    [InlineData("M", KanoReason.ExactTie, 4, 4, 3, 5, 5, 0)]
    [InlineData("O", KanoReason.MostlyInfluential, 3, 5, 3, 10, 0, 0)]
    [InlineData("Q", KanoReason.MostlyOther, 3, 1, 1, 1, 2, 6)]
    public void Berger_ComparesTheTwoSidesFirst(string category, KanoReason reason, params int[] counts)
    {
        KanoDecision decision = KanoCases.Findings(s_berger, counts).Decision;
        (KanoCases.Letter(decision.Category), decision.Reason).ShouldBe((category, reason));
    }

    [Fact]
    public void NobodyAnswered_HasNoCategory()
    {
        foreach (KanoRule rule in Enum.GetValues<KanoRule>())
        {
            KanoDecision decision = KanoCases.Findings(new KanoPolicy { Rule = rule }, []).Decision;
            (decision.Category, decision.Reason, decision.AnswersToChange, decision.MostFrequent).ShouldBe((null, KanoReason.NothingToDecide, null, null));
        }
    }

    [Fact]
    public void OnlyQuestionableAnswers_DecideUnderBergerAlone()
    {
        KanoCases.Findings(0, 0, 0, 0, 0, 4).Decision.Category.ShouldBeNull();
        KanoCases.Findings(s_berger, 0, 0, 0, 0, 0, 4).Decision.Category.ShouldBe(KanoCategory.Questionable);
    }

    [Fact]
    public void WhatWouldHaveChangedIt_IsTheFewestAnswers_ByTryingAll() => Law.Check(Cases.All(random =>
    {
        long[] counts = [.. Enumerable.Range(0, 6).Select(_ => (long)random.Next(Cases.Pick(random, 3, 12, 40)))];
        var policy = new KanoPolicy { Rule = Cases.Pick(random, Enum.GetValues<KanoRule>()), CloseLead = Cases.Pick(random, 0m, 0.06m, 0.3m, 1m) };
        KanoDecision decision = KanoRules.Decide(counts, 1, policy);
        if (decision.Category is not { } won)
        {
            return;
        }

        IEnumerable<long> changing =
            from other in Enum.GetValues<KanoCategory>()
            where other != won && (other != KanoCategory.Questionable || policy.Rule == KanoRule.Berger)
            from moved in Enumerable.Range(1, (int)counts[(int)won])
            let after = counts.Select((count, c) => count + (c == (int)other ? moved : 0) - (c == (int)won ? moved : 0)).ToArray()
            where KanoRules.Outcome(after, policy).Category != won
            select (long)moved;
        decision.AnswersToChange.ShouldBe(changing.Min());
        decision.WouldBe.ShouldNotBe(won);
    }));

    [Fact]
    public void WithWeights_TheWeightsDecide()
    {
        var tally = new KanoTally([new("x")]);
        tally.Add([new(KanoAnswer.Like, KanoAnswer.Dislike)], CaseWeight.Create(3));
        tally.Add([new(KanoAnswer.Neutral, KanoAnswer.Neutral)], CaseWeight.One);
        tally.Add([new(KanoAnswer.Neutral, KanoAnswer.Neutral)], CaseWeight.One);
        KanoFindings.Of(tally).Features[0].Decision.Category.ShouldBe(KanoCategory.Indifferent);
        KanoFeatureFindings weighted = KanoFindings.Of(tally, new() { Weighting = Core.Estimation.Weighting.CaseWeights }).Features[0];
        weighted.Decision.Category.ShouldBe(KanoCategory.OneDimensional);
        weighted.Better.Value.ShouldBe(0.6);
        // (3 + 1 + 1)² / (9 + 1 + 1).
        weighted.Better.EffectiveN!.Value.ShouldBe(25.0 / 11, 1e-12);
        (weighted.CountOf(KanoCategory.OneDimensional), weighted.WeightOf(KanoCategory.OneDimensional)).ShouldBe((1, 3m));
    }
}
