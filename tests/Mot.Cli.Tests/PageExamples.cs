using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Mot.Cli.Tests;

/// <summary>The commands that a page of the documentation shows, each with what it says is printed.</summary>
internal static partial class PageExamples
{
    /// <summary>The examples of a page whose command contains a text.</summary>
    internal static (string Command, string[] Shown)[] Of(string page, string about) =>
    [
        .. Example().Matches(Read(page))
            .Select(match => (Command: match.Groups[1].Value, Shown: match.Groups[2].Value.Split("…\n", StringSplitOptions.RemoveEmptyEntries)))
            .Where(example => example.Command.Contains(about, StringComparison.Ordinal)),
    ];

    /// <summary>Runs the commands and holds the page to what they print; lines of one dot each stand for what is left out.</summary>
    internal static void Check(CliRun run, (string Command, string[] Shown)[] examples)
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

    internal static string Read(string page) => File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");

    internal static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", file);

    [GeneratedRegex(@"^```sh\nmot ([^\n]+)\n```\n\n```text\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
