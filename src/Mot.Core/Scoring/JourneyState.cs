using Mot.Core.Encounters;
using Mot.Core.Ratings;

namespace Mot.Core.Scoring;

/// <summary>One customer's trip so far: takes one encounter at a time, in any order.</summary>
/// <remarks>
/// <para><b>Merging.</b> Encounters in any order, split over any number of states that are then merged, give the same score
/// bit for bit, recoveries included, of which the latest of a touchpoint is kept. Nothing can be taken back: which rating was the latest before is not kept.</para>
/// <para><b>Cost.</b> Memory is bounded by the number of touchpoints, not of encounters.</para>
/// <para><b>Thread safety.</b> None.</para>
/// </remarks>
public sealed class JourneyState
{
    private readonly TouchpointRecord[] _records;

    internal JourneyState(JourneyScorer scorer)
    {
        Scorer = scorer;
        _records = new TouchpointRecord[scorer.Journey.Touchpoints.Length];
    }

    /// <summary>The scorer that it was made by.</summary>
    public JourneyScorer Scorer { get; }

    /// <summary>The records by touchpoint.</summary>
    internal Span<TouchpointRecord> Records => _records;

    /// <summary>Adds an encounter.</summary>
    /// <param name="encounter">The encounter; its customer is not looked at.</param>
    /// <exception cref="ArgumentException">The journey has no such touchpoint.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The answer is beyond the touchpoint's scale.</exception>
    public void Add(Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        Record(encounter.Touchpoint, encounter.At, encounter.Answer, encounter.IsRecovery);
    }

    /// <summary>Adds what happened at a touchpoint.</summary>
    /// <param name="touchpoint">The id of the touchpoint.</param>
    /// <param name="at">When.</param>
    /// <param name="answer">The rating or why there is none; not applicable says that it was not met and changes nothing.</param>
    /// <exception cref="ArgumentException">The journey has no such touchpoint.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The answer is beyond the touchpoint's scale.</exception>
    public void Add(string touchpoint, DateTimeOffset at, Answer answer) =>
        Record(touchpoint, at, answer, isRecovery: false);

    /// <summary>Adds how the recovery of a failed moment at a touchpoint was rated.</summary>
    /// <param name="touchpoint">The id of the touchpoint.</param>
    /// <param name="at">When.</param>
    /// <param name="answer">The rating, on the scale of the touchpoint; when there is none nothing changes.</param>
    /// <exception cref="ArgumentException">The journey has no such touchpoint.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The answer is beyond the touchpoint's scale.</exception>
    public void AddRecovery(string touchpoint, DateTimeOffset at, Answer answer) =>
        Record(touchpoint, at, answer, isRecovery: true);

    /// <summary>Adds everything that another state of the same trip holds.</summary>
    /// <param name="other">A state of the same scorer, this one included; it is not changed.</param>
    /// <exception cref="ArgumentException">It belongs to another scorer.</exception>
    public void Merge(JourneyState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Scorer != Scorer)
        {
            throw new ArgumentException("The two states belong to different scorers.", nameof(other));
        }

        var merged = (TouchpointRecord[])_records.Clone();
        for (int t = 0; t < merged.Length; t++)
        {
            merged[t].Merge(other._records[t]);
        }

        merged.CopyTo(_records, 0);
    }

    /// <summary>The score of the trip so far.</summary>
    public override string ToString() => Scorer.Score(this).ToString();

    private void Record(string touchpoint, DateTimeOffset at, Answer answer, bool isRecovery) =>
        Scorer.Table.Record(_records, Scorer.Journey[touchpoint].Index, at.UtcTicks, answer, isRecovery);
}
