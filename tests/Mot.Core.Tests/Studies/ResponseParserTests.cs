using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

public sealed class ResponseParserTests
{
    private static readonly string[] s_headers = ["who", "Counter", "lounge", "NPS ", "problem", "flight", "w"];

    [Fact]
    public void TryParse_ReadsAnswersWeightGroupClusterAndRespondent()
    {
        Response response = Read(["r1", " 5 ", "6", "10", "2", "f7", "0.2847177143"]);

        response.Answers.ShouldBe([Desk.Five.Rate(5), Answer.Missing(MissingKind.NotApplicable), Desk.Recommend.Scale.Rate(10)]);
        response.Respondent.ShouldBe("r1");
        response.Groups.ShouldBe(["no"]);
        response.Cluster.ShouldBe("f7");

        // Rounded to the nearest millionth.
        response.Weight.Value.ShouldBe(0.284718m);
    }

    [Fact]
    public void TryParse_OfEmptyCells_IsBlankAndNotStated()
    {
        Response response = Read([" ", "", "Blank", "", "", " ", "1"]);

        response.Answers.ShouldAllBe(answer => answer.MissingKind == MissingKind.Blank);
        response.Respondent.ShouldBeNull();
        response.Cluster.ShouldBeNull();
        response.Groups.ShouldBe([null]);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("yes")]
    public void TryParse_OfACodeThatNoGroupHas_IsNotStated(string code) => Read(["r1", "1", "1", "1", code, "", "1"]).Groups.ShouldBe([null]);

    [Fact]
    public void TryParse_OfAShortRow_ReadsWhatIsMissingAsEmpty()
    {
        ResponseParser parser = Parser(table => table with { WeightColumn = null });

        parser.TryParse(["r1", "4"], out Response? response, out ImmutableArray<Fault> faults).ShouldBeTrue();
        faults.ShouldBeEmpty();
        response!.Answers[0].ShouldBe(Desk.Five.Rate(4));
        response.Answers[2].MissingKind.ShouldBe(MissingKind.Blank);
        response.Weight.ShouldBe(CaseWeight.One);
    }

    [Fact]
    public void TryParse_ListsAllFaultsOfARow()
    {
        Parser().TryParse(["r1", "7", "ok", "5.5", "1", "f1", "-1"], out Response? response, out ImmutableArray<Fault> faults).ShouldBeFalse();

        response.ShouldBeNull();
        Snapshot.Match(string.Join('\n', faults));
    }

    [Theory]
    [InlineData("")]
    [InlineData("heavy")]
    [InlineData("1,5")]
    [InlineData("1000.000001")]
    [InlineData("NaN")]
    public void TryParse_OfSomethingThatIsNoWeight_IsRefused(string weight)
    {
        Parser().TryParse(["r1", "1", "1", "1", "1", "f1", weight], out _, out ImmutableArray<Fault> faults).ShouldBeFalse();

        faults.Single().Path.ShouldBe("w");
        faults.Single().Message.ShouldContain($"'{weight}' is not a weight");
    }

    [Fact]
    public void TryParse_WhenOutOfRangeIsCounted_TakesTheRowAndCountsTheValue()
    {
        ResponseParser parser = Parser(table => table with { CountsOutOfRange = true });

        parser.TryParse(["r1", "7", "ok", "10", "1", "f1", "1"], out Response? response, out _).ShouldBeTrue();
        response!.Answers[0].MissingKind.ShouldBe(MissingKind.OutOfRange);
        response.Answers[1].MissingKind.ShouldBe(MissingKind.OutOfRange);
        response.Answers[2].Step.ShouldBe(10);
    }

    [Fact]
    public void TryParse_ByRespondent_NeedsTheRespondent()
    {
        StudyDraft draft = Draft();
        draft.Replicates = ReplicateRule.ByRespondent(10);

        ResponseParser.Create(draft.Build(), s_headers)
            .TryParse(["", "1", "1", "1", "1", "f1", "1"], out _, out ImmutableArray<Fault> faults).ShouldBeFalse();
        faults.Single().Path.ShouldBe("who");
    }

