using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Stated importance beside the rating of the same thing, in results.</summary>
internal sealed record ImportanceFindingsWire
{
    public required string Importance { get; init; }

    public required string Rated { get; init; }

    public required EstimateWire ImportanceMean { get; init; }

    public required EstimateWire RatedMean { get; init; }

    internal static ImportanceFindingsWire Of(ImportanceFindings findings) => new()
    {
        Importance = findings.Importance.Id,
        Rated = findings.Rated.Id,
        ImportanceMean = EstimateWire.Of(findings.ImportanceMean),
        RatedMean = EstimateWire.Of(findings.RatedMean),
    };
}
