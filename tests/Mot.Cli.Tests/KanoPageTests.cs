using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Mot.Cli.Tests;

/// <summary>What the pages about Kano show is what the tool prints.</summary>
public sealed partial class KanoPageTests
{
    [Theory]
    [InlineData("docs/kano.md")]
    [InlineData("docs/kano.zh-CN.md")]
    public void Example_IsRealOutput(string page)
    {
        string text = File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");
        using CliRun run = KanoCommandTests.Cafe();
        text.ShouldContain("```csv\n" + string.Join('\n', File.ReadAllText(Path.Combine(run.Folder, "cafe.csv")).Split('\n').Take(3)) + "\n");
        (string Command, string[] Shown)[] examples = Examples(text, "cafe.csv");
        examples.Length.ShouldBe(1);
        Check(run, examples);
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

        (string Command, string[] Shown)[] examples = Examples(File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n"), "kano_transfers.csv");
        examples.Length.ShouldBe(1);
        Check(run, examples);
    }

    // Lines of one dot each stand for what is left out.
    private static void Check(CliRun run, (string Command, string[] Shown)[] examples)
    {
        foreach ((string command, string[] shown) in examples)
        {
            run.Run(command).ShouldBe(0, run.Error);
            int from = 0;
            foreach (string part in shown)
            {
                int at = run.Output.IndexOf(part, from, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0, $"This is not printed (any more):\n{part}\nbut\n{run.Output}");
                from = at + part.Length;
            }
        }
    }

    private static (string Command, string[] Shown)[] Examples(string page, string about) =>
    [
        .. Example().Matches(page)
            .Select(match => (Command: match.Groups[1].Value, Shown: match.Groups[2].Value.Split("…\n", StringSplitOptions.RemoveEmptyEntries)))
            .Where(example => example.Command.Contains(about, StringComparison.Ordinal)),
    ];

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", file);

    [GeneratedRegex(@"^```sh\nmot (kano [^\n]+)\n```\n\n```text\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
