using System.Globalization;
using System.Text.Json;

namespace Mot.Cli.Tests;

public class DriversCommandTests
{
    // The swiss data of R, rounded as R prints them (first 12 of 47 rows), with an answer missing in the last row but one.
    private const string Table = """
        row,fertility,agriculture,examination,education,weight
        1,80.2,17,15,12,1
        2,83.1,45.1,6,9,2
        3,92.5,39.7,5,5,1
        4,85.8,36.5,12,7,1
        5,76.9,43.5,17,15,1
        6,76.1,35.3,9,7,1
        7,83.8,70.2,16,7,2
        8,92.4,67.8,14,8,1
        9,82.4,53.3,12,7,1
        10,82.9,45.2,16,13,1
        11,87.1,64.5,,6,1
        12,64.1,62,21,12,1
        """;

    private static CliRun With(string table = Table)
    {
        var run = new CliRun();
        run.Write("data.csv", table);
        return run;
    }

    [Theory]
    [InlineData("lmg")]
    [InlineData("first")]
    [InlineData("last")]
    [InlineData("betasq")]
    [InlineData("pratt")]
    [InlineData("genizi")]
    [InlineData("car")]
    [InlineData("relative-weights")]
    public void Json_HasTheSharesInUnitsOfRSquared(string method)
    {
        using CliRun run = With();
        run.Run($"drivers data.csv --outcome fertility --drivers agriculture,education --method {method} --json").ShouldBe(0);
        run.Json.GetProperty("n").GetInt64().ShouldBe(12);
        double explained = run.Json.GetProperty("r2").GetDouble();
        explained.ShouldBeInRange(0.001, 1);
        JsonElement[] drivers = [.. run.Json.GetProperty("drivers").EnumerateArray()];
        drivers.Select(driver => driver.GetProperty("name").GetString()).ShouldBe(["agriculture", "education"]);
        if (method is "lmg" or "pratt" or "genizi" or "car" or "relative-weights")
        {
            drivers.Sum(driver => driver.GetProperty("share").GetDouble()).ShouldBe(explained, 1e-12);
        }
    }

    [Fact]
    public void AMatrix_GivesThePublishedShares()
    {
        // R's swiss: correlations and LMG as published by Grömping (2006) and in other packages' test suites.
        using CliRun run = With("""
            ,Fertility,Agriculture,Examination,Education,Catholic,Infant.Mortality
            Fertility,1,0.35307918362,-0.6458827065,-0.66378885704,0.4636847007,0.41655603143
            Agriculture,0.35307918362,1,-0.68654220862,-0.63952251895,0.40109505305,-0.06085860842
            Examination,-0.6458827065,-0.68654220862,1,0.69841529629,-0.5727418061,-0.11402159648
            Education,-0.66378885704,-0.63952251895,0.69841529629,1,-0.15385891709,-0.09932184582
            Catholic,0.4636847007,0.40109505305,-0.5727418061,-0.15385891709,1,0.17549590760
            Infant.Mortality,0.41655603143,-0.06085860842,-0.11402159648,-0.09932184582,0.17549590760,1
            """);
        run.Run("drivers data.csv --outcome Fertility --n 47 --json").ShouldBe(0);
        double[] shares = [.. run.Json.GetProperty("drivers").EnumerateArray().Select(driver => driver.GetProperty("share").GetDouble())];
        double[] published = [.0570912, .1711730, .2601347, .1055702, .1127659];
        for (int d = 0; d < shares.Length; d++)
        {
            shares[d].ShouldBe(published[d], 5e-8);
        }
    }

    [Fact]
    public void AMissingCell_StaysInAndIsToldOf()
    {
        using CliRun run = With();
        run.Run("drivers data.csv --outcome fertility --drivers examination,education --json").ShouldBe(0);
        run.Json.GetProperty("n").GetInt64().ShouldBe(12);
        run.Json.GetProperty("controls").EnumerateArray().Single().GetString().ShouldBe("rated:examination");
        run.Error.ShouldContain("rows that lack a driver: 1");
        run.Run("drivers data.csv --outcome fertility --drivers examination,education --missing complete --json").ShouldBe(0);
        run.Json.GetProperty("n").GetInt64().ShouldBe(11);
        run.Error.ShouldContain("rows left out because a value that is needed is missing: 1");
    }

    [Fact]
    public void GroupsWeightsAndIntervals_AreUsed()
    {
        using CliRun run = With();
        run.Run("drivers data.csv --outcome fertility --drivers both=agriculture+education,row --weights weight --intervals percentile --replicates 100 --json").ShouldBe(0);
        JsonElement both = run.Json.GetProperty("drivers")[0];
        both.GetProperty("name").GetString().ShouldBe("both");
        both.GetProperty("columns").GetArrayLength().ShouldBe(2);
        both.GetProperty("estimate").GetProperty("method").GetString().ShouldBe("percentile-bootstrap");
        both.GetProperty("amongFirst")[1].GetDouble().ShouldBe(1, 1e-9);
        run.Json.GetProperty("replicates").GetInt32().ShouldBeInRange(90, 100);
    }

    [Theory]
    [InlineData("--outcome nothing", "--outcome: there is no column 'nothing'; there are row, fertility")]
    [InlineData("--outcome fertility --drivers row,nothing", "--drivers: there is no column 'nothing'")]
    [InlineData("--outcome fertility --drivers row,row", "Driver 'row' occurs twice")]
    [InlineData("--outcome fertility --n 47", "--n: data.csv is a table of rows")]
    [InlineData("--outcome fertility --drivers both=row+education,agriculture --method pratt", "Pratt knows drivers of one column")]
    [InlineData("--outcome fertility --missing-codes x", "--missing-codes: 'x' is not allowed")]
    [InlineData("--outcome fertility --drivers row --replicates 5 --intervals bca", "--replicates: '5' is not allowed")]
    [InlineData("--outcome fertility --exact-up-to 50", "--exact-up-to: '50' is not allowed")]
    public void WhatIsWrong_IsNamed(string options, string message)
    {
        using CliRun run = With();
        run.Run($"drivers data.csv {options}").ShouldBe(1);
        run.Error.ShouldContain(message);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void ACellThatIsNoNumber_IsNamedWithItsPlace()
    {
        using CliRun run = With(Table.Replace("45.1", "much", StringComparison.Ordinal));
        run.Run("drivers data.csv --outcome fertility").ShouldBe(1);
        run.Error.ShouldContain("data.csv:3: column agriculture: 'much' is not a number");
    }

    [Fact]
    public void AConstant_IsNamedAndTheOthersAreNotLost()
    {
        using CliRun run = With(string.Join('\n', Table.Split('\n').Select((line, i) => line.Trim() + (i == 0 ? ",same" : ",3"))));
        run.Run("drivers data.csv --outcome fertility --drivers agriculture,same --json").ShouldBe(0);
        JsonElement[] drivers = [.. run.Json.GetProperty("drivers").EnumerateArray()];
        drivers[0].GetProperty("share").GetDouble().ShouldBe(run.Json.GetProperty("r2").GetDouble(), 1e-12);
        drivers[1].GetProperty("share").ValueKind.ShouldBe(JsonValueKind.Null);
        drivers[1].GetProperty("problem").GetString().ShouldBe("noVariation");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Text_IsAsApproved(string language)
    {
        using CliRun run = With();
        run.Run(string.Create(CultureInfo.InvariantCulture, $"drivers data.csv --outcome fertility --drivers agriculture,education,row --intervals percentile --replicates 200 --language {language}")).ShouldBe(0);
        Snapshot.Match(run.Output, language);
    }
}
