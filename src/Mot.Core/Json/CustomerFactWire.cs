using System.Text.Json.Serialization;
using Mot.Core.Customers;
using Mot.Core.Encounters;

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

    /// <summary>The fact; a fault for whatever is missing, malformed or does not belong to its kind.</summary>
    internal CustomerFact? Read(string path, DocumentFaults faults)
    {
        int before = faults.Count;
        FactKind kind = EnumText.Read<FactKind>(Kind, $"{path}.kind", faults);
        if (faults.Count > before)
        {
            return null;
        }

        CustomerId? customer = faults.Try($"{path}.customer", () => CustomerId.Create(Customer));
        DateOnly? occurred = DayText.Read(Occurred, $"{path}.occurred", faults);
        DateOnly? recorded = DayText.Read(Recorded, $"{path}.recorded", faults);
        DateOnly? until = DayText.Read(Until, $"{path}.until", faults);
        CustomerId? sameAs = SameAs is null ? null : faults.Try($"{path}.sameAs", () => CustomerId.Create(SameAs));
        LawfulBasis? basis = EnumText.ReadOptional<LawfulBasis>(Basis, $"{path}.basis", faults);
        Expect(kind, path, faults);
        if (faults.Count > before)
        {
            return null;
        }

        return faults.Try(path, () =>
        {
            CustomerFact fact = kind switch
            {
                FactKind.Measured => CustomerFact.Measured(Id, customer!, occurred!.Value, Code!, Value!.Value, Purpose!, basis!.Value),
                FactKind.ConsentWithdrawn => CustomerFact.ConsentWithdrawn(Id, customer!, occurred!.Value, Code!),
                FactKind.GradeGranted => CustomerFact.GradeGranted(Id, customer!, occurred!.Value, Code!, until!.Value),
                FactKind.Asked => CustomerFact.Asked(Id, customer!, occurred!.Value, Code!),
                FactKind.ComplaintOpened => CustomerFact.ComplaintOpened(Id, customer!, occurred!.Value, Code!),
                FactKind.ComplaintClosed => CustomerFact.ComplaintClosed(Id, customer!, occurred!.Value, Code!),
                FactKind.SamePerson => CustomerFact.SamePerson(Id, customer!, occurred!.Value, sameAs!),
                FactKind.Retracted => CustomerFact.Retracted(Id, customer!, occurred!.Value, Replaces!),
                _ => CustomerFact.Of(kind, Id, customer!, occurred!.Value),
            };
            fact = recorded is { } known ? fact.RecordedOn(known) : fact;
            return Replaces is null || kind == FactKind.Retracted ? fact : fact.Replacing(Replaces);
        });
    }

    // What a kind needs and what it has no use for.
    private void Expect(FactKind kind, string path, DocumentFaults faults)
    {
        bool isMeasured = kind == FactKind.Measured;
        bool hasCode = isMeasured || kind is FactKind.ConsentWithdrawn or FactKind.GradeGranted or FactKind.Asked or FactKind.ComplaintOpened or FactKind.ComplaintClosed;
        (string Name, bool IsThere, bool IsExpected)[] parts =
        [
            ("code", Code is not null, hasCode), ("value", Value is not null, isMeasured), ("purpose", Purpose is not null, isMeasured),
            ("basis", Basis is not null, isMeasured), ("until", Until is not null, kind == FactKind.GradeGranted), ("sameAs", SameAs is not null, kind == FactKind.SamePerson),
        ];
        foreach ((string name, bool isThere, bool isExpected) in parts)
        {
            if (isThere != isExpected)
            {
                faults.Add($"{path}.{name}", isExpected ? $"A fact of the kind '{Kind}' needs it." : $"A fact of the kind '{Kind}' has no use for it.");
            }
        }

        if (kind == FactKind.Retracted && Replaces is null)
        {
            faults.Add($"{path}.replaces", $"A fact of the kind '{Kind}' needs it.");
        }
    }
}
