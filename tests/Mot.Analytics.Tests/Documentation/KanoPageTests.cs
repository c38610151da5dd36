using System.Runtime.CompilerServices;
using Mot.Analytics.Kano;
using Mot.Examples;

namespace Mot.Analytics.Tests.Documentation;

/// <summary>The page about Kano shows code that is compiled and run; its commands are run by the tests of the tool.</summary>
public sealed class KanoPageTests
{
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

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file);
}
