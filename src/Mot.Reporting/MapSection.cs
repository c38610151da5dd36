using Mot.Analytics.Moments;
using Mot.Core.Studies;
using Mot.Reporting.Pictures;

namespace Mot.Reporting;

/// <summary>The journey map, in documents.</summary>
internal static class MapSection
{
    internal static void Write(Page page, StudyFindings findings, MomentFindings? moments)
    {
        page.Section(page.Say.Of("Journey map", "客户旅程图"));
        page.Picture(() => new(
            "journey-map",
            page.Say.Of("The journey as it is designed, and what customers experienced on it; the same numbers are in the tables below.", "所设计的旅程与客户的体验；同样的数字见下表。"),
            SvgJourneyMap.Of(findings, moments, page.Drawing))
        {
            Diagram = Mermaid.OfJourney(findings, page.Drawing),
        });
    }
}
