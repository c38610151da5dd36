using Mot.Analytics.Drivers;
using Mot.Analytics.Json;
using Mot.Analytics.Moments;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Simulation;

namespace Mot.Analytics.Tests.Moments;

public class MomentsOfTruthTests
{
    private static readonly RatingScale s_five = RatingScale.Create(1, 5);
    private static readonly ResamplingSettings s_few = new() { Replicates = 100 };

    private static Study Study(params (string Id, bool? Believed)[] touchpoints) => Draft(touchpoints, _ => "one");

    // Each touchpoint with its belief and the block in which it is asked; the outcome is asked in the block one.
    private static Study Draft((string Id, bool? Believed)[] touchpoints, Func<string, string> block)
    {
        var draft = new StudyDraft("s", new JourneyDraft("j").Stage("all", stage =>
        {
            foreach ((string id, bool? believed) in touchpoints)
            {
                stage.Touchpoint(id, touchpoint => _ = believed is { } critical ? touchpoint.Believed(critical) : touchpoint);
            }
        }).Build());
        foreach ((string id, _) in touchpoints)
        {
            draft.Questions.Add(new(id, LocalizedText.Of("en", id), QuestionKind.Satisfaction, s_five)
            {
                Touchpoint = id,
                Frame = QuestionFrame.ThisEncounter,
                Block = block(id),
            });
        }

        draft.Questions.Add(new("whole", LocalizedText.Of("en", "whole"), QuestionKind.Satisfaction, s_five) { Block = "one" });
        draft.Outcomes.Add("whole");
        draft.CoRated.Add("whole");
        touchpoints.ToList().ForEach(touchpoint => draft.CoRated.Add(touchpoint.Id));
        draft.Replicates = ReplicateRule.ByRespondent(20);
        return draft.Build();
    }

    // The first touchpoint carries the outcome, the second has nothing to do with it, the third is always 5.
    private static IEnumerable<Response> Responses(int count)
    {
        var draws = new Draws(3, 0);
        for (int i = 0; i < count; i++)
        {
            int first = draws.Below(5);
            int second = draws.Below(5);
            int whole = Math.Clamp(first + draws.Below(3) - 1, 0, 4);
            yield return new([s_five.Rate(first + 1), s_five.Rate(second + 1), s_five.Rate(5), s_five.Rate(whole + 1)]) { Respondent = $"r{i}" };
        }
    }

    [Theory]
    [InlineData(true, BeliefVerdict.Confirmed, BeliefVerdict.OverRated)]
    [InlineData(false, BeliefVerdict.BlindSpot, BeliefVerdict.Ordinary)]
    [InlineData(null, BeliefVerdict.BlindSpot, BeliefVerdict.Ordinary)]
    public void Verdict_HoldsTheEvidenceAgainstTheBelief(bool? believed, BeliefVerdict carries, BeliefVerdict carriesNot)
    {
        Study study = Study(("a", believed), ("b", believed), ("c", believed));
        MomentFindings found = MomentsOfTruth.Of(study, Responses(600), new() { First = 1 }, s_few);
        found["a"].Verdict.ShouldBe(carries);
        found["a"].IsMomentOfTruth.ShouldBe(true);
        found["a"].Facts.ShouldContain(fact => fact.Kind == MomentFactKind.AmongFirst);
        found["b"].Verdict.ShouldBe(carriesNot);
        found["b"].IsMomentOfTruth.ShouldBe(false);
        found["b"].Facts.ShouldAllBe(fact => fact.Kind == MomentFactKind.NotAmongFirst || fact.Kind == MomentFactKind.FailureWeighsLittle);
        found.Touchpoints[0].Touchpoint.Id.ShouldBe("a");
    }

    [Fact]
    public void NoVariation_CannotBeJudged()
    {
        MomentFinding constant = MomentsOfTruth.Of(Study(("a", null), ("b", null), ("c", true)), Responses(300), settings: s_few)["c"];
        constant.Verdict.ShouldBe(BeliefVerdict.NoVariation);
        constant.IsMomentOfTruth.ShouldBeNull();
        constant.Importance.Share.IsDefined.ShouldBeFalse();
        constant.ProbabilityAmongFirst.ShouldBeNull();
    }

    [Fact]
    public void FewAnswers_DoNotTell_AndSayHowManyWould()
    {
        MomentFindings found = MomentsOfTruth.Of(Study(("a", null), ("b", true), ("c", null)), Responses(30), new() { First = 1 }, s_few);
        found["b"].Verdict.ShouldBe(BeliefVerdict.CannotTell);
        found["b"].MoreNeeded!.Value.ShouldBeGreaterThan(0);
        found["b"].Facts.ShouldContain(fact => fact.Kind == MomentFactKind.TooFewLow && fact.Limit == 20);
    }

    [Fact]
    public void TheSums_GiveTheSharesOfTheRows()
    {
        Study study = Study(("a", true), ("b", true), ("c", null));
        var tally = new StudyTally(study);
        tally.AddRange(Responses(400));
        MomentFindings fromRows = MomentsOfTruth.Of(study, Responses(400), settings: s_few);
        MomentFindings fromSums = MomentsOfTruth.Of(tally, settings: s_few);
        foreach (DriverShare share in fromRows.Importance.Shares.Drivers)
        {
            (fromSums.Importance.Shares[share.Driver.Name].Share ?? -1).ShouldBe(share.Share ?? -1, 1e-12);
        }

        fromSums["a"].Verdict.ShouldBe(fromRows["a"].Verdict);
        fromSums.StraightLiners.ShouldBeNull();
        fromSums["a"].Card.Made.ShouldBeLessThan(fromRows["a"].Card.Made + 1);
    }

