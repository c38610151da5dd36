using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Json;

public sealed partial class StudyFindingsJsonTests
{
    [Fact]
    public void Write_OfAStudyByHand_HasTheApprovedForm() =>
        Snapshot.Match(ToSixDecimals(StudyFindingsJson.Write(StudyFindings.Of(Desk.Tally(Desk.Draft(), Desk.Eight)))), extension: "json");

    [Fact]
    public void Write_HasThePromisedNames()
    {
        AirportSurvey survey = AirportSurvey.Of(2017);
        using JsonDocument document = JsonDocument.Parse(StudyFindingsJson.Write(survey.Findings));
        JsonElement root = document.RootElement;

        root.GetProperty("findings").GetArrayLength().ShouldBeInRange(1, 5);
        root.GetProperty("questions").GetArrayLength().ShouldBe(survey.Study.Questions.Length);
        JsonElement food = root.GetProperty("questions").EnumerateArray().Single(question => question.GetProperty("id").GetString() == "food");
        food.GetProperty("n").GetInt64().ShouldBe(2421);
        food.GetProperty("missing").GetProperty("notApplicable").GetInt64().ShouldBe(341);
        food.GetProperty("missing").GetProperty("blank").GetInt64().ShouldBe(69);
        food.GetProperty("mean").GetProperty("value").GetDouble().ShouldBe(3.6154, 0.00005);
        food.GetProperty("top2").GetProperty("n").GetInt64().ShouldBe(2421);
        food.GetProperty("weighted").GetProperty("mean").GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Number);
        food.GetProperty("distribution").EnumerateArray().Sum(each => each.GetProperty("n").GetInt64()).ShouldBe(2421);
        food.GetProperty("distribution").EnumerateArray().Select(each => each.GetProperty("rating").GetDecimal()).ShouldBe([1, 2, 3, 4, 5]);

