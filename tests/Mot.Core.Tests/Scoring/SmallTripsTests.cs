using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Scoring;

/// <summary>Every trip through three touchpoints that meets each at most once, in every order: the short way of a batch says what a stream says.</summary>
public sealed class SmallTripsTests
{
    private static readonly RatingScale s_five = RatingScale.Create(1, 5);

    // A trip can end at t1 and at t2.
    private static readonly Journey s_journey = new JourneyDraft("trip")
        .Stage("all", stage => stage.Touchpoint("t0").Touchpoint("t1").Touchpoint("t2", touchpoint => touchpoint.Optional())).Build();

    private static readonly ScoringPolicy[] s_policies =
    [
        ScoringPolicy.Default with { TouchpointWeights = Weights(1, 3, 0), Gates = [new("t1", 50, 40)], Recovery = new() },
        new() { Mean = 2, Peak = 3, Trough = 1, Extreme = 1, End = 2, TouchpointWeights = Weights(2, 1, 5), Gates = [new("t0", 30, 60), new("t2", 80, 70)] },
    ];

    private static readonly int[][] s_orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    // Not met by the customer, not there, left blank, rated low or high, and the rating of a recovery alone.
    private static readonly (Answer Answer, bool IsRecovery)?[] s_choices =
    [
        null, (Answer.Missing(MissingKind.NotApplicable), false), (Answer.Missing(MissingKind.Blank), false), (s_five.Rate(1), false), (s_five.Rate(4), false), (s_five.Rate(5), true),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Score_OfEverySmallTrip_IsTheSameInABatch(bool isTimed)
    {
        ScoringCase.Contact[][] trips =
        [
            .. from order in s_orders from first in s_choices from second in s_choices from third in s_choices
               from times in isTimed ? (int[][])[[0, 1, 2], [0, 0, 0], [0, 1, 1], [2, 1, 0]] : [[0, 1, 2]]
               select Trip(order, [first, second, third], times),
        ];
        foreach (ScoringPolicy policy in s_policies)
        {
            Dictionary<string, RatingScale> scales = s_journey.Touchpoints.ToDictionary(touchpoint => touchpoint.Id, _ => s_five);
            var scoring = new ScoringCase(JourneyScorer.Create(s_journey, scales, policy), scales, trips);
            JourneyScore[] batch = scoring.Batch(isTimed);
            for (int trip = 0; trip < trips.Length; trip++)
            {
                JourneyScore stream = scoring.Scorer.Score(scoring.State(trips[trip]));
                (batch[trip] == stream).ShouldBeTrue($"{batch[trip]}, and not {stream}: {string.Join("; ", trips[trip])}");
            }

            batch.Distinct().Count().ShouldBeGreaterThan(20);
        }
    }

    // Rows are numbered as they come; without times these are the times.
    private static ScoringCase.Contact[] Trip(int[] order, (Answer Answer, bool IsRecovery)?[] choices, int[] times)
    {
        int row = 0;
        return
        [
            .. order.Where(touchpoint => choices[touchpoint] is not null)
                .Select(touchpoint => new ScoringCase.Contact((ushort)touchpoint, times[row++], choices[touchpoint]!.Value.Answer, choices[touchpoint]!.Value.IsRecovery)),
        ];
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, decimal> Weights(params decimal[] weights) =>
        ScoringPolicy.Default.TouchpointWeights.AddRange(weights.Select((weight, t) => KeyValuePair.Create($"t{t}", weight)));
}
