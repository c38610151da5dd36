using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>Eight responses, worked out by hand.</summary>
public sealed class StudyFindingsTests
{
    private static readonly StudyFindings s_desk = StudyFindings.Of(Desk.Tally(Desk.Draft(), Desk.Eight));

    [Fact]
    public void Question_HasMeanTopBoxesAndTiers()
    {
        QuestionFindings counter = s_desk["counter"];

        // 5 4 3 5 4 2 1 4: sum 28; squared deviations from 3.5 sum to 14, so s² = 2 and the standard error √(2/8) = ½.
        counter.Metrics.Mean.Value.ShouldBe(3.5);
        counter.Metrics.Mean.StandardError!.Value.ShouldBe(0.5, 1e-15);

        // t with 7 degrees of freedom is 2.364624 (any table).
        counter.Metrics.Mean.Low!.Value.ShouldBe(3.5 - (0.5 * 2.364624), 1e-6);
        counter.Metrics.Mean.Method.ShouldBe(IntervalMethod.StudentT);

        // Five of eight gave 4 or 5; Wilson's interval for 5/8.
        counter.Metrics.TopBoxes.Value.ShouldBe(0.625);
        counter.Metrics.TopBoxes.Low!.Value.ShouldBe(0.3057, 5e-5);
        counter.Metrics.TopBoxes.High!.Value.ShouldBe(0.8632, 5e-5);

        // 3 2 1 below 4, three 4s, two 5s; the customer in the middle gave a 4.
        counter.Tiers!.Dissatisfied.Value.ShouldBe(0.375);
        counter.Tiers.Satisfied.Value.ShouldBe(0.375);
        counter.Tiers.Delighted.Value.ShouldBe(0.25);
        counter.Tiers.Median.ShouldBe(SatisfactionTier.Satisfied);
        counter.Weighted.ShouldBeNull();
        counter.Simple.ShouldBeNull();
        counter.DesignEffect.ShouldBeNull();
        s_desk.Responses.ShouldBe(8);
        s_desk.Weighting.ShouldBe(Weighting.None);
    }

    [Fact]
    public void Recommendation_HasTheScoreAsItsHeadline()
    {
        QuestionMetrics metrics = s_desk["recommend"].Metrics;

        // 10 9 9 10 against 6 3: (4 - 2)/8; the variance of one answer is ½ + ¼ - 1/16.
        metrics.NetPromoter!.Value.Value!.Value.ShouldBe(25, 1e-12);
        metrics.NetPromoter!.Value.StandardError!.Value.ShouldBe(100 * Math.Sqrt(0.6875 / 8), 1e-12);
        metrics.Headline.ShouldBe(metrics.NetPromoter!.Value);
        s_desk["recommend"].Tiers.ShouldBeNull();
    }

    [Fact]
    public void Scores_AreSummedOverResponses()
    {
        // 100, 87.5, 75, 100, 75 (no lounge), 62.5, 37.5, 75 (lounge not rated): 612.5 over 8.
        s_desk.Scores.Mean.Value!.Value.ShouldBe(76.5625, 1e-12);
        s_desk.Scores.Sums.CountOf(SatisfactionTier.Delighted).ShouldBe(2);
        s_desk.Scores.ShareOf(SatisfactionTier.Satisfied).Value.ShouldBe(0.5);
        s_desk.Scores.ShareOf(SatisfactionTier.Dissatisfied).Value.ShouldBe(0.25);
        s_desk.Scores.Sums.ProvisionalCount.ShouldBe(0);
    }

