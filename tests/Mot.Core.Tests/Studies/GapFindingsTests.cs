using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;
using static Mot.Core.Tests.Studies.QualityCases;

namespace Mot.Core.Tests.Studies;

/// <summary>Gaps, tiers of gaps and zones of tolerance, by hand and after the published definitions.</summary>
public sealed class GapFindingsTests
{
    // Oliver 1980: perceived minus expected; (6,7), (7,7), (9,7) give -1, 0 and +2 on a scale from 1 to 10.
    [Fact]
    public void Gap_IsPerceivedMinusExpected_OfThoseWhoAnsweredBoth()
    {
        StudyFindings findings = Findings(
            Draft(Rated("service"), Expected("service", ExpectationLevel.Predicted)),
            [6, 7],
            [7, 7],
            [9, 7],
            [null, 7],
            [8, null]);
        GapFindings gap = findings.Expectations!.Gaps.Single();

        gap.Gap.N.ShouldBe(3);
        gap.Gap.Value!.Value.ShouldBe(1.0 / 3, 1e-12);

        // -1, 0, 2 around 1/3: squares 16/9, 1/9 and 25/9 sum to 42/9, so s² = 7/3 and the standard error √(7/9).
        gap.Gap.StandardError!.Value.ShouldBe(Math.Sqrt(7.0 / 9), 1e-12);
        gap.PerceivedMean.Value!.Value.ShouldBe(7.5, 1e-12);
        gap.ExpectedMean.N.ShouldBe(4);
        gap.Ratings.MissingCount.ShouldBe(2);
        (gap.Tiers.Dissatisfied.Value, gap.Tiers.Satisfied.Value, gap.Tiers.Delighted.Value).ShouldBe((1.0 / 3, 1.0 / 3, 1.0 / 3));
        gap.Warnings.ShouldBe([GapWarning.AskedAfterwards]);
    }

    [Fact]
    public void Gap_WhereLowerIsBetter_IsStillPositiveForMoreThanExpected()
    {
        var effort = RatingScale.Create(1, 5, direction: ScaleDirection.LowerIsBetter);
        StudyFindings findings = Findings(
            Draft(Rated("effort", effort), Expected("effort", ExpectationLevel.Predicted, effort)), [1, 3], [1, 3], [2, 3]);

        // Two steps, two steps and one step easier than expected.
        findings.Expectations!.Gaps.Single().Gap.Value!.Value.ShouldBe(5.0 / 3, 1e-12);
        findings.Expectations.Gaps.Single().Tiers.Delighted.Value.ShouldBe(1);
    }

    [Fact]
    public void DeadBand_IsInStepsOfTheScaleAndClosed()
    {
        var halves = RatingScale.Create(1, 5, 0.5m);
        StudyDraft draft = Draft(Rated("service", halves), Expected("service", ExpectationLevel.Desired, halves));
        draft.Quality = new() { DeadBand = 1 };
        StudyFindings findings = Findings(draft, [3, 3.5m], [3, 4], [3.5m, 3], [4, 3]);

        // One step of half a point is within a band of one step, two steps are beyond it.
        TierShares tiers = findings.Expectations!.Gaps.Single().Tiers;
        (tiers.Dissatisfied.Value, tiers.Satisfied.Value, tiers.Delighted.Value).ShouldBe((0.25, 0.5, 0.25));
    }

    [Fact]
    public void WhoeverExpectsTheTop_CannotBeDelighted()
    {
        StudyFindings findings = Findings(
            Draft(Rated("service"), Expected("service", ExpectationLevel.Desired) with { Asked = ExpectationTiming.Beforehand }),
            [10, 10],
            [9, 10],
            [9, 8],
            [9, 9],
            [7, 10]);
        GapFindings gap = findings.Expectations!.Gaps.Single();

        gap.Unreachable.Value!.Value.ShouldBe(0.6, 1e-12);
        gap.Warnings.ShouldBe([GapWarning.Ceiling]);
        gap.Tiers.Delighted.Value!.Value.ShouldBe(0.2, 1e-12);
    }

