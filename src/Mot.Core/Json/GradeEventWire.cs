using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>One thing that happened to a customer's grade, in results.</summary>
internal sealed record GradeEventWire
{
    /// <summary>The day from which it holds.</summary>
    public required string On { get; init; }

    /// <summary>What happened.</summary>
    public required string Kind { get; init; }

    /// <summary>The code of the grade before; null for none.</summary>
    public string? From { get; init; }

    /// <summary>The code of the grade after, or of a notice the one that is to come; null for none.</summary>
    public string? To { get; init; }

    /// <summary>What decided it.</summary>
    public required IReadOnlyList<CriterionReadingWire> Reasons { get; init; }

    internal static GradeEventWire Of(GradeEvent one) => new()
    {
        On = DayText.Of(one.On),
        Kind = EnumText.Camel(one.Kind),
        From = one.From?.Code,
        To = one.To?.Code,
        Reasons = [.. one.Reasons.Select(CriterionReadingWire.Of)],
    };
}
