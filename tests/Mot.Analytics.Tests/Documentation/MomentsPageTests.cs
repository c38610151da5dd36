using System.Globalization;
using System.Runtime.CompilerServices;
using Mot.Examples;

namespace Mot.Analytics.Tests.Documentation;

/// <summary>What the pages about moments of truth show is what the code says and does.</summary>
public sealed class MomentsPageTests
{
    private const string Page = "docs/moments.md";
    private const string ChinesePage = "docs/moments.zh-CN.md";

    [Fact]
    public void Output_IsWhatTheExamplePrints()
    {
        var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        MomentsExample.Find(printed);
        Block(Page, "text").ShouldBe(printed.ToString());
        Block(ChinesePage, "text").ShouldBe(printed.ToString());
    }

    private static string Block(string page, string language) =>
        File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n").Split($"```{language}\n")[1].Split("```")[0];

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file));
}
