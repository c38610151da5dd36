using System.Text.Json.Serialization;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>A ledger of facts about customers in documents.</summary>
internal sealed record CustomerLedgerWire : IJsonDocument
{
    /// <summary>Where an editor finds the schema of the document; read and forgotten.</summary>
    [JsonPropertyName(DocumentHead.Schema)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The facts, in any order.</summary>
    public required IReadOnlyList<CustomerFactWire> Facts { get; init; }

    internal static CustomerLedgerWire Of(CustomerLedger ledger) => new() { Facts = [.. ledger.Facts.Select(CustomerFactWire.Of)] };

    internal CustomerLedger? Read(DocumentFaults faults)
    {
        var ledger = new CustomerLedger();
        for (int f = 0; f < Facts.Count; f++)
        {
            string path = $"$.facts[{f}]";
            if (Facts[f].Read(path, faults) is { } fact)
            {
                faults.Try($"{path}.id", () => (object)ledger.Add(fact));
            }
        }

        return faults.IsEmpty ? ledger : null;
    }
}
