using System.Text.Json.Serialization;

namespace Mot.Core.Json;

/// <summary>What a trip holds about one touchpoint, in documents.</summary>
internal sealed record TouchpointRecordWire
{
    public required string Touchpoint { get; init; }

    /// <summary>Null when only a recovery is known.</summary>
    public required DateTimeOffset? MetAt { get; init; }

    public int Rated { get; init; }

    public DateTimeOffset? RatedAt { get; init; }

    /// <summary>Points in millionths.</summary>
    public long Latest { get; init; }

    public long Worst { get; init; }

    public long Sum { get; init; }

    /// <summary>When a recovery was last rated; left out when none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecoveredAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Recovery { get; init; }
}
