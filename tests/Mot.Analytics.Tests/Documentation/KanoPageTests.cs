using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mot.Analytics.Kano;

namespace Mot.Analytics.Tests.Documentation;

/// <summary>The page about Kano shows code that is compiled and run; its commands are run by the tests of the tool.</summary>
public sealed partial class KanoPageTests
{
    [Theory]
    [InlineData("docs/kano.md")]
    [InlineData("docs/kano.zh-CN.md")]
    public void Snippets_AreTheCompiledOnes(string page)
    {
        string code = Plain(File.ReadAllText(PathOf("tests/Mot.Analytics.Tests/Documentation/KanoExample.cs")));
        string[] blocks = [.. File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1).Select(part => part.Split("```")[0])];
        blocks.Length.ShouldBe(1);
        code.ShouldContain(Plain(blocks[0]));
    }

    [Fact]
    public void Example_ComesToWhatItShould()
    {
        (KanoFindings findings, string json) = KanoExample.Run([(KanoAnswer.Like, KanoAnswer.Dislike), (KanoAnswer.Neutral, KanoAnswer.Dislike), (KanoAnswer.Like, null)]);
        findings.Features[0].Decision.Category.ShouldBe(KanoCategory.MustBe);
        findings.Features[0].Better.Value.ShouldBe(0.5);
        json.ShouldContain("\"kind\": \"kano\"");
    }

    // Every set of answers, with all its texts, and the table are on both pages.
    [Theory]
    [InlineData("docs/kano.md")]
    [InlineData("docs/kano.zh-CN.md")]
    public void Wordings_AreListed(string page)
    {
        string text = File.ReadAllText(PathOf(page));
        foreach (KanoWording wording in KanoWording.BuiltIn)
        {
            text.ShouldContain($"| `{wording.Id}` | {string.Join(" | ", Enum.GetValues<KanoAnswer>().Select(answer => wording.TextsOf(answer)[0]))} |");
        }
    }

    private static string Plain(string text) => Blanks().Replace(text, " ").Trim();

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
