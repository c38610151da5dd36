using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>A criterion of a grade in documents.</summary>
internal sealed record GradeCriterionWire
{
    /// <summary>The code of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The value with which the grade is reached, itself included.</summary>
    public required decimal Enter { get; init; }

    /// <summary>The value with which it is kept, itself included.</summary>
    public required decimal Stay { get; init; }

    /// <summary>Whether no answer counts as met; null for the default, false.</summary>
    public bool? MayBeMissing { get; init; }

    internal static GradeCriterionWire Of(GradeCriterion criterion) => new()
    {
        Measure = criterion.Measure,
        Enter = Number.Plain(criterion.Enter),
        Stay = Number.Plain(criterion.Stay),
        MayBeMissing = criterion.MayBeMissing,
    };

    internal GradeCriterion? Read(string path, DocumentFaults faults) =>
        faults.Try(path, () => new GradeCriterion(Measure, Enter, Stay) { MayBeMissing = MayBeMissing ?? false });
}
