using System.Runtime.CompilerServices;
using System.Text;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Examples;

namespace Mot.Core.Tests.Documentation;

/// <summary>The page about the value of customers shows code that is compiled and run; its commands are run by the tests of the tool.</summary>
public sealed class RfmPageTests
{
    [Theory]
    [InlineData("docs/customers-value.md")]
    [InlineData("docs/customers-value.zh-CN.md")]
    public void FromPurchases_PrintsWhatThePageShows(string page)
    {
        using var output = new StringWriter { NewLine = "\n" };
        RfmExample.FromPurchases(output);
        File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n").ShouldContain($"```text\n{output}```");
    }

    [Fact]
    public void Examples_ComeToWhatTheyShould()
    {
        RfmExample.Touchpoints().ShouldBe(["security", "wifi"]);
        string json = RfmExample.FromATable([new(CustomerId.Create("a"), 3, 2, 10)], Encoding.UTF8.GetBytes(RfmPolicyJson.Write(RfmPolicy.Default)));
        json.ShouldContain("\"kind\": \"rfm\"");
        (PurchaseLog north, PurchaseLog south) = (new(), new());
        north.Add(CustomerId.Create("a"), default, 1);
        south.Add(CustomerId.Create("b"), default, 2);
        RfmExample.TwoShops(north, south, CustomerId.Create("a")).Customers.ShouldHaveSingleItem().Customer.Value.ShouldBe("b");
        north.CustomerCount.ShouldBe(1);
    }

    // The usual segments with their limits are on both pages.
    [Theory]
    [InlineData("docs/customers-value.md", "en")]
    [InlineData("docs/customers-value.zh-CN.md", "zh")]
    public void Segments_AreListed(string page, string language)
    {
        string text = File.ReadAllText(PathOf(page));
        foreach (RfmSegment segment in RfmSegment.Usual)
        {
            text.ShouldContain($"| `{segment.Id}` | {segment.Name.In(language)} | {segment.Recency} | {segment.Frequency} | {segment.Money} |");
        }
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file);
}
