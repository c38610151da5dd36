using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Those who had one kind of problem, or any, in results; what is hidden is null.</summary>
internal sealed record ProblemRowWire
{
    /// <summary>The group; null for any problem.</summary>
    public string? Group { get; init; }

    /// <summary>The touchpoint at which the problem was; null where that is not known.</summary>
    public string? Touchpoint { get; init; }

    /// <summary>Why nothing is told; null when it is.</summary>
    public string? Hidden { get; init; }

    /// <summary>How many of them rated the outcome; null when hidden.</summary>
    public long? N { get; init; }

    /// <summary>Their share of those who said, from 0 to 1; null when hidden or when it would tell how many are in a hidden group.</summary>
    public EstimateWire? Share { get; init; }

    /// <summary>Their outcome (mean or Net Promoter Score); null when hidden.</summary>
    public EstimateWire? Outcome { get; init; }

    /// <summary>With the problem minus without any.</summary>
    public ComparisonWire? AgainstWithout { get; init; }

    /// <summary>Share times difference, in points of the outcome.</summary>
    public EstimateWire? Damage { get; init; }

    internal static ProblemRowWire Of(ProblemRow row) => new()
    {
        Group = row.Group,
        Touchpoint = row.Touchpoint,
        Hidden = row.Hidden is { } hidden ? EnumText.Camel(hidden) : null,
        N = row.N,
        Share = Optional(row.Share),
        Outcome = Optional(row.Outcome),
        AgainstWithout = ComparisonWire.Of(row.AgainstWithout),
        Damage = Optional(row.Damage),
    };

    private static EstimateWire? Optional(Estimate? estimate) => estimate is { } known ? EstimateWire.Of(known) : null;
}