    [Fact]
    public void Segments_CompareEachGroupWithTheOthers()
    {
        ReleasedTable table = s_desk.Segments.Single();
        ReleasedRow yes = table.Rows.Single(row => row.Group == "yes");

        // 2 1 4 against 5 4 3 5 4: 7/3 - 21/5. Squared deviations 14/3 and 2.8, so s²/n is 7/9 and 0.14.
        yes.N.ShouldBe(3);
        yes.Metrics!.Mean.Value!.Value.ShouldBe(7.0 / 3, 1e-12);
        yes.AgainstOthers!.Difference.Value!.Value.ShouldBe((7.0 / 3) - 4.2, 1e-12);
        yes.AgainstOthers.Difference.StandardError!.Value.ShouldBe(Math.Sqrt((7.0 / 9) + 0.14), 1e-12);
        yes.AgainstOthers.Verdict.ShouldBe(ComparisonVerdict.CannotTell);
        s_desk.SegmentFamily.Size.ShouldBe(2);
        s_desk.SegmentFamily.Correction.ShouldBe(FamilyCorrection.BenjaminiHochberg);
    }

    [Fact]
    public void Findings_NameTheWorstTheBestTheCostAndWhatIsThin()
    {
        s_desk.Findings.Select(finding => finding.Kind).ShouldBe(
            [FindingKind.LowestTouchpoint, FindingKind.HighestTouchpoint, FindingKind.ProblemCost, FindingKind.TooThin]);
        Finding lowest = s_desk.Findings[0];
        Finding highest = s_desk.Findings[1];
        Finding cost = s_desk.Findings[2];
        Finding thin = s_desk.Findings[3];

        // 3 of 8 below 4 at the counter (Wilson from 0.137), none of 6 in the lounge (up to 0.39): they overlap.
        (lowest.Question, lowest.Share!.Value.Value).ShouldBe(("counter", 0.375));
        lowest.Others.ShouldBe(["lounge"]);

        // 5 of 6 in the lounge (from 0.44), 2 of 8 at the counter (up to 0.59).
        (highest.Question, highest.Share!.Value.N).ShouldBe(("lounge", 6));
        highest.Share!.Value.Value!.Value.ShouldBe(5.0 / 6, 1e-15);
        highest.Others.ShouldBe(["counter"]);

        // 3 of the 8 who said so had a problem.
        (cost.Segment, cost.Question, cost.Share!.Value.Value, cost.Share!.Value.N).ShouldBe(("problem", "counter", 0.375, 8));
        cost.Comparison!.Difference.Value!.Value.ShouldBe((7.0 / 3) - 4.2, 1e-12);
        thin.Others.ShouldBe(["counter", "lounge", "recommend"]);
        (thin.ThinGroups, thin.HiddenGroups).ShouldBe((2, 0));
    }

    [Fact]
    public void TouchpointsApart_AreNotNamedTogether()
    {
        // 40 of 40 dissatisfied at the counter, none of 40 in the lounge.
        StudyFindings findings = StudyFindings.Of(Desk.Tally(Desk.Draft(), Enumerable.Repeat(Desk.Response(1, 5, 5, "no"), 40)));

        findings.Findings[0].Others.ShouldBeEmpty();
        findings.Findings[1].Others.ShouldBeEmpty();
        findings.Findings[1].Question.ShouldBe("lounge");
    }

    [Fact]
    public void ThinBelow_DecidesWhatIsThin()
    {
        StudyFindings findings = StudyFindings.Of(Desk.Tally(Desk.Draft(), Desk.Eight), settings: new FindingsSettings { ThinBelow = 4 });

        Finding thin = findings.Findings.Single(finding => finding.Kind == FindingKind.TooThin);
        thin.Others.ShouldBeEmpty();
        (thin.ThinGroups, thin.HiddenGroups).ShouldBe((1, 0));
        StudyFindings.Of(Desk.Tally(Desk.Draft(), Desk.Eight), settings: new FindingsSettings { ThinBelow = 3 })
            .Findings.ShouldNotContain(finding => finding.Kind == FindingKind.TooThin);
    }

