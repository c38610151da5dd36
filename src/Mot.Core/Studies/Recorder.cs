using Mot.Core.Encounters;

namespace Mot.Core.Studies;

/// <summary>Takes responses from many threads at once, as a web host gets them, and gives their exact sums at any time.</summary>
/// <remarks>
/// <para>Each thread writes to a tally of its own as far as there are enough (a stripe); <see cref="Snapshot"/> merges them. What was
/// recorded before a snapshot began is in it, wholly; what is recorded meanwhile is in it wholly or not at all.</para>
/// <para><b>Cost.</b> A response is checked and scored before a lock is taken; under the lock of its stripe it is only added. A
/// snapshot takes each stripe's tally away and merges outside of their locks, so that no writer waits for it.</para>
/// <para><b>Determinism.</b> Sums are exact, so the number of threads and stripes changes no bit of them.</para>
/// <para><b>Thread safety.</b> Every member may be called from any thread at any time.</para>
/// </remarks>
public sealed class Recorder
{
    /// <summary>The most stripes that a recorder may have.</summary>
    public const int MaxStripes = 1024;

    private readonly Stripe[] _stripes;
    private readonly Lock _merging = new();
    private readonly Stack<StudyTally> _taken = new();
    private StudyTally _merged;

    /// <summary>Starts without responses, with a stripe for each processor.</summary>
    /// <param name="study">The study.</param>
    public Recorder(Study study)
        : this(study, Math.Clamp(Environment.ProcessorCount, 1, MaxStripes))
    {
    }

    /// <summary>Starts without responses.</summary>
    /// <param name="study">The study.</param>
    /// <param name="stripes">How many threads can add at the same moment without waiting, from 1 to <see cref="MaxStripes"/>; each stripe costs the memory of a tally.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 or too many stripes.</exception>
    public Recorder(Study study, int stripes)
    {
        ArgumentNullException.ThrowIfNull(study);
        Study = study;
        _merged = new(study);
        _stripes = new Stripe[Guard.InRange(stripes, 1, MaxStripes)];
        for (int s = 0; s < _stripes.Length; s++)
        {
            _stripes[s] = new(new(study));
        }
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Records a response.</summary>
    /// <param name="response">A response to the study.</param>
    /// <exception cref="ArgumentException">As for <see cref="StudyTally.Add"/>; nothing was recorded.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its question's scale; nothing was recorded.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was recorded.</exception>
    public void Add(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var row = TallyRow.Of(Study, response);
        Stripe stripe = EnterAny();
        try
        {
            stripe.Tally.AddRow(row);
        }
        finally
        {
            stripe.Gate.Exit();
        }
    }

    /// <summary>Takes back a response that was recorded: a correction, an erasure.</summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentException">As for <see cref="Add"/>.</exception>
    /// <exception cref="InvalidOperationException">It was not recorded, or was drained away; nothing was taken back.</exception>
    public void Subtract(Response response)
    {
        lock (_merging)
        {
            MergeStripes();
            _merged.Subtract(response);
        }
    }

    /// <summary>Puts a response into the place of one that was recorded: a correction, or a trip that went on. No snapshot sees both of them or neither.</summary>
    /// <param name="before">The response that was recorded.</param>
    /// <param name="after">The response that takes its place.</param>
    /// <exception cref="ArgumentException">As for <see cref="Add"/>, for either of them; nothing was changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its question's scale; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">The first was not recorded, or was drained away; nothing was changed.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was changed.</exception>
    public void Replace(Response before, Response after)
    {
        var taken = new StudyTally(Study);
        taken.Add(before);
        var added = new StudyTally(Study);
        added.Add(after);
        lock (_merging)
        {
            MergeStripes();
            _merged.Subtract(taken);
            try
            {
                _merged.Merge(added);
            }
            catch (OverflowException)
            {
                _merged.Merge(taken);
                throw;
            }
        }
    }

    /// <summary>Adds everything that a tally holds, such as one that a host kept over a restart.</summary>
    /// <param name="tally">A tally of the same study; it is not changed.</param>
    /// <exception cref="ArgumentException">It is of another study.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Merge(StudyTally tally)
    {
        lock (_merging)
        {
            _merged.Merge(tally);
        }
    }

    /// <summary>The sums of everything recorded so far.</summary>
    /// <returns>A tally of the caller's own.</returns>
    /// <exception cref="OverflowException">All stripes together are beyond what a tally can hold; nothing is lost.</exception>
    public StudyTally Snapshot()
    {
        lock (_merging)
        {
            MergeStripes();
            var copy = new StudyTally(Study);
            copy.Merge(_merged);
            return copy;
        }
    }

    /// <summary>Takes everything recorded so far away, so that the recorder starts again: the end of a period.</summary>
    /// <returns>The sums. Whatever is recorded later is in the next ones: over all calls each response is in exactly one.</returns>
    /// <exception cref="OverflowException">As for <see cref="Snapshot"/>; nothing is lost.</exception>
    public StudyTally Drain()
    {
        lock (_merging)
        {
            MergeStripes();
            StudyTally drained = _merged;
            _merged = new(Study);
            return drained;
        }
    }

    /// <summary>The study and the number of stripes.</summary>
    public override string ToString() => $"{Study.Id}, {Guard.Text(_stripes.Length)} stripes";

    // A thread keeps to its stripe while that one is free, and waits only when all are taken.
    private Stripe EnterAny()
    {
        int own = Environment.CurrentManagedThreadId % _stripes.Length;
        for (int s = 0; s < _stripes.Length; s++)
        {
            Stripe stripe = _stripes[(own + s) % _stripes.Length];
            if (stripe.Gate.TryEnter())
            {
                return stripe;
            }
        }

        _stripes[own].Gate.Enter();
        return _stripes[own];
    }

    // What was taken and could not be merged stays on the stack, so that it is not lost.
    private void MergeStripes()
    {
        foreach (Stripe stripe in _stripes)
        {
            lock (stripe.Gate)
            {
                if (stripe.Tally.Whole.Count == 0)
                {
                    continue;
                }
            }

            var empty = new StudyTally(Study);
            lock (stripe.Gate)
            {
                (stripe.Tally, empty) = (empty, stripe.Tally);
            }

            _taken.Push(empty);
        }

        while (_taken.TryPeek(out StudyTally? next))
        {
            _merged.Merge(next);
            _taken.Pop();
        }
    }

    private sealed class Stripe(StudyTally tally)
    {
        internal Lock Gate { get; } = new();

        internal StudyTally Tally { get; set; } = tally;
    }
}
