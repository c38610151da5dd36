using Mot.Analytics.Kano;

namespace Mot.Analytics.Json;

/// <summary>One feature by the groups of a segment, in results.</summary>
internal sealed record KanoSegmentTableWire
{
    /// <summary>The id of the feature.</summary>
    public required string Id { get; init; }

    /// <summary>How many groups are hidden.</summary>
    public int HiddenGroups { get; init; }

    /// <summary>The groups, shown or hidden.</summary>
    public required IReadOnlyList<KanoGroupWire> Groups { get; init; }

    internal static KanoSegmentTableWire Of(KanoSegmentTable table) => new()
    {
        Id = table.Feature.Id,
        HiddenGroups = table.HiddenCount,
        Groups = [.. table.Groups.Select(KanoGroupWire.Of)],
    };
}
