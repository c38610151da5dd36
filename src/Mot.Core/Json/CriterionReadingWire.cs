using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>A criterion held against what is known of a customer, in results.</summary>
internal sealed record CriterionReadingWire
{
    /// <summary>The code of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>Its number; null for no answer.</summary>
    public decimal? Value { get; init; }

    /// <summary>The number that is asked for.</summary>
    public required decimal Threshold { get; init; }

    /// <summary>Whether it is met; null when that is not known.</summary>
    public bool? Met { get; init; }

    /// <summary>By how much the number would have to be better; 0 when it is met, null for no answer.</summary>
    public decimal? Missing { get; init; }

    internal static CriterionReadingWire Of(CriterionReading reading) => new()
    {
        Measure = reading.Measure.Code,
        Value = Number.Plain(reading.Value),
        Threshold = Number.Plain(reading.Threshold),
        Met = reading.IsMet,
        Missing = Number.Plain(reading.Missing),
    };
}
