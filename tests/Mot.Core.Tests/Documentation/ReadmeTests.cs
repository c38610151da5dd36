using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mot.Examples;

namespace Mot.Core.Tests.Documentation;

/// <summary>What the README shows is what the code says and does.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Output_IsWhatTheExamplePrints(string file)
    {
        var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // Readers see the numbers of an English-speaking machine; the tests run under a decimal comma.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            ReadmeExample.Run(printed);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Block(file, "text").ShouldBe(printed.ToString());
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/concepts.md")]
    [InlineData("docs/choosing.md")]
    [InlineData("docs/hosting.md")]
    [InlineData("docs/hosting.zh-CN.md")]
    [InlineData("docs/licences.md")]
    [InlineData("docs/accuracy.md")]
    [InlineData("docs/json.md")]
    [InlineData("docs/lint.md")]
    [InlineData("docs/kano.md")]
    [InlineData("docs/kano.zh-CN.md")]
    [InlineData("docs/grading.md")]
    [InlineData("docs/grading.zh-CN.md")]
    [InlineData("docs/examples/insurance/README.md")]
    [InlineData("docs/examples/insurance/README.zh-CN.md")]
    [InlineData("docs/customers-value.md")]
    [InlineData("docs/customers-value.zh-CN.md")]
    [InlineData("docs/lifetime.md")]
    [InlineData("docs/lifetime.zh-CN.md")]
    [InlineData("docs/moments.md")]
    [InlineData("docs/moments.zh-CN.md")]
    [InlineData("docs/simulation.md")]
    [InlineData("docs/simulation.zh-CN.md")]
    [InlineData("docs/quality.md")]
    [InlineData("docs/start-own-data.md")]
    [InlineData("docs/start-own-data.zh-CN.md")]
    [InlineData("docs/lint.zh-CN.md")]
    [InlineData("docs/examples/README.md")]
    public void Links_LeadSomewhere(string file)
    {
        string folder = Path.GetDirectoryName(PathOf(file))!;
        string[] links = [.. Link().Matches(File.ReadAllText(PathOf(file))).Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal))];

        links.Where(link => !Path.Exists(Path.Combine(folder, link))).ShouldBeEmpty();
    }

    [Fact]
    public void Example_NeedsAtMostFourUsings() =>
        Block("README.md", "csharp").Split('\n').Count(line => line.StartsWith("using ", StringComparison.Ordinal)).ShouldBeInRange(1, 4);

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)")]
    private static partial Regex Link();

    private static string Block(string file, string language)
    {
        string text = File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");
        string fence = $"```{language}\n";
        int start = text.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file);
}
