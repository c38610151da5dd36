using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

public sealed class StudyDraftTests
{
    [Fact]
    public void Build_ListsAllFaultsWithTheirPaths()
    {
        var draft = new StudyDraft("a study", Desk.Journey)
        {
            Wave = "20 26",
            Previous = "../before.json",
            Scoring = ScoringPolicy.Default with { Gates = [new MustBeGate("sauna", 50, 50)] },
            Replicates = ReplicateRule.ByCluster,
            Table = new ResponseTable("desk.csv")
            {
                QuestionColumns = ImmutableSortedDictionary<string, string>.Empty.Add("q9", "Q9"),
                SegmentColumns = ImmutableSortedDictionary<string, string>.Empty.Add("age", "AGE"),
            },
        };
        draft.Questions.Add(Desk.Counter);
        draft.Questions.Add(Desk.Counter);
        draft.Questions.Add(Desk.Lounge with { Touchpoint = "sauna" });
        draft.Questions.Add(new Question("food", LocalizedText.Of("en", "Food"), QuestionKind.Satisfaction, Desk.Five) { Frame = QuestionFrame.ThisEncounter });
        draft.Tiers["food"] = TierPolicy.CutOffs(5, 4);
        draft.Tiers["drinks"] = TierPolicy.CutOffs(4, 5);
        draft.Outcomes.Add("overall");
        draft.Outcomes.Add("food");
        draft.Outcomes.Add("food");
        draft.CoRated.Add("food");
        Segment segment = Desk.Draft().Segments[0];
        draft.Segments.Add(segment);
        draft.Segments.Add(segment);

        Snapshot.Match(Should.Throw<ArgumentException>(draft.Build).Message);
        draft.Validate().Length.ShouldBe(Should.Throw<ArgumentException>(draft.Build).Message.Split('\n').Length - 1);
    }

    [Fact]
    public void Build_OfAnEmptyDraft_NeedsAQuestion() =>
        new StudyDraft("s", Desk.Journey).Validate().Select(fault => fault.Path).ShouldBe(["$.questions"]);

    [Fact]
    public void Build_ByRespondent_NeedsTheColumnOfTheRespondents()
    {
        StudyDraft draft = Desk.Draft();
        draft.Replicates = ReplicateRule.ByRespondent(10);
        draft.Validate().ShouldBeEmpty();
        draft.Table = new ResponseTable("desk.csv");

        draft.Validate().Select(fault => fault.Path).ShouldBe(["$.table.respondent"]);
    }

    [Fact]
    public void Build_TiersInTheDirectionOfTheScale_AreTaken()
    {
        StudyDraft draft = Desk.Draft();
        var marks = new Question("mark", LocalizedText.Of("de", "Note"), QuestionKind.Satisfaction, RatingScale.Create(1, 6, 1, ScaleDirection.LowerIsBetter));
        draft.Questions.Add(marks);
        draft.Tiers["mark"] = TierPolicy.CutOffs(2, 1);
        draft.Tiers["counter"] = TierPolicy.CutOffs(3, 4);
        Study study = draft.Build();

        study.TiersOf(marks).ShouldBe(TierPolicy.CutOffs(2, 1));
        study.TiersOf(Desk.Counter).ShouldBe(TierPolicy.CutOffs(3, 4));
        study.TiersOf(Desk.Lounge).ShouldBe(TierPolicy.CutOffs(4, 5));
        study.TiersOf(Desk.Recommend).ShouldBeNull();
        draft.Tiers["mark"] = TierPolicy.DeadBand(1);
        draft.Validate().Single().Path.ShouldBe("$.questions[3].tiers");
    }

    [Fact]
    public void Build_WithMoreJointCountsThanMemoryHolds_IsRefused()
    {
        StudyDraft draft = Desk.Draft();
        RatingScale slider = RatingScale.Create(0, 100);
        for (int q = 0; q < 700; q++)
        {
            draft.Questions.Add(new Question($"q{q}", LocalizedText.Of("en", "Q"), QuestionKind.Satisfaction, slider));
            draft.CoRated.Add($"q{q}");
        }

        draft.Validate().Select(fault => fault.Path).ShouldBe(["$.coRated"]);
    }

    [Fact]
    public void Study_LooksUpItsQuestions()
    {
        Study study = Desk.Draft().Build();

        study["lounge"].ShouldBe(Desk.Lounge);
        study.Title.ShouldBe(LocalizedText.Of("en", "desk"));
        study.Outcomes.ShouldBe([Desk.Counter]);
        Should.Throw<ArgumentException>(() => study["sauna"]).Message.ShouldContain("'sauna'");
    }

    [Fact]
    public void TripOf_TakesTheAnswersAboutEncountersInTheOrderOfTheJourney()
    {
        Study study = Desk.Draft().Build();

        // Counter 4 is 75 points, lounge 3 is 50; the recommendation is not about an encounter.
        JourneyScore score = study.Scorer.Score(study.TripOf(Desk.Response(4, 3, 0, null)));
        score.Points.ShouldBe(62.5m);
        score.RatedTouchpoints.ShouldBe(2);
        score.IsProvisional.ShouldBeFalse();
        score.IsEndImputed.ShouldBeFalse();
    }

