using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>A desk whose answers are published as counts: ratings 1, 2 and 3, the lounge without 2.</summary>
public sealed class CountsReaderTests
{
    private static readonly string[] s_header = ["question", "low", "mid", "high", "site", "wave", "problem"];

    [Fact]
    public void TryAdd_PutsTheRowsOfOneClusterTogether()
    {
        StudyTally tally = Tally(
            Draft(), ["counter", "1", "2", "7", "A", "", "2"], ["lounge", "3", "0", "5", "A", "", "2"], ["counter", "4", "4", "2", "B", "", "1"], ["garden", "x", "", "", "B", "", ""]);

        tally.Whole.Count.ShouldBe(20);
        tally.Whole.Distributions[0].CountOf(Answer.FromTrustedStep(2)).ShouldBe(9);

        // Ten were asked about the counter in A but eight about the lounge; nobody in B.
        RatingDistribution lounge = tally.Whole.Distributions[1];
        (lounge.Count, lounge.CountOf(MissingKind.NotAsked)).ShouldBe((8, 12));
        tally.ReplicateGroups.ShouldBe(["A", "B"]);
        tally.GroupsOf(tally.Study.Segments[0]).ShouldBe(["yes", "no"]);
        tally.Whole.Scores.UnscoredCount.ShouldBe(20);
        MeanRating.Of(tally.Whole.Distributions[0]).Value!.Value.ShouldBe((5 + (2 * 6) + (3 * 9)) / 20.0, 1e-12);
    }

    [Theory]
    [InlineData("1;2;x", "high", "'x' is not allowed; allowed are whole numbers from 0 up.")]
    [InlineData("1;2;-1", "high", "'-1' is not allowed")]
    [InlineData("1;;1", "mid", "'' is not allowed")]
    [InlineData("1;2;1.5", "high", "'1.5' is not allowed")]
    [InlineData("9;9;9000000000000000", "low", "beyond what sums can hold")]
    public void TryAdd_WhatIsNoCount_IsAFault(string counts, string column, string message)
    {
        var reader = CountsReader.Create(Draft().Build(), s_header);
        reader.TryAdd(["counter", .. counts.Split(';'), "A", "", "1"], out ImmutableArray<Fault> faults).ShouldBeFalse();
        faults.Single().Path.ShouldBe(column);
        faults.Single().Message.ShouldContain(message);
        reader.ToCounts().ShouldBeEmpty();
    }

    [Fact]
    public void TryAdd_ARatingThatTheScaleDoesNotHave_MustBeEmptyOrZero()
    {
        var reader = CountsReader.Create(Draft().Build(), s_header);
        reader.TryAdd(["lounge", "1", "", "2", "A", "", "1"], out _).ShouldBeTrue();
        reader.TryAdd(["lounge", "1", "0", "2", "B", "", "1"], out _).ShouldBeTrue();
        reader.TryAdd(["lounge", "1", "3", "2", "C", "", "1"], out ImmutableArray<Fault> faults).ShouldBeFalse();
        faults.Single().Message.ShouldBe("'3' is not allowed: question 'lounge' is rated 1 to 3 in steps of 2, without 2.");
    }

    [Fact]
    public void TryAdd_NothingPublishedOrTwice()
    {
        var reader = CountsReader.Create(Draft().Build(), s_header);
        reader.QuestionsWithoutRows.ShouldBe(["counter", "lounge"]);
        reader.TryAdd(["counter", "", "", "", "A", "", "1"], out _).ShouldBeTrue();
        reader.TryAdd(["counter"], out _).ShouldBeTrue();
        reader.ToCounts().ShouldBeEmpty();
        reader.TryAdd(["counter", "1", "2", "3", "A", "", "1"], out _).ShouldBeTrue();
        reader.TryAdd(["counter", "1", "2", "3", "A", "", "1"], out ImmutableArray<Fault> faults).ShouldBeFalse();
        faults.Single().Message.ShouldBe("There is another row about question 'counter' in the same cluster, wave and groups.");
        reader.QuestionsWithoutRows.ShouldBe(["lounge"]);
    }

