using Microsoft.EntityFrameworkCore;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Studies;

namespace Mot.Examples.WebApi;

/// <summary>What the rows say about one person, under whatever ids.</summary>
internal static class CustomerBook
{
    /// <summary>How the ids of facts begin that are made of trips; clients may not use it.</summary>
    internal const string TripFact = "trip.";

    /// <summary>The facts about a person, with those that say which ids are one.</summary>
    internal static async Task<CustomerLedger> LedgerAsync(HotelContext db, string customer, CancellationToken cancellation = default)
    {
        HashSet<string> ids = [customer];
        FactRow[] rows;
        int before;
        do
        {
            before = ids.Count;
            string[] known = [.. ids];
            rows = await db.Facts.AsNoTracking()
                .Where(row => known.Contains(row.Customer) || (row.SameAs != null && known.Contains(row.SameAs)))
                .ToArrayAsync(cancellation);
            ids.UnionWith(rows.Select(row => row.Customer).Concat(rows.Select(row => row.SameAs).OfType<string>()));
        }
        while (ids.Count > before);

        return new(rows.Select(row => row.ToFact()));
    }

    /// <summary>The ids of a person on a day.</summary>
    internal static string[] IdsOf(CustomerLedger ledger, CustomerId customer, DateOnly asOf)
    {
        CustomerHistory history = ledger.HistoryOf(customer, asOf);
        return [.. history.Facts.Select(fact => fact.Customer.Value).Append(history.Customer.Value).Append(customer.Value).Distinct()];
    }

    #region facts
    /// <summary>Each scored trip is a fact, dated on the day of its last answer: made when it is asked for, so that it is always what the rows say.</summary>
    internal static IEnumerable<CustomerFact> OfTrips(IEnumerable<AnswerRow> rows, Trips trips, Study study) =>
        from trip in rows.GroupBy(row => (row.Customer, row.Trip))
        let score = study.Scorer.Score(study.TripOf(trips.Of(trip)))
        where score.IsDefined
        select CustomerFact.Measured(
            $"{TripFact}{trip.Min(row => row.Sequence)}", CustomerId.Create(trip.Key.Customer), DateOnly.FromDateTime(trip.Max(row => row.At).UtcDateTime),
            "journeyScore", score.Points!.Value, "survey", LawfulBasis.Consent);
    #endregion facts

    /// <summary>Adds those facts that are new; the ids of those that contradict what was sent before, and then nothing is added.</summary>
    internal static async Task<AnswerBook.Added> AddAsync(HotelContext db, IReadOnlyList<CustomerFact> facts)
    {
        string[] ids = [.. facts.Select(fact => fact.Id)];
        Dictionary<string, FactRow> known = await db.Facts.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id);
        string[] contradicted = [.. facts.Where(fact => known.TryGetValue(fact.Id, out FactRow? kept) && kept.ToFact() != fact).Select(fact => fact.Id)];
        CustomerFact[] fresh = contradicted.Length > 0 ? [] : [.. facts.Where(fact => !known.ContainsKey(fact.Id))];
        db.Facts.AddRange(fresh.Select(FactRow.Of));
        return new(fresh.Length, contradicted.Length > 0 ? 0 : facts.Count - fresh.Length, contradicted);
    }

    /// <summary>Removes a person: answers, facts, and what others' facts say about them.</summary>
    internal static async Task<Erased> EraseAsync(HotelContext db, TouchedTrips touched, CustomerId customer)
    {
        #region erase
        CustomerLedger ledger = await LedgerAsync(db, customer.Value);
        string[] ids = IdsOf(ledger, customer, DateOnly.MaxValue);
        AnswerRow[] answers = await db.Answers.Where(row => ids.Contains(row.Customer)).ToArrayAsync();
        foreach (var trip in answers.GroupBy(row => (row.Customer, row.Trip)))
        {
            touched.Note(trip.Key.Customer, trip.Key.Trip, [.. trip], []);
        }

        string[] before = [.. ledger.Facts.Select(fact => fact.Id)];
        ErasureReceipt receipt = ledger.Erase(customer);
        string[] gone = [.. before.Except(ledger.Facts.Select(fact => fact.Id))];
        db.Answers.RemoveRange(answers);
        db.Facts.RemoveRange(await db.Facts.Where(row => gone.Contains(row.Id)).ToArrayAsync());
        return new(answers.Length, answers.DistinctBy(row => (row.Customer, row.Trip)).Count(), receipt.Facts + receipt.NamingFacts);
        #endregion erase
    }

    /// <summary>A receipt, which does not say whom it concerned.</summary>
    /// <param name="Answers">How many answers were removed.</param>
    /// <param name="Trips">Of how many trips, each subtracted from the sums.</param>
    /// <param name="Facts">How many facts were removed.</param>
    internal sealed record Erased(int Answers, int Trips, int Facts);
}
