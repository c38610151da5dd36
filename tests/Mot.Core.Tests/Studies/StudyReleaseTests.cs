using System.Text.Json;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>What of the desk may be shown, by hand: groups of three may be.</summary>
public sealed class StudyReleaseTests
{
    private static readonly Study s_desk = Desk.Draft().Build();

    [Fact]
    public void Everybody_WithoutALog_IsTheStudyItself()
    {
        var release = StudyRelease.Of(s_desk, Desk.Eight);

        (release.Hidden, release.EarlierRelease, release.IsRemembered, release.Only.Count, release.HiddenQuestions.Length).ShouldBe((null, null, false, 0, 0));
        StudyTallyJson.Write(release.Tally).ShouldBe(StudyTallyJson.Write(Desk.Tally(Desk.Draft(), Desk.Eight)));
        JsonElement json = Json(release);
        (json.GetProperty("audience").ValueKind, json.GetProperty("number").ValueKind).ShouldBe((JsonValueKind.Null, JsonValueKind.Null));
        json.GetProperty("only").EnumerateObject().ShouldBeEmpty();
        json.GetProperty("hiddenQuestions").GetArrayLength().ShouldBe(0);
        json.GetProperty("releasePolicy").GetString().ShouldBe(ReleasePolicyJson.Fingerprint(s_desk.Release));
    }

    // Two rated the lounge.
    [Fact]
    public void QuestionThatTooFewRated_CountsAsNotAsked()
    {
        Response[] responses = [.. Enumerable.Range(0, 6).Select(r => Desk.Response(4, r < 2 ? 5 : 6, 8, "no"))];
        var release = StudyRelease.Of(s_desk, responses);

        HiddenQuestion hidden = release.HiddenQuestions.Single();
        (hidden.Question, hidden.Reason, hidden.EarlierRelease).ShouldBe((s_desk["lounge"], HiddenReason.TooFew, null));
        release.Tally.Whole[s_desk["lounge"]].Count.ShouldBe(0);
        release.Responses.ShouldAllBe(response => response.Answers[1] == Answer.NotAsked && response.Answers[0].IsRated && response.Groups[0] == "no");
        JsonElement json = Json(release).GetProperty("hiddenQuestions")[0];
        (json.GetProperty("id").GetString(), json.GetProperty("hidden").GetString()).ShouldBe(("lounge", "tooFew"));
    }

    [Fact]
    public void WhatIsNotHiddenOfAResponse_StaysAsItWas()
    {
        var at = new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.FromHours(8));
        Response[] responses =
        [
            .. Enumerable.Range(0, 6).Select(r => new Response(Desk.Response(4, 6, 8, "no").Answers.AsSpan())
            {
                Respondent = $"r{r}",
                Weight = CaseWeight.Create(2),
                Groups = ["no"],
                Cluster = "flight",
                Wave = "may",
                At = at,
            }),
        ];
        Response shown = StudyRelease.Of(s_desk, [.. responses, Desk.Response(4, 5, 8, "no")]).Responses[0];

