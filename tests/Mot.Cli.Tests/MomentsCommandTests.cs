using System.Text.Json;

namespace Mot.Cli.Tests;

public class MomentsCommandTests
{
    private static CliRun Cafe()
    {
        var run = new CliRun();
        run.Write("study.json", SmallStudy.Json(previous: null));
        run.Write("cafe.csv", SmallStudy.Csv());
        return run;
    }

    [Theory]
    [InlineData("en", 80)]
    [InlineData("zh", 80)]
    [InlineData("en", 140)]
    public void Text_IsAsApproved(string language, int width)
    {
        using CliRun run = Cafe();
        run.Run($"moments study.json --replicates 200 --language {language} --width {width}").ShouldBe(0);
        Snapshot.Match(run.Output, $"{language}.{width}");
    }

    [Fact]
    public void Json_HasVerdictsFactsAndCards()
    {
        using CliRun run = Cafe();
        run.Run("moments study.json --replicates 100 --json").ShouldBe(0);
        run.Json.GetProperty("kind").GetString().ShouldBe("moments");
        JsonElement[] touchpoints = [.. run.Json.GetProperty("touchpoints").EnumerateArray()];
        touchpoints.Length.ShouldBe(3);
        touchpoints.ShouldAllBe(touchpoint => touchpoint.GetProperty("facts").GetArrayLength() > 0 && touchpoint.GetProperty("checks").GetArrayLength() > 2);
    }

    [Fact]
    public void ATallyWithoutJointCounts_IsToldWhatIsMissing()
    {
        using CliRun run = Cafe();
        run.Run("tally study.json").ShouldBe(0);
        run.Write("tally.json", run.Output);
        run.Run("moments tally.json").ShouldBe(1);
        run.Error.ShouldContain("keeps no joint counts; declare an outcome and its drivers as co-rated");
    }

    [Fact]
    public void TooManyFirst_AreRefused()
    {
        using CliRun run = Cafe();
        run.Run("moments study.json --first 0").ShouldBe(1);
        run.Error.ShouldContain("--first: '0' is not allowed");
    }
}
