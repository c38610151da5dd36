namespace Mot.Cli.Tests;

public class ReportCommandTests
{
    [Theory]
    [InlineData("en", 80)]
    [InlineData("zh", 80)]
    [InlineData("en", 50)]
    [InlineData("zh", 50)]
    public void Text_IsAsApproved(string language, int width)
    {
        using CliRun run = SmallStudy.RunWithPrevious(width);
        run.Run($"report cafe.json --language {language}").ShouldBe(0);
        Snapshot.Match(run.Output, $"{language}.{width}");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(120)]
    public void Text_IsNeverWiderThanAskedFor(int width)
    {
        using CliRun run = SmallStudy.RunWithPrevious();
        foreach (string language in new[] { "en", "zh" })
        {
            run.Run($"report cafe.json --width {width} --language {language}").ShouldBe(0);
            run.Output.Split('\n').ShouldAllBe(line => Columns(line) <= width);
        }
    }

    [Fact]
    public void Json_HasThePromisedNames()
    {
        using CliRun run = SmallStudy.RunWithPrevious();
        run.Run("report cafe.json --json").ShouldBe(0);
        run.Json.GetProperty("findings").GetArrayLength().ShouldBeInRange(1, 5);
        System.Text.Json.JsonElement question = run.Json.GetProperty("questions")[1];
        question.GetProperty("id").GetString().ShouldBe("service");
        foreach (string name in new[] { "n", "missing", "mean", "top2", "distribution" })
        {
            question.TryGetProperty(name, out _).ShouldBeTrue(name);
        }

        foreach (string name in new[] { "value", "low", "high", "level", "n", "method" })
        {
            question.GetProperty("mean").TryGetProperty(name, out _).ShouldBeTrue(name);
        }

        run.Json.TryGetProperty("nps", out _).ShouldBeTrue();
        run.Json.TryGetProperty("segments", out _).ShouldBeTrue();
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void SmallGroups_AreHiddenInTextAndJson()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("report cafe.json").ShouldBe(0);
        run.Output.ShouldContain("too few people");
        run.Output.ShouldContain("protects another");
        run.Run("report cafe.json --json").ShouldBe(0);
        run.Json.GetProperty("segments").GetRawText().ShouldContain("tooFew");
    }

