using System.Text;
using System.Text.Json;
using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Scoring;

public class RecoveryRuleTests
{
    private static readonly RatingScale s_eleven = RatingScale.Create(0, 10);
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Worked by hand from s' = f + ω (r - f) on a scale from 0 to 10, the last with a cap of 8.
    [Theory]
    [InlineData(3, 9, 0.5, null, 6)]
    [InlineData(3, 9, 0.8, null, 7.8)]
    [InlineData(3, 10, 1.0, 8.0, 8)]
    [InlineData(3, 2, 0.5, null, 2.5)]
    [InlineData(3, null, 0.5, null, 3)]
    public void Of_HasTheWorkedVectors(int failure, int? recovery, double share, double? cap, double expected)
    {
        var rule = new RecoveryRule { Share = (decimal)share, Cap = (decimal?)cap * 10 };
        rule.Of(failure * 10, recovery * 10).ShouldBe((decimal)expected * 10);

        JourneyScorer scorer = Scorer(ScoringPolicy.MeanOnly with { Recovery = rule }, 1);
        JourneyState state = scorer.NewState();
        state.Add("t0", At(0), s_eleven.Rate(failure));
        state.AddRecovery("t0", At(1), recovery is { } rating ? s_eleven.Rate(rating) : Answer.Missing(MissingKind.Refused));
        (scorer.Score(state).Points / 10).ShouldBe((decimal)expected);
        scorer.Score(state).IsRecovered.ShouldBe(recovery is not null);
    }

    // From 30 to 90 points with ω 0.5: 30 within the service level, 15 a half-life later, 7.5 two; a third of one: 2^(-1/3) = 0.793700526.
    [Theory]
    [InlineData(0, "60")]
    [InlineData(60, "60")]
    [InlineData(90, "45")]
    [InlineData(120, "37.5")]
    [InlineData(70, "53.811016")]
    [InlineData(60 * 24 * 365, "30")]
    public void Of_AfterTheServiceLevel_HalvesTheShare(int minutes, string expected)
    {
        var rule = new RecoveryRule { ServiceLevel = TimeSpan.FromMinutes(60), HalfLife = TimeSpan.FromMinutes(30) };
        decimal points = decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        rule.Of(30, 90, TimeSpan.FromMinutes(minutes)).ShouldBe(points, 0.0000005m);

        JourneyScorer scorer = Scorer(ScoringPolicy.MeanOnly with { Recovery = rule }, 1);
        JourneyState state = scorer.NewState();
        state.AddRecovery("t0", At(minutes), s_eleven.Rate(9));
        state.Add("t0", At(0), s_eleven.Rate(3));
        scorer.Score(state).Points.ShouldBe(rule.Of(30, 90, TimeSpan.FromMinutes(minutes)));
    }

