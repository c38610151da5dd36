using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>One customer who would stand elsewhere under another policy, in results.</summary>
internal sealed record GradeMoveWire
{
    /// <summary>The opaque id of the customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The code of the grade under the current policy; null for none.</summary>
    public string? From { get; init; }

    /// <summary>The code of the grade under the proposed policy; null for none.</summary>
    public string? To { get; init; }

    /// <summary>What makes the difference.</summary>
    public required string Reason { get; init; }

    /// <summary>The criteria of the higher grade under the current policy.</summary>
    public required IReadOnlyList<CriterionReadingWire> UnderCurrent { get; init; }

    /// <summary>The criteria of the higher grade under the proposed policy.</summary>
    public required IReadOnlyList<CriterionReadingWire> UnderProposed { get; init; }

    internal static GradeMoveWire Of(GradeMove move) => new()
    {
        Customer = move.Customer.Value,
        From = move.From?.Code,
        To = move.To?.Code,
        Reason = EnumText.Camel(move.Reason),
        UnderCurrent = [.. move.UnderCurrent.Select(CriterionReadingWire.Of)],
        UnderProposed = [.. move.UnderProposed.Select(CriterionReadingWire.Of)],
    };
}
