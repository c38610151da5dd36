using System.Collections.Immutable;
using System.Xml.Linq;
using Mot.Core.Journeys;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;
using Mot.Reporting.Pictures;

namespace Mot.Core.Tests.Reporting.Pictures;

/// <summary>The journey map: what it shows of a touchpoint, and how it is cut.</summary>
public sealed class JourneyMapTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(new[] { 3, 2, 4 }, new[] { 5, 4 })]
    [InlineData(new[] { 8, 1 }, new[] { 8, 1 })]
    [InlineData(new[] { 2, 17, 3 }, new[] { 2, 8, 8, 4 })]
    public void Bands_BreakBetweenStagesWherePossible(int[] stages, int[] bands)
    {
        var draft = new JourneyDraft("journey");
        for (int s = 0; s < stages.Length; s++)
        {
            int of = s;
            draft.Stage($"s{of}", stage =>
            {
                for (int t = 0; t < stages[of]; t++)
                {
                    stage.Touchpoint($"s{of}t{t}");
                }
            });
        }

        ImmutableArray<MapBand> cut = MapBand.Cut(draft.Build(), 8);

        cut.Select(band => band.Count).ShouldBe(bands);
        cut.Select(band => band.First).ShouldBe(bands.Select((_, b) => bands.Take(b).Sum()));
        cut.SelectMany(band => band.Stages).Where(part => part.GoesOn).Count().ShouldBe(bands.Sum() > 20 ? 2 : 0);
    }

    [Fact]
    public void Points_AreMeansBroughtToAHundred()
    {
        // Counter 1, 3, 5, 5: mean 3.5 on 1 to 5.
        StudyFindings findings = Of((1, 3), (3, 4), (5, 5), (5, 6));
        var counter = MapPoint.Of(findings.Study.Journey["counter"], findings, null);
        var lounge = MapPoint.Of(findings.Study.Journey["lounge"], findings, null);

        counter.Experience!.Value.Value.ShouldBe(62.5);
        counter.Evidence.ShouldBe(MapEvidence.Measured);
        lounge.Experience!.Value.Value.ShouldBe(75);
        MapPoint.Of(findings.Study.Journey["counter"]).Evidence.ShouldBe(MapEvidence.Assumed);
    }

    [Fact]
    public void WithoutAnswers_TheCurveHasAGapAndTheMapSaysWhy()
    {
        StudyFindings findings = Of((1, 6), (3, 6), (5, 6), (5, 6));
        MapPoint.Of(findings.Study.Journey["lounge"], findings, null).Experience.ShouldBeNull();

        XElement map = XElement.Parse(SvgJourneyMap.Of(findings));
        map.Descendants(s_svg + "text").Select(text => text.Value).ShouldContain("(no answers)");
        map.Element(s_svg + "desc")!.Value.ShouldContain("lounge: – (no answers), n 0, assumed.");
        map.Descendants(s_svg + "path").Where(path => (string?)path.Attribute("class") == Look.Curve).ShouldBeEmpty();
    }

    [Fact]
    public void Beliefs_AreNotEvidence()
    {
        Journey journey = new JourneyDraft("visit")
            .Stage("inside", stage => stage.Touchpoint("counter", t => t.Believed(isCritical: true)).Touchpoint("lounge")).Build();

        MapPoint.Of(journey["counter"]).Evidence.ShouldBe(MapEvidence.Believed);
        XElement.Parse(SvgJourneyMap.Of(journey)).Element(s_svg + "desc")!.Value
            .ShouldBe("counter: not asked, believed critical, believed. lounge: not asked, assumed.");
    }

    private static StudyFindings Of(params ReadOnlySpan<(int Counter, int Lounge)> answers)
    {
        var tally = new StudyTally(Desk.Draft().Build());
        foreach ((int counter, int lounge) in answers)
        {
            tally.Add(Desk.Response(counter, lounge, 9, "no"));
        }

        return StudyFindings.Of(tally);
    }
}