    [Fact]
    public void Clusters_GiveJackknifeIntervalsAndADesignEffect()
    {
        StudyDraft draft = Desk.Draft();
        draft.Replicates = ReplicateRule.ByCluster;
        StudyTally tally = Desk.Tally(
            draft,
            Desk.Response(1, 5, 5, "no", "a"),
            Desk.Response(2, 5, 5, "no", "a"),
            Desk.Response(3, 5, 5, "no", "b"),
            Desk.Response(4, 5, 5, "no", "b"),
            Desk.Response(5, 5, 5, "no", "c"),
            Desk.Response(2, 5, 5, "no", "d"),
            Desk.Response(4, 5, 5, "no", "e"));
        QuestionFindings counter = StudyFindings.Of(tally)["counter"];

        // In thirtieths, without a 108, b 84, c 80, d 95, e 85: their squared deviations from 90.4 sum to 509.2, times 4/5 is 407.36.
        counter.Metrics.Mean.Method.ShouldBe(IntervalMethod.Jackknife);
        counter.Metrics.Mean.StandardError!.Value.ShouldBe(Math.Sqrt(407.36) / 30, 1e-12);
        counter.Metrics.Mean.Groups.ShouldBe(5);

        // So are the shares of tiers.
        (counter.Tiers!.Satisfied.Method, counter.Tiers.Satisfied.Groups).ShouldBe((IntervalMethod.Jackknife, 5));

        // t with 4 degrees of freedom is 2.776445.
        counter.Metrics.Mean.High!.Value.ShouldBe(3 + (2.776445 * Math.Sqrt(407.36) / 30), 1e-5);

        // Simple: s² = 12/6 over 7 answers.
        counter.Simple!.Mean.StandardError!.Value.ShouldBe(Math.Sqrt(2.0 / 7), 1e-12);
        counter.DesignEffect!.Value.ShouldBe(407.36 / 900 * 3.5, 1e-12);
        StudyFindings.Of(tally).ReplicateGroups.ShouldBe(5);
    }

    [Fact]
    public void AssumeSimpleSample_IgnoresTheClusters()
    {
        StudyDraft draft = Desk.Draft();
        draft.Replicates = ReplicateRule.ByCluster;
        StudyTally tally = Desk.Tally(draft, Desk.Eight.Select((response, i) => Desk.Response(
            response.Answers[0].Step!.Value + 1, 5, response.Answers[2].Step!.Value, response.Groups[0], $"f{i % 3}")));
        StudyFindings simple = StudyFindings.Of(tally, settings: new FindingsSettings { AssumeSimpleSample = true });

        simple.ReplicateGroups.ShouldBe(0);
        simple["counter"].Metrics.Mean.ShouldBe(s_desk["counter"].Metrics.Mean);
        simple["counter"].Simple.ShouldBeNull();
        simple.Scores.Mean.Method.ShouldBe(IntervalMethod.StudentT);
        simple.Segments.Single().Rows[0].AgainstOthers!.Difference.Method.ShouldBe(IntervalMethod.Welch);
        StudyFindings.Of(tally).Scores.Mean.Method.ShouldBe(IntervalMethod.Jackknife);
    }

