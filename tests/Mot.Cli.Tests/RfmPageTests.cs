using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Mot.Cli.Tests;

/// <summary>What the pages about the value of customers show is what the tool prints.</summary>
public sealed partial class RfmPageTests
{
    [Theory]
    [InlineData("docs/customers-value.md")]
    [InlineData("docs/customers-value.zh-CN.md")]
    public void TheGiftShop_IsRealOutput(string page)
    {
        string file = SharedData.Require("retail_online.csv.gz");
        Match example = Example().Match(File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n"));
        example.Success.ShouldBeTrue();
        using var run = new CliRun();
        File.Copy(file, Path.Combine(run.Folder, Path.GetFileName(file)));
        run.Run(example.Groups[1].Value).ShouldBe(0, run.Error);
        run.Output.ShouldBe(example.Groups[2].Value);
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", file);

    [GeneratedRegex(@"^```sh\nmot (rfm [^\n]+)\n```\n\n```text\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
