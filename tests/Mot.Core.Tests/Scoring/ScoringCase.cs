using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Scoring;

/// <summary>A random journey with a random policy, and random trips through it.</summary>
internal sealed record ScoringCase(JourneyScorer Scorer, IReadOnlyDictionary<string, RatingScale> Scales, ScoringCase.Contact[][] Trips)
{
    /// <summary>The time is in ticks of UTC.</summary>
    internal readonly record struct Contact(ushort Touchpoint, long At, Answer Answer, bool IsRecovery = false);

    private const int MaxTouchpoints = 7;

    private static readonly CustomerId s_customer = CustomerId.Create("c");
    private static readonly string[] s_ids = [.. Enumerable.Range(0, 70).Select(i => $"t{i}")];

    public static ScoringCase Draw(Random random, ScoringPolicy? policy = null)
    {
        // One case in ten has more touchpoints than the batch's short way takes.
        string[] ids = s_ids[..(random.Next(10) == 0 ? 70 : random.Next(1, MaxTouchpoints))];
        Journey journey = DrawJourney(random, ids);
        var scales = ids.Where(_ => random.Next(8) > 0).ToDictionary(id => id, _ => Cases.Scale(random));
        if (policy is null)
        {
            do
            {
                policy = DrawPolicy(random, ids);
            }
            while (!policy.Validate(journey).IsEmpty);
        }

        return new(JourneyScorer.Create(journey, scales, policy), scales, [.. Cases.Some(random, () => DrawTrip(random, journey, scales), 12)]);
    }

    /// <summary>The answers of all trips as columns, with times or in the order of the rows.</summary>
    public JourneyScore[] Batch(bool timed = true)
    {
        Contact[] rows = [.. Trips.SelectMany(trip => trip)];
        int end = 0;
        var scores = new JourneyScore[Trips.Length];
        Scorer.Score(
            new(
                [.. Trips.Select(trip => end += trip.Length)],
                [.. rows.Select(row => row.Touchpoint)],
                [.. rows.Select(row => row.Answer)],
                timed ? [.. rows.Select(row => row.At)] : [],
                rows.Any(row => row.IsRecovery) ? [.. rows.Select(row => row.IsRecovery)] : []),
            scores);
        return scores;
    }

    public JourneyState State(IEnumerable<Contact> contacts)
    {
        JourneyState state = Scorer.NewState();
        foreach (Contact contact in contacts)
        {
            var encounter = new Encounter(s_customer, s_ids[contact.Touchpoint], new DateTimeOffset(contact.At, TimeSpan.Zero), contact.Answer);
            state.Add(encounter with { IsRecovery = contact.IsRecovery });
        }

        return state;
    }

    private static Journey DrawJourney(Random random, string[] ids) => new JourneyDraft("j").Stage("s", stage =>
    {
        foreach (string id in ids)
        {
            stage.Touchpoint(id, touchpoint =>
            {
                touchpoint.Repeatable();
                if (random.Next(2) == 0)
                {
                    touchpoint.Optional();
                }

                if (random.Next(3) == 0)
                {
                    touchpoint.Then([.. ids.Where(_ => random.Next(4) == 0)]);
                }
            });
        }
    }).Build();

    private static ScoringPolicy DrawPolicy(Random random, string[] ids)
    {
        bool isRecent = random.Next(5) == 0;
        return new()
        {
            Mean = DrawWeight(random),
            Peak = DrawWeight(random),
            Trough = DrawWeight(random),
            Extreme = DrawWeight(random),
            End = isRecent ? 0 : DrawWeight(random),
            Recency = isRecent ? DrawRecency(random) : 1,
            LossAversion = random.Next(4) == 0 ? DrawLossAversion(random) : null,
            Recovery = random.Next(2) == 0 ? DrawRecovery(random) : null,
            TouchpointWeights = ScoringPolicy.Default.TouchpointWeights
                .AddRange(ids.Where(_ => random.Next(2) == 0).Select(id => KeyValuePair.Create(id, DrawWeight(random)))),
            Gates = [.. ids.Where(_ => random.Next(6) == 0).Select(id => new MustBeGate(id, DrawPoints(random), DrawPoints(random)))],
            Repeats = Cases.Pick(random, Enum.GetValues<RepeatRule>()),
            Tiers = random.Next(2) == 0 ? TierPolicy.ForScores : TierPolicy.CutOffs(random.Next(50), 50 + (DrawPoints(random) / 2)),
        };
    }

    public static decimal DrawRecency(Random random) => random.Next(3) == 0 ? 0.5m : random.Next(1, 1_000_001) / 1_000_000m;

    public static LossAversion DrawLossAversion(Random random) => random.Next(3) == 0 ? new() : new()
    {
        Lambda = 1 + (random.Next(9_000_001) / 1_000_000m),
        Alpha = random.Next(100, 1001) / 1000m,
        Beta = random.Next(100, 1001) / 1000m,
        Reference = DrawPoints(random),
    };

    public static RecoveryRule DrawRecovery(Random random)
    {
        // The times are those of contacts: few ticks.
        var rule = new RecoveryRule
        {
            Share = Cases.Pick(random, 0, 0.5m, 1, random.Next(1_000_001) / 1_000_000m),
            Cap = random.Next(3) == 0 ? DrawPoints(random) : null,
            ReplacesFailure = random.Next(2) == 0,
        };
        return random.Next(2) == 0 ? rule : rule with { ServiceLevel = new(random.Next(3)), HalfLife = new(random.Next(1, 4)) };
    }

    private static decimal DrawWeight(Random random) => random.Next(5) switch
    {
        0 => 0,
        1 => 1,
        2 => random.Next(1, 1000) / 100m,
        3 => random.Next(1_000_000_001) / 1_000_000m,
        _ => random.Next(1_000_001) / 1_000_000m,
    };

    private static decimal DrawPoints(Random random) => Cases.Pick(random, 0, 50, random.Next(100_000_000) / 1_000_000m);

    private static Contact[] DrawTrip(Random random, Journey journey, Dictionary<string, RatingScale> scales)
    {
        Contact[] trip = Cases.Some(random, () => default(Contact), 10);
        bool once = random.Next(2) == 0;
        bool recovers = random.Next(2) == 0;
        int[] order = Cases.Shuffled(random, Enumerable.Range(0, journey.Touchpoints.Length));
        for (int i = 0; i < trip.Length; i++)
        {
            int touchpoint = once ? order[i % order.Length] : random.Next(order.Length);
            Answer answer = scales.TryGetValue(journey.Touchpoints[touchpoint].Id, out RatingScale? scale)
                ? Cases.AnswerOn(random, scale)
                : Answer.Missing((MissingKind)random.Next(Answer.MissingKinds));

            // Few different times, so that there are ties.
            trip[i] = new((ushort)touchpoint, random.Next(6), answer, recovers && random.Next(3) == 0);
        }

        return trip;
    }
}
