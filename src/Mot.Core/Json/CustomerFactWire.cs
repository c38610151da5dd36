using System.Text.Json.Serialization;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>A fact about a customer in documents.</summary>
internal sealed record CustomerFactWire
{
    /// <summary>The id of the fact, unique in its ledger.</summary>
    public required string Id { get; init; }

    /// <summary>The opaque id of the customer.</summary>
    public required string Customer { get; init; }

    /// <summary>What the fact says.</summary>
    public required string Kind { get; init; }

    /// <summary>The day on which it happened, such as 2026-01-31.</summary>
    public required string Occurred { get; init; }

    /// <summary>The day on which the company came to know it; null for the same day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Recorded { get; init; }

    /// <summary>The measure, the question, the complaint, the purpose or the grade that it is about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    /// <summary>The value of the measure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Value { get; init; }

    /// <summary>What the value was collected for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Purpose { get; init; }

    /// <summary>On what ground the value is held.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Basis { get; init; }

    /// <summary>The last day of a granted grade.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Until { get; init; }

    /// <summary>The id that is kept for the person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SameAs { get; init; }

    /// <summary>The id of the fact that this one corrects or retracts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Replaces { get; init; }

    internal static CustomerFactWire Of(CustomerFact fact) => new()
    {
        Id = fact.Id,
        Customer = fact.Customer.Value,
        Kind = EnumText.Camel(fact.Kind),
        Occurred = DayText.Of(fact.Occurred),
        Recorded = fact.Recorded == fact.Occurred ? null : DayText.Of(fact.Recorded),
        Code = fact.Code,
        Value = Number.Plain(fact.Value),
        Purpose = fact.Purpose,
        Basis = fact.Kind == FactKind.Measured ? EnumText.Camel(fact.Basis) : null,
        Until = DayText.Of(fact.Until),
        SameAs = fact.SameAs?.Value,
        Replaces = fact.Replaces,
    };

    /// <summary>The fact; faults for whatever is missing, malformed or does not belong to its kind.</summary>
    internal CustomerFact? Read(string path, DocumentFaults faults) => FactText.Read(
        part => part switch
        {
            FactText.Id => Id,
            FactText.Customer => Customer,
            FactText.Kind => Kind,
            FactText.Occurred => Occurred,
            FactText.Recorded => Recorded,
            FactText.Code => Code,
            FactText.Value => Value is { } value ? Guard.Text(value) : null,
            FactText.Purpose => Purpose,
            FactText.Basis => Basis,
            FactText.Until => Until,
            FactText.SameAs => SameAs,
            _ => Replaces,
        },
        (part, message) => faults.Add($"{path}.{part}", message));
}