    [Fact]
    public void Weights_GiveWeightedTwins()
    {
        Response[] weighted = [.. Desk.Eight.Select((response, i) => new Response(response.Answers.AsSpan())
        {
            Groups = response.Groups,
            Weight = CaseWeight.Create(i < 4 ? 1.5m : 0.5m),
        })];
        StudyFindings findings = StudyFindings.Of(Desk.Tally(Desk.Draft(), weighted));

        // (5 + 4 + 3 + 5) · 1.5 + (4 + 2 + 1 + 4) · 0.5 = 31 over weights that sum to 8; the plain mean stays.
        findings.Weighting.ShouldBe(Weighting.CaseWeights);
        findings["counter"].Weighted!.Mean.Value!.Value.ShouldBe(31.0 / 8, 1e-12);
        findings["counter"].Metrics.Mean.Value.ShouldBe(3.5);
        findings["counter"].Best.ShouldBe(findings["counter"].Weighted);

        // (Σw)²/Σw² = 64/10.
        findings["counter"].Weighted!.Mean.EffectiveN!.Value.ShouldBe(6.4, 1e-12);

        // In the groups, too: of those with a problem 2, 1 and 4 weigh alike; of the others 17 · 1.5 + 4 · 0.5 over 6.5.
        findings.Segments.Single().Rows.Select(row => row.Weighted!.Mean.Value!.Value).ShouldBe([7.0 / 3, 27.5 / 6.5], 1e-12);
        s_desk.Segments.Single().Rows.ShouldAllBe(row => row.Weighted == null);

        // Dissatisfied are a 3 at 1.5 and a 2 and a 1 at 0.5 of 8.
        findings["counter"].Tiers!.Dissatisfied.Value!.Value.ShouldBe(2.5 / 8, 1e-12);

        // Three of weight 0.5 had a problem.
        findings.Findings.Single(finding => finding.Kind == FindingKind.ProblemCost).Share!.Value.Value!.Value.ShouldBe(1.5 / 8, 1e-12);
    }

    [Fact]
    public void WeightsThatAverageOne_AreWeightsAllTheSame()
    {
        // One question only, answered by everybody, so that Σw = n.
        var draft = new StudyDraft("desk", Desk.Journey);
        draft.Questions.Add(Desk.Counter);
        StudyTally tally = Desk.Tally(
            draft,
            new Response([Desk.Five.Rate(5)]) { Weight = CaseWeight.Create(1.5m) },
            new Response([Desk.Five.Rate(1)]) { Weight = CaseWeight.Create(0.5m) });
        StudyFindings findings = StudyFindings.Of(tally);

        findings.Weighting.ShouldBe(Weighting.CaseWeights);
        findings["counter"].Weighted!.Mean.Value!.Value.ShouldBe(4, 1e-12);
    }

    [Fact]
    public void NobodyAnswered_IsUndefinedAndNotZero()
    {
        foreach (ReplicateRule? rule in new[] { null, ReplicateRule.ByCluster })
        {
            StudyDraft draft = Desk.Draft();
            draft.Replicates = rule;
            StudyFindings findings = StudyFindings.Of(new StudyTally(draft.Build()), new StudyTally(draft.Build()));

            findings["counter"].Metrics.Mean.IsDefined.ShouldBeFalse();
            findings["recommend"].Metrics.NetPromoter!.Value.Reason.ShouldBe(UndefinedReason.NoAnswers);
            findings.Scores.Mean.IsDefined.ShouldBeFalse();
            findings.Segments.Single().Rows.ShouldBeEmpty();
            findings.Change!.Questions.ShouldAllBe(question => question.Comparison!.Verdict == ComparisonVerdict.CannotTell);
        }
    }

    [Fact]
    public void Change_CountsVerdictsAndNamesTheLargest()
    {
        StudyTally before = Desk.Tally(Desk.Draft(), Enumerable.Range(0, 60).Select(i => Desk.Response(4 + (i % 2), 2 + (i % 2), 5 + (i % 2), "no")));
        StudyTally now = Desk.Tally(Desk.Draft(), Enumerable.Range(0, 60).Select(i => Desk.Response(1 + (i % 2), 4 + (i % 2), 5 + (i % 2), "no")));
        Finding change = StudyFindings.Of(now, before).Findings.Single(finding => finding.Kind == FindingKind.Change);

        // The counter fell by 3, the lounge rose by 2, nobody recommends more or less.
        change.Question.ShouldBe("counter");
        change.Comparison!.Difference.Value!.Value.ShouldBe(-3, 1e-12);
        (change.Better, change.Worse, change.Same, change.CannotTell, change.NotComparable).ShouldBe((1, 1, 0, 1, 0));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void Level_BeyondItsRange_IsRefused(double level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FindingsSettings { Level = level });

    [Fact]
    public void ThinBelow_BelowOne_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => new FindingsSettings { ThinBelow = 0 });
}
