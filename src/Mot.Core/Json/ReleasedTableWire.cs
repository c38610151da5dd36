using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>A released table in results.</summary>
internal sealed record ReleasedTableWire
{
    /// <summary>The id of the segment.</summary>
    public required string Segment { get; init; }

    /// <summary>The id of the question.</summary>
    public required string Question { get; init; }

    /// <summary>The fewest people that a shown group may have.</summary>
    public required int MinimumN { get; init; }

    /// <summary>How many groups are hidden.</summary>
    public required int HiddenGroups { get; init; }

    /// <summary>The groups, hidden ones included.</summary>
    public required IReadOnlyList<ReleasedRowWire> Groups { get; init; }

    internal static ReleasedTableWire Of(ReleasedTable table) => new()
    {
        Segment = table.Segment!,
        Question = table.Question,
        MinimumN = table.Policy.MinimumN,
        HiddenGroups = table.HiddenCount,
        Groups = [.. table.Rows.Select(ReleasedRowWire.Of)],
    };
}