    // A failure of 2; then 3, and 7 and 4 at once: the latest counts, and of two at once the worse.
    [Fact]
    public void Recoveries_InAnyOrderAndSplit_CountTheLatest()
    {
        JourneyScorer scorer = Scorer(ScoringPolicy.MeanOnly with { Recovery = new() { Share = 1 } }, 1);
        (int Minute, int Rating)[] recoveries = [(1, 3), (2, 7), (2, 4)];
        foreach (int[] order in (int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
        {
            for (int cut = 0; cut <= order.Length; cut++)
            {
                JourneyState first = scorer.NewState();
                JourneyState second = scorer.NewState();
                second.Add("t0", At(0), s_eleven.Rate(2));
                for (int i = 0; i < order.Length; i++)
                {
                    (int minute, int rating) = recoveries[order[i]];
                    (i < cut ? first : second).AddRecovery("t0", At(minute), s_eleven.Rate(rating));
                }

                first.Merge(second);
                JourneyScore score = scorer.Score(first);
                (score.Points, score.IsRecovered, score.RatedTouchpoints).ShouldBe((40, true, 1));
            }
        }
    }

    [Fact]
    public void Of_NumbersOutOfRange_AreRefused()
    {
        var rule = new RecoveryRule();
        Should.Throw<ArgumentOutOfRangeException>(() => rule.Of(-0.1m, 50));
        Should.Throw<ArgumentOutOfRangeException>(() => rule.Of(50, 100.1m));
        Should.Throw<ArgumentOutOfRangeException>(() => rule.Of(50, 50, TimeSpan.FromTicks(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => rule with { Share = 1.1m });
        Should.Throw<ArgumentOutOfRangeException>(() => rule with { Cap = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => rule with { ServiceLevel = TimeSpan.FromTicks(-1) });
        Should.Throw<ArgumentOutOfRangeException>(() => rule with { HalfLife = TimeSpan.Zero });
        (rule with { Cap = null, HalfLife = null }).ShouldBe(rule);
    }

    // 100, 0, 100 at three touchpoints, the second recovered with 100 at ω 0.5: 50. Mean 200/3 or 250/3; worst 0 or 50; gate at 40.
    [Fact]
    public void Explain_OfARecovery_KeepsTheFailureUnlessItIsReplaced()
    {
        ScoringPolicy policy = new() { Mean = 0.5m, Peak = 0, Trough = 0.5m, End = 0, Gates = [new("t1", 40, 20)] };
        JourneyExplanation stays = Explain(policy with { Recovery = new() });
        stays.BeforeAdjustments.ShouldBe(33.333333m);
        stays.Score.Points.ShouldBe(20);
        stays.Uncapped.ShouldBe(41.666667m);
        stays.Adjustments.Select(one => (one.Kind, one.Touchpoint, one.Points)).ShouldBe(
        [
            (ScoreAdjustmentKind.Recovery, "t1", 8.333334m),
            (ScoreAdjustmentKind.Gate, "t1", -21.666667m),
        ]);
        stays.Contributions.Select(one => (one.Rated, one.Recovered)).ShouldBe([(100, null), (0, 50), (100, null)]);

        JourneyExplanation replaced = Explain(policy with { Recovery = new() { ReplacesFailure = true } });
        replaced.BeforeAdjustments.ShouldBe(33.333333m);
        replaced.Score.Points.ShouldBe(66.666667m);
        replaced.Adjustments.Select(one => (one.Kind, one.Touchpoint, one.Points)).ShouldBe([(ScoreAdjustmentKind.Recovery, "t1", 33.333334m)]);

        JourneyExplanation off = Explain(policy);
        (off.Score.Points, off.Score.IsRecovered, off.Contributions[1].Recovered).ShouldBe((20, false, null));
    }

    [Fact]
    public void Recovery_BeforeTheLatestRating_IsOfAnEarlierMoment()
    {
        JourneyScorer scorer = Scorer(ScoringPolicy.MeanOnly with { Recovery = new() }, 1);
        JourneyState state = scorer.NewState();
        state.Add("t0", At(1), s_eleven.Rate(2));
        state.AddRecovery("t0", At(1), s_eleven.Rate(10));
        scorer.Score(state).Points.ShouldBe(60);
        state.AddRecovery("t0", At(1), s_eleven.Rate(8));
        scorer.Score(state).Points.ShouldBe(50); // Of two at the same time the worse.
        state.Add("t0", At(2), s_eleven.Rate(4));
        (scorer.Score(state).Points, scorer.Score(state).IsRecovered).ShouldBe((40, false));
        state.AddRecovery("t0", At(3), s_eleven.Rate(10));
        scorer.Score(state).Points.ShouldBe(70);
    }

    [Fact]
    public void Recovery_OfWhatWasNotRated_CountsAsMet()
    {
        // t1 ends the journey.
        JourneyScorer scorer = Scorer(ScoringPolicy.Default with { Recovery = new() }, 2);
        JourneyState state = scorer.NewState();
        state.AddRecovery("t1", At(5), s_eleven.Rate(9));
        scorer.Score(state).ShouldBe(default);
        state.Add("t0", At(0), s_eleven.Rate(5));
        JourneyScore score = scorer.Score(state);
        (score.Points, score.RatedTouchpoints, score.IsProvisional, score.IsEndImputed, score.IsRecovered).ShouldBe((50, 1, false, true, false));

        // Without a rule nothing is known of it.
        JourneyScorer without = Scorer(ScoringPolicy.Default, 2);
        JourneyState same = without.NewState();
        same.AddRecovery("t1", At(5), s_eleven.Rate(9));
        same.Add("t0", At(0), s_eleven.Rate(5));
        (without.Score(same).IsProvisional, without.Score(same).IsEndImputed).ShouldBe((true, false));
    }

    [Fact]
    public void Recovery_DoesNotMoveTheEnd()
    {
        JourneyScorer scorer = Scorer(ScoringPolicy.Default with { Mean = 0, Peak = 0, Recovery = new() }, 2);
        JourneyState state = scorer.NewState();
        state.Add("t0", At(0), s_eleven.Rate(2));
        state.Add("t1", At(1), s_eleven.Rate(6));
        state.Add(new Encounter(CustomerId.Create("c"), "t0", At(60), s_eleven.Rate(9)) { IsRecovery = true });
        JourneyScore score = scorer.Score(state);
        (score.Points, score.IsProvisional, score.IsEndImputed, score.IsRecovered).ShouldBe((60, false, false, true));
    }

    [Fact]
    public void Recoveries_WithoutARule_ChangeNothing() => Law.Check(Cases.All(random =>
    {
        var scoring = ScoringCase.Draw(random);
        scoring = scoring with { Scorer = JourneyScorer.Create(scoring.Scorer.Journey, scoring.Scales, scoring.Scorer.Policy with { Recovery = null }) };
        ScoringCase without = scoring with { Trips = [.. scoring.Trips.Select(trip => trip.Where(row => !row.IsRecovery).ToArray())] };
        without.Batch().ShouldBe(scoring.Batch());
    }));

    [Fact]
    public void Document_OfBeforeThereWereRecoveries_IsStillRead()
    {
        JourneyScorer scorer = Scorer(ScoringPolicy.Default, 1);
        string text = $$"""
            {"version":1,"kind":"journeyState","journey":"trip","policy":"{{ScoringPolicyJson.Fingerprint(scorer.Policy)}}","touchpoints":[
              {"touchpoint":"t0","metAt":"2026-01-01T00:00:00Z","rated":1,"ratedAt":"2026-01-01T00:00:00Z","latest":50000000,"worst":50000000,"sum":50000000}]}
            """;
        scorer.Score(JourneyStateJson.Read(Encoding.UTF8.GetBytes(text), scorer)).Points.ShouldBe(50);
        JourneyStateJson.Write(JourneyStateJson.Read(Encoding.UTF8.GetBytes(text), scorer)).ShouldNotContain("recover");
    }

    [Fact]
    public void Policy_WithFaults_IsRefusedWithAllOfThem()
    {
        const string Text =
            """
            {"version":1,"kind":"scoringPolicy","recency":0,
             "lossAversion":{"lambda":0.5,"alpha":2,"beta":0,"reference":101},
             "recovery":{"share":2,"cap":-1,"serviceLevel":"-00:00:01","halfLife":"soon"}}
            """;
        JsonException refused = Should.Throw<JsonException>(() => ScoringPolicyJson.Read(Encoding.UTF8.GetBytes(Text)));
        refused.Message.Split('\n')[1..].Select(line => line.Split(" (line ")[0]).ShouldBe(
        [
            "  $.recency: Must be a number from 0.000001 to 1. It is 0.",
            "  $.lossAversion.lambda: Must be a number from 1 to 10. It is 0.5.",
            "  $.lossAversion.alpha: Must be a number from 0.1 to 1. It is 2.",
            "  $.lossAversion.beta: Must be a number from 0.1 to 1. It is 0.",
            "  $.lossAversion.reference: Must be a number from 0 to 100. It is 101.",
            "  $.recovery.share: Must be a number from 0 to 1. It is 2.",
            "  $.recovery.cap: Must be a number from 0 to 100. It is -1.",
            "  $.recovery.serviceLevel: A service level must not be below zero. It is -00:00:01.",
            "  $.recovery.halfLife: 'soon' is not a time; write days, hours, minutes and seconds such as 1.12:00:00, or 00:30:00.",
        ]);
        Should.Throw<JsonException>(() => ScoringPolicyJson.Read("""{"version":1,"kind":"scoringPolicy","recovery":{"speed":1}}"""u8));
    }

    [Fact]
    public void Policy_OfADocument_HasItsParts()
    {
        ScoringPolicy policy = ScoringPolicyJson.Read(
            """
            {"version":1,"kind":"scoringPolicy","end":0,"recency":0.8,"lossAversion":{"lambda":2},
             "recovery":{"cap":80,"serviceLevel":"1.00:00:00","halfLife":"12:00:00","replacesFailure":true}}
            """u8);
        policy.ShouldBe(new()
        {
            End = 0,
            Recency = 0.8m,
            LossAversion = new() { Lambda = 2 },
            Recovery = new() { Cap = 80, ServiceLevel = TimeSpan.FromDays(1), HalfLife = TimeSpan.FromHours(12), ReplacesFailure = true },
        });
    }

    private static JourneyExplanation Explain(ScoringPolicy policy)
    {
        JourneyScorer scorer = Scorer(policy, 3);
        JourneyState state = scorer.NewState();
        state.Add("t0", At(0), s_eleven.Rate(10));
        state.Add("t1", At(1), s_eleven.Rate(0));
        state.Add("t2", At(2), s_eleven.Rate(10));
        state.AddRecovery("t1", At(3), s_eleven.Rate(10));
        return scorer.Explain(state)!;
    }

    private static JourneyScorer Scorer(ScoringPolicy policy, int touchpoints)
    {
        string[] ids = [.. Enumerable.Range(0, touchpoints).Select(i => $"t{i}")];
        Journey journey = new JourneyDraft("trip").Stage("all", stage => Array.ForEach(ids, id => stage.Touchpoint(id))).Build();
        return JourneyScorer.Create(journey, ids.ToDictionary(id => id, _ => s_eleven), policy);
    }

    private static DateTimeOffset At(int minute) => s_start.AddMinutes(minute);
}
