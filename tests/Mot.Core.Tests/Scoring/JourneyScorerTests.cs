using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Scoring;

public class JourneyScorerTests
{
    private static readonly RatingScale s_scale = RatingScale.Create(1, 10);
    private static readonly RatingScale s_five = RatingScale.Create(1, 5);
    private static readonly RatingScale s_eleven = RatingScale.Create(0, 10);

    // Vectors for the peak-end rule (Fredrickson and Kahneman 1993) worked out apart from this code: ratings 6, 7, 3, 8, 9 on 1-10,
    // middle 5.5. Mean 6.6; (most extreme + last)/2; (best + last)/2; (worst + last)/2; (best + worst + last)/3.
    [Theory]
    [InlineData("6 7 3 8 9", 1, 0, 0, 0, 0, "6.6")]
    [InlineData("6 7 3 8 9", 0, 0, 0, 1, 1, "9")]
    [InlineData("6 7 3 8 9", 0, 1, 0, 0, 1, "9")]
    [InlineData("6 7 3 8 9", 0, 0, 1, 0, 1, "6")]
    [InlineData("6 7 3 8 9", 0, 1, 1, 0, 1, "7")]
    [InlineData("9 2 6", 0, 0, 0, 1, 1, "4")] // 9 and 2 are equally far from the middle: the lower one counts.
    [InlineData("2 9 6", 0, 0, 0, 1, 1, "4")]
    [InlineData("7", 0, 0, 0, 1, 1, "7")]
    [InlineData("6 7 3 8 9", 2, 1, 0, 0, 1, "7.8")] // The default: (2 * 6.6 + 9 + 9) / 4.
    public void Score_HasTheWorkedVectors(string ratings, int mean, int peak, int trough, int extreme, int end, string expected)
    {
        ScoringPolicy policy = new() { Mean = mean, Peak = peak, Trough = trough, Extreme = extreme, End = end };
        OnTheScale(Score(policy, ratings)).ShouldBe(Number(expected), 0.000001m);
    }

    [Fact]
    public void Score_Default_IsHalfMeanQuarterPeakQuarterEnd() =>
        OnTheScale(Score(ScoringPolicy.Default, "6 7 3 8 9")).ShouldBe(7.8m, 0.000001m);

    // Durations 2, 10, 5, 1, 2 as weights: (12 + 70 + 15 + 8 + 18) / 20 = 6.15.
    [Fact]
    public void Score_WithTouchpointWeights_IsTheWeightedMean()
    {
        ScoringPolicy policy = ScoringPolicy.MeanOnly with { TouchpointWeights = Weights(("t0", 2), ("t1", 10), ("t2", 5), ("t4", 2)) };
        OnTheScale(Score(policy, "6 7 3 8 9")).ShouldBe(6.15m, 0.000001m);
    }

    // 9, 9, 2 (must be, threshold 5), 9 on 1-10: mean 7.25, ceiling 5. In points: threshold and ceiling (5 - 1)/9 * 100.
    [Fact]
    public void Score_WithAFailedGate_IsCappedAndKeepsTheUncappedScore()
    {
        ScoringPolicy policy = ScoringPolicy.MeanOnly with { Gates = [new("t2", 400m / 9, 400m / 9)] };
        JourneyScorer scorer = Scorer(4, policy);
        JourneyState state = State(scorer, "9 9 2 9");
        JourneyScore score = scorer.Score(state);
        OnTheScale(score).ShouldBe(5, 0.000001m);
        score.Tier.ShouldBe(SatisfactionTier.Dissatisfied);
        score.IsGated.ShouldBeTrue();
        JourneyExplanation explanation = scorer.Explain(state)!;
        (1 + (explanation.Uncapped * 9 / 100)).ShouldBe(7.25m, 0.000001m);
        explanation.Adjustments.Single().Touchpoint.ShouldBe("t2");
        explanation.Adjustments.Single().Points.ShouldBe(score.Points!.Value - explanation.Uncapped);

        JourneyScore unknown = scorer.Score(State(scorer, "9 9 . 9"));
        (unknown.IsGated, unknown.IsGateUnknown).ShouldBe((false, true));
    }

