using System.Text.Json;
using Mot.Core.Customers;
using Mot.Core.Json;

namespace Mot.Examples.WebApi;

/// <summary>What else is known of customers: purchases, complaints, consent. A body is the library's document of facts.</summary>
internal static class FactEndpoints
{
    #region facts
    internal static async Task<IResult> PostAsync(HttpRequest request, Intake intake)
    {
        var faults = new Faults();
        CustomerLedger? facts = null;
        try
        {
            facts = CustomerLedgerJson.Read(await Body.BytesAsync(request));
        }
        catch (JsonException refused)
        {
            faults.Add("$", refused.Message);
        }
        #endregion facts

        foreach (CustomerFact fact in facts?.Facts.Where(each => each.Id.StartsWith(CustomerBook.TripFact, StringComparison.Ordinal)) ?? [])
        {
            faults.Add("id", $"'{fact.Id}' is not allowed: ids that begin with '{CustomerBook.TripFact}' are those of trips.");
        }

        if (faults.Any)
        {
            return faults.ToProblem();
        }

        AnswerBook.Added? added = null;
        await intake.CommitAsync(async (db, _) => added = await CustomerBook.AddAsync(db, facts!.Facts));
        return EncounterEndpoints.Outcome(added!);
    }
}
