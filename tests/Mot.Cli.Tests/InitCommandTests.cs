using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mot.Cli.Tests;

public class InitCommandTests
{
    private const string Roles = "--touchpoints booking,service,coffee --outcomes overall recommend --segments seat --respondent id";

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Listing_IsAsApproved(string language)
    {
        using CliRun run = OwnTable.Run();
        run.Run($"init cafe.csv --language {language}").ShouldBe(0);
        Snapshot.Match(run.Output, language);
        Directory.GetFiles(run.Folder).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("en", Roles)]
    [InlineData("zh", Roles)]
    [InlineData("en", "")]
    public void Outline_IsAsApproved(string language, string roles)
    {
        using CliRun run = OwnTable.Run();
        run.Run($"init cafe.csv {roles} -o cafe.json --language {language}").ShouldBe(0);
        Snapshot.Match(Read(run, "cafe.json"), roles.Length == 0 ? $"{language}.undeclared" : language, "json");
    }

    [Theory]
    [InlineData(Roles)]
    [InlineData("")]
    public void Report_ListsExactlyTheOpenPlaces(string roles)
    {
        using CliRun run = OwnTable.Run();
        run.Run($"init cafe.csv {roles} -o cafe.json").ShouldBe(0);
        int marked = Read(run, "cafe.json").Split("\"TODO: ").Length - 1;
        run.Output.ShouldContain($"with {marked} places");

        foreach (string command in new[] { "report", "lint", "tally" })
        {
            run.Run($"{command} cafe.json").ShouldBe(1);
            string[] lines = run.Error.Trim().Split('\n');
            lines[0].ShouldBe($"mot: cafe.json is not finished; {marked} places are still to be decided:");
            lines[1..].Length.ShouldBe(marked);
            lines[1..].ShouldAllBe(line => line.Contains("TODO: ", StringComparison.Ordinal));
        }
    }

    // Law 9: nobody can be made out from what init prints or writes.
    [Fact]
    public void NothingTellsOfFewerThanFiveRows()
    {
        using CliRun run = OwnTable.Run();
        run.Run("init cafe.csv").ShouldBe(0);
        string told = run.Output;
        run.Run("init cafe.csv --json").ShouldBe(0);
        told += run.Output;
        run.Run("init cafe.csv -o cafe.json").ShouldBe(0);
        told += Read(run, "cafe.json");

        told.ShouldContain("\"rows\": 27");
        told.ShouldNotContain("guest");
        told.ShouldNotContain("g12");
        told.ShouldNotContain("bar");
    }

