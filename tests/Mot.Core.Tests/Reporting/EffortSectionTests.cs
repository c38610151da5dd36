using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;
using Mot.Reporting;

namespace Mot.Core.Tests.Reporting;

public class EffortSectionTests
{
    private static readonly RatingScale s_scale = RatingScale.Create(1, 7);

    // 7 7 6 6 5 4 2 1: four easy, two hard, so the index is 25; five above the middle.
    private static readonly StudyFindings s_findings = Findings(7, 7, 6, 6, 5, 4, 2, 1);

    [Fact]
    public void Report_DrawsTheIndexAndPrintsMeanAndShareInTheTable()
    {
        string text = TextReport.Of(s_findings);
        text.ShouldContain("Effort (index, −100 hard to 100 easy)");
        text.ShouldContain("    25.0 [");
        text.ShouldContain("4.75 [");
        text.ShouldContain("top 3");
        text.ShouldContain("62.5%");
        TextReport.Of(s_findings, new() { Language = "zh" }).ShouldContain("费力程度");
    }

    [Fact]
    public void Report_WithoutEffort_HasNoSection() =>
        TextReport.Of(StudyFindings.Of(Desk.Tally(Desk.Draft(), Desk.Eight))).ShouldNotContain("Effort");

    [Fact]
    public void Json_HasTheIndexOfTheQuestion()
    {
        using var document = System.Text.Json.JsonDocument.Parse(StudyFindingsJson.Write(s_findings));
        System.Text.Json.JsonElement question = document.RootElement.GetProperty("questions").EnumerateArray().Single();
        question.GetProperty("kind").GetString().ShouldBe("effort");
        question.GetProperty("effortIndex").GetProperty("value").GetDouble().ShouldBe(25, 1e-12);
        question.GetProperty("top").GetProperty("value").GetDouble().ShouldBe(0.625);
    }

    private static StudyFindings Findings(params int[] ratings)
    {
        var draft = new StudyDraft("desk", new JourneyDraft("visit").Stage("inside", stage => stage.Touchpoint("counter")).Build());
        draft.Questions.Add(new("easy", LocalizedText.Of("en", "Easy"), QuestionKind.Effort, s_scale));
        return StudyFindings.Of(Desk.Tally(draft, ratings.Select(rating => new Response([s_scale.Rate(rating)]))));
    }
}
