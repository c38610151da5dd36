using Mot.Analytics.Kano;
using Mot.Core.Estimation;
using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests.Kano;

/// <summary>Findings with numbers worked by hand; counts in the order M, O, A, I, R, Q.</summary>
public sealed class KanoFindingsTests
{
    // (1 + 10) / 22, -(10 + 9) / 22, (1 + 10 + 9) / 25, 1 / 25, 1.65 √(19 · 31 / 50) = 5.663…
    [Fact]
    public void FirstTally_HasTheNumbersOfTheLiterature()
    {
        KanoFeatureFindings findings = KanoCases.Findings(9, 10, 1, 2, 3, 0);
        (findings.N, findings.Missing).ShouldBe((25, 0));
        findings.Better.Value.ShouldBe(0.5);
        findings.Better.N.ShouldBe(22);
        findings.Better.Method.ShouldBe(IntervalMethod.Wilson);
        findings.Worse.Value!.Value.ShouldBe(-0.863636364, 1e-9);
        findings.TotalStrength.Value!.Value.ShouldBe(0.80, 1e-15);
        findings.CategoryStrength.Value!.Value.ShouldBe(0.04, 1e-15);
        findings.Fong!.Difference.ShouldBe(1, 1e-12);
        findings.Fong.Critical.ShouldBe(5.663130759, 1e-9);
        findings.Fong.IsDistinct.ShouldBeFalse();
        findings.Warnings.ShouldBe([KanoWarning.NotDistinct, KanoWarning.DependsOnRule]);
        findings.Otherwise.Select(other => other.Category).ShouldAllBe(category => category == KanoCategory.OneDimensional);
    }

    // (4 + 5) / 20, -(5 + 9) / 20, (4 + 5 + 9) / 25, 4 / 25, 1.65 √(14 · 36 / 50) = 5.238…
    [Fact]
    public void SecondTally_HasTheNumbersOfTheLiterature()
    {
        KanoFeatureFindings findings = KanoCases.Findings(9, 5, 4, 2, 4, 1);
        findings.Decision.Category.ShouldBe(KanoCategory.MustBe);
        findings.Better.Value!.Value.ShouldBe(0.45, 1e-15);
        findings.Worse.Value!.Value.ShouldBe(-0.7, 1e-15);
        findings.TotalStrength.Value!.Value.ShouldBe(0.72, 1e-15);
        findings.CategoryStrength.Value!.Value.ShouldBe(0.16, 1e-15);
        findings.Fong!.Critical.ShouldBe(5.238587596, 1e-9);
        findings.Fong.IsDistinct.ShouldBeFalse();

        // One questionable pair of 25 is 4 %.
        findings.Questionable.Value!.Value.ShouldBe(0.04, 1e-15);
        findings.Warnings.ShouldContain(KanoWarning.SuspectWording);
    }

    // The percentages of the ski study (Sauerwein et al. 1996) times ten, the coefficients worked from them.
    [Theory]
    [InlineData("M", 0.4006, -0.8318, 493, 323, 70, 95, 3, 15)]
    [InlineData("O", 0.5692, -0.7754, 305, 451, 104, 115, 12, 12)]
    [InlineData("A", 0.8822, -0.2531, 29, 216, 638, 85, 7, 25)]
    public void SkiStudy_IsReproduced(string category, double better, double worse, params int[] counts)
    {
        KanoFeatureFindings findings = KanoCases.Findings(counts);
        KanoCases.Letter(findings.Decision.Category).ShouldBe(category);
        KanoCases.Letter(findings.CoefficientQuadrant).ShouldBe(category);
        findings.Better.Value!.Value.ShouldBe(better, 6e-5);
        findings.Worse.Value!.Value.ShouldBe(worse, 6e-5);
        findings.Fong!.IsDistinct.ShouldBeTrue();
    }

    [Fact]
    public void OnlyReverseAndQuestionable_LeaveTheCoefficientsUndefined()
    {
        KanoFeatureFindings findings = KanoCases.Findings(0, 0, 0, 0, 4, 3);
        findings.Decision.Category.ShouldBe(KanoCategory.Reverse);
        (findings.Better.IsDefined, findings.Better.Reason, findings.Worse.IsDefined, findings.CoefficientQuadrant)
            .ShouldBe((false, UndefinedReason.NoAnswers, false, null));
        (findings.BetterRank, findings.WorseRank).ShouldBe((null, null));
        findings.TotalStrength.Value.ShouldBe(0);
        findings.Warnings.ShouldContain(KanoWarning.Reversed);
    }

    [Fact]
    public void NobodyAnswered_IsUndefinedEverywhere()
    {
        KanoFeatureFindings findings = KanoCases.Findings();
        new[] { findings.Better, findings.Worse, findings.TotalStrength, findings.CategoryStrength, findings.Questionable, findings.Plane.Functional }
            .ShouldAllBe(estimate => !estimate.IsDefined && estimate.Reason == UndefinedReason.NoAnswers);
        findings.Fong.ShouldBeNull();
        findings.Warnings.ShouldBeEmpty();
        findings.Plane.Quadrant.ShouldBeNull();
    }