    [Fact]
    public void TripOf_NeverUsed_IsNotMetAndBlankIsMetWithoutARating()
    {
        Study study = Desk.Draft().Build();
        JourneyScore neverUsed = study.Scorer.Score(study.TripOf(Desk.Response(4, 6, 0, null)));
        JourneyScore blank = study.Scorer.Score(study.TripOf(Desk.Response(4, 0, 0, null)));

        neverUsed.Points.ShouldBe(75);
        neverUsed.IsEndImputed.ShouldBeFalse();
        blank.Points.ShouldBe(75);
        blank.IsEndImputed.ShouldBeTrue();
    }

    [Fact]
    public void TripOf_NotAsked_IsNotMet()
    {
        Study study = Desk.Draft().Build();

        study.Scorer.Score(study.TripOf(new Response([Desk.Five.Rate(4), default, default]))).IsEndImputed.ShouldBeFalse();
        study.Scorer.Score(study.TripOf(new Response([default, default, default]))).IsDefined.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => study.TripOf(new Response([default])));
    }

    [Fact]
    public void TripOf_WithEncounters_IsTheirTrip()
    {
        // The lounge at nine with 1 (0 points), the counter at ten with 5 (100 points): mean 50, peak 100; the end is the counter, so 0.5·50 + 0.25·100 + 0.25·100 = 75.
        // From the answers alone the end is the lounge: 0.5·50 + 0.25·100 + 0 = 50.
        StudyDraft draft = Desk.Draft();
        draft.Scoring = ScoringPolicy.Default;
        Study study = draft.Build();
        Response answers = Desk.Response(5, 1, 9, "no");
        var nine = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var guest = CustomerId.Create("g1");
        Response trip = new(answers.Answers.AsSpan())
        {
            Groups = answers.Groups,
            Encounters = [new(guest, "lounge", nine, Desk.Five.Rate(1)), new(guest, "counter", nine.AddHours(1), Desk.Five.Rate(5))],
        };

        study.Scorer.Score(study.TripOf(answers)).Points.ShouldBe(50);
        study.Scorer.Score(study.TripOf(trip)).Points.ShouldBe(75);
        var sums = new ScoreSums();
        sums.Add(study.Scorer.Score(study.TripOf(trip)));
        ScoreSumsJson.Write(StudyCases.Tally(study, [trip]).Whole.Scores).ShouldBe(ScoreSumsJson.Write(sums));
        Should.Throw<ArgumentException>(() => study.TripOf(new(answers.Answers.AsSpan()) { Encounters = [new(guest, "roof", nine, Answer.NotAsked)] }));
    }

    [Fact]
    public void TripOf_OfTwoQuestionsAboutATouchpoint_TakesTheFirst()
    {
        StudyDraft draft = Desk.Draft();
        draft.Questions.Add(new Question("clean", LocalizedText.Of("en", "Clean"), QuestionKind.Satisfaction, Desk.Five)
        {
            Touchpoint = "counter",
            Frame = QuestionFrame.ThisEncounter,
        });
        Study study = draft.Build();
        var response = new Response([Desk.Five.Rate(1), default, default, Desk.Five.Rate(5)]);

        study.Scorer.Score(study.TripOf(response)).Points.ShouldBe(0);
    }

    [Fact]
    public void Segment_RefusesWhatMakesNoGroups()
    {
        LocalizedText name = LocalizedText.Of("en", "Problem");
        Should.Throw<ArgumentException>(() => Segment.Of("s", name, [])).Message.ShouldContain("at least one");
        Should.Throw<ArgumentException>(() => Segment.Of("s", name, [new("a", ["1"]), new("a", ["2"])])).Message.ShouldContain("'a' occurs twice");
        Should.Throw<ArgumentException>(() => Segment.Of("s", name, [new("a", ["1"]), new("b", [" 1 "])])).Message.ShouldContain("'1' stands for two");
        Should.Throw<ArgumentException>(() => Segment.Of("s", name, [new("a", ["1"]) { IsProblem = true }])).Message.ShouldContain("those who had none");
        Should.Throw<ArgumentException>(() => new SegmentGroup("a", []));
        Should.Throw<ArgumentException>(() => new SegmentGroup("a", [" "]));
        Should.Throw<ArgumentException>(() => Segment.ByValue("a b", name));
        Segment.Of("s", name, [new("a", ["1"], LocalizedText.Of("zh", "甲"))]).NameOf("a", "zh").ShouldBe("甲");
        Segment.ByValue("s", name).GroupOf("  AIR CHINA ").ShouldBe("AIR CHINA");
        Segment.ByValue("s", name).GroupOf("  ").ShouldBeNull();
    }
}
