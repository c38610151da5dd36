namespace Mot.Cli.Tests;

public class MeasureCommandsTests
{
    // Sauro and Lewis' and Rocks' worked counts, as computed by the package NPS.
    [Theory]
    [InlineData("wald", 46.9991, 73.0009)]
    [InlineData("adjusted-wald", 45.2698, 71.2351)]
    [InlineData("score", 45.2167, 71.2768)]
    public void Nps_OfSeventyTwentyTen_HasThePublishedInterval(string method, double low, double high)
    {
        using var run = new CliRun();
        run.Run($"measure nps --promoters 70 --passives 20 --detractors 10 --method {method} --level 0.95 --json").ShouldBe(0);
        run.Json.GetProperty("value").GetDouble().ShouldBe(60, 1e-9);
        run.Json.GetProperty("low").GetDouble().ShouldBe(low, 1e-3);
        run.Json.GetProperty("high").GetDouble().ShouldBe(high, 1e-3);
        run.Json.GetProperty("level").GetDouble().ShouldBe(0.95);
        run.Json.GetProperty("n").GetInt64().ShouldBe(100);
        run.Json.GetProperty("method").GetString().ShouldBe(method);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Nps_WithoutAMethod_IsAdjustedWald()
    {
        using var run = new CliRun();
        run.Run("measure nps --promoters 18 --passives 11 --detractors 2 --json").ShouldBe(0);
        run.Json.GetProperty("low").GetDouble().ShouldBe(25.5123, 1e-3);
        run.Json.GetProperty("high").GetDouble().ShouldBe(68.6053, 1e-3);
    }

    // Newcombe (1998), table I.
    [Theory]
    [InlineData(81, 263, 0.255289, 0.366210)]
    [InlineData(15, 148, 0.062386, 0.160487)]
    [InlineData(0, 20, 0, 0.161125)]
    [InlineData(1, 29, 0.006113, 0.171755)]
    public void Csat_HasThePublishedWilsonInterval(long satisfied, long of, double low, double high)
    {
        using var run = new CliRun();
        run.Run($"measure csat --satisfied {satisfied} --of {of} --method wilson --json").ShouldBe(0);
        run.Json.GetProperty("low").GetDouble().ShouldBe(low, 1e-6);
        run.Json.GetProperty("high").GetDouble().ShouldBe(high, 1e-6);
    }

    // Newcombe (1998), table I; R's binom.test and the package DescTools.
    [Theory]
    [InlineData("clopper-pearson", 0.2527, 0.3676)]
    [InlineData("jeffreys", 0.2545, 0.3656)]
    [InlineData("agresti-coull", 0.2552, 0.3663)]
    [InlineData("wilson-corrected", 0.2535, 0.3682)]
    public void Csat_TakesOtherMethods(string method, double low, double high)
    {
        using var run = new CliRun();
        run.Run($"measure csat --satisfied 81 --of 263 --method {method} --json").ShouldBe(0);
        run.Json.GetProperty("low").GetDouble().ShouldBe(low, 6e-5);
        run.Json.GetProperty("high").GetDouble().ShouldBe(high, 6e-5);
        run.Json.GetProperty("method").GetString().ShouldBe(method);
    }

    [Fact]
    public void Mean_OfTheAirportAsAWhole_Is4_0644()
    {
        using var run = new CliRun();
        run.Run("measure mean --scale 1..5 --counts 6,32,444,1507,699 --json").ShouldBe(0);
        run.Json.GetProperty("value").GetDouble().ShouldBe(4.0644, 5e-5);
        run.Json.GetProperty("n").GetInt64().ShouldBe(2688);
    }

    [Theory]
    [InlineData("--scale 1..2:0.5 --counts 1,0,1", 1.5)]
    [InlineData("--scale 0..10 --counts 1,0,0,0,0,0,0,0,0,0,1", 5)]
    public void Mean_TakesOtherScales(string arguments, double mean)
    {
        using var run = new CliRun();
        run.Run($"measure mean {arguments} --json").ShouldBe(0);
        run.Json.GetProperty("value").GetDouble().ShouldBe(mean, 1e-12);
    }

    // A support article of CYS, a survey company: the mean is 4.08 (46 % gave 5 to 7; 30 % gave 6 or 7, 43 % 1 to 3).
    [Fact]
    public void Ces_OfThePublishedCounts_HasThreeNamedResults()
    {
        using var run = new CliRun();
        run.Run("measure ces --scale 1..7 --counts 80,210,140,110,160,180,120 --json").ShouldBe(0);
        run.Json.GetProperty("mean").GetProperty("value").GetDouble().ShouldBe(4.08, 1e-12);
        run.Json.GetProperty("topShare").GetProperty("value").GetDouble().ShouldBe(0.46, 1e-12);
        run.Json.GetProperty("topBoxes").GetInt32().ShouldBe(3);
        run.Json.GetProperty("effortIndex").GetProperty("value").GetDouble().ShouldBe(-13, 1e-12);
        run.Json.GetProperty("direction").GetString().ShouldBe("higherIsBetter");
        run.Run("measure ces --scale 1..7 --counts 80,210,140,110,160,180,120 --width 80").ShouldBe(0);
        run.Output.ShouldContain("mean rating (higher is easier): 4.08 [");
        run.Output.ShouldContain("Share above the middle of the scale: 46.0% [");
        run.Output.ShouldContain("−13.0 [");
        run.Run("measure ces --scale 1..7 --counts 80,210,140,110,160,180,120 --language zh").ShouldBe(0);
        run.Output.ShouldContain("优于量表中点的比例：46.0%");
    }

    [Fact]
    public void Ces_OfEffort_TakesLowRatingsForTheGoodOnes()
    {
        using var run = new CliRun();
        run.Run("measure ces --scale 1..5 --counts 3,2,1,1,1 --lower-is-better --json").ShouldBe(0);
        run.Json.GetProperty("direction").GetString().ShouldBe("lowerIsBetter");
        run.Json.GetProperty("topShare").GetProperty("value").GetDouble().ShouldBe(0.625);
        run.Json.GetProperty("effortIndex").GetProperty("value").GetDouble().ShouldBe(37.5);
    }

    // 7 + .3 (8 - 7), and so on, by hand.
    [Fact]
    public void Drift_PrintsThePath()
    {
        using var run = new CliRun();
        run.Run("measure drift --expected 7 --perceived 8,8,5,9 --rate 0.3 --json").ShouldBe(0);
        run.Json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("next").GetDecimal()).ShouldBe([7.3m, 7.51m, 6.757m, 7.4299m]);
        run.Json.GetProperty("expected").GetDecimal().ShouldBe(7.4299m);
        run.Run("measure drift --expected 7 --perceived 8,,5 --rate-up 0.2 --rate-down 0.4 --json").ShouldBe(0);
        run.Json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("next").GetDecimal()).ShouldBe([7.2m, 7.2m, 6.32m]);
        run.Json.GetProperty("steps")[1].GetProperty("gap").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        run.Run("measure drift --expected 7 --perceived 8,8,5,9 --prior-weight 4 --json").ShouldBe(0);
        run.Json.GetProperty("expected").GetDecimal().ShouldBe(7.25m);
        run.Run("measure drift --expected 7 --perceived 8,8,5,9 --width 60").ShouldBe(0);
        run.Output.ShouldContain("7.4299");
        run.Output.ShouldContain("−2.51");
        run.Run("measure drift --expected 7 --perceived 8 --language zh").ShouldBe(0);
        run.Output.ShouldStartWith("期望的漂移");
    }

    [Fact]
    public void Nps_OfNobody_IsUndefinedAndNotZero()
    {
        using var run = new CliRun();
        run.Run("measure nps --promoters 0 --passives 0 --detractors 0 --json").ShouldBe(0);
        run.Json.GetProperty("value").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        run.Run("measure nps --promoters 0 --passives 0 --detractors 0").ShouldBe(0);
        run.Output.ShouldContain("– (no answers)");
    }

    [Theory]
    [InlineData("nps --promoters -1 --passives 2 --detractors 3", "--promoters: '-1'")]
    [InlineData("nps --promoters 1 --passives 2 --detractors 3 --level 1.5", "--level: '1.5'")]
    [InlineData("nps --promoters 1 --passives 2 --detractors 3 --level 0", "strictly between 0 and 1")]
    [InlineData("nps --promoters 9999999999999 --passives 2 --detractors 3", "--promoters: '9999999999999'")]
    [InlineData("csat --satisfied 5 --of 4", "allowed are 0 to 4")]
    [InlineData("mean --scale 1..5 --counts 1,2,3", "give 5 counts")]
    [InlineData("mean --scale 1..5 --counts 1,2,3,4,-5", "'-5', number 5")]
    [InlineData("ces --scale 1..3 --counts 1,2,3", "effort is asked on 5 to 11 ratings")]
    [InlineData("drift --expected 7 --perceived 8 --rate 1.5", "--rate: '1.5'")]
    [InlineData("drift --expected 7 --perceived 8 --rate-up -1", "--rate-up: '-1'")]
    [InlineData("drift --expected seven --perceived 8", "'seven' is not a number")]
    [InlineData("drift --expected 7 --perceived 8;9", "'8;9' is not a number")]
    [InlineData("mean --scale 5..1 --counts 1,2", "--scale: '5..1'")]
    [InlineData("mean --scale five --counts 1,2", "1..5:0.5")]
    [InlineData("nps --promoters 1 --passives 2 --detractors 3 --width 12", "from 40 to 400")]
    public void RefusedValues_ExitWith1AndSayWhatIsAllowed(string arguments, string message)
    {
        using var run = new CliRun();
        run.Run($"measure {arguments}").ShouldBe(1);
        run.Error.ShouldContain(message);
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nps --promoters many --passives 2 --detractors 3", "'many' is not allowed for --promoters")]
    [InlineData("nps --promoters 1,5 --passives 2 --detractors 3", "'1,5'")]
    [InlineData("nps --passives 2 --detractors 3", "--promoters")]
    [InlineData("csat --satisfied 1 --of 2 --method jackknife", "jackknife")]
    [InlineData("csat --satisfied 1 --of 2 --level 0,95", "'0,95'")]
    [InlineData("median --scale 1..5", "median")]
    public void WrongUsage_ExitsWith2AndPointsToTheHelp(string arguments, string message)
    {
        using var run = new CliRun();
        run.Run($"measure {arguments}").ShouldBe(2);
        run.Error.ShouldContain(message);
        run.Error.ShouldContain("--help");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Text_DrawsTheInterval()
    {
        using var run = new CliRun();
        run.Run("measure nps --promoters 70 --passives 20 --detractors 10 --width 60").ShouldBe(0);
        run.Output.ShouldStartWith("Net Promoter Score: 60.0 [45.3, 71.2]\n");
        run.Output.ShouldContain("●");
        run.Run("measure nps --promoters 70 --passives 20 --detractors 10 --language zh").ShouldBe(0);
        run.Output.ShouldStartWith("净推荐值：60.0 [45.3, 71.2]\n");
    }
}
