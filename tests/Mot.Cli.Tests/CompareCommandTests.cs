namespace Mot.Cli.Tests;

public class CompareCommandTests
{
    [Fact]
    public void Text_IsAsApproved()
    {
        using CliRun run = SmallStudy.RunWithPrevious(100);
        run.Run("compare cafe.json before.json").ShouldBe(0);
        Snapshot.Match(run.Output, "en");
        run.Run("compare cafe.json before.json --language zh --width 60").ShouldBe(0);
        Snapshot.Match(run.Output, "zh");
    }

    [Fact]
    public void Question_WithAnotherVersion_IsNotComparedAndSaysWhy()
    {
        using CliRun run = SmallStudy.RunWithPrevious();
        run.Run("compare cafe.json before.json").ShouldBe(0);
        run.Output.ShouldContain("Service at the table: not comparable.");
        run.Run("compare cafe.json before.json --json").ShouldBe(0);
        run.Json.GetProperty("questions").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public void Correction_IsOneOfThree()
    {
        using CliRun run = SmallStudy.RunWithPrevious();
        run.Run("compare cafe.json before.json --correction bonferroni").ShouldBe(0);
        run.Output.ShouldContain("Bonferroni");
        run.Run("compare cafe.json before.json --correction none --sampling simple").ShouldBe(0);
        run.Output.ShouldContain("no correction");
        run.Run("compare cafe.json before.json --correction holm").ShouldBe(2);
    }

    [Fact]
    public void MissingFile_IsRefused()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("compare cafe.json nowhere.json").ShouldBe(1);
        run.Error.ShouldContain("nowhere.json");
        run.Run("compare cafe.json").ShouldBe(2);
    }
}