    [Fact]
    public void Score_AtTheThreshold_PassesTheGate()
    {
        ScoringPolicy policy = ScoringPolicy.MeanOnly with { Gates = [new("t0", 50, 10)] };
        JourneyScorer scorer = Scorer(1, policy, s_five);
        scorer.Score(State(scorer, "3", s_five)).Points.ShouldBe(50);
        scorer.Score(State(scorer, "2", s_five)).Points.ShouldBe(10);
    }

    [Fact]
    public void Score_WithACeilingBetweenMillionths_IsNotAboveIt()
    {
        JourneyScorer scorer = Scorer(1, ScoringPolicy.MeanOnly with { Gates = [new("t0", 100, 50.0000001m)] }, s_eleven);
        scorer.Score(State(scorer, "9", s_eleven)).Points.ShouldBe(50);
    }

    [Fact]
    public void Score_OfNothing_IsNoScore()
    {
        JourneyScorer scorer = Scorer(2, ScoringPolicy.Default);
        scorer.Score(scorer.NewState()).ShouldBe(default);
        JourneyScore none = scorer.Score(State(scorer, ". ."));
        (none.IsDefined, none.Points, none.Tier, none.ToString()).ShouldBe((false, null, SatisfactionTier.None, "no score"));
        scorer.Explain(scorer.NewState()).ShouldBeNull();
    }

    [Fact]
    public void Score_RemarksOnTheEnd()
    {
        // Only t2 ends the journey.
        JourneyScorer scorer = Scorer(3, ScoringPolicy.Default);
        JourneyScore middle = scorer.Score(State(scorer, "5 5"));
        (middle.IsProvisional, middle.IsEndImputed).ShouldBe((true, false));
        JourneyScore unratedEnd = scorer.Score(State(scorer, "5 5 ."));
        (unratedEnd.IsProvisional, unratedEnd.IsEndImputed).ShouldBe((false, true));
        JourneyScore whole = scorer.Score(State(scorer, "5 5 5"));
        (whole.IsProvisional, whole.IsEndImputed, whole.RatedTouchpoints).ShouldBe((false, false, 3));
        JourneyState neverMet = State(scorer, "5 5");
        neverMet.Add("t2", At(9), Answer.Missing(MissingKind.NotApplicable));
        scorer.Score(neverMet).ShouldBe(middle);
    }

    [Theory]
    [InlineData(RepeatRule.Latest, 7)]
    [InlineData(RepeatRule.Worst, 2)]
    [InlineData(RepeatRule.Mean, 5)]
    public void Score_OfARepeatedTouchpoint_CountsItOnce(RepeatRule rule, int expected)
    {
        // 6, 2, 7 at one touchpoint: latest 7, worst 2, mean 5.
        JourneyScorer scorer = Scorer(1, ScoringPolicy.MeanOnly with { Repeats = rule });
        JourneyState state = scorer.NewState();
        state.Add("t0", At(2), s_scale.Rate(2));
        state.Add("t0", At(3), s_scale.Rate(7));
        state.Add("t0", At(1), s_scale.Rate(6));
        OnTheScale(scorer.Score(state)).ShouldBe(expected, 0.000001m);
        scorer.Score(state).RatedTouchpoints.ShouldBe(1);
    }

    [Fact]
    public void Score_OfRatingsAtTheSameTime_TakesTheWorstAndTheLaterTouchpoint()
    {
        JourneyScorer scorer = Scorer(2, ScoringPolicy.MeanOnly with { Mean = 0, End = 1 });
        JourneyState state = scorer.NewState();
        state.Add("t1", At(1), s_scale.Rate(4));
        state.Add("t0", At(1), s_scale.Rate(9));
        OnTheScale(scorer.Score(state)).ShouldBe(4, 0.000001m);
        state.Add("t1", At(1), s_scale.Rate(3));
        OnTheScale(scorer.Score(state)).ShouldBe(3, 0.000001m);
        state.Add("t1", At(1), s_scale.Rate(8));
        OnTheScale(scorer.Score(state)).ShouldBe(3, 0.000001m);
    }

