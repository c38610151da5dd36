using Mot.Core.Customers;
using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>A measure of customers in documents.</summary>
internal sealed record GradeMeasureWire
{
    /// <summary>The code by which criteria name the measure.</summary>
    public required string Code { get; init; }

    /// <summary>The code of the facts that it is made of; null for its own.</summary>
    public string? Facts { get; init; }

    /// <summary>What it speaks about.</summary>
    public required string Axis { get; init; }

    /// <summary>How the values become one number.</summary>
    public required string Summary { get; init; }

    /// <summary>How many months a fact counts; null for ever.</summary>
    public int? Months { get; init; }

    /// <summary>Which values are better; null for the default, higher ones.</summary>
    public string? Direction { get; init; }

    /// <summary>The attributes of persons that the values were made of.</summary>
    public IReadOnlyList<string>? MadeOf { get; init; }

    /// <summary>The name, by language; the code where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    internal static GradeMeasureWire Of(GradeMeasure measure) => new()
    {
        Code = measure.Code,
        Facts = measure.Facts,
        Axis = EnumText.Camel(measure.Axis),
        Summary = EnumText.Camel(measure.Summary),
        Months = measure.Months,
        Direction = EnumText.Camel(measure.Direction),
        MadeOf = [.. measure.MadeOf],
        Name = TextWire.Of(measure.Name),
    };

    internal GradeMeasure? Read(string path, DocumentFaults faults)
    {
        MeasureAxis axis = EnumText.Read<MeasureAxis>(Axis, $"{path}.axis", faults);
        MeasureSummary summary = EnumText.Read<MeasureSummary>(Summary, $"{path}.summary", faults);
        ScaleDirection direction = EnumText.ReadOptional<ScaleDirection>(Direction, $"{path}.direction", faults) ?? ScaleDirection.HigherIsBetter;
        LocalizedText? name = TextWire.Read(Name, $"{path}.name", faults);
        if (faults.Try($"{path}.code", () => new GradeMeasure(Code, axis, summary)) is not { } measure)
        {
            return null;
        }

        measure = measure with { Direction = direction, Name = name ?? measure.Name };
        measure = faults.Try($"{path}.facts", () => Facts is null ? measure : measure with { Facts = Facts }) ?? measure;
        measure = faults.Try($"{path}.months", () => measure with { Months = Months }) ?? measure;
        return faults.Try($"{path}.madeOf", () => MadeOf is null ? measure : measure with { MadeOf = [.. MadeOf] });
    }
}
