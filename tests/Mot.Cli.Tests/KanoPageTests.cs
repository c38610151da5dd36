namespace Mot.Cli.Tests;

/// <summary>What the pages about Kano show is what the tool prints.</summary>
public sealed class KanoPageTests
{
    [Theory]
    [InlineData("docs/kano.md")]
    [InlineData("docs/kano.zh-CN.md")]
    public void Example_IsRealOutput(string page)
    {
        using CliRun run = KanoCommandTests.Cafe();
        PageExamples.Read(page).ShouldContain("```csv\n" + string.Join('\n', File.ReadAllText(Path.Combine(run.Folder, "cafe.csv")).Split('\n').Take(3)) + "\n");
        (string Command, string[] Shown)[] examples = PageExamples.Of(page, "cafe.csv");
        examples.Length.ShouldBe(1);
        PageExamples.Check(run, examples);
    }

    [Theory]
    [InlineData("docs/kano.md")]
    [InlineData("docs/kano.zh-CN.md")]
    public void PublishedSurvey_IsRealOutput(string page)
    {
        string[] files = ["kano_transfers.csv", "kano_features.csv"];
        using var run = new CliRun();
        foreach (string file in files)
        {
            File.Copy(SharedData.Require(file), Path.Combine(run.Folder, file));
        }

        (string Command, string[] Shown)[] examples = PageExamples.Of(page, "kano_transfers.csv");
        examples.Length.ShouldBe(1);
        PageExamples.Check(run, examples);
    }
}