    // like/dislike twice, like/live-with, neutral/dislike: functional 4, 4, 4, 0, dysfunctional 4, 4, 2, 4.
    // Means 3 and 3.5; variances (9/4 · … ) = 3 and 0.75, standard errors √(3/3) = 1 and √(0.75/3) = 0.5; t with 3 degrees at 95 % is 3.182446.
    [Fact]
    public void Plane_IsTheMeansOfDuMouchelsScores()
    {
        KanoPlane plane = KanoCases.Findings(1, 2, 1, 0, 0, 0).Plane;
        plane.Functional.Value.ShouldBe(3);
        plane.Dysfunctional.Value.ShouldBe(3.5);
        plane.Functional.StandardError!.Value.ShouldBe(1, 1e-12);
        plane.Dysfunctional.Low!.Value.ShouldBe(3.5 - (0.5 * 3.182446), 1e-6);
        plane.Quadrant.ShouldBe(KanoCategory.OneDimensional);
        KanoCases.Findings(0, 0, 5, 0, 0, 0).Plane.Quadrant.ShouldBe(KanoCategory.OneDimensional, "A mean on the cut, here live-with at 2, belongs to the higher side.");
        KanoCases.Findings(0, 0, 5, 1, 0, 0).Plane.Quadrant.ShouldBe(KanoCategory.Attractive);
        KanoCases.Findings(5, 0, 0, 0, 0, 0).Plane.Quadrant.ShouldBe(KanoCategory.MustBe);
        KanoCases.Findings(0, 0, 0, 5, 0, 0).Plane.Quadrant.ShouldBe(KanoCategory.Indifferent);
    }

    [Fact]
    public void Ranks_CompareAllFeatures_AndEqualsShareThePlace()
    {
        var tally = new KanoTally([new("a", null, KanoCases.Importance), new("b", null, KanoCases.Importance), new("c")]);
        Answer Important(int rating) => KanoCases.Importance.Rate(rating);
        tally.Add([
            new(KanoAnswer.Like, KanoAnswer.Neutral, Important(5)), new(KanoAnswer.Neutral, KanoAnswer.Dislike, Important(9)), new(KanoAnswer.Like, KanoAnswer.Dislike)]);
        tally.Add([
            new(KanoAnswer.Like, KanoAnswer.Neutral, Important(6)), new(KanoAnswer.Neutral, KanoAnswer.Dislike, Important(9)), new(KanoAnswer.Like, KanoAnswer.Dislike)]);
        KanoFindings findings = KanoFindings.Of(tally);
        findings.Features.Select(feature => feature.BetterRank).ShouldBe([1, 3, 1]);
        findings.Features.Select(feature => feature.WorseRank).ShouldBe([3, 1, 1]);
        findings.Features.Select(feature => feature.ImportanceRank).ShouldBe([2, 1, null]);
        findings.Features[0].Importance!.Value.Value.ShouldBe(5.5);
        findings.Features[2].Importance.ShouldBeNull();
    }

