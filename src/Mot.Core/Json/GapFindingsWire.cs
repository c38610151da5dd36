using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The gap of one expectation, in results; in points of the scale.</summary>
internal sealed record GapFindingsWire
{
    /// <summary>The id of the question about the expectation.</summary>
    public required string Expected { get; init; }

    /// <summary>The id of the question about what the customer got.</summary>
    public required string Perceived { get; init; }

    /// <summary>Which expectation: adequate, desired or predicted.</summary>
    public required string Level { get; init; }

    /// <summary>Whether the expectation was asked beforehand or afterwards.</summary>
    public required string Asked { get; init; }

    /// <summary>The mean of what customers got, in points of the scale.</summary>
    public required EstimateWire PerceivedMean { get; init; }

    /// <summary>The mean of what they expected, in points of the scale.</summary>
    public required EstimateWire ExpectedMean { get; init; }

    /// <summary>The mean gap over those who answered both, in points of the scale; below 0 less than expected.</summary>
    public required EstimateWire Gap { get; init; }

    /// <summary>The shares of customers who got less than expected, what they expected, and more.</summary>
    public TierSharesWire? Tiers { get; init; }

    /// <summary>The share of customers who could not be delighted, because they expected the top.</summary>
    public required EstimateWire Unreachable { get; init; }

    /// <summary>What makes the gap doubtful.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    internal static GapFindingsWire Of(GapFindings findings) => new()
    {
        Expected = findings.Expected.Id,
        Perceived = findings.Perceived.Id,
        Level = EnumText.Camel(findings.Expected.Level!.Value),
        Asked = EnumText.Camel(findings.Expected.Asked),
        PerceivedMean = EstimateWire.Of(findings.PerceivedMean),
        ExpectedMean = EstimateWire.Of(findings.ExpectedMean),
        Gap = EstimateWire.Of(findings.Gap),
        Tiers = TierSharesWire.Of(findings.Tiers),
        Unreachable = EstimateWire.Of(findings.Unreachable),
        Warnings = [.. findings.Warnings.Select(EnumText.Camel)],
    };
}