    // Zeithaml, Berry and Parasuraman 1993: closed on both sides; an inversion is a respondent's error.
    [Theory]
    [InlineData(5, 6, 8, SatisfactionTier.Dissatisfied)]
    [InlineData(6, 6, 8, SatisfactionTier.Satisfied)]
    [InlineData(8, 6, 8, SatisfactionTier.Satisfied)]
    [InlineData(9, 6, 8, SatisfactionTier.Delighted)]
    [InlineData(7, 7, 7, SatisfactionTier.Satisfied)]
    [InlineData(7, 8, 6, SatisfactionTier.None)]
    public void Zone_IsClosedOnBothSides(int perceived, int adequate, int desired, SatisfactionTier expected)
    {
        StudyFindings findings = Findings(
            Draft(Rated("service"), Expected("service", ExpectationLevel.Adequate), Expected("service", ExpectationLevel.Desired)),
            Enumerable.Repeat<decimal?[]>([perceived, adequate, desired], 3));
        ZoneFindings zone = findings.Expectations!.Zones.Single();

        zone.Inversions.ShouldBe(expected == SatisfactionTier.None ? 3 : 0);
        double? Expect(SatisfactionTier tier) => expected == SatisfactionTier.None ? null : tier == expected ? 1 : 0;
        zone.Shares.Dissatisfied.Value.ShouldBe(Expect(SatisfactionTier.Dissatisfied));
        zone.Shares.Satisfied.Value.ShouldBe(Expect(SatisfactionTier.Satisfied));
        zone.Shares.Delighted.Value.ShouldBe(Expect(SatisfactionTier.Delighted));

        // Adequacy P - A and superiority P - D; their difference is the width of the zone.
        findings.Expectations.Gaps.Select(gap => gap.Gap.Value).ShouldBe([perceived - adequate, perceived - desired]);
    }

    [Fact]
    public void Zone_WithOneLevelMissing_IsMissing_ButTheOtherGapIsNot()
    {
        StudyFindings findings = Findings(
            Draft(Rated("service"), Expected("service", ExpectationLevel.Adequate), Expected("service", ExpectationLevel.Desired)),
            [7, 5, null],
            [8, 5, null]);

        findings.Expectations!.Zones.Single().Ratings.Count.ShouldBe(0);
        findings.Expectations.Zones.Single().Inversions.ShouldBe(0);
        findings.Expectations.Gaps[0].Gap.Value.ShouldBe(2.5);
        findings.Expectations.Gaps[1].Gap.IsDefined.ShouldBeFalse();
    }

    [Fact]
    public void LargestShortfall_IsToldOnlyWhereItIsClear()
    {
        StudyDraft draft = Draft(
            Rated("clear"), Expected("clear", ExpectationLevel.Desired), Rated("near"), Expected("near", ExpectationLevel.Desired), Rated("far"), Expected("far", ExpectationLevel.Desired));
        Finding shortfall = Findings(draft, [5, 8, 5, 8, 8, 8], [5, 8, 6, 8, 8, 8], [5, 9, 6, 9, 9, 8]).Findings.Single(finding => finding.Kind == FindingKind.LargestShortfall);

        (shortfall.Question, shortfall.Dimension).ShouldBe(("clear", null));
        shortfall.Gap!.Value.Value!.Value.ShouldBe(-10.0 / 3, 1e-12);
        shortfall.Others.ShouldBe(["near"]);

        // -1, 1 and -1: the mean is below 0, its interval is not.
        Findings(draft, [5, 6, 8, 8, 8, 8], [7, 6, 8, 8, 8, 8], [5, 6, 8, 8, 8, 8]).Findings.ShouldNotContain(finding => finding.Kind == FindingKind.LargestShortfall);
    }

    [Fact]
    public void DirectDisconfirmation_HasTiersAroundTheMiddleOfItsScale()
    {
        var direct = RatingScale.Create(-2, 2);
        StudyFindings findings = Findings(
            Draft(new Question("direct", LocalizedText.Of("en", "direct"), QuestionKind.Disconfirmation, direct)), [-2], [-1], [0], [1], [2], [2]);

        TierShares tiers = findings["direct"].Tiers!;
        (tiers.Dissatisfied.Value!.Value * 6, tiers.Satisfied.Value!.Value * 6, tiers.Delighted.Value!.Value * 6).ShouldBe((2, 1, 3));
        findings.Expectations.ShouldBeNull();
        Should.Throw<ArgumentException>(() => Draft(new Question("direct", LocalizedText.Of("en", "d"), QuestionKind.Disconfirmation, RatingScale.Create(1, 4))).Build())
            .Message.ShouldContain("needs a middle");
    }
}
