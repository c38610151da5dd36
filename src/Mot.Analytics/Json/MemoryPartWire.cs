using Mot.Analytics.Moments;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>What a part of trips has to do with the overall rating, in results.</summary>
internal sealed record MemoryPartWire
{
    /// <summary>mean, peak, trough, end or first.</summary>
    public required string Part { get; init; }

    /// <summary>Its share of what the five parts explain (LMG), in units of R², from 0 to 1.</summary>
    public required EstimateWire Share { get; init; }

    /// <summary>Its coefficient beside the other four, points for a point.</summary>
    public required EstimateWire Coefficient { get; init; }

    /// <summary>Whether the interval of the coefficient lies above 0.</summary>
    public required bool StandsOut { get; init; }

    /// <summary>Its weight in the fitted policy, from 0 to 1; null without a policy.</summary>
    public required decimal? Weight { get; init; }

    internal static MemoryPartWire Of(MemoryPartFinding finding) => new()
    {
        Part = EnumText.Camel(finding.Part),
        Share = EstimateWire.Of(finding.Share),
        Coefficient = EstimateWire.Of(finding.Coefficient),
        StandsOut = finding.StandsOut,
        Weight = finding.Weight is { } weight ? Number.Plain(weight) : null,
    };
}
