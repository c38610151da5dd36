using Mot.Core.Encounters;

namespace Mot.Core.Studies;

/// <summary>The exact sums of the last so many periods, such as thirty days: a new period comes in, the oldest is subtracted.</summary>
/// <remarks>
/// <para>The host says when a period ends, by <see cref="Push"/>; with a <see cref="Recorder"/> in front of it,
/// <c>window.Push(recorder.Drain())</c>. A response counts for the period in which it was recorded, however late it arrived.</para>
/// <para><b>Determinism.</b> Subtraction is exact: the window has the bits of a tally to which only its periods were ever added.</para>
/// <para><b>Cost.</b> A step merges one period and subtracts one, whatever the number of periods.</para>
/// <para><b>Thread safety.</b> None.</para>
/// </remarks>
public sealed class TallyWindow
{
    private readonly Queue<StudyTally> _periods = new();
    private readonly StudyTally _whole;

    /// <summary>Starts without periods.</summary>
    /// <param name="study">The study.</param>
    /// <param name="length">How many periods it reaches back; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public TallyWindow(Study study, int length)
    {
        ArgumentNullException.ThrowIfNull(study);
        _whole = new(study);
        Length = (int)Guard.InRange(length, 1, int.MaxValue);
    }

    /// <summary>How many periods it reaches back.</summary>
    public int Length { get; }

    /// <summary>How many periods it holds, from 0 to <see cref="Length"/>.</summary>
    public int Count => _periods.Count;

    /// <summary>The sums of its periods.</summary>
    /// <returns>A tally of the caller's own.</returns>
    public StudyTally Snapshot() => Copy(_whole);

    /// <summary>Adds a period at the end; the oldest leaves when there are more than <see cref="Length"/>.</summary>
    /// <param name="period">The sums of the period; they are copied.</param>
    /// <exception cref="ArgumentException">They are of another study.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Push(StudyTally period)
    {
        ArgumentNullException.ThrowIfNull(period);
        _whole.Merge(period);
        _periods.Enqueue(Copy(period));
        if (_periods.Count > Length)
        {
            _whole.Subtract(_periods.Dequeue());
        }
    }

    /// <summary>Takes back a response that was recorded in one of the periods: a correction, an erasure.</summary>
    /// <param name="response">The response.</param>
    /// <param name="age">In which period: 0 is the latest, 1 the one before; below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentException">It is not a response to the study.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    /// <exception cref="InvalidOperationException">It was not recorded in that period; nothing was taken back.</exception>
    public void Subtract(Response response, int age)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (age < 0 || age >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(age), age, $"The window holds {Guard.Text(Count)} periods, counted from 0.");
        }

        _periods.ElementAt(Count - 1 - age).Subtract(response);
        _whole.Subtract(response);
    }

    /// <summary>The number of periods and of responses.</summary>
    public override string ToString() => $"{Guard.Text(Count)} of {Guard.Text(Length)} periods, {_whole}";

    private static StudyTally Copy(StudyTally tally)
    {
        var copy = new StudyTally(tally.Study);
        copy.Merge(tally);
        return copy;
    }
}
