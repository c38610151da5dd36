using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class CustomerEffortTests
{
    private static readonly RatingScale s_ease = RatingScale.Create(1, 7);

    // A support article of CYS, a survey company, prints the counts and the mean 4.08; share and index are sums of the counts.
    [Fact]
    public void Of_ThePublishedCounts_HasThreeNamedResults()
    {
        var effort = CustomerEffort.Of(Counts(s_ease, 80, 210, 140, 110, 160, 180, 120));
        effort.Mean.Value!.Value.ShouldBe(4.08, 1e-12);
        effort.TopShare.Value!.Value.ShouldBe(0.46, 1e-12);
        effort.Index.Value!.Value.ShouldBe(-13, 1e-12);

        // Wilson's interval of 460/1000 and Wald's of 300 and 430 with ¾, 1½ and ¾ added, worked by their formulas.
        effort.TopShare.Low!.Value.ShouldBe(0.42932, 5e-6);
        effort.TopShare.High!.Value.ShouldBe(0.49098, 5e-6);
        double net = -130 / 1003.0;
        double half = 1.959963984540054 * Math.Sqrt(((731.5 / 1003) - (net * net)) / 1003);
        effort.Index.Low!.Value.ShouldBe(100 * (net - half), 1e-9);
        effort.Index.High!.Value.ShouldBe(100 * (net + half), 1e-9);
        effort.Index.Method.ShouldBe(IntervalMethod.AdjustedWald);
        effort.Index.StandardError!.Value.ShouldBe(100 * Math.Sqrt((0.73 - (0.13 * 0.13)) / 1000), 1e-12);
    }

    // The steps that are easy, and those that are hard, from the worst rating up.
    [Theory]
    [InlineData(5, "hh-ee")]
    [InlineData(6, "hhh-ee")]
    [InlineData(7, "hhh--ee")]
    [InlineData(10, "hhhhh---ee")]
    [InlineData(11, "hhhhh----ee")]
    public void Index_PutsEveryRatingOnItsSide(int ratings, string sides)
    {
        foreach (ScaleDirection direction in Enum.GetValues<ScaleDirection>())
        {
            RatingScale scale = RatingScale.Create(1, ratings, 1, direction);
            for (int step = 0; step < ratings; step++)
            {
                long[] counts = new long[ratings];
                counts[direction == ScaleDirection.HigherIsBetter ? step : ratings - 1 - step] = 3;
                double index = EffortIndex.Of(Counts(scale, counts)).Value!.Value;
                index.ShouldBe(sides[step] switch { 'e' => 100, 'h' => -100, _ => 0 }, $"{direction} {step}");
                CustomerEffort.Of(Counts(scale, counts)).TopShare.Value.ShouldBe(step >= ratings - (ratings / 2) ? 1 : 0);
            }
        }
    }

    [Fact]
    public void Index_OfEffort_IsThatOfTheMirroredEase()
    {
        RatingScale effort = RatingScale.Create(1, 7, 1, ScaleDirection.LowerIsBetter);
        EffortIndex.Of(Counts(effort, 120, 180, 160, 110, 140, 210, 80)).ShouldBe(EffortIndex.Of(Counts(s_ease, 80, 210, 140, 110, 160, 180, 120)));
    }

    [Fact]
    public void Difference_OfEaseAndEffort_IsRefused()
    {
        RatingDistribution ease = Counts(RatingScale.Create(1, 5), 1, 2, 3, 4, 5);
        RatingDistribution effort = Counts(RatingScale.Create(1, 5, 1, ScaleDirection.LowerIsBetter), 1, 2, 3, 4, 5);
        Should.Throw<ArgumentException>(() => EffortIndex.Difference(ease, effort)).Message.ShouldContain("direction");
        Should.Throw<ArgumentException>(() => MeanRating.Difference(ease, effort));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void Scales_OfFiveToElevenRatings_AreTaken(int ratings, bool taken)
    {
        RatingScale scale = RatingScale.Create(1, ratings);
        Action[] doors =
        [
            () => EffortIndex.Of(new RatingDistribution(scale)),
            () => CustomerEffort.Of(new RatingDistribution(scale)),
            () => _ = new Question("q", LocalizedText.Of("en", "?"), QuestionKind.Effort, scale),
        ];
        foreach (Action door in doors)
        {
            if (taken)
            {
                door();
            }
            else
            {
                Should.Throw<ArgumentException>(door).Message.ShouldContain("5 to 11 ratings");
            }
        }
    }

    [Fact]
    public void Of_NoAnswers_IsUndefinedThreeTimes()
    {
        var none = CustomerEffort.Of(new RatingDistribution(s_ease));
        foreach (Estimate estimate in new[] { none.Mean, none.TopShare, none.Index })
        {
            (estimate.IsDefined, estimate.Value, estimate.Reason).ShouldBe((false, null, UndefinedReason.NoAnswers));
        }
    }

    [Fact]
    public void QuestionMetrics_OfEffort_CountTheRatingsAboveTheMiddle()
    {
        var question = new Question("effort", LocalizedText.Of("en", "Easy?"), QuestionKind.Effort, s_ease);
        RatingDistribution answers = Counts(s_ease, 80, 210, 140, 110, 160, 180, 120);
        var metrics = QuestionMetrics.Of(question, answers);
        var effort = CustomerEffort.Of(answers);
        (metrics.Headline, metrics.TopBoxes, metrics.EffortIndex, metrics.NetPromoter).ShouldBe((effort.Mean, effort.TopShare, effort.Index, null));
        (question with { TopBoxes = 2 }).TopBoxes.ShouldBe(2);
        QuestionMetrics.Of(question with { TopBoxes = 2 }, answers).TopBoxes.Value!.Value.ShouldBe(0.3, 1e-12);

        var groups = ReplicatedDistribution.FromGroups(s_ease, Enumerable.Range(0, 6).Select(g => KeyValuePair.Create($"{g}", answers)));
        QuestionMetrics.Of(question, groups).EffortIndex!.Value.ShouldBe(CustomerEffort.Of(groups).Index);
        QuestionMetrics.Of(question, groups).EffortIndex!.Value.StandardError!.Value.ShouldBe(0, 1e-12);
        QuestionMetrics.Of(question with { }, answers, new() { Weighting = Weighting.CaseWeights }).EffortIndex!.Value.EffectiveN.ShouldBe(1000);
    }

    private static RatingDistribution Counts(RatingScale scale, params long[] counts) => RatingDistribution.FromCounts(scale, counts);
}