    [Fact]
    public void Create_ListsMissingAndDoubledColumnsAndSuggestsTheCase()
    {
        ArgumentException refused = Should.Throw<ArgumentException>(() =>
            ResponseParser.Create(Draft().Build(), ["counter", "lounge", "lounge ", "problem", "flight", "W", "who"]));

        Snapshot.Match(refused.Message);
    }

    [Fact]
    public void Create_FindsAColumnInTheLastPlaceAndIgnoresBlanksAroundHeaders()
    {
        Study study = Draft().Build();
        foreach (string last in s_headers)
        {
            string[] headers = [.. s_headers.Where(header => header != last).Select(header => $" {header}\t"), last];
            ResponseParser.Create(study, headers).TryParse([.. headers.Select(_ => "1")], out Response? response, out _).ShouldBeTrue();
            response!.Answers[0].ShouldBe(Desk.Five.Rate(1));
            response.Cluster.ShouldBe("1");
            response.Respondent.ShouldBe("1");
            response.Groups.ShouldBe(["yes"]);
        }
    }

    [Fact]
    public void Create_WithColumnsThatTheStudyDoesNotName_IgnoresThem() =>
        ResponseParser.Create(Draft().Build(), ["extra", "extra", .. s_headers]).Study.Id.ShouldBe("desk");

    [Fact]
    public void Create_WithoutATable_IsRefused() =>
        Should.Throw<ArgumentException>(() => ResponseParser.Create(Desk.Draft().Build(), s_headers)).Message.ShouldContain("'desk'");

    [Fact]
    public void Create_WithoutDeclaredColumns_TakesTheIds()
    {
        StudyDraft draft = Desk.Draft();
        draft.Table = new ResponseTable("desk.csv");

        ResponseParser.Create(draft.Build(), ["problem", "recommend", "lounge", "counter"])
            .TryParse(["1", "9", "3", "2"], out Response? response, out _).ShouldBeTrue();
        response!.Answers.ShouldBe([Desk.Five.Rate(2), Desk.Five.Rate(3), Desk.Recommend.Scale.Rate(9)]);
        (response.Respondent, response.Cluster, response.Wave, response.At, response.Weight).ShouldBe((null, null, null, null, CaseWeight.One));
        response.Groups.ShouldBe(["yes"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../secret.csv")]
    [InlineData("C:\\data.csv")]
    public void Table_WithAFolder_IsRefused(string file) => Should.Throw<ArgumentException>(() => new ResponseTable(file));

    private static StudyDraft Draft()
    {
        StudyDraft draft = Desk.Draft();
        draft.Questions[1] = new Question("lounge", Desk.Lounge.Text, QuestionKind.Satisfaction, Desk.Five.WithMissing("Blank", MissingKind.Blank))
        {
            Touchpoint = "lounge",
            Frame = QuestionFrame.ThisEncounter,
        };
        draft.Table = new ResponseTable("desk.csv")
        {
            QuestionColumns = new Dictionary<string, string> { ["counter"] = "Counter", ["recommend"] = "NPS" }.ToImmutableSortedDictionary(),
            WeightColumn = "w",
            RespondentColumn = "who",
            ClusterColumn = "flight ",
        };
        return draft;
    }

    private static ResponseParser Parser(Func<ResponseTable, ResponseTable>? change = null)
    {
        StudyDraft draft = Draft();
        draft.Table = change is null ? draft.Table : change(draft.Table!);
        return ResponseParser.Create(draft.Build(), s_headers);
    }

    private static Response Read(string[] cells)
    {
        Parser().TryParse(cells, out Response? response, out ImmutableArray<Fault> faults).ShouldBeTrue(string.Join('\n', faults));
        return response!;
    }
}
