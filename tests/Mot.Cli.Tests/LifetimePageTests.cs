using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Mot.Cli.Tests;

/// <summary>What the pages about lifetime show is what the tool prints.</summary>
public sealed partial class LifetimePageTests
{
    [Theory]
    [InlineData("docs/lifetime.md")]
    [InlineData("docs/lifetime.zh-CN.md")]
    public void Commands_RunAndPrintWhatThePageShows(string page)
    {
        using var run = new CliRun();
        foreach (string file in (string[])["cdnow_summary.csv", "retail_cdnow_elog.csv"])
        {
            File.Copy(SharedData.Require(file), Path.Combine(run.Folder, file));
        }

        string text = File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");
        Match shown = Example().Match(text);
        run.Run(shown.Groups[1].Value).ShouldBe(0, run.Error);
        int from = 0;
        foreach (string part in shown.Groups[2].Value.Split("…\n", StringSplitOptions.RemoveEmptyEntries))
        {
            int at = run.Output.IndexOf(part, from, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"This is not printed (any more):\n{part}\nbut\n{run.Output}");
            from = at + part.Length;
        }

        string[] commands = [.. Commands().Matches(text).Select(match => match.Groups[1].Value)];
        commands.Length.ShouldBe(4);
        foreach (string command in commands.Skip(1))
        {
            using var other = new CliRun();
            File.Copy(Path.Combine(run.Folder, "cdnow_summary.csv"), Path.Combine(other.Folder, "cdnow_summary.csv"));
            if (command.Contains("fit.json", StringComparison.Ordinal) && File.Exists(Path.Combine(run.Folder, "fit.json")))
            {
                File.Copy(Path.Combine(run.Folder, "fit.json"), Path.Combine(other.Folder, "fit.json"));
            }

            string[] redirected = command.Split(" > ");
            other.Run(redirected[0]).ShouldBe(0, other.Error);
            if (redirected.Length == 2)
            {
                run.Write(redirected[1], other.Output);
            }
        }
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", file);

    [GeneratedRegex(@"```sh\nmot (.*)\n```\n\n```text\n([\s\S]*?)```")]
    private static partial Regex Example();

    [GeneratedRegex(@"^mot (lifetime .*)$", RegexOptions.Multiline)]
    private static partial Regex Commands();
}