    [Fact]
    public void Extremes_AreThoseOfTheFifthRow()
    {
        using var run = new CliRun();
        run.Write("a.csv", "age\n" + string.Join('\n', Enumerable.Range(20, 60).SelectMany(age => new[] { age, age }).Append(104).Append(3)) + "\n");
        run.Run("init a.csv").ShouldBe(0);
        run.Output.ShouldContain("age: 62 different numbers, most of them about 21–78");
        run.Output.ShouldNotContain("104");

        run.Run("init a.csv --json").ShouldBe(0);
        JsonElement column = run.Json.GetProperty("columns")[0];
        (column.GetProperty("looksLike").GetString(), column.GetProperty("values").GetArrayLength()).ShouldBe(("numbers", 0));
        (column.GetProperty("low").GetDecimal(), column.GetProperty("high").GetDecimal()).ShouldBe((21, 78));

        run.Write("a.csv", "id\n" + string.Join('\n', Enumerable.Range(20, 60)) + "\n");
        run.Run("init a.csv --json").ShouldBe(0);
        run.Json.GetProperty("columns")[0].GetProperty("low").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void ManyNumbers_AreToldInTwoDigits()
    {
        using var run = new CliRun();
        run.Write("a.csv", "customer,share\n" + string.Join('\n', Enumerable.Range(0, 400).Select(i => $"{12_347 + (i / 2 * 31)},0.00{123 + (i / 4)}")) + "\n");
        run.Run("init a.csv").ShouldBe(0);
        run.Output.ShouldContain("customer: 200 different numbers, most of them about 12000–18000\n");
        run.Run("init a.csv --json").ShouldBe(0);
        run.Json.GetProperty("columns")[1].GetProperty("low").GetDecimal().ShouldBe(0.0012m);
    }

    [Theory]
    [InlineData("1 2 3 4 5 1 2 3", "fewNumbers")]
    [InlineData("1 2 Blank 4 5 1", "fewNumbers")]
    [InlineData("1.5 2 3 2.5 1.25 7", "numbers")]
    [InlineData("", "empty")]
    [InlineData("yes yes yes", "constant")]
    [InlineData("2026-01-01 2026-01-02 3/4/2026", "dates")]
    [InlineData("a b a b a b a b a b", "groups")]
    public void Shape_SaysWhatItLooksLike(string cells, string shape)
    {
        var column = new ColumnProfile("x");
        foreach (string cell in cells.Split(' '))
        {
            column.Add(cell);
        }

        JsonNamingPolicy.CamelCase.ConvertName(column.Shape.ToString()).ShouldBe(shape);
    }

    [Fact]
    public void Apart_IsWhatIsNotInTheRun()
    {
        var column = new ColumnProfile("x");
        foreach (string cell in "0 1 2 3 9 99 -1 Blank".Split(' ').SelectMany(cell => Enumerable.Repeat(cell, 5)))
        {
            column.Add(cell);
        }

        column.Apart.ShouldBe(["9", "99", "Blank"]);
        column.Shown.Select(pair => pair.Value).ShouldBe(["-1", "0", "1", "2", "3", "9", "99", "Blank"]);
    }

    [Fact]
    public void File_IsNeverOverwrittenUnasked()
    {
        using CliRun run = OwnTable.Run();
        run.Write("cafe.json", "mine");
        run.Run("init cafe.csv -o cafe.json").ShouldBe(1);
        run.Error.ShouldContain("--force");
        Read(run, "cafe.json").ShouldBe("mine");
        run.Run("init cafe.csv -o cafe.json --force").ShouldBe(0);
        Read(run, "cafe.json").ShouldStartWith("{\n");
    }

    [Theory]
    [InlineData("a;b\n1;2\n", "init a.csv", "commas")]
    [InlineData("a,a\n1,2\n", "init a.csv", "'a' occurs twice")]
    [InlineData("a,b\n", "init a.csv", "no rows")]
    [InlineData("", "init a.csv", "empty")]
    [InlineData("a,b\n1,2\n", "init b.csv", "no such file")]
    [InlineData("a,b\n1,2\n", "init a.csv --touchpoints c", "no column 'c'; it has a, b")]
    [InlineData("a,b\n1,2\n", "init a.csv --weight A", "no column 'A'")]
    public void Table_ThatCannotBeUsed_IsRefused(string csv, string arguments, string message)
    {
        using var run = new CliRun();
        run.Write("a.csv", csv);
        run.Run(arguments).ShouldBe(1);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void Column_HasTheFirstRoleThatNamesIt()
    {
        using CliRun run = OwnTable.Run();
        run.Run("init cafe.csv --outcomes overall --touchpoints *e* --weight seat -o cafe.json").ShouldBe(0);
        JsonNode study = JsonNode.Parse(Read(run, "cafe.json"))!;
        study["questions"]!.AsArray().Select(question => question!["id"]!.GetValue<string>()).ShouldBe(["service", "coffee", "recommend", "comment", "overall"]);
        study["table"]!["weight"]!.GetValue<string>().ShouldBe("seat");
    }

    [Fact]
    public void Ids_AreMadeOfColumnNames()
    {
        using var run = new CliRun();
        run.Write("a.csv", "How was it?,How was it!,服务\n1,2,3\n2,1,3\n");
        run.Run("init a.csv -o a.json --id 我的").ShouldBe(0);
        JsonNode study = JsonNode.Parse(Read(run, "a.json"))!;
        study["questions"]!.AsArray().Select(question => question!["id"]!.GetValue<string>()).ShouldBe(["How-was-it", "How-was-it-2"]);
        study["id"]!.GetValue<string>().ShouldBe("我的");
    }

    private static string Read(CliRun run, string file) => File.ReadAllText(Path.Combine(run.Folder, file), Encoding.UTF8);
}
