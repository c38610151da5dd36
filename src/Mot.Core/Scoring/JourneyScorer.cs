using System.Collections.Immutable;
using Mot.Core.Journeys;
using Mot.Core.Ratings;

namespace Mot.Core.Scoring;

/// <summary>Scores trips through one journey under one policy: one at a time as encounters arrive, or many from columns.</summary>
/// <remarks>
/// <para><b>Method.</b> The policy is compiled once into tables of whole numbers (per touchpoint and step the points in
/// millionths); scoring looks points up and adds them, with one rounding at the end. Streams and batches give the same bits.</para>
/// <para><b>Cost.</b> Constant time per encounter; no allocation per encounter, but under a policy with recency. Trips with recoveries or with times that
/// do not ascend, and those under a policy with loss aversion or recency, take a slower way.</para>
/// <para><b>Thread safety.</b> Immutable; states and output spans are the caller's.</para>
/// </remarks>
public sealed class JourneyScorer
{
    private JourneyScorer(Journey journey, ScoringPolicy policy, ScoreTable table)
    {
        Journey = journey;
        Policy = policy;
        Table = table;
    }

    /// <summary>The journey.</summary>
    public Journey Journey { get; }

    /// <summary>The policy.</summary>
    public ScoringPolicy Policy { get; }

    /// <summary>The compiled policy.</summary>
    internal ScoreTable Table { get; }

    /// <summary>Compiles a policy for a journey.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="scales">The scale on which each touchpoint is rated, by touchpoint id; one that is missing here is never scored.</param>
    /// <param name="policy">The policy; null for <see cref="ScoringPolicy.Default"/>.</param>
    /// <returns>The scorer.</returns>
    /// <exception cref="ArgumentException">The policy does not fit the journey, or a scale is given for an unknown touchpoint; the message lists all faults.</exception>
    public static JourneyScorer Create(
        Journey journey, IReadOnlyDictionary<string, RatingScale> scales, ScoringPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(scales);
        policy ??= ScoringPolicy.Default;
        ImmutableArray<Fault> faults =
        [
            .. policy.Validate(journey),
            .. scales.Keys.Where(id => !journey.TryFind(id, out _)).Order(StringComparer.Ordinal)
                .Select(id => new Fault($"scales.{id}", $"Journey '{journey.Id}' has no touchpoint '{id}'.")),
        ];
        return faults.IsEmpty
            ? new(journey, policy, new(journey, scales, policy))
            : throw new ArgumentException(Fault.Describe("This journey cannot be scored.", faults));
    }

    /// <summary>Starts a trip.</summary>
    /// <returns>An empty state.</returns>
    public JourneyState NewState() => new(this);

    /// <summary>The score of a trip so far.</summary>
    /// <param name="state">A state of this scorer.</param>
    /// <returns>The score; no score when nothing was rated.</returns>
    /// <exception cref="ArgumentException">The state belongs to another scorer.</exception>
    public JourneyScore Score(JourneyState state) => Score(TripParts.Of(Records(state), Table));

    /// <summary>The score of a trip so far with its reasons.</summary>
    /// <param name="state">A state of this scorer.</param>
    /// <returns>Components, contributions and adjustments that add up to the score exactly; null when nothing was rated.</returns>
    /// <exception cref="ArgumentException">The state belongs to another scorer.</exception>
    public JourneyExplanation? Explain(JourneyState state)
    {
        Span<TouchpointRecord> records = Records(state);
        var parts = TripParts.Of(records, Table);
        return parts.Rated == 0 ? null : new JourneyExplanation(this, records, parts, Score(parts));
    }

    /// <summary>Scores many trips.</summary>
    /// <param name="columns">The trips.</param>
    /// <param name="scores">Where the scores go, one per trip.</param>
    /// <exception cref="ArgumentException">There are not as many scores as trips; the ends of the trips do not ascend to the number of encounters (the scores before it have been
    /// written); or there are recoveries without times, but the policy's recovery has a half-life.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A touchpoint or an answer is out of range; the scores before it have been written.</exception>
    public void Score(JourneyColumns columns, Span<JourneyScore> scores)
    {
        if (scores.Length != columns.Ends.Length)
        {
            throw new ArgumentException($"{columns.Ends.Length} trips need as many scores, not {scores.Length}.", nameof(scores));
        }

        if ((columns.Ends.IsEmpty ? 0 : columns.Ends[^1]) != columns.Answers.Length)
        {
            throw new ArgumentException($"The last trip must end at row {columns.Answers.Length}.", nameof(columns));
        }

        if (Policy.Recovery is { HalfLife: not null } && columns.Times.IsEmpty && columns.Recoveries.Contains(true))
        {
            throw new ArgumentException("Recoveries need times in UTC ticks, because the policy's recovery has a half-life.", nameof(columns));
        }

        bool hasRecoveries = !columns.Recoveries.IsEmpty;
        var scratch = new TouchpointRecord[Journey.Touchpoints.Length];
        int start = 0;
        for (int trip = 0; trip < scores.Length; trip++)
        {
            int end = columns.Ends[trip];
            if (end < start || end > columns.Answers.Length)
            {
                throw new ArgumentException($"Trip {trip} ends at row {end}, before it starts or beyond the last row.", nameof(columns));
            }

            bool isDone = TripParts.TryOf(
                columns.Touchpoints[start..end],
                columns.Answers[start..end],
                columns.Times.IsEmpty ? default : columns.Times[start..end],
                Table,
                out TripParts parts);
            if (!isDone || (hasRecoveries && columns.Recoveries[start..end].Contains(true)))
            {
                parts = Collect(columns, start, end, scratch);
            }

            scores[trip] = Score(parts);
            start = end;
        }
    }

    private JourneyScore Score(in TripParts parts)
    {
        if (parts.Rated == 0)
        {
            return default;
        }

        long score = parts.Uncapped(Table);
        var remarks = parts.Remarks;
        if (parts.Ceiling < score)
        {
            score = parts.Ceiling;
            remarks |= JourneyScore.Remarks.Gated;
        }

        return new(score, parts.Rated, Table.TierOf(score), remarks);
    }

    private Span<TouchpointRecord> Records(JourneyState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Scorer == this
            ? state.Records
            : throw new ArgumentException("The state belongs to another scorer.", nameof(state));
    }

    // The way of a state: always right, and says what is wrong with a row that is out of range.
    private TripParts Collect(JourneyColumns columns, int start, int end, TouchpointRecord[] scratch)
    {
        Array.Clear(scratch);
        for (int row = start; row < end; row++)
        {
            long at = columns.Times.IsEmpty ? row : columns.Times[row];
            bool isRecovery = !columns.Recoveries.IsEmpty && columns.Recoveries[row];
            Table.Record(scratch, RequireTouchpoint(columns, row), at, columns.Answers[row], isRecovery);
        }

        return TripParts.Of(scratch, Table);
    }

    private int RequireTouchpoint(JourneyColumns columns, int row)
    {
        int touchpoint = columns.Touchpoints[row];
        return touchpoint < Journey.Touchpoints.Length
            ? touchpoint
            : throw new ArgumentOutOfRangeException(
                nameof(columns), touchpoint, $"The touchpoint at row {row} must be an index from 0 to {Journey.Touchpoints.Length - 1}.");
    }
}
