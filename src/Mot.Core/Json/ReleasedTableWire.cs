using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>A released table in results.</summary>
internal sealed record ReleasedTableWire
{
    public required string Segment { get; init; }

    public required string Question { get; init; }

    public required int MinimumN { get; init; }

    public required int HiddenGroups { get; init; }

    public required IReadOnlyList<ReleasedRowWire> Groups { get; init; }

    internal static ReleasedTableWire Of(ReleasedTable table) => new()
    {
        Segment = table.Segment,
        Question = table.Question,
        MinimumN = table.Policy.MinimumN,
        HiddenGroups = table.HiddenCount,
        Groups = [.. table.Rows.Select(ReleasedRowWire.Of)],
    };
}