    [Fact]
    public void TryAdd_Percentages_AddUpTo100()
    {
        var reader = CountsReader.Create(Percent().Build(), s_header);
        reader.TryAdd(["counter", "20", "30", "50", "A"], out _).ShouldBeTrue();
        reader.TryAdd(["lounge", "33", "0", "66", "A"], out ImmutableArray<Fault> faults).ShouldBeFalse();
        faults.Single().Message.ShouldBe("The percentages of question 'lounge' add up to 99; they must add up to 100.");
    }

    [Fact]
    public void Percentages_CountEachClusterAlikeAndTakeDoubtFromTheSpreadBetweenThem()
    {
        // Top shares 40, 50, 60, 50, 75: mean 55 %, s² 175, s/√5 5.916 points.
        StudyTally tally = Tally(Percent(), Tops(40, 50, 60, 50, 75));
        Estimate top = StudyFindings.Of(tally).Questions[0].Metrics.TopBoxes;
        top.Value!.Value.ShouldBe(0.55, 1e-12);
        top.StandardError!.Value.ShouldBe(Math.Sqrt(175.0 / 5) / 100, 1e-12);
        (top.Groups, top.N, top.Method).ShouldBe((5, 500, IntervalMethod.Jackknife));
        StudyFindings.Of(tally).Questions[0].Simple.ShouldBeNull();
        tally.Study.CountsPeople.ShouldBeFalse();
    }

    [Fact]
    public void Percentages_AsASimpleSample_AreRefused()
    {
        StudyDraft other = Percent();
        other.Wave = "2";
        StudyDraft draft = Percent();
        draft.Wave = "1";
        StudyTally[] waves = [Tally(draft, ["counter", "20", "30", "50", "A"]), Tally(other, ["counter", "20", "30", "50", "A"])];
        var simple = new FindingsSettings { AssumeSimpleSample = true };
        const string Message = "Study 'desk' is made of percentages and not of people";
        Should.Throw<ArgumentException>(() => StudyFindings.Of(waves[0], null, simple)).Message.ShouldStartWith(Message);
        Should.Throw<ArgumentException>(() => WaveComparison.Of(waves[0], waves[1], simple)).Message.ShouldStartWith(Message);
        Should.Throw<ArgumentException>(() => WaveTrend.Of(waves, simple)).Message.ShouldStartWith(Message);
    }

    [Fact]
    public void WavesOfTheSameClusters_AreComparedClusterByCluster()
    {
        static StudyTally Wave(string wave, bool same, params int[] tops)
        {
            StudyDraft draft = Percent();
            draft.Wave = wave;
            draft.Replicates = ReplicateRule.ByCluster with { SameAcrossWaves = same };
            return Tally(draft, Tops(tops));
        }

        // Differences of the means (2 points of scale for 100 %): 0.02, 0.04, 0.06, 0.04, 0.04; mean 0.04, s² 0.0002.
        Comparison paired = WaveTrend.Of([Wave("1", true, 40, 50, 60, 50, 75), Wave("2", true, 41, 52, 63, 52, 77)])["counter"].Steps[0].Comparison!;
        paired.Difference.Value!.Value.ShouldBe(0.04, 1e-12);
        paired.Difference.StandardError!.Value.ShouldBe(Math.Sqrt(0.0002 / 5), 1e-12);
        Comparison independent = WaveTrend.Of([Wave("1", false, 40, 50, 60, 50, 75), Wave("2", false, 41, 52, 63, 52, 77)])["counter"].Steps[0].Comparison!;
        independent.Difference.StandardError!.Value.ShouldBeGreaterThan(0.1);
        WaveTrend.Of([Wave("1", true, 40, 50), Wave("2", false, 41, 52)])["counter"].Steps[0].SameClusters.ShouldBeFalse();
        WaveComparison.Of(Wave("1", true, 40, 50), Wave("2", true, 41, 52)).SameClusters.ShouldBeTrue();
    }