    [Fact]
    public void Explain_OfASmallTrip_IsAsWorkedByHand()
    {
        // 5 of 1-5 is 100 points, 1 is 0, 3 is 50. Mean 50, peak 100 (t0), end 50 (t2): 25 + 25 + 12.5 = 62.5 before the gate at t1,
        // which takes 22.5 off. Each touchpoint has a sixth through the mean; t0 a quarter as peak, t2 a quarter as end.
        ScoringPolicy policy = ScoringPolicy.Default with { Gates = [new("t1", 25, 40)] };
        JourneyScorer scorer = Scorer(3, policy, s_five);
        JourneyExplanation explanation = scorer.Explain(State(scorer, "5 1 3", s_five))!;
        explanation.Score.Points.ShouldBe(40);
        explanation.Uncapped.ShouldBe(62.5m);
        explanation.Components.Select(one => (one.Kind, one.Touchpoint, one.Value, one.Points)).ShouldBe(
        [
            (ScoreComponentKind.Mean, null, 50, 25),
            (ScoreComponentKind.Peak, "t0", 100, 25),
            (ScoreComponentKind.End, "t2", 50, 12.5m),
        ]);
        explanation.Contributions.Select(one => (one.Touchpoint, one.Rated, one.Points, one.Possible)).ShouldBe(
        [
            ("t0", 100, 41.666667m, 41.666667m), // The largest remainder gets the millionth that rounding left,
            ("t1", 0, 0, 16.666667m), // of equal remainders the earlier one.
            ("t2", 50, 20.833333m, 41.666666m),
        ]);
        explanation.Contributions.Select(one => one.Lost).ShouldBe([0, 16.666667m, 20.833333m]);
        explanation.Adjustments.Select(one => (one.Kind, one.Touchpoint, one.Points)).ShouldBe([(ScoreAdjustmentKind.Gate, "t1", -22.5m)]);
        explanation.BeforeAdjustments.ShouldBe(62.5m);
        explanation.Trend.ShouldBe(-25); // 100, 0, 50: half of what the last is above the first.
        explanation.PointsToNextTier.ShouldBe(30);
    }

    [Fact]
    public void Explain_OfEqualRatings_NamesTheLatest()
    {
        ScoringPolicy policy = new() { Mean = 0, Peak = 1, Trough = 1, Extreme = 1, End = 1 };
        JourneyScorer scorer = Scorer(3, policy, s_five);
        scorer.Explain(State(scorer, "4 4 4", s_five))!.Components.ShouldAllBe(component => component.Touchpoint == "t2");
    }

    // Both gates end at 40. At its threshold one does not fail, and neither does one whose failure a recovery replaces.
    [Theory]
    [InlineData("3 1 5", false)]
    [InlineData("1 1 5", true)]
    public void Explain_OfGatesWithOneCeiling_NamesTheOneThatFailed(string ratings, bool recovers)
    {
        ScoringPolicy policy = ScoringPolicy.MeanOnly with
        {
            Gates = [new("t0", 50, 40), new("t1", 50, 40)],
            Recovery = new() { Share = 1, ReplacesFailure = true },
        };
        JourneyScorer scorer = Scorer(3, policy, s_five);
        JourneyState state = State(scorer, ratings, s_five);
        if (recovers)
        {
            state.AddRecovery("t0", At(5), s_five.Rate(5));
        }

        ScoreAdjustment gate = scorer.Explain(state)!.Adjustments.Single(adjustment => adjustment.Kind == ScoreAdjustmentKind.Gate);
        gate.Touchpoint.ShouldBe("t1");
    }

