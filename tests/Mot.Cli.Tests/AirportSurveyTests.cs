using System.Text.Json;

namespace Mot.Cli.Tests;

/// <summary>The studies in <c>docs/examples</c> on the real surveys, against numbers that any statistician gets.</summary>
public class AirportSurveyTests
{
    [Fact]
    public void Report_Of2017_HasTheKnownNumbers()
    {
        JsonElement report = Json(2017, "report {0} --data {1} --sampling simple --json");
        JsonElement overall = Question(report, "overall");
        overall.GetProperty("mean").GetProperty("value").GetDouble().ShouldBe(4.0644, 5e-5);
        overall.GetProperty("n").GetInt64().ShouldBe(2688);
        JsonElement food = Question(report, "food");
        food.GetProperty("mean").GetProperty("value").GetDouble().ShouldBe(3.6154, 5e-5);
        food.GetProperty("n").GetInt64().ShouldBe(2421);
        JsonElement boarding = Question(report, "clean_boarding");
        boarding.GetProperty("mean").GetProperty("value").GetDouble().ShouldBe(4.3946, 5e-5);
        boarding.GetProperty("top2").GetProperty("value").GetDouble().ShouldBe(0.8744, 5e-5);
    }

    [Theory]
    [InlineData("", "cannotTell")]
    [InlineData(" --sampling simple", "worse")]
    public void Compare_Of2018With2017_CallsTheRecommendationWorseOnlyWithoutClusters(string sampling, string verdict)
    {
        string before = Example(2017);
        JsonElement comparison = Json(2018, "compare {0} " + before + " --data {1} --correction none --json" + sampling);
        Question(comparison, "nps").GetProperty("comparison").GetProperty("verdict").GetString().ShouldBe(verdict);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Report_AsText_FitsItsWidth(string language)
    {
        foreach (int width in new[] { 40, 80, 120 })
        {
            using CliRun run = Run(2017, $"report {{0}} --data {{1}} --width {width} --language {language}");
            run.Output.Split('\n').ShouldAllBe(line => Reporting.DisplayWidth.Of(line) <= width);
        }
    }

    [Fact]
    public void Trend_OfNineYears_IsAsApproved()
    {
        string data = Path.GetDirectoryName(SharedData.Require("sfo_2010.csv"))!;
        int[] years = [.. Enumerable.Range(2010, 9)];
        foreach (int year in years)
        {
            SharedData.Require($"sfo_{year}.csv");
        }

        using var run = new CliRun();
        string trend = $"trend {string.Join(' ', years.Select(Example))} --data {data}";
        run.Run(trend).ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, "en");
        run.Output.Split('\n').ShouldAllBe(line => Reporting.DisplayWidth.Of(line) <= 80);
        run.Run(trend + " --language zh --width 56").ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, "zh");
        run.Output.Split('\n').ShouldAllBe(line => Reporting.DisplayWidth.Of(line) <= 56);
        run.Run(trend + " --width 120").ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, "en.120");
    }

    private static JsonElement Question(JsonElement result, string id) =>
        result.GetProperty("questions").EnumerateArray().Single(question => question.GetProperty("id").GetString() == id);

    private static JsonElement Json(int year, string arguments)
    {
        using CliRun run = Run(year, arguments);
        return run.Json;
    }

    private static CliRun Run(int year, string arguments)
    {
        string data = Path.GetDirectoryName(SharedData.Require($"sfo_{year}.csv"))!;
        SharedData.Require($"sfo_{year - 1}.csv");
        var run = new CliRun();
        int code = run.Run(arguments.Replace("{0}", Example(year), StringComparison.Ordinal).Replace("{1}", data, StringComparison.Ordinal));
        code.ShouldBe(0, run.Error);
        return run;
    }

    private static string Example(int year) => Example($"sfo_{year}");

    internal static string Example(string study)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mot.Core.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "docs", "examples", $"{study}.json");
    }
}
