using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

public sealed class StudyTallyTests
{
    [Fact]
    public void Add_CountsMissingByKind()
    {
        StudyTally tally = Desk.Tally(Desk.Draft(), Desk.Eight);

        tally.Whole.Count.ShouldBe(8);
        tally.Whole[Desk.Lounge].Count.ShouldBe(6);
        tally.Whole[Desk.Lounge].CountOf(MissingKind.NotApplicable).ShouldBe(1);
        tally.Whole[Desk.Lounge].CountOf(MissingKind.Blank).ShouldBe(1);
        tally.Whole[Desk.Lounge].CountOf(MissingKind.NotAsked).ShouldBe(0);
        tally.ToString().ShouldBe("8 responses to desk");
    }

    [Fact]
    public void GroupsOf_AreInDeclaredOrderWithNotStatedLast()
    {
        StudyTally tally = Desk.Tally(
            Desk.Draft(), Desk.Response(1, 1, 1, null), Desk.Response(1, 1, 1, "no"), Desk.Response(1, 1, 1, "yes"));

        tally.GroupsOf(tally.Study.Segments[0]).ShouldBe(["yes", "no", null]);
        tally.Group(tally.Study.Segments[0], null).Count.ShouldBe(1);
    }

    [Fact]
    public void GroupsOf_ASegmentByValue_AreInOrdinalOrder()
    {
        StudyDraft draft = Desk.Draft();
        draft.Segments.Clear();
        draft.Segments.Add(Segment.ByValue("airline", LocalizedText.Of("en", "Airline")));
        StudyTally tally = Desk.Tally(draft, Desk.Response(1, 1, 1, "b"), Desk.Response(1, 1, 1, "Ä"), Desk.Response(1, 1, 1, "B"));

        tally.GroupsOf(tally.Study.Segments[0]).ShouldBe(["B", "b", "Ä"]);
        tally.Group(tally.Study.Segments[0], "nobody").Count.ShouldBe(0);
    }

