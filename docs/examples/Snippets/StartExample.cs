using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Scoring;

namespace Mot.Examples;

/// <summary>The example of docs/start.md.</summary>
internal static class StartExample
{
    internal static void Run(TextWriter Console)
    {
        #region score
        Journey visit = new JourneyDraft("cafe-visit")
            .Stage("arrive", stage => stage.Touchpoint("booking"))
            .Stage("stay", stage => stage.Touchpoint("service").Touchpoint("coffee"))
            .Build();

        // All three are rated from 1 (worst) to 5 (best).
        RatingScale fivePoints = RatingScale.Create(1, 5);
        JourneyScorer scorer = JourneyScorer.Create(visit, visit.Touchpoints.ToDictionary(touchpoint => touchpoint.Id, _ => fivePoints));

        JourneyState guest = scorer.NewState();
        var noon = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        guest.Add("booking", noon, fivePoints.Rate(5));
        guest.Add("service", noon.AddMinutes(5), fivePoints.Rate(2));
        guest.Add("coffee", noon.AddMinutes(20), fivePoints.Rate(4));

        Console.WriteLine(scorer.Score(guest));
        foreach (ScoreContribution part in scorer.Explain(guest)!.Contributions)
        {
            Console.WriteLine($"{part.Touchpoint}: {part.Points:0.0} of {part.Possible:0.0}");
        }
        #endregion score
    }
}
