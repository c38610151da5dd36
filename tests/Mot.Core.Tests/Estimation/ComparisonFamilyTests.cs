using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Estimation;

public class ComparisonFamilyTests
{
    // Benjamini and Hochberg (1995), section 3.3: fifteen p-values. At 0.05 nine are below it, Bonferroni rejects three, the step-up rule four.
    [Theory]
    [InlineData(FamilyCorrection.None, 9)]
    [InlineData(FamilyCorrection.Bonferroni, 3)]
    [InlineData(FamilyCorrection.BenjaminiHochberg, 4)]
    public void Of_ThePublishedPValues_RejectsAsPublished(FamilyCorrection correction, int rejected)
    {
        double[] p = [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.000];
        ComparisonFamily family = PValues.Family(p.Reverse(), correction, 0.05);
        family.Size.ShouldBe(15);
        family.Comparisons.Count(one => one.Verdict != ComparisonVerdict.CannotTell).ShouldBe(rejected);
        family.Comparisons.Reverse().Take(rejected).ShouldAllBe(one => one.Verdict == ComparisonVerdict.Better);
    }

    [Fact]
    public void Of_ManyAlmostSignificant_StepsUp()
    {
        // No single p is below 0.05/4, but all four are below 4 * 0.05/4: a rule that stops at the first failure rejects none.
        PValues.Family([0.049, 0.048, 0.047, 0.046], FamilyCorrection.BenjaminiHochberg, 0.05).Comparisons
            .ShouldAllBe(one => one.Verdict == ComparisonVerdict.Better);
    }

    [Fact]
    public void Of_DifferencesOfCounts_RejectsWhatTheStepUpRuleRejects() => Law.Check(Cases.All(random =>
    {
        var scale = RatingScale.Create(0, 10);
        RatingDistribution Counts() => RatingDistribution.FromCounts(
            scale, [0, 0, 0, random.Next(1, 40), 0, 0, 0, random.Next(40), 0, random.Next(1, 40), 0]);
        Comparison[] comparisons = Cases.Some(random, () => NetPromoter.Difference(Counts(), Counts(), new() { Method = IntervalMethod.Wald }), 12);
        double[] p = [.. comparisons.Select(one => PValues.OfNormal(one.Difference.Value!.Value / one.Difference.StandardError!.Value))];
        double alpha = random.Next(1, 400) / 1000.0;
        ComparisonFamily family = ComparisonFamily.Of("waves", comparisons, level: 1 - alpha);
        family.Comparisons.Count(one => one.Verdict != ComparisonVerdict.CannotTell).ShouldBe(PValues.StepUp(p, alpha));
        foreach (Comparison one in family.Comparisons)
        {
            one.Difference.Level.ShouldBe(family.IntervalLevel);
        }
    }));

    [Fact]
    public void Of_OneComparison_IsThatComparison()
    {
        Comparison alone = PValues.ToComparison(0.03);
        foreach (FamilyCorrection correction in Enum.GetValues<FamilyCorrection>())
        {
            ComparisonFamily family = ComparisonFamily.Of("one", [alone], correction);
            family.IntervalLevel.ShouldBe(0.95, 1e-15);
            family.Comparisons.Single().Verdict.ShouldBe(alone.Verdict);
            family.Comparisons.Single().Difference.Low!.Value.ShouldBe(alone.Difference.Low!.Value, 1e-12);
        }
    }

    [Fact]
    public void Of_NoCorrection_KeepsTheLevel()
    {
        ComparisonFamily family = PValues.Family([0.01, 0.02, 0.9], FamilyCorrection.None, 0.1);
        (family.IntervalLevel, family.NominalLevel).ShouldBe((0.9, 0.9));
        PValues.Family([], FamilyCorrection.BenjaminiHochberg, 0.1).IntervalLevel.ShouldBe(0.9);
    }

    [Fact]
    public void Of_UndefinedComparisons_DoNotCount()
    {
        var none = new RatingDistribution(RatingScale.Create(0, 10));
        Comparison undefined = NetPromoter.Difference(none, none);
        ComparisonFamily family = ComparisonFamily.Of("waves", [undefined, PValues.ToComparison(0.02), undefined, PValues.ToComparison(0.04)]);
        family.Size.ShouldBe(2);
        family.Comparisons.Select(one => one.Verdict).ShouldBe(
            [ComparisonVerdict.CannotTell, ComparisonVerdict.Better, ComparisonVerdict.CannotTell, ComparisonVerdict.Better]);
    }

    [Fact]
    public void Of_KeepsMarginsAndDirection()
    {
        ComparisonFamily family = ComparisonFamily.Of("waves", [PValues.Normally(0, 5), PValues.Normally(-4, null, higherIsBetter: false)]);
        family.Comparisons.Select(one => one.Verdict).ShouldBe([ComparisonVerdict.PracticallyTheSame, ComparisonVerdict.Better]);
        family.Comparisons[0].Margin.ShouldBe(5);
    }

    [Fact]
    public void Of_Nonsense_Throws()
    {
        Should.Throw<ArgumentException>(() => ComparisonFamily.Of(" ", []));
        Should.Throw<ArgumentNullException>(() => ComparisonFamily.Of("f", null!));
        Should.Throw<ArgumentException>(() => ComparisonFamily.Of("f", [null!]));
        Should.Throw<ArgumentOutOfRangeException>(() => ComparisonFamily.Of("f", [], (FamilyCorrection)3));
        Should.Throw<ArgumentOutOfRangeException>(() => ComparisonFamily.Of("f", [], level: 1));
        Should.Throw<ArgumentOutOfRangeException>(() => ComparisonFamily.Of("f", [], level: double.NaN));
    }
}
