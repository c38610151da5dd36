namespace Mot.Cli.Tests;

public class TallyCommandTests
{
    [Fact]
    public void Output_IsATallyThatReadsBack()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("tally cafe.json").ShouldBe(0);
        run.Json.GetProperty("kind").GetString().ShouldBe("tally");
        string first = run.Output;
        run.Write("cafe.tally.json", first);
        run.Run("tally cafe.tally.json").ShouldBe(0);
        run.Output.ShouldBe(first);
    }

    [Fact]
    public void WithoutReplicates_LeavesTheGroupsOut()
    {
        using CliRun run = SmallStudy.Run();
        run.Write("cafe.json", SmallStudy.Json(previous: null).Replace(
            "\"table\":", "\"replicates\": { \"by\": \"respondent\", \"groups\": 10 }, \"table\":", StringComparison.Ordinal));
        run.Run("tally cafe.json").ShouldBe(0);
        int withGroups = run.Output.Length;
        run.Write("with.tally.json", run.Output);
        run.Run("tally cafe.json --without-replicates").ShouldBe(0);
        run.Output.Length.ShouldBeLessThan(withGroups / 2);
        run.Write("without.tally.json", run.Output);
        run.Run("report without.tally.json").ShouldBe(0);
        run.Output.ShouldContain("A simple random sample is assumed.");
        run.Run("tally with.tally.json --without-replicates").ShouldBe(1);
    }
}
