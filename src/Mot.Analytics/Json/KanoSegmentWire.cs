using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>All features by the groups of a segment, in results.</summary>
internal sealed record KanoSegmentWire
{
    /// <summary>The id of the segment.</summary>
    public required string Segment { get; init; }

    /// <summary>The fewest people that a shown group may have.</summary>
    public int MinimumN { get; init; }

    /// <summary>What all differences of the segment have in common.</summary>
    public required FamilyWire Family { get; init; }

    /// <summary>One table for each feature.</summary>
    public required IReadOnlyList<KanoSegmentTableWire> Features { get; init; }

    internal static KanoSegmentWire Of(KanoSegmentFindings segment) => new()
    {
        Segment = segment.Segment,
        MinimumN = segment.Policy.MinimumN,
        Family = FamilyWire.Of(segment.Family),
        Features = [.. segment.Tables.Select(KanoSegmentTableWire.Of)],
    };
}
