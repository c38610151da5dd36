namespace Mot.Cli.Tests;

public class TrendCommandTests
{
    [Fact]
    public void Text_IsAsApproved()
    {
        using CliRun run = Three(100);
        run.Run("trend y2023.json y2024.json y2025.json").ShouldBe(0);
        Snapshot.Match(run.Output, "en");
        run.Run("trend y2023.json y2024.json y2025.json --language zh --width 40").ShouldBe(0);
        Snapshot.Match(run.Output, "zh");
    }

    [Fact]
    public void LongNamesOfWaves_AreBrokenBehindTheirSeparators()
    {
        using CliRun run = SmallStudy.Run(60);
        string[] waves = ["2025-W51", "2025-W52", "2026-W01", "pilot_of_a_thing", "Sommersemester"];
        foreach (string wave in waves)
        {
            run.Write($"{wave}.json", SmallStudy.Json(wave, previous: null));
        }

        run.Run($"trend {string.Join(' ', waves.Select(wave => $"{wave}.json"))}").ShouldBe(0);
        Snapshot.Match(run.Output);
        run.Output.Split('\n').ShouldAllBe(line => Reporting.DisplayWidth.Of(line) <= 60);
    }

    [Fact]
    public void Json_HasAPointForEachWaveAndAStepBetween()
    {
        using CliRun run = Three();
        run.Run("trend y2023.json y2024.json y2025.json --json").ShouldBe(0);
        run.Json.GetProperty("kind").GetString().ShouldBe("trend");
        run.Json.GetProperty("waves").GetArrayLength().ShouldBe(3);
        foreach (System.Text.Json.JsonElement question in run.Json.GetProperty("questions").EnumerateArray())
        {
            question.GetProperty("points").GetArrayLength().ShouldBe(3);
            question.GetProperty("steps").GetArrayLength().ShouldBe(2);
        }
    }

    [Fact]
    public void WavesThatMakeNoTrend_AreRefused()
    {
        using CliRun run = Three();
        run.Run("trend y2023.json").ShouldBe(1);
        run.Error.ShouldContain("this is one wave");
        run.Run("trend y2023.json y2024.json y2023.json").ShouldBe(1);
        run.Error.ShouldContain("the wave '2023' is in y2023.json already");
        run.Run("trend y2023.json nowhere.json").ShouldBe(1);
        run.Error.ShouldContain("nowhere.json");
        run.Run("trend").ShouldBe(2);
    }

    // The service was asked with another wording in 2023.
    private static CliRun Three(int width = 80)
    {
        CliRun run = SmallStudy.Run(width);
        for (int y = 0; y < 3; y++)
        {
            int year = 2023 + y;
            run.Write($"y{year}.json", SmallStudy.Json($"{year}", null, y == 0 ? "0" : "1", $"t{year}.csv"));
            run.Write($"t{year}.csv", SmallStudy.Csv(y));
        }

        return run;
    }
}
