using System.Text.Json;
using Mot.Reporting.Pictures;

namespace Mot.Core.Tests.Reporting.Pictures;

/// <summary>Vega-Lite and Mermaid as text; that the two read them is checked where the docs are built, from the approved texts here.</summary>
public sealed class ChartTests
{
    public static TheoryData<string, string> Languages => new() { { "hotel", "en" }, { "hotel", "zh" }, { "hostile", "en" }, { "hostile", "zh" } };

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void VegaLite_IsAsApproved(string language)
    {
        PictureOptions options = new() { Language = language };
        var hotel = PictureCases.Hotel;
        foreach ((string name, string spec) in new[]
        {
            ("trend", VegaLite.OfTrend(PictureCases.Waves, events: PictureCases.Events, options: options)),
            ("drivers", VegaLite.OfDrivers(hotel.Moments, options)),
            ("ratings", VegaLite.OfRatings(PictureCases.Hostile.Findings, options)),
            ("priorities", VegaLite.OfPriorities(hotel.Moments, options)),
        })
        {
            using var json = JsonDocument.Parse(spec);
            json.RootElement.GetProperty("$schema").GetString()!.ShouldContain("vega-lite");
            json.RootElement.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
            json.RootElement.GetProperty("data").GetProperty("values").GetArrayLength().ShouldBeGreaterThan(5);
            spec.ShouldNotContain("<");
            Snapshot.Match(spec, $"{name}.{language}", "json");
        }
    }

    [Fact]
    public void VegaLite_OfDrivers_IsTheSameOfSharesButForTheIntervals()
    {
        string shares = VegaLite.OfDrivers(PictureCases.Hotel.Moments.Importance.Shares);

        shares.ShouldContain("\"low\": null");
        VegaLite.OfDrivers(PictureCases.Hotel.Moments.Importance).ShouldNotContain("\"low\": null");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Mermaid_IsAsApproved(string name, string language)
    {
        PictureOptions options = new() { Language = language };
        var (findings, moments) = name == "hotel" ? PictureCases.Hotel : PictureCases.Hostile;
        foreach ((string kind, string text) in new[]
        {
            ("journey", Mermaid.OfJourney(findings, options)),
            ("flow", Mermaid.OfFlow(findings.Study.Journey, options)),
            ("priorities", Mermaid.OfPriorities(moments, options)),
        })
        {
            text.ShouldNotContain("<");
            text.ShouldNotContain("%%");
            text.ShouldNotContain('\u202E');
            Snapshot.Match(text, $"{kind}.{name}.{language}", "mmd");
        }
    }

    [Theory]
    [InlineData("drivers", "en")]
    [InlineData("beliefs", "zh")]
    [InlineData("trend", "zh")]
    public void Svg_IsAsApproved(string name, string language) =>
        Snapshot.Match(PictureCases.All[name](new() { Language = language }), $"{name}.{language}", "svg");
}
