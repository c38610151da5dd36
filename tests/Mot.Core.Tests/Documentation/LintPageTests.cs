using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mot.Core.Journeys;

namespace Mot.Core.Tests.Documentation;

/// <summary>The pages about lint and its rules say the same.</summary>
public sealed partial class LintPageTests
{
    [Theory]
    [InlineData("docs/lint.md", "error", "warning", "note")]
    [InlineData("docs/lint.zh-CN.md", "错误", "警告", "提示")]
    public void Page_HasEveryCodeOnceWithItsSeverity(string file, string error, string warning, string note)
    {
        string text = File.ReadAllText(PathOf(file));
        string[] rows = [.. Row().Matches(text).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")];
        rows.ShouldBe(Enum.GetValues<LintRule>().Select(rule => $"{LintFinding.CodeOf(rule)} {LintFinding.SeverityOf(rule) switch
        {
            LintSeverity.Error => error,
            LintSeverity.Warning => warning,
            _ => note,
        }}"));
    }

    [Fact]
    public void Codes_NeverChange() => Snapshot.Match(string.Join('\n', Enum.GetValues<LintRule>().Select(rule => $"{LintFinding.CodeOf(rule)} {rule}")));

    // Code, severity, what it says, why it matters, how to mend it: none of them empty.
    [GeneratedRegex(@"^\| `(MOT\d{3})` \| (\S+) \| [^|]+ \| [^|]{10,} \| [^|]{5,} \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file);
}
