using System.Text.Json.Serialization;
using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>A group of a released table in results.</summary>
internal sealed record ReleasedRowWire
{
    /// <summary>The id; null for those whose group is not stated.</summary>
    public string? Group { get; init; }

    /// <summary>Why it is hidden; null when it is shown.</summary>
    public string? Hidden { get; init; }

    /// <summary>The number of the earlier release with which it would give somebody away; left out where that is not the reason, or where only several together would.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? EarlierRelease { get; init; }

    /// <summary>How many people the group has; null when hidden.</summary>
    public long? N { get; init; }

    /// <summary>The mean rating, in points of the scale; null when hidden.</summary>
    public EstimateWire? Mean { get; init; }

    /// <summary>The share of the two best ratings, from 0 to 1; null when hidden, or when the question declares another number of top boxes.</summary>
    public EstimateWire? Top2 { get; init; }

    /// <summary>The share of the declared top boxes when they are not two, from 0 to 1; else null.</summary>
    public EstimateWire? Top { get; init; }

    /// <summary>The Net Promoter Score, from -100 to 100; null when hidden, or when the question does not ask for a recommendation.</summary>
    public EstimateWire? Nps { get; init; }

    /// <summary>The effort index, from -100 to 100; null when hidden, or when the question does not ask for effort.</summary>
    public EstimateWire? EffortIndex { get; init; }

    /// <summary>The same with case weights; null when hidden, and where there are none.</summary>
    public MetricsWire? Weighted { get; init; }

    /// <summary>The headline metric against that of all others with a stated group.</summary>
    public ComparisonWire? AgainstOthers { get; init; }

    internal static ReleasedRowWire Of(ReleasedRow row)
    {
        var metrics = MetricsWire.Of(row.Metrics);
        return new()
        {
            Group = row.Group,
            Hidden = row.Hidden is { } reason ? EnumText.Camel(reason) : null,
            EarlierRelease = row.EarlierRelease,
            N = row.N,
            Mean = metrics?.Mean,
            Top2 = metrics?.Top2,
            Top = metrics?.Top,
            Nps = metrics?.Nps,
            EffortIndex = metrics?.EffortIndex,
            Weighted = MetricsWire.Of(row.Weighted),
            AgainstOthers = ComparisonWire.Of(row.AgainstOthers),
        };
    }
}
