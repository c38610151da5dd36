using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The gap of one expectation, in results; in points of the scale.</summary>
internal sealed record GapFindingsWire
{
    public required string Expected { get; init; }

    public required string Perceived { get; init; }

    public required string Level { get; init; }

    public required string Asked { get; init; }

    public required EstimateWire PerceivedMean { get; init; }

    public required EstimateWire ExpectedMean { get; init; }

    public required EstimateWire Gap { get; init; }

    public TierSharesWire? Tiers { get; init; }

    /// <summary>The share of customers who could not be delighted, because they expected the top.</summary>
    public required EstimateWire Unreachable { get; init; }

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