    [Fact]
    public void Add_WithoutGroups_IsNotStatedInEverySegment()
    {
        StudyTally tally = Desk.Tally(Desk.Draft(), new Response(Desk.Eight[0].Answers.AsSpan()));

        tally.GroupsOf(tally.Study.Segments[0]).ShouldBe([null]);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("")]
    [InlineData("YES")]
    public void Add_WithAGroupThatTheSegmentDoesNotDeclare_IsRefused(string group)
    {
        var tally = new StudyTally(Desk.Draft().Build());

        Should.Throw<ArgumentException>(() => tally.Add(Desk.Response(1, 1, 1, group))).Message.ShouldContain($"'{group}'");
        tally.Whole.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Add_WithABlankGroupOfASegmentByValue_IsRefused(string group)
    {
        StudyDraft draft = Desk.Draft();
        draft.Segments.Clear();
        draft.Segments.Add(Segment.ByValue("airline", LocalizedText.Of("en", "Airline")));

        Should.Throw<ArgumentException>(() => new StudyTally(draft.Build()).Add(Desk.Response(1, 1, 1, group)));
    }

    [Fact]
    public void Add_OfAnAnswerBeyondItsScale_NamesTheQuestion()
    {
        var tally = new StudyTally(Desk.Draft().Build());
        var response = new Response([Answer.FromTrustedStep(5), default, default]);

        Should.Throw<ArgumentOutOfRangeException>(() => tally.Add(response)).Message.ShouldContain("'counter' must be on its scale, 1 to 5");
        tally.Whole.Count.ShouldBe(0);
    }

    [Fact]
    public void Clusters_OfThoseWhoNameNone_AreOneGroup()
    {
        StudyDraft draft = Desk.Draft();
        draft.Replicates = ReplicateRule.ByCluster;
        StudyTally tally = Desk.Tally(
            draft, Desk.Response(1, 1, 1, "no", "f1"), Desk.Response(2, 1, 1, "no"), Desk.Response(3, 1, 1, "no"), Desk.Response(4, 1, 1, "no", ""));

        tally.ReplicateGroups.ShouldBe(["", "f1"]);
        tally.Replicated(Desk.Counter)!.Groups[""].Count.ShouldBe(3);
    }

    [Fact]
    public void Replicated_WithoutARule_IsNull()
    {
        StudyTally tally = Desk.Tally(Desk.Draft(), Desk.Eight);

        tally.Replicated(Desk.Counter).ShouldBeNull();
        tally.ReplicatedScores().ShouldBeNull();
        tally.ReplicateGroups.ShouldBeEmpty();
    }

    [Fact]
    public void Cell_OfAForeignQuestion_IsRefused() =>
        Should.Throw<ArgumentException>(() => new StudyTally(Desk.Draft().Build()).Whole[new Question("x", LocalizedText.Of("en", "x"), QuestionKind.Satisfaction, Desk.Five)]);

    // Each change gives the sums another meaning.
    [Theory]
    [InlineData("wave")]
    [InlineData("question")]
    [InlineData("scale")]
    [InlineData("segment")]
    [InlineData("codes")]
    [InlineData("groups")]
    [InlineData("policy")]
    [InlineData("replicates")]
    [InlineData("coRated")]
    [InlineData("ends")]
    public void Merge_OfAnotherStudy_IsRefused(string difference)
    {
        StudyTally mine = Desk.Tally(Desk.Draft(), Desk.Eight);
        string before = StudyTallyJson.Write(mine);
        StudyDraft draft = Desk.Draft();
        switch (difference)
        {
            case "wave":
                draft.Wave = "2027";
                break;
            case "question":
                draft.Questions[0] = Desk.Counter with { Version = "2" };
                break;
            case "scale":
                draft.Questions[0] = new Question("counter", Desk.Counter.Text, QuestionKind.Satisfaction, RatingScale.Create(1, 7)) { Touchpoint = "counter" };
                break;
            case "segment":
                draft.Segments[0] = Segment.ByValue("airline", LocalizedText.Of("en", "Airline"));
                break;
            case "codes":
                // The other way round: who had a problem here had none there.
                draft.Segments[0] = Segment.Of("problem", LocalizedText.Of("en", "Problem"), [new("yes", ["2"]) { IsProblem = true }, new("no", ["1"])]);
                break;
            case "groups":
                draft.Segments[0] = Segment.Of("problem", LocalizedText.Of("en", "Problem"), [new("yes", ["1"]) { IsProblem = true }, new("no", ["2"]), new("unsure", ["3"])]);
                break;
            case "policy":
                draft.Scoring = ScoringPolicy.Default;
                break;
            case "replicates":
                draft.Replicates = ReplicateRule.ByRespondent(10);
                break;
            case "coRated":
                draft.CoRated.Add("recommend");
                draft.CoRated.Add("counter");
                break;
            case "ends":
                // Here nobody who met only the counter has finished.
                Journey longer = new JourneyDraft("visit").Stage("inside", stage => stage.Touchpoint("counter").Touchpoint("lounge")).Build();
                StudyDraft same = draft;
                draft = new StudyDraft("desk", longer) { Scoring = same.Scoring, Release = same.Release };
                same.Questions.ToList().ForEach(draft.Questions.Add);
                same.Segments.ToList().ForEach(draft.Segments.Add);
                draft.Outcomes.Add("counter");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(difference));
        }

        var other = new StudyTally(draft.Build());
        Should.Throw<ArgumentException>(() => mine.Merge(other)).Message.ShouldContain("different studies");
        Should.Throw<ArgumentException>(() => mine.Subtract(other));
        StudyTallyJson.Write(mine).ShouldBe(before);
    }

    [Fact]
    public void Merge_OfAStudyWithOtherNamesOnly_Works()
    {
        StudyDraft draft = Desk.Draft();
        draft.Title = LocalizedText.Of("en", "Another title");
        draft.Origin = LocalizedText.Of("en", "Elsewhere");
        draft.Segments[0] = Segment.Of("problem", LocalizedText.Of("zh", "问题"), [new("yes", ["1"]), new("no", ["2"])]);
        StudyTally mine = Desk.Tally(Desk.Draft(), Desk.Eight);
        mine.Merge(Desk.Tally(draft, Desk.Eight));

        mine.Whole.Count.ShouldBe(16);
    }

    [Fact]
    public void Merge_BeyondWhatSumsHold_IsRefusedAndChangesNothing()
    {
        StudyTally tally = Desk.Tally(Desk.Draft(), Desk.Eight);
        string before = StudyTallyJson.Write(tally);
        Should.Throw<OverflowException>(() =>
        {
            while (true)
            {
                before = StudyTallyJson.Write(tally);
                tally.Merge(tally);
            }
        });

        StudyTallyJson.Write(tally).ShouldBe(before);
    }
}
