using System.Text.Json;

namespace Mot.Cli.Tests;

/// <summary>Reports about a part of the people, and to an audience of which is known what it has seen.</summary>
public sealed class ReleaseOptionsTests
{
    private const string Logged = "report cafe.json --release-log board.log.json --audience board";

    [Fact]
    public void Only_IsAboutThoseAlone_AndSaysSo()
    {
        using CliRun run = SmallStudy.Run();

        run.Run("report cafe.json --only seat=window").ShouldBe(0);
        run.Output.ShouldContain("17 responses");
        run.Output.ShouldContain("Only Seat: window");
        run.Run("report cafe.json --only seat=window --language zh").ShouldBe(0);
        run.Output.ShouldContain("仅限座位：window");
        run.Run("report cafe.json --only seat=window --json").ShouldBe(0);
        JsonElement json = run.Json;
        json.GetProperty("responses").GetInt64().ShouldBe(17);
        json.GetProperty("release").GetProperty("only").GetProperty("seat")[0].GetString().ShouldBe("window");
        json.GetProperty("release").GetProperty("audience").ValueKind.ShouldBe(JsonValueKind.Null);
        Question(json, "overall").GetProperty("n").GetInt64().ShouldBe(16);
    }

    [Fact]
    public void Only_SeveralGroupsOfASegmentMeanAny_AndSeveralSegmentsAll()
    {
        using CliRun run = SmallStudy.Run();

        run.Run("report cafe.json --only seat=window --only seat=hall --only problem=no --json").ShouldBe(0);
        run.Json.GetProperty("responses").GetInt64().ShouldBe(38);
    }

