using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Mot.Core.Studies;

namespace Mot.Examples.WebApi;

/// <summary>The only one that writes: takes changes one after the other, commits them, and counts a trip after its commit alone.</summary>
/// <remarks>
/// <para><b>Nothing is lost.</b> A request is answered after its commit. The sums are made of the rows at every start, so a crash between a commit and its count loses nothing.</para>
/// <para><b>Nothing is counted twice.</b> Sums are in memory alone: what a crash cuts off is gone with the process, and the start counts each row once.</para>
/// <para><b>Thread safety.</b> Requests call from any thread.</para>
/// </remarks>
internal sealed partial class Intake(
    IDbContextFactory<HotelContext> databases, Trips trips, Recorder recorder, IHostApplicationLifetime lifetime, ILogger<Intake> logger)
    : BackgroundService
{
    private const int MostWaiting = 1_000;
    private const int MostInOneCommit = 100;

    private readonly Channel<Change> _queue = Channel.CreateBounded<Change>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private long _commits;

    /// <summary>How many changes were committed and counted: the version of the sums.</summary>
    internal long Commits => Volatile.Read(ref _commits);

    /// <summary>Whether changes are taken.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Hands a change over; ends when it is committed and counted.</summary>
    /// <exception cref="IntakeUnavailableException">Nothing was kept.</exception>
    internal async Task CommitAsync(Func<HotelContext, TouchedTrips, Task> apply)
    {
        var change = new Change(apply);
        try
        {
            await _queue.Writer.WriteAsync(change);
        }
        catch (ChannelClosedException closed)
        {
            throw new IntakeUnavailableException("The service is stopping; send it again.", closed);
        }

        await change.Done;
    }

    /// <summary>Opens the database and counts all trips, before the first request is let in.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using HotelContext db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.EnsureCreatedAsync(cancellationToken);
        _commits = await TakeOverAsync(db, cancellationToken);
        await RebuildAsync(db, cancellationToken);
        IsOpen = true;
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Takes no more changes, and finishes those that were taken.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        Close();
        await base.StopAsync(cancellationToken);
    }

    #region writer
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Ends when the queue is closed and empty, not when it is told to stop: what was taken is finished.
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            // Whatever has come in during the last commit shares the next one.
            List<Change> changes = [];
            while (changes.Count < MostInOneCommit && _queue.Reader.TryRead(out Change? change))
            {
                changes.Add(change);
            }

            await CommitAsync(changes);
        }
    }

    private async Task CommitAsync(List<Change> changes)
    {
        var touched = new TouchedTrips(trips);
        try
        {
            await using HotelContext db = await databases.CreateDbContextAsync();
            long next = _commits + 1;
            await db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
                async () =>
                {
                    // The database may have us try again, from the beginning.
                    db.ChangeTracker.Clear();
                    touched.Clear();
                    await CountUpAsync(db, next - 1);
                    foreach (Change change in changes)
                    {
                        await change.ApplyAsync(db, touched);
                        await db.SaveChangesAsync();
                    }
                },
                // Where the connection broke during the commit, the number tells whether it was done.
                async () => (await db.Commits.AsNoTracking().SingleAsync()).Commits == next);
            touched.Count(recorder);
            Volatile.Write(ref _commits, next);
        }
        catch (DbUpdateConcurrencyException other)
        {
            // Another host has taken over. Our sums are no longer those of the rows.
            Close();
            OtherWriter(other);
            lifetime.StopApplication();
            changes.ForEach(change => change.Fail(new IntakeUnavailableException("Another host has taken over; send it again.", other)));
            return;
        }
        catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException or TimeoutException or RetryLimitExceededException)
        {
            CommitFailed(fault);
            changes.ForEach(change => change.Fail(new IntakeUnavailableException("The database did not take it; send it again.", fault)));
            return;
        }

        changes.ForEach(change => change.Succeed());
    }
    #endregion writer

    private static async Task CountUpAsync(HotelContext db, long from)
    {
        // Updates where the number is still ours; if not, that is a DbUpdateConcurrencyException.
        CommitRow row = db.Commits.Attach(new() { Commits = from }).Entity;
        row.Commits = from + 1;
        await db.SaveChangesAsync();
    }

    // From here on whoever wrote before us can no longer commit.
    private static async Task<long> TakeOverAsync(HotelContext db, CancellationToken cancellation)
    {
        CommitRow? row = await db.Commits.SingleOrDefaultAsync(cancellation);
        row ??= db.Commits.Add(new()).Entity;
        row.Commits++;
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return row.Commits;
    }

    #region rebuild
    private async Task RebuildAsync(HotelContext db, CancellationToken cancellation)
    {
        var trip = new List<AnswerRow>();
        await foreach (AnswerRow row in db.Answers.AsNoTracking().OrderBy(row => row.Customer).ThenBy(row => row.Trip).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (trip.Count > 0 && (row.Customer, row.Trip) != (trip[0].Customer, trip[0].Trip))
            {
                recorder.Add(trips.Of(trip));
                trip.Clear();
            }

            trip.Add(row);
        }

        if (trip.Count > 0)
        {
            recorder.Add(trips.Of(trip));
        }
    }
    #endregion rebuild

    private void Close()
    {
        IsOpen = false;
        _queue.Writer.TryComplete();
    }

    [LoggerMessage(LogLevel.Critical, "Another host writes to this database; this one stops.")]
    private partial void OtherWriter(Exception fault);

    [LoggerMessage(LogLevel.Error, "A commit failed; nothing was kept of it.")]
    private partial void CommitFailed(Exception fault);
}
