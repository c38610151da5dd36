namespace Mot.Cli.Tests;

/// <summary>One table that holds several waves.</summary>
public class WaveTableTests
{
    [Fact]
    public void Trend_OfOneStudy_SplitsItsTableByMonth()
    {
        using CliRun run = Run();
        run.Run("trend cafe.json --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("waves").EnumerateArray().Select(wave => wave.GetProperty("wave").GetString()).ShouldBe(["2025-12", "2026-01", "2026-02"]);
        run.Json.GetProperty("questions")[2].GetProperty("points")[0].GetProperty("mean").GetProperty("n").GetInt64().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Report_OfAWave_IsAgainstTheWaveBefore()
    {
        using CliRun run = Run();
        run.Run("report cafe.json --wave 2026-01 --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("study").GetProperty("wave").GetString().ShouldBe("2026-01");
        run.Json.GetProperty("change").GetProperty("second").GetProperty("wave").GetString().ShouldBe("2025-12");
        run.Run("report cafe.json --wave 2025-12 --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("change").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public void Tally_OfAWave_IsAWaveOfATrend()
    {
        using CliRun run = Run();
        foreach (string wave in new[] { "2025-12", "2026-01" })
        {
            run.Run($"tally cafe.json --wave {wave}").ShouldBe(0, run.Error);
            run.Write($"{wave}.json", run.Output);
        }

        run.Run("trend 2025-12.json 2026-01.json --json").ShouldBe(0, run.Error);
        string apart = run.Output;
        run.Write("january.json", Study().Replace("\"id\": \"cafe\",", "\"id\": \"cafe\", \"wave\": \"2026-01\",", StringComparison.Ordinal));
        run.Run("trend 2025-12.json january.json --json").ShouldBe(0, run.Error);
        run.Output.ShouldBe(apart);
    }

    [Fact]
    public void AWaveThatIsNotChosenOrNotThere_IsRefusedWithThoseThatAre()
    {
        using CliRun run = Run();
        run.Run("report cafe.json").ShouldBe(1);
        run.Error.ShouldContain("choose one with --wave");
        run.Error.ShouldContain("2025-12, 2026-01, 2026-02");
        run.Run("report cafe.json --wave 2026").ShouldBe(1);
        run.Error.ShouldContain("--wave: '2026' is not allowed; there are: 2025-12, 2026-01, 2026-02.");
        run.Run("compare cafe.json cafe.json").ShouldBe(1);
        run.Write("one.json", SmallStudy.Json(previous: null, file: "one.csv"));
        run.Write("one.csv", SmallStudy.Csv());
        run.Run("report one.json --wave 2024").ShouldBe(1);
        run.Error.ShouldContain("one.json is of wave '2025'");
        run.Run("report one.json --wave 2025").ShouldBe(0);
    }

    private static string Study() => SmallStudy.Json(previous: null)
        .Replace(", \"wave\": \"2025\"", "", StringComparison.Ordinal)
        .Replace("\"respondent\": \"id\"", """
            "respondent": "id", "where": { "Kind": "guest" },
            "wave": { "column": "When", "by": "month", "zone": "Europe/Vienna" }
            """, StringComparison.Ordinal);

    // Forty-eight guests from 19 December 2025 on, one a day, each with the row of a waiter, which cannot be read.
    private static CliRun Run()
    {
        CliRun run = SmallStudy.Run();
        run.Write("cafe.json", Study());
        string[] rows = SmallStudy.Csv().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var day = new DateTime(2025, 12, 18, 22, 30, 0);
        run.Write("cafe.csv", string.Concat(rows.Select((row, i) => i == 0
            ? $"{row},Kind,When\n"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row},guest,{day.AddDays(i):yyyy-MM-dd'T'HH:mm}Z\nwaiter{i},x,x,x,x,x,x,x,staff,\n"))));
        return run;
    }
}