    [Fact]
    public void Build_WhatCountsCannotTell_IsRefused()
    {
        StudyDraft draft = Percent();
        draft.CoRated.Add("counter");
        draft.CoRated.Add("lounge");
        draft.Replicates = null;
        draft.Questions.Add(new Question("extra", Desk.Counter.Text, QuestionKind.Satisfaction, RatingScale.Create(1, 4)));
        draft.Table = draft.Table! with
        {
            WeightColumn = "w",
            QuestionColumns = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("lounge", "counter ")]),
        };
        string message = Should.Throw<ArgumentException>(draft.Build).Message;
        message.ShouldContain("$.coRated: A table of counts does not say");
        message.ShouldContain("$.table: A table of counts has no weights");
        message.ShouldContain("$.replicates: Percentages do not say of how many people");
        message.ShouldContain("$.table.counts: Question 'extra' has the rating 4, for which no column is named.");
        message.ShouldContain("$.questions[1].column: Two questions have the name 'counter' in the table.");
        draft = Draft();
        draft.Replicates = ReplicateRule.ByRespondent(5);
        Should.Throw<ArgumentException>(draft.Build).Message.ShouldContain("its replicate groups are by cluster");
    }

    [Fact]
    public void Create_WithoutCountsOrColumns_IsRefused()
    {
        Should.Throw<ArgumentException>(() => CountsReader.Create(Desk.Draft().Build(), s_header)).Message.ShouldStartWith("Study 'desk' has no table of counts.");
        Should.Throw<ArgumentException>(() => ResponseParser.Create(Draft().Build(), s_header)).Message.ShouldContain("holds counts and no single responses");
        string message = Should.Throw<ArgumentException>(() => CountsReader.Create(Draft().Build(), ["question", "Low", "mid", "mid", "site", "problem"])).Message;
        message.ShouldContain("low: The table has no such column for the rating 1. Did you mean 'Low'?");
        message.ShouldContain("mid: The table has this column, for the rating 2, twice.");
        Should.Throw<ArgumentException>(() => new CountLayout("q", [])).Message.ShouldContain("at least one column");
        Should.Throw<ArgumentException>(() => new CountLayout(" ", [KeyValuePair.Create(1m, "a")]));
        Should.Throw<ArgumentException>(() => new CountLayout("q", [KeyValuePair.Create(1m, " ")]));
        Should.Throw<ArgumentOutOfRangeException>(() => new CountLayout("q", [KeyValuePair.Create(1m, "a")]) { Unit = (CountUnit)2 });
    }

    [Fact]
    public void AddCounts_ThatDoNotFit_IsRefusedAndChangesNothing()
    {
        var tally = new StudyTally(Draft().Build());
        RatingDistribution three = RatingDistribution.FromCounts(RatingScale.Create(1, 3), [1, 2, 3]);
        ResponseCounts[] wrong =
        [
            new([three]),
            new([three, three, three]),
            new([three, RatingDistribution.FromCounts(RatingScale.Create(1, 5), [1, 2, 3, 4, 5])]),
            new([three, null]) { Groups = ["maybe"] },
            new([three, null]) { Groups = ["yes", "no"] },
        ];
        foreach (ResponseCounts counts in wrong)
        {
            Should.Throw<ArgumentException>(() => tally.AddCounts(counts));
        }

        StudyDraft joint = Desk.Draft();
        joint.CoRated.Add("counter");
        joint.CoRated.Add("lounge");
        Should.Throw<ArgumentException>(() => new StudyTally(joint.Build()).AddCounts(new([null, null, null]))).Message.ShouldContain("keeps joint counts");
        joint.CoRated.Clear();
        joint.Replicates = ReplicateRule.ByRespondent(5);
        Should.Throw<ArgumentException>(() => new StudyTally(joint.Build()).AddCounts(new([null, null, null]))).Message.ShouldContain("counts have no respondents");
        Should.Throw<InvalidOperationException>(() => tally.SubtractCounts(new([three, null])));
        tally.AddCounts(new([null, null]));
        tally.Whole.Count.ShouldBe(0);
        new ResponseCounts([]) { Groups = default }.Count.ShouldBe(0);
    }

    [Fact]
    public void Json_OfAStudyOfCounts_ReadsBack()
    {
        StudyDraft draft = Percent();
        draft.Replicates = ReplicateRule.ByCluster with { SameAcrossWaves = true };
        string text = StudyJson.Write(draft.Build());
        text.ShouldContain("\"layout\": \"counts\"");
        text.ShouldContain("\"unit\": \"percent\"");
        text.ShouldContain("\"acrossWaves\": \"same\"");
        Study read = StudyJson.Read(Encoding.UTF8.GetBytes(text));
        read.Table!.Counts!.Columns.ShouldBe(draft.Table!.Counts!.Columns);
        (read.CountsPeople, read.Replicates).ShouldBe((false, draft.Replicates));
        StudyJson.Write(read).ShouldBe(text);
    }

    [Theory]
    [InlineData("\"layout\": \"counts\",", "", "A table of counts needs 'layout'")]
    [InlineData("\"layout\": \"counts\",", "\"layout\": \"rows\",", "A table of counts needs 'layout'")]
    [InlineData("\"questionColumn\": \"question\",", "", "'questionColumn' and 'counts'")]
    [InlineData("\"unit\": \"percent\"", "\"unit\": \"promille\"", "'promille' is not known; allowed are people, percent.")]
    [InlineData("\"2\": \"mid\"", "\"two\": \"mid\"", "'two' is not a rating")]
    [InlineData("\"2\": \"mid\"", "\"1.0\": \"mid\"", "stands here twice")]
    [InlineData("\"2\": \"mid\"", "\"2\": null", "must not be null")]
    [InlineData("\"by\": \"cluster\"", "\"by\": \"cluster\", \"acrossWaves\": \"perhaps\"", "'perhaps' is not known; allowed are same, independent.")]
    public void Json_ThatIsWrong_IsRefused(string right, string wrong, string message)
    {
        string text = StudyJson.Write(Percent().Build());
        text.ShouldContain(right);
        Should.Throw<JsonException>(() => StudyJson.Read(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)))).Message.ShouldContain(message);
    }

    private static StudyDraft Draft()
    {
        StudyDraft draft = Desk.Draft();
        draft.Questions.Clear();
        draft.Questions.Add(new Question("counter", Desk.Counter.Text, QuestionKind.Satisfaction, RatingScale.Create(1, 3)));
        draft.Questions.Add(new Question("lounge", Desk.Lounge.Text, QuestionKind.Satisfaction, RatingScale.Create(1, 3, 2)));
        draft.Replicates = ReplicateRule.ByCluster;
        draft.Table = new ResponseTable("desk.csv") { ClusterColumn = "site", Counts = Layout(CountUnit.People) };
        return draft;
    }

    private static StudyDraft Percent()
    {
        StudyDraft draft = Draft();
        draft.Segments.Clear();
        draft.Table = draft.Table! with { Counts = Layout(CountUnit.Percent) };
        return draft;
    }

    private static string[][] Tops(params int[] tops) => [.. tops.Select((top, i) => new[] { "counter", $"{100 - top}", "0", $"{top}", $"site{i}" })];

    private static CountLayout Layout(CountUnit unit) =>
        new("question", [KeyValuePair.Create(1m, "low"), KeyValuePair.Create(2m, "mid"), KeyValuePair.Create(3m, "high")]) { Unit = unit };

    private static StudyTally Tally(StudyDraft draft, params string[][] rows)
    {
        Study study = draft.Build();
        var reader = CountsReader.Create(study, s_header);
        foreach (string[] row in rows)
        {
            reader.TryAdd(row, out ImmutableArray<Fault> faults).ShouldBeTrue(string.Join('\n', faults));
        }

        var tally = new StudyTally(study);
        foreach (ResponseCounts counts in reader.ToCounts())
        {
            tally.AddCounts(counts);
        }

        return tally;
    }
}
