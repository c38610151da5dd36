namespace Mot.Examples.WebApi;

/// <summary>One request's part of a commit: all of it or nothing.</summary>
internal sealed class Change(Func<HotelContext, TouchedTrips, Task> apply)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the change is committed and counted, or has failed.</summary>
    internal Task Done => _done.Task;

    internal Task ApplyAsync(HotelContext db, TouchedTrips touched) => apply(db, touched);

    internal void Succeed() => _done.TrySetResult();

    internal void Fail(Exception fault) => _done.TrySetException(fault);
}
