using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>A study small enough to work out by hand: a counter that everybody meets, a lounge that some use, and a recommendation.</summary>
internal static class Desk
{
    public static readonly RatingScale Five = RatingScale.Create(1, 5).WithMissing("6", MissingKind.NotApplicable);

    public static Journey Journey { get; } = new JourneyDraft("visit")
        .Stage("inside", stage => stage.Touchpoint("counter").Touchpoint("lounge", t => t.Optional()))
        .Build();

    public static Question Counter { get; } = Touchpoint("counter");

    public static Question Lounge { get; } = Touchpoint("lounge");

    public static Question Recommend { get; } =
        new("recommend", LocalizedText.Of("en", "Recommend"), QuestionKind.Recommendation, RatingScale.Create(0, 10));

    /// <summary>Scores are means; groups of three may be shown.</summary>
    public static StudyDraft Draft()
    {
        var draft = new StudyDraft("desk", Journey) { Scoring = ScoringPolicy.MeanOnly, Release = new ReleasePolicy { MinimumN = 3 } };
        draft.Questions.Add(Counter);
        draft.Questions.Add(Lounge);
        draft.Questions.Add(Recommend);
        draft.Outcomes.Add("counter");
        draft.Segments.Add(Segment.Of("problem", LocalizedText.Of("en", "Problem"), [new("yes", ["1"]) { IsProblem = true }, new("no", ["2"])]));
        return draft;
    }

    /// <summary>A response; of the lounge 6 is never used and 0 blank.</summary>
    public static Response Response(int counter, int lounge, int recommend, string? problem, string? cluster = null) => new(
    [
        Five.Rate(counter),
        lounge switch { 6 => Answer.Missing(MissingKind.NotApplicable), 0 => Answer.Missing(MissingKind.Blank), _ => Five.Rate(lounge) },
        Recommend.Scale.Rate(recommend),
    ])
    {
        Groups = [problem],
        Cluster = cluster,
    };

    public static Response[] Eight { get; } =
    [
        Response(5, 5, 10, "no"),
        Response(4, 5, 9, "no"),
        Response(3, 5, 8, "no"),
        Response(5, 5, 9, "no"),
        Response(4, 6, 7, "no"),
        Response(2, 5, 6, "yes"),
        Response(1, 4, 3, "yes"),
        Response(4, 0, 10, "yes"),
    ];

    public static StudyTally Tally(StudyDraft draft, params IEnumerable<Response> responses) => StudyCases.Tally(draft.Build(), responses);

    private static Question Touchpoint(string id) =>
        new(id, LocalizedText.Of("en", id), QuestionKind.Satisfaction, Five) { Touchpoint = id, Frame = QuestionFrame.ThisEncounter };
}
