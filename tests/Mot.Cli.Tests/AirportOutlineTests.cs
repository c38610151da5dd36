using System.Text.Json.Nodes;

namespace Mot.Cli.Tests;

/// <summary>An outline of a real table, filled in, gives the numbers of the study that was written by hand.</summary>
public class AirportOutlineTests
{
    [Fact]
    public void FilledIn_GivesTheNumbersOfTheStudyByHand()
    {
        string table = SharedData.Require("sfo_2017.csv");
        using var run = new CliRun();
        run.Variables["MOT_DATA"] = Path.GetDirectoryName(table)!;
        File.CreateSymbolicLink(Path.Combine(run.Folder, "sfo_2017.csv"), table);
        run.Run("init sfo_2017.csv --touchpoints Q7ROADS Q7STORE Q7FOOD Q14PASSTHRU --outcomes Q7ALL NETPRO --segments AIRLINE --weight WEIGHT --respondent RESPNUM --cluster RUNID -o airport.json").ShouldBe(0);

        string path = Path.Combine(run.Folder, "airport.json");
        JsonNode study = JsonNode.Parse(File.ReadAllText(path))!;
        study["scales"] = JsonNode.Parse(
            """
            {
              "scale-1": { "min": 1, "max": 5, "direction": "higherIsBetter", "missing": { "0": "blank", "6": "notApplicable" } },
              "scale-2": { "min": 1, "max": 5, "direction": "higherIsBetter", "missing": { "Blank": "blank" } },
              "scale-3": { "min": 0, "max": 10, "direction": "higherIsBetter", "missing": { "11": "blank" } }
            }
            """);
        foreach (JsonNode? question in study["questions"]!.AsArray())
        {
            question!["kind"] = question["id"]!.GetValue<string>() == "NETPRO" ? "recommendation" : "satisfaction";
            question["frame"] = question["touchpoint"] is null ? "thisTrip" : "thisEncounter";
        }

        File.WriteAllText(path, study.ToJsonString());
        run.Run("report airport.json --json").ShouldBe(0);
        string[] ours = Numbers(run, "Q7FOOD", "Q7ALL");
        File.Copy(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs", "examples", "sfo_2017.json"), Path.Combine(run.Folder, "hand.json"));
        run.Run("report hand.json --json").ShouldBe(0);
        ours.ShouldBe(Numbers(run, "food", "overall"));
    }

    private static string[] Numbers(CliRun run, params string[] questions) =>
    [
        run.Json.GetProperty("nps").GetProperty("weighted").GetRawText(),
        .. questions.Select(id => run.Json.GetProperty("questions").EnumerateArray().Single(question => question.GetProperty("id").GetString() == id).GetProperty("mean").GetRawText()),
    ];

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
