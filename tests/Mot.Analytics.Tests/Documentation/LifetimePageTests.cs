using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mot.Analytics.Lifetime;
using Mot.Core.Customers;
using Mot.Core.Encounters;

namespace Mot.Analytics.Tests.Documentation;

/// <summary>The page about lifetime shows code that is compiled and run; its commands are run by the tests of the tool.</summary>
public sealed partial class LifetimePageTests
{
    [Theory]
    [InlineData("docs/lifetime.md")]
    [InlineData("docs/lifetime.zh-CN.md")]
    public void Snippets_AreTheCompiledOnes(string page)
    {
        string code = Plain(File.ReadAllText(PathOf("tests/Mot.Analytics.Tests/Documentation/LifetimeExample.cs")));
        string[] blocks = [.. File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1).Select(part => part.Split("```")[0])];
        blocks.Length.ShouldBe(1);
        code.ShouldContain(Plain(blocks[0]));
    }

    [Fact]
    public void Example_ComesToWhatItShould()
    {
        var log = new PurchaseLog();
        foreach (string[] row in Lifetime.CdNow.Transactions())
        {
            log.Add(CustomerId.Create(row[1]), DateOnly.ParseExact(row[2], "yyyyMMdd", CultureInfo.InvariantCulture), decimal.Parse(row[4], CultureInfo.InvariantCulture));
        }

        (LifetimeFit fit, HoldoutCheck? check) = LifetimeExample.Run(log, new(1997, 9, 30), new(1998, 6, 30));
        fit.LogLikelihood!.Value.ShouldBe(-9594.976179, 1e-4);
        check!.Expected.Value!.Value.ShouldBe(1665.513, 0.5);
        LifetimeExample.Run(new(), new(1997, 9, 30), new(1998, 6, 30)).Fit.Problem.ShouldBe(FitProblem.NoCustomers);
    }

    private static string Plain(string text) => Blanks().Replace(text, " ").Trim();

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
