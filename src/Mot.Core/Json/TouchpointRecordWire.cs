using System.Text.Json.Serialization;

namespace Mot.Core.Json;

/// <summary>What a trip holds about one touchpoint, in documents.</summary>
internal sealed record TouchpointRecordWire
{
    /// <summary>The id of the touchpoint.</summary>
    public required string Touchpoint { get; init; }

    /// <summary>Null when only a recovery is known.</summary>
    public required DateTimeOffset? MetAt { get; init; }

    /// <summary>How many times it was rated.</summary>
    public int Rated { get; init; }

    /// <summary>When it was last rated; null when it was not.</summary>
    public DateTimeOffset? RatedAt { get; init; }

    /// <summary>The latest rating in millionths of a point, from 0 to 100,000,000.</summary>
    public long Latest { get; init; }

    /// <summary>The worst rating in millionths of a point, from 0 to 100,000,000.</summary>
    public long Worst { get; init; }

    /// <summary>The sum of the ratings in millionths of a point.</summary>
    public long Sum { get; init; }

    /// <summary>When a recovery was last rated; left out when none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecoveredAt { get; init; }

    /// <summary>The rating of the recovery in millionths of a point, from 0 to 100,000,000; left out when none was rated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Recovery { get; init; }
}
