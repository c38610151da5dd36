using System.Text;
using Mot.Core.Customers;
using Mot.Core.Json;

namespace Mot.Examples.WebApi;

/// <summary>One fact about a customer, as it is kept: what is looked for in columns, all of it as the library's own document.</summary>
internal sealed class FactRow
{
    /// <summary>The id of the fact.</summary>
    public required string Id { get; init; }

    /// <summary>Whom it is about; opaque.</summary>
    public required string Customer { get; init; }

    /// <summary>The other id of the same person, in a fact that says so; null otherwise.</summary>
    public string? SameAs { get; init; }

    /// <summary>The fact, as a ledger of one.</summary>
    public required string Document { get; init; }

    internal static FactRow Of(CustomerFact fact) => new()
    {
        Id = fact.Id,
        Customer = fact.Customer.Value,
        SameAs = fact.SameAs?.Value,
        Document = CustomerLedgerJson.Write(new CustomerLedger(fact)),
    };

    internal CustomerFact ToFact() => CustomerLedgerJson.Read(Encoding.UTF8.GetBytes(Document)).Facts[0];
}