    [Theory]
    [InlineData("--only seat=bar", "fewer than 5 people are meant")]
    [InlineData("--only chair=window", "no segment 'chair'; it has: problem, seat")]
    [InlineData("--only problem=maybe", "no group 'maybe'")]
    [InlineData("--only window", "'window' is not allowed")]
    [InlineData("--release-log none.json", "say with --audience whose it is to be")]
    [InlineData("--release-log none.json --audience a/b", "'a/b' is not an id")]
    public void WhatCannotBeShown_IsRefusedWithTheReason(string options, string reason)
    {
        using CliRun run = SmallStudy.Run();

        run.Run($"report cafe.json {options}").ShouldBe(1);
        run.Error.ShouldContain(reason);
        run.Output.ShouldBeEmpty();
        File.Exists(Path.Combine(run.Folder, "none.json")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--audience board", "--audience needs --release-log")]
    [InlineData("--only seat=window --previous cafe.json", "--previous cannot go with --only")]
    public void OptionsThatDoNotGoTogether_AreWrongUsage(string options, string reason)
    {
        using CliRun run = SmallStudy.Run();

        run.Run($"report cafe.json {options}").ShouldBe(2);
        run.Error.ShouldContain(reason);
    }

    [Fact]
    public void TheLog_IsMadeAndKept_AndTheSameReportLeavesItAlone()
    {
        using CliRun run = SmallStudy.Run();

        run.Run(Logged).ShouldBe(0);
        run.Output.ShouldContain("For the audience board, release 1");
        string log = Log(run);
        string report = run.Output;
        run.Run(Logged).ShouldBe(0);
        run.Output.ShouldBe(report);
        Log(run).ShouldBe(log);
        run.Run("report cafe.json --release-log board.log.json --audience staff").ShouldBe(1);
        run.Error.ShouldContain("the log of audience 'board', not of 'staff'");
        Directory.GetFiles(run.Folder, "*.next").ShouldBeEmpty();
    }

    // Of 48 guests 28 sit in the hall and 17 at the windows; the three at the bar would be the rest.
    [Fact]
    public void AFilterThatWouldTellTheRest_ShowsNothing_AndTheLogStays()
    {
        using CliRun run = SmallStudy.Run();
        run.Run(Logged).ShouldBe(0);
        string log = Log(run);

        run.Run("report cafe.json --release-log board.log.json --only seat=hall").ShouldBe(0);
        Log(run).ShouldNotBe(log);
        log = Log(run);
        run.Run("report cafe.json --release-log board.log.json --only seat=window").ShouldBe(1);
        run.Error.ShouldContain("Nothing is shown: with earlier releases the answers of fewer than 5 people");
        Log(run).ShouldBe(log);
        run.Run("report cafe.json --only seat=window").ShouldBe(0);
    }

    [Fact]
    public void OneMoreAnswer_ShowsNothing_UntilThereAreEnough()
    {
        using CliRun run = SmallStudy.Run();
        run.Run(Logged).ShouldBe(0);
        const string More = "h1,5,5,5,5,9,2,hall\n";
        run.Write("cafe.csv", SmallStudy.Csv() + More);

        run.Run(Logged).ShouldBe(1);
        run.Error.ShouldBe("mot: Nothing is shown: with release 1 the answers of fewer than 5 people could be worked out by subtraction. Release 1 stands; ask again when more have answered.\n");
        run.Write("cafe.csv", SmallStudy.Csv() + string.Concat(Enumerable.Repeat(More, 5)));
        run.Run(Logged).ShouldBe(0);
        run.Output.ShouldContain("53 responses");
        run.Output.ShouldContain("release 2");
    }

    // Five more guests, of whom one only rated the service: that question stays as it was shown.
    [Fact]
    public void AQuestionWithTooFewNewAnswers_IsHiddenAlone()
    {
        using CliRun run = SmallStudy.Run();
        run.Run(Logged).ShouldBe(0);
        run.Write("cafe.csv", SmallStudy.Csv() + "h1,5,5,5,5,9,2,hall\n" + string.Concat(Enumerable.Repeat("h2,5,,5,5,9,2,hall\n", 5)));

        run.Run($"{Logged} --json").ShouldBe(0);
        JsonElement hidden = run.Json.GetProperty("release").GetProperty("hiddenQuestions").EnumerateArray().Single();
        (hidden.GetProperty("id").GetString(), hidden.GetProperty("hidden").GetString(), hidden.GetProperty("earlierRelease").GetInt32()).ShouldBe(("service", "shownEarlier", 1));
        Question(run.Json, "service").GetProperty("n").GetInt64().ShouldBe(0);
        Question(run.Json, "coffee").GetProperty("n").GetInt64().ShouldBe(49);
        run.Json.GetProperty("release").GetProperty("number").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void WhatIsHidden_IsToldOnThePage()
    {
        using CliRun run = SmallStudy.Run();
        run.Run(Logged).ShouldBe(0);
        run.Write("cafe.csv", SmallStudy.Csv() + "h1,5,5,5,5,9,2,hall\n" + string.Concat(Enumerable.Repeat("h2,5,,5,5,9,2,hall\n", 5)));

        run.Run(Logged).ShouldBe(0);
        run.Output.ReplaceLineEndings(" ").ShouldContain("Hidden to protect people");
        run.Output.ShouldContain("Service at the table: with release 1 fewer than 5 people could be worked out");
        run.Output.ShouldContain("– (hidden)");
    }

    [Theory]
    [InlineData("{", "1:")]
    [InlineData("{\"version\": 1, \"kind\": \"tally\"}", "This is a 'tally' document")]
    public void ALogThatIsNone_IsRefused(string text, string reason)
    {
        using CliRun run = SmallStudy.Run();
        run.Write("board.log.json", text);

        run.Run(Logged).ShouldBe(1);
        run.Error.ShouldContain(reason);
        Log(run).ShouldBe(text);
    }

    [Fact]
    public void ATally_HasNoRespondentsToChooseFrom()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("tally cafe.json").ShouldBe(0);
        run.Write("cafe.tally.json", run.Output);

        run.Run("report cafe.tally.json --only seat=window").ShouldBe(1);
        run.Error.ShouldContain("no single respondents");
    }

    private static string Log(CliRun run) => File.ReadAllText(Path.Combine(run.Folder, "board.log.json"));

    private static JsonElement Question(JsonElement json, string id) =>
        json.GetProperty("questions").EnumerateArray().Single(question => question.GetProperty("id").GetString() == id);
}
