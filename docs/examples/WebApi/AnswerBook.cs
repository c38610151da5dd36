using Microsoft.EntityFrameworkCore;

namespace Mot.Examples.WebApi;

/// <summary>Adds answers to the rows, each event once.</summary>
internal static class AnswerBook
{
    /// <summary>Adds those that are new; nothing at all where one of them contradicts what was sent before.</summary>
    internal static async Task<Added> AddAsync(HotelContext db, TouchedTrips touched, IReadOnlyList<AnswerRow> rows)
    {
        #region idempotent
        string[] ids = [.. rows.Select(row => row.Id)];
        Dictionary<string, AnswerRow> known = await db.Answers.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id);
        string[] contradicted = [.. rows.Where(row => known.TryGetValue(row.Id, out AnswerRow? kept) && !kept.SaysTheSameAs(row)).Select(row => row.Id)];
        AnswerRow[] fresh = contradicted.Length > 0 ? [] : [.. rows.Where(row => !known.ContainsKey(row.Id))];
        #endregion idempotent
        foreach (var trip in fresh.GroupBy(row => (row.Customer, row.Trip)))
        {
            AnswerRow[] before = await db.Answers.AsNoTracking().Where(row => row.Customer == trip.Key.Customer && row.Trip == trip.Key.Trip).ToArrayAsync();
            touched.Note(trip.Key.Customer, trip.Key.Trip, before, [.. before, .. trip]);
        }

        db.Answers.AddRange(fresh);
        return new(fresh.Length, contradicted.Length > 0 ? 0 : rows.Count - fresh.Length, contradicted);
    }

    /// <summary>What became of a batch.</summary>
    /// <param name="Accepted">How many are new.</param>
    /// <param name="Duplicates">How many had been sent before.</param>
    /// <param name="Contradicted">The ids under which something else had been sent before.</param>
    internal sealed record Added(int Accepted, int Duplicates, string[] Contradicted);
}
