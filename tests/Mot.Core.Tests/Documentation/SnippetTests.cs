using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Mot.Core.Tests.Documentation;

/// <summary>Every block of C# that a page shows is a region of a program in docs/examples, which is compiled and run.</summary>
public sealed partial class SnippetTests
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static TheoryData<string> Pages =>
    [
        .. Files(s_root, "*.md").Select(file => Path.GetRelativePath(s_root, file).Replace('\\', '/'))
            .Where(page => File.ReadAllText(Path.Combine(s_root, page)).Contains("```csharp", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_AreRegions(string page)
    {
        string text = File.ReadAllText(Path.Combine(s_root, page)).ReplaceLineEndings("\n");
        HashSet<string> regions = [.. Files(Path.Combine(s_root, "docs", "examples"), "*.cs").SelectMany(Regions)];

        Block().Matches(text).Select(match => match.Groups[1].Value).Where(block => !regions.Contains(block)).ShouldBeEmpty();
    }

    // Who copies a block that begins with its namespaces gets those of the whole file.
    private static IEnumerable<string> Regions(string file)
    {
        string code = File.ReadAllText(file).ReplaceLineEndings("\n");
        string usings = string.Concat(Using().Matches(code).Select(match => match.Value));
        foreach (Match match in Region().Matches(code))
        {
            int indent = match.Groups["indent"].Length;
            string text = string.Concat(match.Groups["text"].Value.Split('\n')[..^1].Select(line => (line.Length > indent ? line[indent..] : "") + "\n"));
            yield return text;
            yield return $"{usings}\n{text}";
        }
    }

    // Neither what is built nor what is fetched.
    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => Path.GetFileName(inner) is not ("bin" or "obj" or "node_modules" or "artifacts" or "reference" or ".git")).SelectMany(inner => Files(inner, pattern)));

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^(?<indent> *)#region (?<name>\S+)\n(?<text>.*?)^ *#endregion \k<name>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
