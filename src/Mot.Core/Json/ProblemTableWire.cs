using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What problems go with in one outcome, in results.</summary>
internal sealed record ProblemTableWire
{
    public required string Segment { get; init; }

    public required string Question { get; init; }

    /// <summary>The outcome of those without a problem.</summary>
    public required EstimateWire Without { get; init; }

    public required IReadOnlyList<ProblemRowWire> Rows { get; init; }

    internal static ProblemTableWire Of(ProblemTable table) => new()
    {
        Segment = table.Segment,
        Question = table.Question,
        Without = EstimateWire.Of(table.Without),
        Rows = [.. table.Rows.Select(ProblemRowWire.Of)],
    };
}
