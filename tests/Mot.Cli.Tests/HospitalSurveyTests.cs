namespace Mot.Cli.Tests;

/// <summary>The example of published percentages, and counts of people.</summary>
public class HospitalSurveyTests
{
    [Fact]
    public void Report_OfOneRelease_IsAsApproved()
    {
        using CliRun run = Run("report", "--wave 07_2023");
        Snapshot.Match(run.Output);
    }

    [Theory]
    [InlineData("en", 80)]
    [InlineData("zh", 60)]
    public void Trend_IsAsApproved(string language, int width)
    {
        using CliRun run = Run("trend", $"--language {language} --width {width}");
        Snapshot.Match(run.Output, language);
        run.Output.Split('\n').ShouldAllBe(line => Reporting.DisplayWidth.Of(line) <= width);
    }

    [Fact]
    public void Json_SaysThatPercentagesAreNotPeople()
    {
        using CliRun run = Run("report", "--wave 07_2016 --json");
        run.Json.GetProperty("study").GetProperty("unit").GetString().ShouldBe("percent");
        run.Json.GetProperty("study").GetProperty("note").GetString()!.ShouldContain("not people");
        run.Json.GetProperty("replicateGroups").GetInt32().ShouldBe(50);
        run.Json.GetProperty("change").GetProperty("sameClusters").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void CountsOfPeople_NeedNoNote()
    {
        using CliRun run = Counts("question,one,two,three\ncoffee,10,20,70\nservice,30,30,40\n");
        run.Run("report counts.json").ShouldBe(0, run.Error);
        run.Output.ShouldContain("100 responses");
        run.Output.ShouldNotContain("percentage");
        run.Run("report counts.json --sampling simple --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("study").GetProperty("unit").GetString().ShouldBe("people");
        run.Json.GetProperty("questions")[0].GetProperty("mean").GetProperty("value").GetDouble().ShouldBe(2.6, 1e-12);
        run.Run("tally counts.json").ShouldBe(0, run.Error);
        run.Run("score counts.json --all").ShouldNotBe(0);
    }

    [Theory]
    [InlineData("question,one,two,three\ncoffee,10,20,70\n", "there is no row about question 'service' ('service')")]
    [InlineData("question,one,two,three\ncoffee,10,20,x\nservice,1,1,1\n", "counts.csv:2: column three: 'x' is not allowed")]
    [InlineData("question,one,two\n", "three: The table has no such column")]
    [InlineData("", "the file is empty")]
    public void CountsThatAreWrong_AreRefused(string csv, string message)
    {
        using CliRun run = Counts(csv);
        run.Run("report counts.json").ShouldBe(1);
        run.Error.ShouldContain(message);
    }

    private static CliRun Counts(string csv)
    {
        var run = new CliRun();
        run.Write("counts.csv", csv);
        run.Write("counts.json", """
            {
              "version": 1, "kind": "study", "id": "counts",
              "journey": { "id": "visit", "name": { "en": "A visit" }, "stages": [ { "id": "stay", "name": { "en": "Staying" }, "touchpoints": [
                { "id": "coffee", "name": { "en": "Coffee" } }, { "id": "service", "name": { "en": "Service" } } ] } ] },
              "scales": { "three": { "min": 1, "max": 3 } },
              "questions": [
                { "id": "coffee", "text": { "en": "Coffee" }, "kind": "satisfaction", "scale": "three", "touchpoint": "coffee" },
                { "id": "service", "text": { "en": "Service" }, "kind": "satisfaction", "scale": "three", "touchpoint": "service" } ],
              "table": { "file": "counts.csv", "layout": "counts", "questionColumn": "question", "counts": { "1": "one", "2": "two", "3": "three" } }
            }
            """);
        return run;
    }

    private static CliRun Run(string command, string options)
    {
        string data = Path.GetDirectoryName(SharedData.Require("hcahps_state_results.csv"))!;
        var run = new CliRun();
        run.Run($"{command} {AirportSurveyTests.Example("hcahps")} --data {data} {options}").ShouldBe(0, run.Error);
        return run;
    }
}
