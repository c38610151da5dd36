using Mot.Core;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Simulation;

/// <summary>The questionnaire that follows from a model: which questions there are, and where their answers stand.</summary>
internal static class Questionnaire
{
    internal const string Overall = "overall";
    internal const string Recommend = "recommend";
    internal const string Effort = "effort";
    internal const string NotMet = "NA";
    internal const string DoNotKnow = "DK";
    internal const string NoProblem = "none";
    internal const string Recovered = "recovered";
    internal const string NotRecovered = "not-recovered";
    internal const string File = "responses.csv";

    internal static RatingScale Five { get; } = WithCodes(RatingScale.Create(1, 5))
        .WithLabel(1, Text("very poor", "很差")).WithLabel(5, Text("excellent", "非常好"));

    internal static RatingScale Ten { get; } = WithCodes(RatingScale.Create(0, 10));

    internal static RatingScale Ease { get; } = WithCodes(RatingScale.Create(1, 7))
        .WithLabel(1, Text("very difficult", "非常费力")).WithLabel(7, Text("very easy", "非常轻松"));

    /// <summary>The id of the question about what is expected of a touchpoint.</summary>
    internal static string Expected(string touchpoint) => $"expected.{touchpoint}";

    internal static LocalizedText NameOf(CompanyDraft draft) => draft.Name ?? LocalizedText.Of("en", draft.Id);

    internal static IEnumerable<Persona> PersonasOf(CompanyDraft draft) =>
        draft.Personas.Count > 0 ? draft.Personas : [new("everybody", Text("everybody", "所有顾客"), 1)];

    internal static StudyDraft Draft(CompanyDraft company)
    {
        LocalizedText name = NameOf(company);
        var study = new StudyDraft(company.Id, company.Journey)
        {
            Title = Text($"{name.In("en")}: customers of a synthetic company", $"{name.In("zh")}：虚拟公司的顾客"),
            Origin = Text("Simulated; every number is made up and nobody was asked.", "模拟数据；所有数字均为虚构，没有调查任何人。"),
            Table = new ResponseTable(File) { RespondentColumn = "respondent" },
        };
        foreach (Touchpoint touchpoint in company.Journey.Touchpoints)
        {
            study.Questions.Add(new(touchpoint.Id, touchpoint.Name, QuestionKind.Satisfaction, Five)
            {
                Frame = QuestionFrame.ThisEncounter,
                Touchpoint = touchpoint.Id,
                Block = "touchpoints",
                Margin = 0.2m,
            });
        }

        AddExpectations(study, company);
        study.Questions.Add(new(Overall, Text("The trip as a whole", "整体满意度"), QuestionKind.Satisfaction, Five) { Block = "whole", Margin = 0.2m });
        study.Questions.Add(new(Recommend, Text("Would recommend", "推荐意愿"), QuestionKind.Recommendation, Ten) { Block = "whole", Margin = 5 });
        study.Questions.Add(new(Effort, Text("How easy it was", "轻松程度"), QuestionKind.Effort, Ease) { Block = "whole", Margin = 0.3m });
        study.Outcomes.Add(Overall);
        study.Outcomes.Add(Recommend);
        study.CoRated.Add(Overall);
        foreach (Touchpoint touchpoint in company.Journey.Touchpoints)
        {
            study.CoRated.Add(touchpoint.Id);
        }

        AddSegments(study, company);
        return study;
    }

    private static void AddExpectations(StudyDraft study, CompanyDraft company)
    {
        foreach (Touchpoint touchpoint in company.Journey.Touchpoints.Where(each => company.Touchpoints.TryGetValue(each.Id, out TouchpointModel? model) && model.AsksExpectation))
        {
            study.Questions.Add(new(
                Expected(touchpoint.Id), Text($"Expected: {touchpoint.Name.In("en")}", $"期望：{touchpoint.Name.In("zh")}"), QuestionKind.Expectation, Five)
            {
                About = touchpoint.Id,
                Level = ExpectationLevel.Predicted,
                Asked = ExpectationTiming.Beforehand,
                Block = "beforehand",
            });
        }
    }

    private static void AddSegments(StudyDraft study, CompanyDraft company)
    {
        study.Segments.Add(Segment.Of("persona", Text("Kind of customer", "客户画像"), PersonasOf(company).Select(persona => new SegmentGroup(persona.Id, [persona.Id], persona.Name))));
        if (company.Journey.Touchpoints.SelectMany(touchpoint => touchpoint.Channels).Distinct().ToArray() is { Length: > 0 } channels)
        {
            study.Segments.Add(Segment.Of("channel", Text("First channel", "首次接触渠道"), channels.Select(channel => new SegmentGroup(channel.Code, [channel.Code], ChannelName(channel)))));
        }

        SegmentGroup none = new(NoProblem, [NoProblem], Text("no problem", "没有问题"));
        Touchpoint[] failing = [.. company.Journey.Touchpoints.Where(each => company.Touchpoints.TryGetValue(each.Id, out TouchpointModel? model) && model.FailureRate > 0)];
        if (failing.Length > 0)
        {
            study.Segments.Add(Segment.Of("problem", Text("Where something went wrong", "哪里出了问题"),
                [none, .. failing.Select(each => new SegmentGroup(each.Id, [each.Id], each.Name) { IsProblem = true, Touchpoint = each.Id })]));
            study.Segments.Add(Segment.Of("recovery", Text("Whether it was put right", "是否得到补救"),
            [
                none,
                new(Recovered, [Recovered], Text("put right", "已补救")) { IsProblem = true },
                new(NotRecovered, [NotRecovered], Text("not put right", "未补救")) { IsProblem = true },
            ]));
        }
    }

    private static LocalizedText ChannelName(ContactChannel channel) =>
        Text(Vocabulary.Default.NameOf($"channel.{channel.Code}", "en"), Vocabulary.Default.NameOf($"channel.{channel.Code}", "zh"));

    private static RatingScale WithCodes(RatingScale scale) =>
        scale.WithMissing(NotMet, MissingKind.NotApplicable).WithMissing(DoNotKnow, MissingKind.DoNotKnow);

    private static LocalizedText Text(string english, string chinese) => LocalizedText.Of("en", english).With("zh", chinese);
}
