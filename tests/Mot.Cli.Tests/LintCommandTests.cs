namespace Mot.Cli.Tests;

public class LintCommandTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Text_IsAsApproved(string language)
    {
        using CliRun run = SmallStudy.RunWithPrevious();
        run.Run($"lint cafe.json --language {language}").ShouldBe(0);
        Snapshot.Match(run.Output, language);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("--fail-on error", 0)]
    [InlineData("--fail-on warning", 3)]
    [InlineData("--fail-on note", 3)]
    [InlineData("--fail-on never", 0)]
    public void ExitCode_FollowsTheGravestFinding(string options, int code)
    {
        using CliRun run = SmallStudy.Run();
        run.Run($"lint cafe.json {options}").ShouldBe(code);
        run.Run($"lint cafe.json --json {options}").ShouldBe(code);
    }

    [Fact]
    public void Today_IsThatOfTheMachineUnlessGiven()
    {
        using CliRun run = SmallStudy.Run();
        run.Write("cafe.json", SmallStudy.Json(previous: null).Replace("\"id\": \"visit\",", "\"id\": \"visit\", \"reviewed\": \"2026-01-01\",", StringComparison.Ordinal));
        run.Run("lint cafe.json").ShouldBe(0);
        run.Output.ShouldNotContain("MOT009");
        run.Run("lint cafe.json --stale-after 30").ShouldBe(0);
        run.Output.ShouldContain("325 days ago");
        run.Run("lint cafe.json --today 2025-12-31").ShouldBe(3);
        run.Output.ShouldContain("cafe.json:6:53: error MOT010: ");
    }

    [Fact]
    public void Ignored_IsCounted()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("lint cafe.json --ignore MOT001,mot101 --ignore MOT008").ShouldBe(0);
        run.Output.ShouldNotContain(" MOT001: ");
        run.Output.Split('\n')[^2].ShouldEndWith("left out: MOT001 (1), MOT008 (1), MOT101 (1)");
        run.Run("lint cafe.json --json --ignore MOT001").ShouldBe(0);
        run.Json.GetProperty("leftOut").GetProperty("MOT001").GetInt32().ShouldBe(1);
        run.Json.GetProperty("kind").GetString().ShouldBe("lint");
    }

    [Fact]
    public void Journey_CanBeLintedAlone()
    {
        using var run = new CliRun();
        run.Write("visit.json", "{ \"version\": 1, \"kind\": \"journey\", \"id\": \"visit\",\n  \"stages\": [ { \"id\": \"s\", \"touchpoints\": [ { \"id\": \"门\", \"next\": [] },\n    { \"id\": \"b\" } ] } ] }");
        run.Run("lint visit.json").ShouldBe(3);
        run.Output.ShouldContain("visit.json:3:5: error MOT003: No way leads to touchpoint 'b'");
        run.Output.ShouldNotContain("MOT1");
    }

    [Fact]
    public void Tally_IsLintedAsItsStudy()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("tally cafe.json").ShouldBe(0);
        run.Write("cafe.tally.json", run.Output);
        run.Run("lint cafe.json --json").ShouldBe(0);
        string findings = run.Json.GetProperty("findings").GetRawText();
        run.Run("lint cafe.tally.json --json").ShouldBe(0);
        run.Json.GetProperty("findings").GetRawText().ShouldBe(findings);
        run.Run("lint cafe.tally.json").ShouldBe(0);
        run.Output.Split('\n')[0].ShouldNotContain(":1:1:");
    }

    [Theory]
    [InlineData("lint cafe.json --ignore MOT000")]
    [InlineData("lint cafe.json --ignore owner")]
    [InlineData("lint cafe.json --today yesterday")]
    [InlineData("lint cafe.json --stale-after 0")]
    [InlineData("lint cafe.json --names-in e")]
    [InlineData("lint cafe.json --fail-on info")]
    public void WrongUsage_ExitsWith2(string arguments)
    {
        using CliRun run = SmallStudy.Run();
        run.Run(arguments).ShouldBe(2);
        run.Error.ShouldStartWith("mot: ");
    }

    [Theory]
    [InlineData("{ \"kind\": \"journey\" }")]
    [InlineData("{ \"kind\": \"study\" }")]
    [InlineData("{ \"kind\": \"scoringPolicy\", \"version\": 1 }")]
    [InlineData("[]")]
    public void WhatCannotBeRead_IsRefused(string text)
    {
        using var run = new CliRun();
        run.Write("a.json", text);
        run.Run("lint a.json").ShouldBe(1);
        run.Error.ShouldContain("a.json");
    }
}