    [Fact]
    public void Policy_RefusesWhatIsOutOfRange()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new KanoPolicy { CloseLead = 1.01m });
        Should.Throw<ArgumentOutOfRangeException>(() => new KanoPolicy { SuspectShare = -0.1m });
        Should.Throw<ArgumentOutOfRangeException>(() => new KanoPolicy { FongFactor = double.NaN });
        Should.Throw<ArgumentOutOfRangeException>(() => new KanoPolicy { Level = 1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new KanoPolicy { Rule = (KanoRule)9 });
        Should.Throw<ArgumentOutOfRangeException>(() => FongTest.Of(3, 8, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => FongTest.Of(3, 1, 0));
        new KanoPolicy().ShouldBe(KanoPolicy.Default);
    }

    // Newcombe's difference of 8/10 and 4/12, by hand from Wilson's ends 0.490162…0.943318 and 0.138121…0.609379:
    // 0.466667 - √(0.309838² + 0.276046²) = 0.051697, 0.466667 + √(0.143318² + 0.195212²) = 0.708841.
    [Fact]
    public void Segments_CompareEachGroupWithAllOthers()
    {
        (KanoTally young, KanoTally old) = (KanoCases.Tally(0, 4, 4, 2), KanoCases.Tally(2, 2, 2, 6));
        KanoTally all = young.Clone();
        all.Merge(old);
        KanoSegmentFindings segment = KanoFindings.Of(all, null, [new("age", [new("young", young), new("old", old)])]).Segments.Single();
        segment.Family.Size.ShouldBe(4);
        segment.Tables.Single().HiddenCount.ShouldBe(0);
        KanoGroupFindings first = segment.Tables[0].Groups[0];
        first.Findings!.Better.Value!.Value.ShouldBe(0.8, 1e-12);

        // One family of four: the interval is wider than a single one at 95 %, the value is the same.
        Estimate difference = first.BetterAgainstOthers!.Difference;
        difference.Value!.Value.ShouldBe(0.466667, 1e-6);
        difference.Method.ShouldBe(IntervalMethod.Newcombe);
        difference.Level.ShouldBe(segment.Family.IntervalLevel);
        Estimate alone = Core.Satisfaction.Share.Difference(
            KanoShares.Of(young.PairsOf("x"), KanoTable.Standard).Base, KanoShares.Of(old.PairsOf("x"), KanoTable.Standard).Base, step => step is 1 or 2, MetricSettings.Default).Difference;
        alone.Low!.Value.ShouldBe(0.051697, 1e-6);
        alone.High!.Value.ShouldBe(0.708841, 1e-6);

        // -0.4 against -0.333…: more negative is stronger, whatever can be told.
        first.WorseAgainstOthers!.Difference.Value!.Value.ShouldBe(-0.4 + (4.0 / 12), 1e-12);
    }

    [Fact]
    public void AStrongerWorse_IsMoreNegative()
    {
        (KanoTally must, KanoTally indifferent) = (KanoCases.Tally(50, 0, 0, 5), KanoCases.Tally(5, 0, 0, 50));
        KanoTally all = must.Clone();
        all.Merge(indifferent);
        KanoGroupFindings[] groups = [.. KanoFindings.Of(all, null, [new("s", [new("must", must), new("no", indifferent)])]).Segments[0].Tables[0].Groups];
        groups[0].WorseAgainstOthers!.Difference.High!.Value.ShouldBeLessThan(0);
        groups.Select(group => group.WorseAgainstOthers!.Verdict).ShouldBe([ComparisonVerdict.Better, ComparisonVerdict.Worse]);
    }

    [Fact]
    public void SmallGroups_AreHidden_WithAnotherThatProtectsThem()
    {
        KanoGroup[] groups = [new("a", KanoCases.Tally(3)), new("b", KanoCases.Tally(0, 6)), new("c", KanoCases.Tally(0, 0, 9)), new(null, KanoCases.Tally(0, 0, 0, 12))];
        var all = new KanoTally([new("x")]);
        Array.ForEach(groups, group => all.Merge(group.Tally));
        KanoGroupFindings[] found = [.. KanoFindings.Of(all, null, [new("s", groups)]).Segments[0].Tables[0].Groups];
        found.Select(group => group.Hidden).ShouldBe([HiddenReason.TooFew, HiddenReason.ProtectsAnother, null, null]);
        found.Take(2).ShouldAllBe(group => group.Findings == null && group.BetterAgainstOthers == null && group.WorseAgainstOthers == null);
        found[3].BetterAgainstOthers.ShouldBeNull("Those whose group is not stated are compared with nobody.");

        // c against a and b, without those whose group is not stated: 9 of 9 minus 6 of 9.
        found[2].BetterAgainstOthers!.Difference.Value!.Value.ShouldBe(1 - (6.0 / 9), 1e-12);
    }

    // If those who did not state a group were left out of the others, the total would give them away.
    [Fact]
    public void WhoStatedNoGroup_IsAmongTheOthers_WhenHidden()
    {
        KanoGroup[] groups = [new("a", KanoCases.Tally(0, 0, 9)), new("b", KanoCases.Tally(0, 6)), new(null, KanoCases.Tally(0, 0, 0, 3))];
        var all = new KanoTally([new("x")]);
        Array.ForEach(groups, group => all.Merge(group.Tally));
        KanoGroupFindings[] found = [.. KanoFindings.Of(all, null, [new("s", groups)]).Segments[0].Tables[0].Groups];
        found.Select(group => group.Hidden).ShouldBe([null, HiddenReason.ProtectsAnother, HiddenReason.TooFew]);
        found[0].BetterAgainstOthers!.Difference.Value!.Value.ShouldBe(1 - (6.0 / 9), 1e-12);
    }

    // 1 of 50 is exactly 2 %, which is not yet suspect.
    [Theory]
    [InlineData(49, false)]
    [InlineData(48, true)]
    public void Wording_IsSuspectAboveTheShareAlone(int others, bool isSuspect) =>
        KanoCases.Findings(others, 0, 0, 0, 0, 1).Warnings.Contains(KanoWarning.SuspectWording).ShouldBe(isSuspect);

    [Fact]
    public void GroupsThatAreNotThePeople_AreRefused()
    {
        KanoTally all = KanoCases.Tally(3, 3);
        Should.Throw<ArgumentException>(() => KanoFindings.Of(all, null, [new("s", [new("a", KanoCases.Tally(3, 2))])])).Message.ShouldContain("'s'");
        Should.Throw<ArgumentException>(() => new KanoSegment("s", []));
        Should.Throw<ArgumentException>(() => new KanoSegment("s", [new("a", all), new("a", all)]));
        Should.Throw<ArgumentException>(() => new KanoGroup(" ", all));
    }
}
