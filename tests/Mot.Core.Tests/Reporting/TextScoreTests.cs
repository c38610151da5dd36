using Mot.Core.Json;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;
using Mot.Reporting;

namespace Mot.Core.Tests.Reporting;

public class TextScoreTests
{
    // Counter 1 of 5 (0 points), lounge 5 (100), recovery of the counter 5 (100); with recency 0.5 the counter weighs half as much.
    // Before adjustments 66.666667. The recovered counter has 50 points: 83.333333. Against 80 points the mean is 77.151383 (double arithmetic
    // in Python). The failure stays before the gate: 40.
    [Theory]
    [InlineData("en", 80)]
    [InlineData("zh", 60)]
    public void Of_AScoreWithAdjustments_IsAsApproved(string language, int width)
    {
        (JourneyExplanation explanation, Study study) = Adjusted();
        Snapshot.Match(TextScore.Of(explanation, study, new() { Language = language, Width = width }), language);
    }

    [Fact]
    public void Json_OfAScoreWithAdjustments_IsAsApproved() => Snapshot.Match(JourneyExplanationJson.Write(Adjusted().Explanation), extension: "json");

    private static (JourneyExplanation Explanation, Study Study) Adjusted()
    {
        StudyDraft draft = Desk.Draft();
        draft.Scoring = ScoringPolicy.MeanOnly with
        {
            Recency = 0.5m,
            LossAversion = new() { Reference = 80 },
            Recovery = new(),
            Gates = [new("counter", 25, 40)],
        };
        Study study = draft.Build();
        JourneyState trip = study.Scorer.NewState();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        trip.Add("counter", start, Desk.Five.Rate(1));
        trip.Add("lounge", start.AddMinutes(1), Desk.Five.Rate(5));
        trip.AddRecovery("counter", start.AddMinutes(2), Desk.Five.Rate(5));
        return (study.Scorer.Explain(trip)!, study);
    }
}
