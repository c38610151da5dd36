using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mot.Examples;

namespace Mot.Simulation.Tests;

/// <summary>What the pages about the simulation show is what the code says and does.</summary>
public sealed partial class DocumentationTests
{
    private const string Page = "docs/simulation.md";
    private const string ChinesePage = "docs/simulation.zh-CN.md";

    [Theory]
    [InlineData(Page)]
    [InlineData(ChinesePage)]
    public void Output_IsWhatTheExamplePrints(string page)
    {
        var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            SimulationExample.Simulate(printed);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Blocks(page, "text")[0].ShouldBe(printed.ToString());
    }

    [Fact]
    public void Property_OfTheExample_Holds() => ArbitrariesExample.Check();

    // Every name in the document is explained on both pages.
    [Theory]
    [InlineData(Page)]
    [InlineData(ChinesePage)]
    public void Fields_OfTheTruth_AreExplained(string page)
    {
        string text = File.ReadAllText(PathOf(page));
        using var json = JsonDocument.Parse(CompanyTruthJson.Write(CompanyTruth.Of(SyntheticCompany.Create(CompanyPresets.Hotel, 1))));
        Names(json.RootElement).Distinct().Where(name => !text.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
        CompanyPresets.All.ShouldAllBe(model => text.Contains($"`{model.Id}`", StringComparison.Ordinal));
    }

    // The table of what is planted is that of the presets.
    [Theory]
    [InlineData(Page, "en")]
    [InlineData(ChinesePage, "zh")]
    public void Presets_AreShownAsTheyAre(string page, string language)
    {
        string text = File.ReadAllText(PathOf(page));
        foreach (CompanyModel model in CompanyPresets.All)
        {
            string Names(bool? believed, bool isMoment) => string.Join(language == "en" ? ", " : "、", model.Journey.Touchpoints
                .Where(each => (believed is null || each.BelievedCritical == believed) && model[each.Id].IsMomentOfTruth == isMoment).Select(each => each.Name.In(language)));
            text.ShouldContain($"| `{model.Id}` | {Names(null, true)} | {Names(false, true)} | {Names(true, false)} |");
        }
    }

    [Fact]
    public void Public_MembersAndTypes_AreDocumented()
    {
        foreach (Type assembly in new[] { typeof(CompanyModel), typeof(Testing.MotArbitraries) })
        {
            Dictionary<string, string> documents = XDocument.Load(Path.ChangeExtension(assembly.Assembly.Location, ".xml")).Descendants("member")
                .ToDictionary(member => member.Attribute("name")!.Value, member => member.Value);
            Type[] types = [.. assembly.Assembly.GetExportedTypes().Where(type => !type.IsEnum)];
            types.Length.ShouldBeGreaterThan(2);
            types.Where(type => !documents[$"T:{type.FullName}"].Contains("Thread safety", StringComparison.Ordinal)).ShouldBeEmpty();
            types.ShouldAllBe(type => type.IsSealed);
        }
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        // What stands under the names of things is not a name of the document.
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name is "name" or "channelShifts" or "reaches" or "weightFactors" ? [property.Name] : Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static string[] Blocks(string page, string language)
    {
        string text = File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");
        return [.. Block().Matches(text).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];
    }

    [GeneratedRegex("^```(\\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", file);
}