    [Theory]
    [InlineData(6, 10)]
    [InlineData(7, 20)]
    [InlineData(8, 10)]
    [InlineData(9, null)]
    public void Explain_ToTheNextTier_IsFromSeventyOnToNinety(int rating, int? missing)
    {
        JourneyScorer scorer = Scorer(1, ScoringPolicy.MeanOnly, s_eleven);
        scorer.Explain(State(scorer, $"{rating}", s_eleven))!.PointsToNextTier.ShouldBe(missing);
    }

    [Fact]
    public void Create_WithFaults_ListsAllOfThem()
    {
        ScoringPolicy policy = ScoringPolicy.MeanOnly with
        {
            Mean = 0,
            TouchpointWeights = Weights(("t0", 0), ("nowhere", 1)),
            Gates = [new("elsewhere", 1, 1), new("t0", 1, 1)],
        };
        Journey journey = Scorer(1, ScoringPolicy.Default).Journey;
        policy.Validate(journey).Select(fault => fault.Path).ShouldBe(
            ["$", "$.touchpointWeights.nowhere", "$.touchpointWeights", "$.gates[0].touchpoint", "$.gates[1].touchpoint"]);
        ArgumentException thrown = Should.Throw<ArgumentException>(() =>
            JourneyScorer.Create(journey, new Dictionary<string, RatingScale> { ["gone"] = s_scale }, policy));
        thrown.Message.Split('\n').Length.ShouldBe(7);
        thrown.Message.ShouldContain("scales.gone");
    }

    [Fact]
    public void Score_OfBadColumns_Throws()
    {
        JourneyScorer scorer = Scorer(2, ScoringPolicy.Default);
        Answer five = s_scale.Rate(5);
        void Score(int[] ends, ushort[] touchpoints, Answer[] answers, int scores) =>
            scorer.Score(new(ends, touchpoints, answers), new JourneyScore[scores]);

        Should.Throw<ArgumentException>(() => Score([2], [0], [five], 1)).Message.ShouldContain("must end at row 1");
        Should.Throw<ArgumentException>(() => Score([1], [0], [five], 2)).Message.ShouldContain("1 trips need as many scores, not 2");
        Should.Throw<ArgumentException>(() => Score([2, 1], [0], [five], 2)).Message.ShouldContain("Trip 0 ends at row 2");
        Should.Throw<ArgumentException>(() => Score([-1, 1], [0], [five], 2)).Message.ShouldContain("Trip 0 ends at row -1");
        Should.Throw<ArgumentException>(() => Score([1, 0, 1], [0], [five], 3)).Message.ShouldContain("Trip 1 ends at row 0, before it starts");
        Should.Throw<ArgumentException>(() => Score([], [0], [five], 0)).Message.ShouldContain("must end at row 1");
        Should.Throw<ArgumentException>(() => Score([1], [0, 1], [five], 1)).Message.ShouldContain("2 touchpoints, 1 answers, 0 times, 0 recoveries");
        Should.Throw<ArgumentException>(() => new JourneyColumns([1], [0], [five], recoveries: [true, false]).Ends.Length).Message.ShouldContain("2 recoveries");
        Should.Throw<ArgumentOutOfRangeException>(() => Score([1], [2], [five], 1)).Message.ShouldContain("The touchpoint at row 0 must be an index from 0 to 1.");
        Should.Throw<ArgumentOutOfRangeException>(() => Score([1], [0], [Answer.FromTrustedStep(10)], 1)).Message.ShouldContain("on the scale of touchpoint 't0', 1 to 10");
        Score([], [], [], 0);
        Score([0, 1], [0], [five], 2);
    }

