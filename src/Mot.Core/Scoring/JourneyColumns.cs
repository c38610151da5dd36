using Mot.Core.Ratings;

namespace Mot.Core.Scoring;

/// <summary>Many trips as columns: the encounters of one trip lie together, one trip after the other.</summary>
/// <remarks><para><b>Thread safety.</b> As safe as the memory it looks at.</para></remarks>
public readonly ref struct JourneyColumns
{
    /// <summary>Looks at columns; nothing is copied.</summary>
    /// <param name="ends">For each trip the row after its last encounter; ascending, the last one being the number of encounters.</param>
    /// <param name="touchpoints">For each encounter the index of its touchpoint in the journey.</param>
    /// <param name="answers">For each encounter its answer.</param>
    /// <param name="times">For each encounter its time, in any unit that grows, but UTC ticks under a policy whose recovery has a half-life; empty: the order of the rows is the order in time.</param>
    /// <param name="recoveries">For each encounter whether its answer is about the recovery of a failed moment at the touchpoint; empty: none is.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public JourneyColumns(
        ReadOnlySpan<int> ends,
        ReadOnlySpan<ushort> touchpoints,
        ReadOnlySpan<Answer> answers,
        ReadOnlySpan<long> times = default,
        ReadOnlySpan<bool> recoveries = default)
    {
        if (touchpoints.Length != answers.Length
            || (!times.IsEmpty && times.Length != answers.Length)
            || (!recoveries.IsEmpty && recoveries.Length != answers.Length))
        {
            throw new ArgumentException(
                $"The columns differ in length: {touchpoints.Length} touchpoints, {answers.Length} answers, {times.Length} times, {recoveries.Length} recoveries.",
                nameof(answers));
        }

        Ends = ends;
        Touchpoints = touchpoints;
        Answers = answers;
        Times = times;
        Recoveries = recoveries;
    }

    /// <summary>For each trip the row after its last encounter.</summary>
    public ReadOnlySpan<int> Ends { get; }

    /// <summary>For each encounter the index of its touchpoint.</summary>
    public ReadOnlySpan<ushort> Touchpoints { get; }

    /// <summary>For each encounter its answer.</summary>
    public ReadOnlySpan<Answer> Answers { get; }

    /// <summary>For each encounter its time, or nothing.</summary>
    public ReadOnlySpan<long> Times { get; }

    /// <summary>For each encounter whether it is a recovery, or nothing.</summary>
    public ReadOnlySpan<bool> Recoveries { get; }
}
