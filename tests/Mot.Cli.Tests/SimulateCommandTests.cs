using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mot.Simulation;

namespace Mot.Cli.Tests;

public class SimulateCommandTests
{
    [Fact]
    public void WithoutPreset_ListsThem()
    {
        using var run = new CliRun();
        run.Run("simulate").ShouldBe(0);
        Snapshot.Match(run.Output, "en");
        run.Run("simulate --language zh").ShouldBe(0);
        Snapshot.Match(run.Output, "zh");
    }

    [Fact]
    public void Files_SayWhatTheyAre_AndAreReported()
    {
        using var run = new CliRun();
        run.Run("simulate hotpot --customers 400 --seed 5 -o out").ShouldBe(0);
        Snapshot.Match(run.Output);
        Directory.GetFiles(Path.Combine(run.Folder, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(
            ["customers.csv", "encounters.csv", "purchases.csv", "responses.csv", "study.json", "truth.json", "waves.json"]);

        run.Run("report out/study.json").ShouldBe(0);
        run.Output.ShouldContain("An evening at the hotpot restaurant: customers of a synthetic company");
        run.Output.ShouldContain("Simulated; every number is made up");
        run.Run("report out/study.json --language zh").ShouldBe(0);
        run.Output.ShouldContain("火锅店就餐");
        run.Run("report out/study.json --json").ShouldBe(0);
        run.Json.GetProperty("questions").GetArrayLength().ShouldBe(12 + 4 + 3);
        run.Run("trend out/waves.json").ShouldBe(0);
        run.Output.ShouldContain("2024-");
        run.Run("score out/study.json --respondent c3-1").ShouldBeInRange(0, 1);
    }

    [Fact]
    public void JsonLines_HoldTheSameRows()
    {
        using var run = new CliRun();
        run.Run("simulate hotel --customers 30 -o csv").ShouldBe(0);
        run.Run("simulate hotel --customers 30 -o jsonl --format jsonl").ShouldBe(0);
        foreach (string table in new[] { "responses", "encounters", "purchases", "customers" })
        {
            string[] csv = [.. File.ReadAllLines(Path.Combine(run.Folder, "csv", $"{table}.csv"))];
            string[] json = [.. File.ReadAllLines(Path.Combine(run.Folder, "jsonl", $"{table}.jsonl"))];
            json.Length.ShouldBe(csv.Length - 1);
            string[] columns = csv[0].Split(',');
            for (int row = 0; row < json.Length; row++)
            {
                using var document = JsonDocument.Parse(json[row]);
                JsonProperty[] cells = [.. document.RootElement.EnumerateObject()];
                cells.Select(cell => cell.Name).ShouldBe(columns);
                cells.Select(cell => cell.Value.ToString()).ShouldBe(csv[row + 1].Split(','));
            }
        }
    }

    // All files of all presets: a change of these is a change of everybody's data.
    [Fact]
    public void SameSeed_GivesTheSameBytes()
    {
        using var run = new CliRun();
        string Hash(string folder) => Convert.ToHexStringLower(SHA256.HashData(
            [.. Directory.GetFiles(Path.Combine(run.Folder, folder)).Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes)]));
        run.Run("simulate theme-park --customers 50 --seed 9 -o a").ShouldBe(0);
        run.Run("simulate theme-park --customers 50 --seed 9 -o b").ShouldBe(0);
        run.Run("simulate theme-park --customers 50 --seed 10 -o c").ShouldBe(0);
        Hash("b").ShouldBe(Hash("a"));
        Hash("c").ShouldNotBe(Hash("a"));
        File.ReadAllBytes(Path.Combine(run.Folder, "a", "truth.json")).ShouldNotContain((byte)'\r');
    }

    [Fact]
    public void Folder_ThatIsNotEmpty_IsRefusedUnlessForced()
    {
        using var run = new CliRun();
        run.Run("simulate hotel --customers 3 -o out").ShouldBe(0);
        run.Run("simulate hotel --customers 3 -o out").ShouldBe(1);
        run.Error.ShouldBe("mot: out: the folder is not empty; name another one with -o, or say --force.\n");
        run.Run("simulate hotel --customers 4 -o out --force").ShouldBe(0);
        File.ReadAllLines(Path.Combine(run.Folder, "out", "customers.csv")).Length.ShouldBe(5);
    }

    [Fact]
    public void Json_SaysWhatWasWrittenAndNothingElse()
    {
        using var run = new CliRun();
        run.Run("simulate hotel --customers 3 --json").ShouldBe(0);
        using var written = JsonDocument.Parse(run.Output);
        written.RootElement.GetProperty("folder").GetString().ShouldBe("hotel");
        JsonElement customers = written.RootElement.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("name").GetString() == "customers.csv");
        customers.GetProperty("rows").GetInt64().ShouldBe(3);
        written.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString())
            .ShouldBe(Directory.GetFiles(Path.Combine(run.Folder, "hotel")).Select(Path.GetFileName), ignoreOrder: true);

        run.Run("simulate --json").ShouldBe(0);
        using var companies = JsonDocument.Parse(run.Output);
        companies.RootElement.GetProperty("companies").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public void NoCustomers_GiveHeadersAlone()
    {
        using var run = new CliRun();
        run.Run("simulate hotel --customers 0").ShouldBe(0);
        File.ReadAllLines(Path.Combine(run.Folder, "hotel", "responses.csv")).Length.ShouldBe(1);
        run.Run("report hotel/study.json").ShouldBe(0);
    }

    [Theory]
    [InlineData("simulate casino")]
    [InlineData("simulate hotel --customers -1")]
    [InlineData("simulate hotel --customers many")]
    [InlineData("simulate hotel --customers 1000000000000001")]
    [InlineData("simulate hotel --seed x")]
    [InlineData("simulate hotel --format xml")]
    [InlineData("demo casino")]
    public void WrongUsage_ExitsWith2(string arguments)
    {
        using var run = new CliRun();
        run.Run(arguments).ShouldBe(2);
        run.Error.ShouldStartWith("mot: ");
    }

    [Fact]
    public void Demo_ShowsASyntheticCompanyBesideTheAirport()
    {
        using var run = new CliRun();
        run.Run("demo hotel").ShouldBe(0);
        run.Output.ShouldStartWith("A stay at the hotel: customers of a synthetic company");
        Snapshot.Match(run.Output[run.Output.IndexOf("A synthetic company, and its truth", StringComparison.Ordinal)..], "en");
        run.Run("demo hotel --language zh").ShouldBe(0);
        Snapshot.Match(run.Output[run.Output.IndexOf("虚拟公司与真相", StringComparison.Ordinal)..], "zh");
        run.Run("demo hotel --json").ShouldBe(0);
        run.Json.GetProperty("study").GetProperty("id").GetString().ShouldBe("hotel");
    }

    [Fact]
    public void Truth_IsThatOfTheLibrary()
    {
        using var run = new CliRun();
        run.Run("simulate bank-branch --customers 1 --seed 4 -o out").ShouldBe(0);
        File.ReadAllText(Path.Combine(run.Folder, "out", "truth.json"), Encoding.UTF8)
            .ShouldBe(CompanyTruthJson.Write(CompanyTruth.Of(SyntheticCompany.Create(CompanyPresets.BankBranch, 4))) + "\n");
    }
}
