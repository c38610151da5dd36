using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Trimmed;

/// <summary>A small host that is published trimmed: it takes the ways through the library on which a trimmer could cut too much.</summary>
/// <remarks>What it prints must be the same trimmed and not trimmed; <c>.ci/run</c> compares the two.</remarks>
internal static class Program
{
    private static readonly RatingScale s_five = RatingScale.Create(1, 5);

    private static void Main()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Study study = StudyJson.Read(Utf8(StudyJson.Write(Visits())));
        using ServiceProvider host = new ServiceCollection().AddMotCore(o => o.Studies.Add(study)).BuildServiceProvider();
        Recorder recorder = host.GetRequiredService<Recorder>();
        Parallel.For(0, 400, i => recorder.Add(Visit(i)));
        StudyTally tally = StudyTallyJson.Read(Utf8(StudyTallyJson.Write(recorder.Snapshot())));
        var findings = StudyFindings.Of(tally, settings: host.GetRequiredService<FindingsSettings>());
        Console.WriteLine(StudyFindingsJson.Write(findings));
        Console.WriteLine(TextReport.Of(findings, new TextReportOptions { Language = "en" }));
        Console.WriteLine(TextReport.Of(findings, new TextReportOptions { Language = "zh" }));

        JourneyScorer scorer = host.GetRequiredService<JourneyScorer>();
        JourneyState trip = study.TripOf(Visit(7));
        Console.WriteLine(JourneyExplanationJson.Write(scorer.Explain(JourneyStateJson.Read(Utf8(JourneyStateJson.Write(trip)), scorer))!));
        Console.WriteLine(ScoringPolicyJson.Fingerprint(host.GetRequiredService<ScoringPolicy>()));
        try
        {
            StudyJson.Read("""{"kind":"study","version":1,"nme":"x"}"""u8);
        }
        catch (System.Text.Json.JsonException refused)
        {
            Console.WriteLine(refused.Message);
        }
    }

    private static Study Visits()
    {
        Journey journey = new JourneyDraft("visit")
            .Stage("inside", stage => stage.Touchpoint("counter", t => t.Via(ContactChannel.Counter)).Touchpoint("lounge", t => t.Optional()))
            .Build();
        var draft = new StudyDraft("visits", journey);
        foreach (Touchpoint touchpoint in journey.Touchpoints)
        {
            draft.Questions.Add(new(touchpoint.Id, touchpoint.Name, QuestionKind.Satisfaction, s_five)
            {
                Touchpoint = touchpoint.Id,
                Frame = QuestionFrame.ThisEncounter,
            });
        }

        draft.Questions.Add(new("recommend", LocalizedText.Of("en", "Recommend").With("zh", "推荐"), QuestionKind.Recommendation, RatingScale.Create(0, 10)));
        draft.Outcomes.Add("recommend");
        draft.CoRated.Add("recommend");
        draft.CoRated.Add("counter");
        draft.Segments.Add(Segment.ByValue("city", LocalizedText.Of("en", "City")));
        return draft.Build();
    }

    private static Response Visit(int i) => new(
    [
        s_five.Rate(1 + (i % 5)),
        i % 3 == 0 ? Answer.Missing(MissingKind.NotApplicable) : s_five.Rate(1 + (i * i % 5)),
        RatingScale.Create(0, 10).Rate(i * 7 % 11),
    ])
    {
        Groups = [i % 2 == 0 ? "north" : "south"],
    };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
