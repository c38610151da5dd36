using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Reporting;
using static Mot.Core.Tests.Studies.QualityCases;

namespace Mot.Core.Tests.Reporting;

/// <summary>Where a question stands in a report.</summary>
public sealed class QuestionTableTests
{
    [Fact]
    public void TouchpointWithAnExpectation_StandsAmongTheTouchpoints()
    {
        StudyDraft draft = Draft(
            Rated("counter") with { Touchpoint = "counter", Frame = QuestionFrame.ThisEncounter }, Expected("counter", ExpectationLevel.Desired));
        string[] lines = TextReport.Of(Findings(draft, [6, 7], [8, 7])).Split('\n');
        string[] touchpoints = [.. lines.SkipWhile(line => !line.StartsWith("Touchpoints", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)];

        touchpoints.Single(line => line.Contains("counter", StringComparison.Ordinal)).ShouldContain("7.00");
        touchpoints.Single(line => line.Contains("lounge", StringComparison.Ordinal)).ShouldContain("not asked");
        lines.ShouldContain(line => line.StartsWith("Expected and received, question by question", StringComparison.Ordinal));
    }

    [Fact]
    public void ExpectationThatStandsAlone_IsListedWithTheOthers()
    {
        StudyDraft draft = Draft(Rated("outcome"), Expected("outcome", ExpectationLevel.Predicted) with { About = null });
        string[] lines = TextReport.Of(Findings(draft, [6, 7], [8, 7])).Split('\n');

        lines.Count(line => line.Contains("outcome", StringComparison.Ordinal) && line.Contains("7.00", StringComparison.Ordinal)).ShouldBe(2);
    }
}