        JsonElement nps = root.GetProperty("nps");
        nps.GetProperty("value").GetDouble().ShouldBe(39.839767, 5e-7);
        nps.GetProperty("n").GetInt64().ShouldBe(2746);
        nps.GetProperty("simple").GetProperty("standardError").GetDouble().ShouldBe(1.334137, 5e-7);
        nps.GetProperty("weighted").GetProperty("value").GetDouble().ShouldBe(40.398436, 5e-7);
        nps.GetProperty("weighted").GetProperty("standardError").GetDouble().ShouldBe(1.5552715, 1e-6);
        root.GetProperty("segments").EnumerateArray().Select(table => (table.GetProperty("segment").GetString(), table.GetProperty("question").GetString()))
            .ShouldBe([("problem", "overall"), ("problem", "nps"), ("airline", "overall"), ("airline", "nps")]);
    }

    [Fact]
    public void Write_NumbersReadBackToTheSameDoubles()
    {
        AirportSurvey survey = AirportSurvey.Of(2017);
        using JsonDocument document = JsonDocument.Parse(StudyFindingsJson.Write(survey.Findings));
        JsonElement[] questions = [.. document.RootElement.GetProperty("questions").EnumerateArray()];
        for (int q = 0; q < questions.Length; q++)
        {
            QuestionFindings expected = survey.Findings.Questions[q];
            questions[q].GetProperty("mean").GetProperty("value").GetDouble().ShouldBe(expected.Metrics.Mean.Value!.Value);
            questions[q].GetProperty("mean").GetProperty("low").GetDouble().ShouldBe(expected.Metrics.Mean.Low!.Value);
            questions[q].GetProperty("weighted").GetProperty("top2").GetProperty("high").GetDouble().ShouldBe(expected.Weighted!.TopBoxes.High!.Value);
            questions[q].GetProperty("designEffect").GetDouble().ShouldBe(expected.DesignEffect!.Value);
        }
    }

    [Fact]
    public void Write_SaysNothingOfAHiddenGroup()
    {
        // The two of a rare airline answer as nobody else does: neither their mean nor their number may be anywhere.
        StudyDraft draft = Desk.Draft();
        draft.Segments[0] = Segment.ByValue("airline", LocalizedText.Of("en", "Airline"));
        draft.Release = ReleasePolicy.Default;
        StudyFindings findings = StudyFindings.Of(Desk.Tally(
            draft,
            [
                .. Enumerable.Range(0, 40).Select(i => Desk.Response(4 + (i % 2), 5, 9, "Large")), .. Enumerable.Range(0, 7).Select(i => Desk.Response(3 + (i % 2), 5, 9, "Middle")),
                .. Enumerable.Repeat(Desk.Response(1, 5, 0, "Rare"), 2),
            ]));
        using JsonDocument document = JsonDocument.Parse(StudyFindingsJson.Write(findings));
        JsonElement[] groups = [.. document.RootElement.GetProperty("segments")[0].GetProperty("groups").EnumerateArray()];

        foreach (JsonElement group in groups.Where(group => group.GetProperty("group").GetString() is "Rare" or "Middle"))
        {
            group.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null).Select(property => property.Name).ShouldBe(["group", "hidden"]);
        }

        groups.Single(group => group.GetProperty("group").GetString() == "Rare").GetProperty("hidden").GetString().ShouldBe("tooFew");
        groups.Single(group => group.GetProperty("group").GetString() == "Middle").GetProperty("hidden").GetString().ShouldBe("protectsAnother");
        groups.Single(group => group.GetProperty("group").GetString() == "Large").GetProperty("n").GetInt64().ShouldBe(40);
        document.RootElement.GetProperty("segments")[0].GetProperty("hiddenGroups").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void Write_OfAComparison_HasItsNames()
    {
        StudyDraft draft = Desk.Draft();
        draft.Questions[0] = Desk.Counter with { Version = "2" };
        using JsonDocument document = JsonDocument.Parse(
            WaveComparisonJson.Write(WaveComparison.Of(Desk.Tally(draft, Desk.Eight), Desk.Tally(Desk.Draft(), Desk.Eight))));
        JsonElement[] questions = [.. document.RootElement.GetProperty("questions").EnumerateArray()];

        document.RootElement.GetProperty("kind").GetString().ShouldBe("comparison");
        questions[0].GetProperty("notComparable").GetString()!.ShouldContain("version 2");
        questions[0].GetProperty("comparison").ValueKind.ShouldBe(JsonValueKind.Null);
        questions[1].GetProperty("comparison").GetProperty("verdict").GetString().ShouldBe("cannotTell");
        questions[2].GetProperty("metric").GetString().ShouldBe("nps");
        document.RootElement.GetProperty("family").GetProperty("correction").GetString().ShouldBe("benjamini-hochberg");
    }

    [Fact]
    public void Write_OfAnyFindings_IsOneObjectWithoutNaN() => Law.Check(StudyCases.All(random =>
    {
        Study study = StudyCases.Study(random);
        StudyTally tally = StudyCases.Tally(study, StudyCases.Responses(random, study));
        var settings = new FindingsSettings { AssumeSimpleSample = random.Next(2) == 0, Correction = StudyCases.Pick(random, Enum.GetValues<FamilyCorrection>()) };
        string text = StudyFindingsJson.Write(StudyFindings.Of(tally, random.Next(2) == 0 ? tally : null, settings));

        using JsonDocument document = JsonDocument.Parse(text);
        document.RootElement.GetProperty("findings").GetArrayLength().ShouldBeLessThanOrEqualTo(5);
        document.RootElement.GetProperty("responses").GetInt64().ShouldBe(tally.Whole.Count);
        document.RootElement.GetProperty("nps").ValueKind.ShouldBe(
            study.Questions.Any(question => question.Kind == QuestionKind.Recommendation) ? JsonValueKind.Object : JsonValueKind.Null);
    }));

    // The last digits are those of a machine's logarithms.
    private static string ToSixDecimals(string text) => LongNumber().Replace(
        text, match => decimal.Round(decimal.Parse(match.Value, CultureInfo.InvariantCulture), 6).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d+\.\d{7,}")]
    private static partial Regex LongNumber();
}