    [Fact]
    public void Folder_GetsEveryFileOfTheReport()
    {
        using CliRun run = SmallStudy.RunWithPrevious();
        run.Run("report cafe.json --json").ShouldBe(0);
        string json = run.Output;
        run.Run("report cafe.json -o out --language zh").ShouldBe(0);

        string[] told = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim())];
        string folder = Path.Combine(run.Folder, "out");
        string[] written = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))];
        written.ShouldBe(told, ignoreOrder: true);
        foreach (string name in new[] { "report.html", "report.md", "findings.json", "pictures/journey-map.svg", "pictures/ratings.svg", "charts/ratings.vl.json" })
        {
            written.ShouldContain(name);
        }

        File.ReadAllText(Path.Combine(folder, "findings.json")).TrimEnd().ShouldBe(json.TrimEnd());
        File.ReadAllText(Path.Combine(folder, "report.html")).ShouldContain("咖啡馆顾客调查");
        File.ReadAllBytes(Path.Combine(folder, "report.html"))[0].ShouldBe((byte)'<');

        // A second time, over the first.
        run.Run("report cafe.json -o out").ShouldBe(0);
        File.ReadAllText(Path.Combine(folder, "report.html")).ShouldContain("A café, its guests asked");
    }

    [Fact]
    public void Folder_ShowsNothingOfHiddenGroups()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("report cafe.json -o out").ShouldBe(0);
        string html = File.ReadAllText(Path.Combine(run.Folder, "out", "report.html"));
        string[] rows = [.. html.Split('\n').Where(line => line.StartsWith("<tr><th scope=\"row\">bar", StringComparison.Ordinal))];
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.Contains("too few people", StringComparison.Ordinal) && !row.Any(char.IsAsciiDigit));
        html.ShouldContain("What was held back");
    }

    [Fact]
    public void Folder_ThatCannotBeIsRefused()
    {
        using CliRun run = SmallStudy.Run();
        run.Write("taken", "x");
        run.Run("report cafe.json -o taken").ShouldBe(1);
        run.Error.ShouldContain("'taken' is a file");
        run.Run("report cafe.json -o out --json").ShouldBe(1);
        run.Error.ShouldContain("--output writes the JSON too");
        Directory.Exists(Path.Combine(run.Folder, "out")).ShouldBeFalse();
    }

    [Fact]
    public void Color_FollowsTheTerminalAndNoColor()
    {
        using CliRun file = SmallStudy.Run();
        file.Run("report cafe.json").ShouldBe(0);
        file.Output.ShouldNotContain("\u001b");
        file.Run("report cafe.json --color always").ShouldBe(0);
        file.Output.ShouldContain("\u001b[");

        using CliRun terminal = SmallStudy.Run(isTerminal: true);
        terminal.Run("report cafe.json").ShouldBe(0);
        terminal.Output.ShouldContain("\u001b[");
        terminal.Run("report cafe.json --color never").ShouldBe(0);
        terminal.Output.ShouldNotContain("\u001b");
        terminal.Variables["NO_COLOR"] = "1";
        terminal.Run("report cafe.json").ShouldBe(0);
        terminal.Output.ShouldNotContain("\u001b");
        terminal.Variables.Clear();
        terminal.Variables["TERM"] = "dumb";
        terminal.Run("report cafe.json").ShouldBe(0);
        terminal.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public void Previous_ThatIsNotThere_IsLeftOutAndSaid()
    {
        using CliRun run = SmallStudy.RunWithPrevious();
        File.Delete(Path.Combine(run.Folder, "before.csv"));
        run.Run("report cafe.json --json").ShouldBe(0);
        run.Error.ShouldContain("before.csv, was not found");
        run.Json.GetProperty("questions").GetArrayLength().ShouldBe(5);
        File.Delete(Path.Combine(run.Folder, "before.json"));
        run.Run("report cafe.json").ShouldBe(0);
        run.Error.ShouldContain("before.json");
        run.Output.ShouldNotContain("Change since");
    }

    [Fact]
    public void Previous_OnTheCommandLine_Wins()
    {
        using CliRun run = SmallStudy.Run();
        run.Write("other.json", SmallStudy.Json("1999", null, file: "other.csv"));
        run.Write("other.csv", SmallStudy.Csv(1));
        run.Run("report cafe.json --previous other.json").ShouldBe(0);
        run.Output.ShouldContain("Change since 1999");
    }

    [Fact]
    public void Tally_GivesTheSameReportAsTheStudy()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("report cafe.json").ShouldBe(0);
        string report = run.Output;
        run.Run("tally cafe.json").ShouldBe(0);
        run.Write("cafe.tally.json", run.Output);
        run.Run("report cafe.tally.json").ShouldBe(0);
        report.ShouldContain("Moments of truth ──");
        run.Output.ShouldBe(WithoutMoments(report));
    }

    // Without joint counts a tally cannot tell what goes with what.
    private static string WithoutMoments(string report)
    {
        string[] lines = report.Split('\n');
        int from = Array.FindIndex(lines, line => line.StartsWith("Moments of truth ──", StringComparison.Ordinal));
        int to = Array.FindIndex(lines, from + 1, line => line.EndsWith("──", StringComparison.Ordinal));
        return string.Join('\n', [.. lines[..from], .. lines[to..]]);
    }

    [Fact]
    public void Table_IsFoundInTheFolderGivenOrNamed()
    {
        using CliRun run = SmallStudy.Run();
        string data = Path.Combine(run.Folder, "data");
        Directory.CreateDirectory(data);
        File.Move(Path.Combine(run.Folder, "cafe.csv"), Path.Combine(data, "cafe.csv"));
        run.Run("report cafe.json").ShouldBe(1);
        run.Error.ShouldContain("cafe.csv");
        run.Error.ShouldContain("--data");
        run.Run("report cafe.json --data data").ShouldBe(0);
        run.Variables["MOT_DATA"] = data;
        run.Run("report cafe.json").ShouldBe(0);
    }

    [Theory]
    [InlineData("{", ":1:")]
    [InlineData("[]", "JSON object")]
    [InlineData("{\"kind\":\"study\"}", "study.json")]
    [InlineData("", "study.json")]
    public void Study_ThatIsNone_IsRefusedWithItsPlace(string json, string message)
    {
        using var run = new CliRun();
        run.Write("study.json", json);
        run.Run("report study.json").ShouldBe(1);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void Study_WithSeveralFaults_ListsThemAll()
    {
        using var run = new CliRun();
        run.Write("study.json", SmallStudy.Json().Replace("\"touchpoint\": \"coffee\"", "\"touchpoint\": \"tea\"", StringComparison.Ordinal)
            .Replace("\"outcomes\": [ \"overall\" ]", "\"outcomes\": [ \"all\" ]", StringComparison.Ordinal));
        run.Run("report study.json").ShouldBe(1);
        run.Error.ShouldContain("$.questions[2].touchpoint");
        run.Error.ShouldContain("$.outcomes[0]");
    }

    [Fact]
    public void Name_FromAFile_CannotSteerTheTerminal()
    {
        using var run = new CliRun();
        run.Write("cafe.json", SmallStudy.Json(previous: null).Replace("The coffee", "The \\u001b[31mcoffee", StringComparison.Ordinal));
        run.Write("cafe.csv", SmallStudy.Csv());
        run.Run("report cafe.json").ShouldBe(0);
        run.Output.ShouldNotContain("\u001b");
    }

    private static int Columns(string line) => Reporting.DisplayWidth.Of(line);
}
