using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Examples;

/// <summary>The example of the two README files.</summary>
internal static class ReadmeExample
{
    internal static void Run(TextWriter Console)
    {
        #region example
        Journey stay = new JourneyDraft("hotel-stay")
            .Stage("arrive", stage => stage.Touchpoint("check-in", t => t.Named("en", "Check-in").Named("zh", "入住").OwnedBy("front-office")))
            .Stage("stay", stage => stage.Touchpoint("room").Touchpoint("breakfast", t => t.Optional()))
            .Stage("leave", stage => stage.Touchpoint("check-out", t => t.Via(ContactChannel.Counter, ContactChannel.App)))
            .Build();

        // Many guests, one touchpoint: every number carries its interval and how many answered.
        RatingScale fivePoints = RatingScale.Create(1, 5);
        RatingDistribution checkIn = RatingDistribution.FromCounts(fivePoints, [3, 8, 21, 60, 108]);
        Console.WriteLine(MeanRating.Of(checkIn));
        Console.WriteLine(TopBox.Of(checkIn, boxes: 2));
        Console.WriteLine(NetPromoter.Of(promoters: 70, passives: 20, detractors: 10));

        // One guest, the whole journey: encounters in any order, one score, and the reasons that add up to it.
        JourneyScorer scorer = JourneyScorer.Create(stay, stay.Touchpoints.ToDictionary(t => t.Id, _ => fivePoints));
        JourneyState trip = scorer.NewState();
        var monday = new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
        trip.Add("check-in", monday, fivePoints.Rate(5));
        trip.Add("room", monday.AddHours(1), fivePoints.Rate(2));
        trip.Add("check-out", monday.AddHours(18), fivePoints.Rate(4));
        Console.WriteLine(scorer.Score(trip));
        foreach (ScoreContribution part in scorer.Explain(trip)!.Contributions)
        {
            Console.WriteLine($"{part.Touchpoint}: {part.Points:0.0} of {part.Possible:0.0}");
        }
        #endregion example
    }
}
