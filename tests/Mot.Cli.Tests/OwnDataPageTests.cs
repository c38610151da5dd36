using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mot.Cli.Tests;

/// <summary>The walk from an own table to a report is walked as the page says.</summary>
public sealed partial class OwnDataPageTests
{
    [Theory]
    [InlineData("docs/start-own-data.md")]
    [InlineData("docs/start-own-data.zh-CN.md")]
    public void Walk_LeadsToAReport(string page)
    {
        string text = File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");
        string[] commands = [.. Command().Matches(text).Select(match => match.Groups[1].Value)];
        commands.Select(command => command.Split(' ')[0]).ShouldBe(["init", "init", "report", "lint", "report"]);
        string[] shown = [.. TextBlock().Matches(text).Select(match => match.Groups[1].Value)];
        using CliRun run = OwnTable.Run();
        text.ShouldContain("```csv\n" + string.Join('\n', OwnTable.Csv().Split('\n').Take(4)) + "\n");

        run.Run(commands[0]).ShouldBe(0);
        run.Output.ShouldBe(shown[0]);
        run.Run(commands[1]).ShouldBe(0);
        run.Output.ShouldBe(shown[1]);

        (string Path, string Json)[] decided = [.. Decision().Matches(text).SelectMany(match => Each(match.Groups[1].Value).Select(path => (path, match.Groups[2].Value)))];
        run.Run(commands[2]).ShouldBe(1);
        run.Error.ShouldStartWith(shown[2].Split('\n')[0]);
        OpenPlace().Matches(run.Error).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)
            .ShouldBe(decided.Select(place => place.Path).Order(StringComparer.Ordinal));

        string study = Path.Combine(run.Folder, "cafe.json");
        JsonNode root = JsonNode.Parse(File.ReadAllText(study))!;
        foreach ((string path, string json) in decided)
        {
            Set(root, path, json);
        }

        File.WriteAllText(study, root.ToJsonString());
        run.Run(commands[3]).ShouldBe(0);
        run.Output.Split('\n')[^2].ShouldBe(shown[3].Split('\n')[^2]);
        run.Run(commands[4]).ShouldBe(0);
        run.Output.ShouldStartWith(shown[4].Split("\n…")[0]);
    }

    // "$.questions[0-3].kind" stands for four places.
    private static IEnumerable<string> Each(string path)
    {
        Match range = Range().Match(path);
        if (!range.Success)
        {
            return [path];
        }

        int from = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
        int to = int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture);
        return Enumerable.Range(from, to - from + 1).Select(i => path.Replace(range.Value, $"[{i}]", StringComparison.Ordinal));
    }

    private static void Set(JsonNode root, string path, string json)
    {
        string[] parts = path[2..].Replace("[", ".[", StringComparison.Ordinal).Split('.');
        JsonNode at = root;
        foreach (string part in parts[..^1])
        {
            at = part[0] == '[' ? at[int.Parse(part[1..^1], CultureInfo.InvariantCulture)]! : at[part]!;
        }

        at[parts[^1]] = JsonNode.Parse(json);
    }

    [GeneratedRegex(@"^mot (.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex TextBlock();

    [GeneratedRegex(@"^\| `(\$[^`]+)` \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Decision();

    [GeneratedRegex(@": (\$[^:\s]+): TODO: ")]
    private static partial Regex OpenPlace();

    [GeneratedRegex(@"\[(\d+)-(\d+)\]")]
    private static partial Regex Range();

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", file);
}
