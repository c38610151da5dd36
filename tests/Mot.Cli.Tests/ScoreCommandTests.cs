namespace Mot.Cli.Tests;

public class ScoreCommandTests
{
    [Fact]
    public void Ratings_AreExplained()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("score cafe.json --ratings service=5,coffee=2 --json").ShouldBe(0);

        // Mean 62.5 half, peak 100 and end 25 a quarter each.
        run.Json.GetProperty("score").GetDecimal().ShouldBe(62.5m);
        run.Json.GetProperty("tier").GetString().ShouldBe("dissatisfied");
        run.Json.GetProperty("contributions").EnumerateArray().Sum(part => part.GetProperty("points").GetDecimal()).ShouldBe(62.5m);
        run.Run("score cafe.json --ratings service=5,coffee=2").ShouldBe(0);
        Snapshot.Match(run.Output, "en");
        run.Run("score cafe.json --ratings service=5,coffee=2 --language zh --width 50").ShouldBe(0);
        Snapshot.Match(run.Output, "zh");
    }

    [Fact]
    public void Ratings_InAnotherOrder_EndElsewhere()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("score cafe.json --ratings coffee=2,service=5 --json").ShouldBe(0);
        run.Json.GetProperty("score").GetDecimal().ShouldBe(81.25m);
    }

    [Fact]
    public void Respondent_IsExplained()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("score cafe.json --respondent g7 --json").ShouldBe(0);
        run.Json.GetProperty("ratedTouchpoints").GetInt32().ShouldBe(3);
        run.Run("score cafe.json --respondent nobody").ShouldBe(1);
        run.Error.ShouldContain("'nobody'");
    }

    [Fact]
    public void NothingRated_IsNoScoreAndNoError()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("score cafe.json --ratings booking=6 --json").ShouldBe(0);
        run.Json.GetProperty("score").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        run.Run("score cafe.json --ratings booking=6").ShouldBe(0);
        run.Output.ShouldContain("No journey score");
    }

    [Fact]
    public void Summary_HasMeanTiersAndProvisionalCount()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("score cafe.json --json").ShouldBe(0);
        run.Json.GetProperty("n").GetInt64().ShouldBe(48);
        run.Json.GetProperty("mean").GetProperty("value").GetDouble().ShouldBeInRange(0, 100);
        foreach (string name in new[] { "provisional", "dissatisfied", "satisfied", "delighted" })
        {
            run.Json.TryGetProperty(name, out _).ShouldBeTrue(name);
        }

        run.Run("score cafe.json").ShouldBe(0);
        run.Output.ShouldContain("mean:");
    }

    [Fact]
    public void All_IsOneLineForEachRespondent()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("score cafe.json --all").ShouldBe(0);
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(49);
        lines[0].ShouldBe("respondent,points,tier,flags");
        lines[1].ShouldStartWith("g0,");
        run.Run("score cafe.json --all --json").ShouldBe(0);
        run.Json.GetProperty("scores").GetArrayLength().ShouldBe(48);
    }

    [Theory]
    [InlineData("tea=5", "'tea'", "booking, service, coffee")]
    [InlineData("coffee=7", "'7'", "1 to 5")]
    [InlineData("coffee", "'coffee'", "TOUCHPOINT=RATING")]
    public void WrongRatings_AreRefusedWithWhatIsAllowed(string ratings, string value, string allowed)
    {
        using CliRun run = SmallStudy.Run();
        run.Run($"score cafe.json --ratings {ratings}").ShouldBe(1);
        run.Error.ShouldContain(value);
        run.Error.ShouldContain(allowed);
    }

    [Fact]
    public void TwoWays_AreWrongUsage()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("score cafe.json --all --respondent g1").ShouldBe(2);
    }

    [Fact]
    public void Tally_HasNoRespondents()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("tally cafe.json").ShouldBe(0);
        run.Write("cafe.tally.json", run.Output);
        run.Run("score cafe.tally.json --respondent g1").ShouldBe(1);
        run.Error.ShouldContain("tally");
        run.Run("score cafe.tally.json --ratings coffee=5").ShouldBe(0);
    }
}