    [Fact]
    public void TheBlockOfTheOutcome_IsWarnedOf()
    {
        MomentFindings found = MomentsOfTruth.Of(Draft([("a", null), ("b", true), ("c", null)], id => id == "a" ? "one" : "two"), Responses(600), new() { First = 1 }, s_few);

        // Elsewhere asked about, and so not over-rated for not being among the first.
        found["b"].Verdict.ShouldBe(BeliefVerdict.CannotTell);
        found["b"].Facts.ShouldContain(fact => fact.Kind == MomentFactKind.PlaceHeldDown);
        found["b"].MoreNeeded.ShouldBeNull();
        found.SameBlock!.Block.ShouldBe("one");
        found.SameBlock.Inside.ShouldBe(["a"]);
        found.SameBlock.Outside.ShouldBe(["b", "c"], ignoreOrder: true);
    }

    [Fact]
    public void TheSameInput_GivesTheSameBytes()
    {
        Study study = Study(("a", true), ("b", false), ("c", null));
        string once = MomentsJson.Write(MomentsOfTruth.Of(study, Responses(200), settings: s_few, drivers: new() { Threads = 1 }));
        string again = MomentsJson.Write(MomentsOfTruth.Of(study, Responses(200), settings: s_few, drivers: new() { Threads = 4 }));
        again.ShouldBe(once);
    }

    [Fact]
    public void QuestionsNotPutToEverybody_AreEstimated()
    {
        Study study = Study(("a", null), ("b", null), ("c", null));
        Response[] rotated = [.. Responses(200).Select((response, i) => i % 2 == 0
            ? response
            : new Response([response.Answers[0], Answer.NotAsked, response.Answers[2], response.Answers[3]]) { Respondent = response.Respondent })];
        MomentFindings found = MomentsOfTruth.Of(study, rotated, new() { First = 1 }, s_few);
        found.Main.Rule.ShouldBe(MissingRule.ExpectationMaximisation);
        found.Main.N.ShouldBe(200);
        found["a"].IsMomentOfTruth.ShouldBe(true);
        found["c"].Verdict.ShouldBe(BeliefVerdict.NoVariation);
    }

    [Fact]
    public void AStudyWithoutOutcome_IsRefused() =>
        Should.Throw<ArgumentException>(() => MomentsOfTruth.Of(new StudyDraft("s", new JourneyDraft("j").Stage("x", stage => stage.Touchpoint("a")).Build())
        {
            Questions = { new("q", LocalizedText.Of("en", "q"), QuestionKind.Satisfaction, s_five) },
        }.Build(), [])).Message.ShouldContain("declares no outcome");

    // The survey: the overall question stands in the grid of fourteen touchpoints, the recommendation does not.
    [Fact]
    public void TheAirport_DependsOnTheOutcome()
    {
        AirportSurvey survey = AirportSurvey.Of(2017);
        var parser = ResponseParser.Create(survey.Study, survey.Headers);
        Response[] responses = [.. survey.Rows.Select(row => parser.TryParse(row, out Response? response, out _) ? response : throw new InvalidDataException())];
        MomentFindings found = MomentsOfTruth.Of(survey.Study, responses, settings: s_few);

        found.SameBlock!.Inside.Length.ShouldBe(14);
        found.SameBlock.Outside.Length.ShouldBe(3);
        CheckedVerdict byRecommendation = found["security"].Card.Checks.First(check => check.Check.Kind == RobustnessKind.Outcome);
        byRecommendation.Check.Outcome.Id.ShouldBe("nps");
        byRecommendation.Place.ShouldBe(1);
        found["security"].Importance.Rank!.Value.ShouldBeGreaterThan(10);
        found["security"].Verdict.ShouldNotBe(BeliefVerdict.Ordinary);
        found["security"].Verdict.ShouldNotBe(BeliefVerdict.OverRated);
        foreach (string rare in new[] { "parking", "long_term_shuttle", "rental_car" })
        {
            found[rare].AmongThoseWhoMetIt.Value!.Value.ShouldBeGreaterThan(2 * found.Importance.Shares[rare].Share!.Value);
        }

        // Counted by hand from the file: rows with an overall rating, and those of them that rate everything.
        found.Main.N.ShouldBe(2688);
        found.Checks.First(check => check.Rule == MissingRule.CompleteCases).N.ShouldBe(407);
    }

    [Fact]
    public void AHotel_WhoseTruthIsKnown_IsFoundOut()
    {
        var hotel = SyntheticCompany.Create(CompanyPresets.Hotel, 3);
        MomentFindings found = MomentsOfTruth.Of(hotel.Study, hotel.Responses(4_000), settings: s_few);
        foreach (MomentFinding finding in found.Touchpoints)
        {
            bool planted = hotel.Model[finding.Touchpoint.Id].IsMomentOfTruth;
            (finding.IsMomentOfTruth ?? planted).ShouldBe(planted, finding.ToString());
        }

        found.Touchpoints.Count(finding => finding.IsMomentOfTruth == true).ShouldBeGreaterThanOrEqualTo(3);
    }
}
