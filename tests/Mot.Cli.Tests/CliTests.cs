namespace Mot.Cli.Tests;

public class CliTests
{
    [Fact]
    public void Help_IsAboutMot()
    {
        using var run = new CliRun();
        run.Run("--help").ShouldBe(0);
        run.Output.ShouldContain("mot [command] [options]");
        foreach (string command in new[] { "demo", "report", "compare", "trend", "score", "measure", "tally", "lint", "init", "simulate" })
        {
            run.Output.ShouldContain($"  {command}");
        }

        run.Run("measure nps --help").ShouldBe(0);
        run.Output.ShouldContain("mot measure nps");
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("init")]
    [InlineData("lint")]
    [InlineData("report")]
    [InlineData("compare")]
    [InlineData("trend")]
    [InlineData("score")]
    [InlineData("measure nps")]
    [InlineData("measure drift")]
    [InlineData("tally")]
    [InlineData("simulate")]
    public void EveryCommand_TakesJson(string command)
    {
        using var run = new CliRun();
        run.Run($"{command} --help").ShouldBe(0);
        run.Output.ShouldContain("--json ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("dance")]
    [InlineData("report")]
    [InlineData("report a.json --language fr")]
    [InlineData("report a.json --width wide")]
    [InlineData("report a.json --color sometimes")]
    public void WrongUsage_ExitsWith2(string arguments)
    {
        using var run = new CliRun();
        run.Run(arguments).ShouldBe(2);
        run.Error.ShouldStartWith("mot: ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Demo_NeedsNoFile()
    {
        using var run = new CliRun();
        if (typeof(Cli).Assembly.GetManifestResourceStream("demo.tally.json") is null)
        {
            run.Run("demo").ShouldBe(1);
            run.Error.ShouldContain("without the figures for the demo");
            Assert.Skip("This build has no demo figures.");
        }

        run.Run("demo").ShouldBe(0);
        run.Output.ShouldContain("San Francisco");
        run.Run("demo --language zh --width 60").ShouldBe(0);
        run.Output.ShouldContain("旧金山");
        run.Run("demo --json").ShouldBe(0);
        run.Json.GetProperty("questions").GetArrayLength().ShouldBeGreaterThan(16);
    }
}
