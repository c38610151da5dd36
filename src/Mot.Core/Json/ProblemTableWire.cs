using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What problems go with in one outcome, in results.</summary>
internal sealed record ProblemTableWire
{
    /// <summary>The id of the segment that tells who had a problem.</summary>
    public required string Segment { get; init; }

    /// <summary>The id of the outcome.</summary>
    public required string Question { get; init; }

    /// <summary>The outcome of those without a problem.</summary>
    public required EstimateWire Without { get; init; }

    /// <summary>Any problem, then each group with a problem.</summary>
    public required IReadOnlyList<ProblemRowWire> Rows { get; init; }

    internal static ProblemTableWire Of(ProblemTable table) => new()
    {
        Segment = table.Segment,
        Question = table.Question,
        Without = EstimateWire.Of(table.Without),
        Rows = [.. table.Rows.Select(ProblemRowWire.Of)],
    };
}
