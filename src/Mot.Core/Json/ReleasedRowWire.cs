using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>A group of a released table in results.</summary>
internal sealed record ReleasedRowWire
{
    /// <summary>The id; null for those whose group is not stated.</summary>
    public string? Group { get; init; }

    /// <summary>Why it is hidden; null when it is shown.</summary>
    public string? Hidden { get; init; }

    public long? N { get; init; }

    public EstimateWire? Mean { get; init; }

    public EstimateWire? Top2 { get; init; }

    public EstimateWire? Top { get; init; }

    public EstimateWire? Nps { get; init; }

    public EstimateWire? EffortIndex { get; init; }

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
