namespace Mot.Analytics.Drivers;

/// <summary>How something long is run: on how many threads, until when, and who is told how far it is. Results do not depend on it.</summary>
internal sealed class LongRun
{
    private readonly int _threads;
    private readonly CancellationToken _cancellation;
    private readonly IProgress<double>? _progress;

    internal LongRun(int threads, CancellationToken cancellation, IProgress<double>? progress) =>
        (_threads, _cancellation, _progress) = (threads, cancellation, progress);

    /// <summary>On the caller's thread, to the end.</summary>
    internal static LongRun Here { get; } = new(1, CancellationToken.None, null);

    /// <summary>The same for a part: on the caller's thread, stopped with the whole, telling nobody.</summary>
    internal LongRun Part => new(1, _cancellation, null);

    /// <summary>Does pieces of work, each with its number; progress is the share that is done.</summary>
    internal void ForEach(int count, Action<int> work)
    {
        int done = 0;
        if (_threads == 1 || count == 1)
        {
            for (int i = 0; i < count; i++)
            {
                _cancellation.ThrowIfCancellationRequested();
                work(i);
                _progress?.Report((double)(i + 1) / count);
            }

            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = _cancellation }, i =>
        {
            work(i);
            int now = Interlocked.Increment(ref done);
            _progress?.Report((double)now / count);
        });
    }
}