        (shown.Respondent, shown.Weight, shown.Groups[0], shown.Cluster, shown.Wave, shown.At).ShouldBe(("r0", CaseWeight.Create(2), "no", "flight", "may", at));
    }

    // Two were in the lounge: of their trips the counter is left, as they met it and not as they answered about it later.
    [Fact]
    public void TripsPastWhatIsHidden_AreWithoutIt()
    {
        var at = new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.FromHours(8));
        var guest = CustomerId.Create("c");
        Response Trip(int lounge) => new(Desk.Response(4, lounge, 8, "no").Answers.AsSpan())
        {
            Encounters =
            [
                new(guest, "counter", at, Desk.Five.Rate(2)),
                new(guest, "lounge", at.AddHours(1), lounge == 6 ? Answer.Missing(MissingKind.NotApplicable) : Desk.Five.Rate(lounge)),
            ],
        };
        var release = StudyRelease.Of(s_desk, [Trip(5), Trip(5), .. Enumerable.Repeat(Trip(6), 4)]);

        release.HiddenQuestions.Single().Question.ShouldBe(s_desk["lounge"]);
        release.Responses.ShouldAllBe(response => response.Encounters.Single().Touchpoint == "counter");
        release.Responses.Select(response => s_desk.Scorer.Score(s_desk.TripOf(response)).Points).ShouldAllBe(points => points == 25);
    }

    // Seven in the first; the two who come then would be told by subtraction, and with a third they are enough.
    [Fact]
    public void WithALog_EachReleaseIsComparedWithThoseBefore()
    {
        Response[] seven = [.. Enumerable.Repeat(Desk.Response(4, 5, 8, "no"), 7)];
        Response More() => Desk.Response(2, 3, 5, "no");
        ReleaseLog log = LogOf(s_desk);
        var first = StudyRelease.Of(s_desk, seven, log: log);
        (first.Hidden, first.IsRemembered, first.Log.Releases).ShouldBe((null, true, 1));

        var second = StudyRelease.Of(s_desk, [.. seven, More(), More()], log: first.Log);
        (second.Hidden, second.EarlierRelease, second.Responses.Length, second.Tally.Whole.Count).ShouldBe((HiddenReason.ShownEarlier, 1, 0, 0L));
        second.Log.ShouldBeSameAs(first.Log);
        Should.Throw<ArgumentException>(() => StudyFindings.Of(second)).Message.ShouldContain("ShownEarlier");

        var third = StudyRelease.Of(s_desk, [.. seven, More(), More(), More()], log: first.Log);
        (third.Hidden, third.Log.Releases, third.Responses.Length).ShouldBe((null, 2, 10));
        JsonElement json = Json(third);
        (json.GetProperty("audience").GetString(), json.GetProperty("number").GetInt32()).ShouldBe(("board", 2));
    }

    // Everybody may be shown and the scores may not: only two of seven met anything that is scored.
    [Fact]
    public void WhereTooFewHaveAScore_NothingIsShown_AndTheLogStays()
    {
        Response Unscored() => new([Answer.Missing(MissingKind.NotApplicable), Answer.Missing(MissingKind.NotApplicable), Desk.Recommend.Scale.Rate(5)]);
        ReleaseLog log = LogOf(s_desk);
        var release = StudyRelease.Of(s_desk, [Desk.Response(4, 5, 8, "no"), Desk.Response(4, 5, 8, "no"), .. Enumerable.Range(0, 5).Select(_ => Unscored())], log: log);

        (release.Hidden, release.EarlierRelease, release.Responses.Length).ShouldBe((HiddenReason.TooFew, null, 0));
        release.Log.ShouldBeSameAs(log);
    }

    // Two with a problem and one without come: enough all together, too few in each group. Of those with a problem too few rated the counter.
    [Fact]
    public void Groups_AreHiddenAsTheReleaseSays()
    {
        ReleaseLog log = LogOf(s_desk);
        var first = StudyRelease.Of(s_desk, Desk.Eight, log: log);
        Rows(first).ShouldBe([("yes", null, null), ("no", null, null)]);
        var second = StudyRelease.Of(s_desk, [.. Desk.Eight, Desk.Response(4, 5, 9, "yes"), Desk.Response(4, 5, 9, "yes"), Desk.Response(4, 5, 9, "no")], log: first.Log);
        Rows(second).ShouldBe([("yes", HiddenReason.ShownEarlier, 1), ("no", HiddenReason.ShownEarlier, 1)]);

        var alone = StudyRelease.Of(s_desk, [.. Desk.Eight.Take(7), new([Answer.Missing(MissingKind.NotApplicable), Desk.Five.Rate(3), Desk.Recommend.Scale.Rate(3)]) { Groups = ["yes"] }]);
        Rows(alone).ShouldBe([("yes", HiddenReason.TooFew, null), ("no", HiddenReason.ProtectsAnother, null)]);
    }

    [Fact]
    public void Only_TakesThoseInAnyOfTheGroups()
    {
        var release = StudyRelease.Of(s_desk, [.. Desk.Eight, .. Enumerable.Repeat(Desk.Response(4, 5, 8, null), 4)], Only(("problem", "yes"), ("problem", null)));

        release.Responses.Select(response => response.Groups[0]).ShouldBe(["yes", "yes", "yes", null, null, null, null]);
        release.Only["problem"].ShouldBe(["yes", null]);
        Json(release).GetProperty("only").GetProperty("problem").EnumerateArray().Select(group => group.GetString()).ShouldBe(["yes", ""]);
        StudyRelease.Of(s_desk, Desk.Eight, Only(("problem", null))).Hidden.ShouldBeNull("nobody is no small group");
        StudyRelease.Of(s_desk, Desk.Eight.Take(6), Only(("problem", "yes"))).Hidden.ShouldBe(HiddenReason.TooFew);
    }

    [Fact]
    public void WhatTheStudyDoesNotHave_IsRefusedByName()
    {
        Should.Throw<ArgumentException>(() => StudyRelease.Of(s_desk, Desk.Eight, Only(("seat", "window")))).Message.ShouldContain("no segment 'seat'; it has: problem");
        Should.Throw<ArgumentException>(() => StudyRelease.Of(s_desk, Desk.Eight, Only(("problem", "maybe")))).Message.ShouldContain("no group 'maybe'; it has: yes, no");
    }

    // A wave that is left out would seem to have gone, and to have come when it is there again.
    [Fact]
    public void WavesOfALog_HaveToBeThereEachTime()
    {
        Response[] In(string wave) => [.. Desk.Eight.Select(response => new Response(response.Answers.AsSpan()) { Groups = response.Groups, Wave = wave })];
        StudyDraft draft = Desk.Draft();
        draft.Wave = "may";
        Study may = draft.Build();
        StudyRelease.SegmentsOf(may).ShouldBe(["problem", "wave"]);
        ReleaseLog log = LogOf(may);
        var both = StudyRelease.Of(may, [.. In("april"), .. In("may")], log: log);

        // The study is about its own wave alone.
        (both.Hidden, both.Responses.Length).ShouldBe((null, 8));
        StudyRelease.Of(may, [.. In("may"), .. In("april")], log: both.Log).Log.ShouldBeSameAs(both.Log);
        Should.Throw<ArgumentException>(() => StudyRelease.Of(may, In("may"), log: both.Log)).Message.ShouldContain("knows wave 'april', of which there are no responses");
    }

    // Responses without a wave are of the study's.
    [Fact]
    public void AWaveThatNoResponseNames_IsTheStudys()
    {
        StudyDraft draft = Desk.Draft();
        draft.Wave = "may";
        Study may = draft.Build();
        var release = StudyRelease.Of(may, Desk.Eight, log: LogOf(may));

        release.Responses.Length.ShouldBe(8);
        StudyRelease.Of(may, Desk.Eight, log: release.Log).Log.ShouldBeSameAs(release.Log);
    }

    [Fact]
    public void ASegmentOfTheNameOfWaves_IsOneOfTheStudy()
    {
        StudyDraft draft = Desk.Draft();
        draft.Wave = "may";
        draft.Segments.Add(Segment.ByValue("wave", LocalizedText.Of("en", "Wave")));
        Study study = draft.Build();
        Response[] responses = [.. Desk.Eight.Select((response, r) => new Response(response.Answers.AsSpan()) { Groups = [response.Groups[0], r < 4 ? "morning" : "evening"] })];
        StudyRelease.SegmentsOf(study).ShouldBe(["problem", "wave"]);
        var first = StudyRelease.Of(study, responses, log: LogOf(study));

        (first.Hidden, first.Responses.Length).ShouldBe((null, 8));
        StudyRelease.Of(study, responses, log: first.Log).Log.ShouldBeSameAs(first.Log);
    }

    private static (string? Group, HiddenReason? Hidden, int? Earlier)[] Rows(StudyRelease release) =>
        [.. StudyFindings.Of(release).Segments.Single(table => table.Question == "counter").Rows.Select(row => (row.Group, row.Hidden, row.EarlierRelease))];

    private static ReleaseLog LogOf(Study study) => ReleaseLog.Start("board", StudyRelease.SegmentsOf(study), study.Release);

    private static KeyValuePair<string, string?>[] Only(params (string Segment, string? Group)[] groups) => [.. groups.Select(group => KeyValuePair.Create(group.Segment, group.Group))];

    private static JsonElement Json(StudyRelease release) =>
        JsonDocument.Parse(StudyFindingsJson.Write(StudyFindings.Of(release))).RootElement.GetProperty("release");
}
