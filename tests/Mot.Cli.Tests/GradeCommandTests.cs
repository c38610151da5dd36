using System.Text.Json;

namespace Mot.Cli.Tests;

public sealed class GradeCommandTests
{
    private const string Everybody = "grade facts.csv --policy policy.json --as-of 2025-12-31";

    [Theory]
    [InlineData("en", 80)]
    [InlineData("zh", 80)]
    [InlineData("en", 120)]
    public void Everybody_IsAsApproved(string language, int width)
    {
        using CliRun run = Agent();
        run.Run($"{Everybody} --language {language} --width {width}").ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, $"{language}.{width}");
        run.Output.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
    }

    [Theory]
    [InlineData("en", "k02")]
    [InlineData("en", "k16")]
    [InlineData("zh", "k13")]
    [InlineData("en", "k07")]
    public void OneCustomer_IsAsApproved(string language, string customer)
    {
        using CliRun run = Agent();
        run.Run($"{Everybody} --customer {customer} --may-ask nps --language {language}").ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, $"{language}.{customer}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void DryRun_IsAsApproved(string language)
    {
        using CliRun run = Agent();
        run.Run($"{Everybody} --dry-run policy_2026.json --language {language}").ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, language);
    }

    [Fact]
    public void Json_HasWhatTheTextSays()
    {
        using CliRun run = Agent();
        run.Run($"{Everybody} --json").ShouldBe(0, run.Error);
        JsonElement root = run.Json;
        (root.GetProperty("kind").GetString(), root.GetProperty("asOf").GetString(), root.GetProperty("view").GetString()).ShouldBe(("grades", "2025-12-31", "asTold"));
        root.GetProperty("grades").EnumerateObject().Select(grade => $"{grade.Name} {grade.Value}").ShouldBe(["contact 1", "standard 3", "silver 8", "gold 2"]);
        JsonElement trouble = root.GetProperty("customers").EnumerateArray().Single(customer => customer.GetProperty("alarms").GetArrayLength() > 0);
        (trouble.GetProperty("customer").GetString(), trouble.GetProperty("value").GetProperty("premium").GetDecimal(), trouble.GetProperty("relationship").GetProperty("journeyScore").GetDecimal())
            .ShouldBe(("k02", 18000, 52.5m));

        run.Run($"{Everybody} --dry-run policy_2026.json --json").ShouldBe(0, run.Error);
        (run.Json.GetProperty("up").GetInt32(), run.Json.GetProperty("down").GetInt32(), run.Json.GetProperty("counts").GetProperty("silver").GetProperty("standard").GetInt32()).ShouldBe((0, 5, 4));
    }

    [Fact]
    public void Hindsight_IsAnotherView()
    {
        using CliRun run = Agent();
        string Grade(string more)
        {
            run.Run($"{Everybody} --customer k06 --json{more}").ShouldBe(0, run.Error);
            return run.Json.GetProperty("customers")[0].GetProperty("grade").GetString()!;
        }

        (Grade(""), Grade(" --hindsight")).ShouldBe(("silver", "standard"));
    }

    [Fact]
    public void ALedger_SaysWhatItsTableSays_AndWithoutADayTheLastOneCounts()
    {
        using CliRun run = Agent();
        run.Run("grade facts.csv --policy policy.json --json").ShouldBe(0, run.Error);
        string table = run.Output;
        run.Json.GetProperty("asOf").GetString().ShouldBe("2025-12-02");

        run.Write("ledger.json", Ledger(run));
        run.Run("grade ledger.json --policy policy.json --json").ShouldBe(0, run.Error);
        run.Output.ShouldBe(table);
    }

    [Fact]
    public void Faults_NameFileLineColumnAndValue()
    {
        using CliRun run = Agent();
        run.Write("bad.csv", "id,customer,kind,occurred,code,value,purpose,basis\nf1,a,measured,2025-01-01,premium,ten,contract,contract\nf2,b,measured,2025-13-01,premium,1,contract,trust\n");
        run.Run("grade bad.csv --policy policy.json").ShouldBe(1);
        run.Error.ShouldContain("bad.csv:2: column value: 'ten' is not a number");
        run.Error.ShouldContain("bad.csv:3: column occurred: '2025-13-01' is not a day");
        run.Error.ShouldContain("bad.csv:3: column basis: 'trust' is not known; allowed are");
        run.Output.ShouldBeEmpty();

        run.Write("twice.csv", "id,customer,kind,occurred\nf1,a,followedUp,2025-01-01\nf1,b,followedUp,2025-01-01\n");
        run.Run("grade twice.csv --policy policy.json").ShouldBe(1);
        run.Error.ShouldContain("twice.csv:3: column id: Two different facts have the id 'f1'");

        run.Write("none.csv", "id,customer,occurred\n");
        run.Run("grade none.csv --policy policy.json").ShouldBe(1);
        run.Error.ShouldContain("none.csv:1: A table of facts needs the columns");

        run.Write("half.json", File.ReadAllText(Path.Combine(run.Folder, "policy.json")).Replace("\"enter\": 5000", "\"enter\": 50", StringComparison.Ordinal));
        run.Run("grade facts.csv --policy half.json").ShouldBe(1);
        run.Error.ShouldContain("asks for more than what is enough to enter (50)");

        run.Run($"{Everybody} --customer a@b").ShouldBe(1);
        run.Error.ShouldContain("--customer: 'a@b' is not an id");
        run.Run($"{Everybody} --may-ask nps").ShouldBe(2);
        run.Run($"{Everybody} --as-of soon").ShouldBe(2);
    }

    [Theory]
    [InlineData("docs/examples/insurance/README.md", 5)]
    [InlineData("docs/examples/insurance/README.zh-CN.md", 5)]
    public void WorkedCase_IsRealOutput(string page, int examples)
    {
        using CliRun run = Agent();
        (string Command, string[] Shown)[] shown = PageExamples.Of(page, "grade");
        shown.Length.ShouldBe(examples);
        PageExamples.Check(run, shown);
    }

    private static CliRun Agent()
    {
        var run = new CliRun();
        foreach (string file in new[] { "facts.csv", "policy.json", "policy_2026.json" })
        {
            run.Write(file, File.ReadAllText(PageExamples.PathOf($"docs/examples/insurance/{file}")));
        }

        return run;
    }

    private static string Ledger(CliRun run)
    {
        string[] lines = [.. File.ReadLines(Path.Combine(run.Folder, "facts.csv"))];
        string[] names = lines[0].Split(',');
        IEnumerable<string> facts = lines.Skip(1).Select(line => "{" + string.Join(',', line.Split(',').Select((cell, c) => (Cell: cell, Name: names[c]))
            .Where(pair => pair.Cell.Length > 0).Select(pair => $"\"{pair.Name}\":{(pair.Name == "value" ? pair.Cell : $"\"{pair.Cell}\"")}")) + "}");
        return $"{{\"version\":1,\"kind\":\"customerLedger\",\"facts\":[{string.Join(',', facts)}]}}";
    }
}
