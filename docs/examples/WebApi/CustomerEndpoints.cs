using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Examples.WebApi;

/// <summary>One customer: the score of a trip, the grade, and to be forgotten.</summary>
internal static class CustomerEndpoints
{
    #region score
    internal static async Task<IResult> ScoreAsync(
        string id, string? trip, IDbContextFactory<HotelContext> databases, Study study, Trips trips, CancellationToken cancellation)
    {
        await using HotelContext db = await databases.CreateDbContextAsync(cancellation);
        AnswerRow[] rows = await db.Answers.AsNoTracking()
            .Where(row => row.Customer == id && (trip == null || row.Trip == trip))
            .ToArrayAsync(cancellation);
        if (rows.Length == 0)
        {
            return Results.NotFound();
        }

        // Without a trip in the query the latest one is meant.
        AnswerRow[] latest = [.. rows.GroupBy(row => row.Trip).OrderBy(each => each.Max(row => row.At)).ThenBy(each => each.Key, StringComparer.Ordinal).Last()];
        JourneyExplanation? score = study.Scorer.Explain(study.TripOf(trips.Of(latest)));
        return Results.Ok(new
        {
            latest[0].Trip,
            Answers = latest.Length,
            Score = score is null ? (JsonElement?)null : JsonElement.Parse(JourneyExplanationJson.Write(score)),
        });
    }
    #endregion score

    #region grade
    internal static async Task<IResult> GradeAsync(
        string id, DateOnly? on, IDbContextFactory<HotelContext> databases, Study study, Trips trips, CustomerGrader grader, TimeProvider time, CancellationToken cancellation)
    {
        if (!Fields.IsId(id))
        {
            return Results.NotFound();
        }

        DateOnly day = on ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var customer = CustomerId.Create(id);
        await using HotelContext db = await databases.CreateDbContextAsync(cancellation);
        CustomerLedger ledger = await CustomerBook.LedgerAsync(db, id, cancellation);
        string[] ids = CustomerBook.IdsOf(ledger, customer, day);
        AnswerRow[] rows = await db.Answers.AsNoTracking().Where(row => ids.Contains(row.Customer)).ToArrayAsync(cancellation);
        ledger.Merge(new(CustomerBook.OfTrips(rows, trips, study)));
        return ledger.Count == 0
            ? Results.NotFound()
            : Results.Text(
                GradesJson.Write(grader.Policy, day, GradeView.AsTold, [grader.Grade(ledger.HistoryOf(customer, day), day)]), "application/json");
    }
    #endregion grade

    internal static async Task<IResult> EraseAsync(string id, Intake intake)
    {
        if (!Fields.IsId(id))
        {
            return Results.NotFound();
        }

        var customer = CustomerId.Create(id);
        CustomerBook.Erased? erased = null;
        await intake.CommitAsync(async (db, touched) => erased = await CustomerBook.EraseAsync(db, touched, customer));
        return erased is { Answers: 0, Facts: 0 } ? Results.NotFound() : Results.Ok(erased);
    }
}
