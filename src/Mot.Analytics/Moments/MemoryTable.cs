using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Analytics.Moments;

/// <summary>The parts of trips as columns of points, customer by customer, in an order that does not depend on that of the trips.</summary>
internal sealed class MemoryTable
{
    /// <summary>The five parts, then the score of the study's own policy, then the overall rating.</summary>
    internal const int Columns = 7;

    /// <summary>The place of the study's own score.</summary>
    internal const int Score = 5;

    /// <summary>The place of the overall rating.</summary>
    internal const int Overall = 6;

    private MemoryTable(double[][] rows, int[] starts)
    {
        Rows = rows;
        Starts = starts;
    }

    /// <summary>A row for each usable trip, in points from 0 to 100.</summary>
    internal double[][] Rows { get; }

    /// <summary>Where the rows of each customer begin, and where the last one's end.</summary>
    internal int[] Starts { get; }

    internal int Customers => Starts.Length - 1;

    /// <summary>Trips left out because they were rated in one sitting or afterwards.</summary>
    internal int Sittings { get; private init; }

    /// <summary>Trips left out because too little was rated.</summary>
    internal int Unrated { get; private init; }

    /// <summary>With which touchpoint most usable trips begin.</summary>
    internal UsualTouchpoint? UsualFirst { get; private init; }

    /// <summary>With which touchpoint most usable trips end.</summary>
    internal UsualTouchpoint? UsualLast { get; private init; }

    internal static MemoryTable Of(Study study, Question outcome, IEnumerable<RememberedTrip> trips, MemorySettings settings)
    {
        // The parts as they are before any weighing: a policy may bend the mean, which is left to the column of its scores.
        var plain = JourneyScorer.Create(study.Journey, Scales(study), study.Scoring with { Recency = 1, LossAversion = null, Gates = [] });
        var kept = new List<(string Customer, double[] Row)>();
        var firsts = new List<string>();
        var lasts = new List<string>();
        (int sittings, int unrated) = (0, 0);
        foreach (RememberedTrip trip in trips)
        {
            Encounter[] rated = [.. trip.Encounters.Where(encounter => encounter is { IsRecovery: false, Answer.IsRated: true }
                && study.Journey.TryFind(encounter.Touchpoint, out Touchpoint? at) && plain.Table.Counts(at.Index)).OrderBy(encounter => encounter.At)
                .ThenBy(encounter => study.Journey[encounter.Touchpoint].Index)];
            if (trip.Overall.Step is not { } step || rated.DistinctBy(encounter => encounter.Touchpoint).Count() < settings.MinimumRated)
            {
                unrated++;
            }
            else if (rated[^1].At - rated[0].At <= settings.Sitting || rated[^1].At >= trip.OverallAt)
            {
                sittings++;
            }
            else
            {
                firsts.Add(rated[0].Touchpoint);
                lasts.Add(rated[^1].Touchpoint);
                kept.Add((trip.Customer.Value, Row(study, plain, trip, rated[0], OverallPoints(outcome.Scale, step))));
            }
        }

        kept.Sort(Compare);
        var starts = new List<int>();
        for (int r = 0; r < kept.Count; r++)
        {
            if (r == 0 || kept[r].Customer != kept[r - 1].Customer)
            {
                starts.Add(r);
            }
        }

        return new([.. kept.Select(each => each.Row)], [.. starts, kept.Count])
        {
            Sittings = sittings,
            Unrated = unrated,
            UsualFirst = UsualTouchpoint.Of(firsts),
            UsualLast = UsualTouchpoint.Of(lasts),
        };
    }

    private static double[] Row(Study study, JourneyScorer plain, RememberedTrip trip, Encounter first, double overall)
    {
        JourneyState state = plain.NewState();
        JourneyState own = study.Scorer.NewState();
        foreach (Encounter encounter in trip.Encounters)
        {
            state.Add(encounter);
            own.Add(encounter);
        }

        var parts = TripParts.Of(state.Records, plain.Table);
        return
        [
            Points((double)parts.WeightedSum / parts.WeightSum),
            Points(parts.Best),
            Points(parts.Worst),
            Points(parts.Last),
            Points(plain.Table.PointsOf(study.Journey[first.Touchpoint].Index, first.Answer)),
            (double)study.Scorer.Score(own).Points!.Value,
            overall,
        ];
    }

    private static Dictionary<string, RatingScale> Scales(Study study) => study.Journey.Touchpoints
        .Select(touchpoint => (touchpoint.Id, study.ScoringQuestion(touchpoint)?.Scale)).Where(each => each.Scale is not null)
        .ToDictionary(each => each.Id, each => each.Scale!, StringComparer.Ordinal);

    private static double OverallPoints(RatingScale scale, int step)
    {
        int last = scale.StepCount - 1;
        return 100.0 * (scale.Direction == ScaleDirection.HigherIsBetter ? step : last - step) / last;
    }

    private static double Points(double millionths) => millionths / 1_000_000;

    private static int Compare((string Customer, double[] Row) first, (string Customer, double[] Row) second)
    {
        int order = string.CompareOrdinal(first.Customer, second.Customer);
        for (int c = 0; order == 0 && c < Columns; c++)
        {
            order = first.Row[c].CompareTo(second.Row[c]);
        }

        return order;
    }
}