    [Fact]
    public void Score_OfRecoveriesWithoutTimes_IsRefusedWhereTimeCounts()
    {
        JourneyScorer scorer = Scorer(1, ScoringPolicy.Default with { Recovery = new() { HalfLife = TimeSpan.FromHours(1) } });
        void Score(params bool[] recoveries) => scorer.Score(new([1], [0], [s_scale.Rate(5)], recoveries: recoveries), new JourneyScore[1]);

        Should.Throw<ArgumentException>(() => Score(true)).Message.ShouldContain("half-life");
        Score(false);
        Score();
    }

    [Fact]
    public void StateOfAnotherScorer_IsRefused()
    {
        (JourneyScorer one, JourneyScorer other) = (Scorer(1, ScoringPolicy.Default), Scorer(1, ScoringPolicy.Default));
        Should.Throw<ArgumentException>(() => one.Score(other.NewState()));
        Should.Throw<ArgumentException>(() => one.Explain(other.NewState()));
        Should.Throw<ArgumentException>(() => one.NewState().Merge(other.NewState()));
        JourneyState state = one.NewState();
        Should.Throw<ArgumentException>(() => state.Add("nowhere", At(1), default));
        Should.Throw<ArgumentOutOfRangeException>(() => state.Add("t0", At(1), Answer.FromTrustedStep(10)));
        one.Score(state).ShouldBe(default);
    }

    [Fact]
    public void Add_WhenATouchpointIsFull_ThrowsAndLeavesTheState()
    {
        JourneyScorer scorer = Scorer(1, ScoringPolicy.MeanOnly with { Repeats = RepeatRule.Mean }, s_eleven);
        JourneyState state = State(scorer, "10", s_eleven);
        for (int i = 0; i < 30; i++)
        {
            JourneyState more = State(scorer, "10", s_eleven);
            state.Merge(state);
            state.Merge(more);
        }

        // 2^31 - 1 ratings: no more can be counted.
        JourneyScore before = scorer.Score(state);
        Should.Throw<OverflowException>(() => state.Add("t0", At(50), s_eleven.Rate(0)));
        Should.Throw<OverflowException>(() => state.Merge(state));
        scorer.Score(state).ShouldBe(before);
        before.Points.ShouldBe(100);
        state.Records[0].RatedAt.ShouldBe(At(0).UtcTicks);
        state.Records[0].Sum.ShouldBe(int.MaxValue * 100_000_000L);
    }

    private static JourneyScore Score(ScoringPolicy policy, string ratings)
    {
        JourneyScorer scorer = Scorer(ratings.Split(' ').Length, policy);
        return scorer.Score(State(scorer, ratings));
    }

    private static JourneyScorer Scorer(int touchpoints, ScoringPolicy policy, RatingScale? scale = null)
    {
        string[] ids = [.. Enumerable.Range(0, touchpoints).Select(i => $"t{i}")];
        Journey journey = new JourneyDraft("trip").Stage("all", stage => Array.ForEach(ids, id => stage.Touchpoint(id))).Build();
        return JourneyScorer.Create(journey, ids.ToDictionary(id => id, _ => scale ?? s_scale), policy);
    }

    // One rating per touchpoint in order; a dot is one that was met and left blank.
    private static JourneyState State(JourneyScorer scorer, string ratings, RatingScale? scale = null)
    {
        JourneyState state = scorer.NewState();
        string[] cells = ratings.Split(' ');
        for (int i = 0; i < cells.Length; i++)
        {
            Answer answer = cells[i] == "." ? Answer.Missing(MissingKind.Blank) : (scale ?? s_scale).Rate(Number(cells[i]));
            state.Add($"t{i}", At(i), answer);
        }

        return state;
    }

    private static decimal OnTheScale(JourneyScore score) => 1 + (score.Points!.Value * 9 / 100);

    private static DateTimeOffset At(int minute) => new(2026, 1, 1, 0, minute, 0, TimeSpan.Zero);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, decimal> Weights(params (string Id, decimal Weight)[] weights) =>
        ScoringPolicy.Default.TouchpointWeights.AddRange(weights.Select(pair => KeyValuePair.Create(pair.Id, pair.Weight)));
}
