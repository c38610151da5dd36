using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Stated importance beside the rating of the same thing, in results.</summary>
internal sealed record ImportanceFindingsWire
{
    /// <summary>The id of the question that asks how important it is.</summary>
    public required string Importance { get; init; }

    /// <summary>The id of the question that rates the same thing.</summary>
    public required string Rated { get; init; }

    /// <summary>The mean importance, in points of its scale.</summary>
    public required EstimateWire ImportanceMean { get; init; }

    /// <summary>The mean rating, in points of its scale.</summary>
    public required EstimateWire RatedMean { get; init; }

    internal static ImportanceFindingsWire Of(ImportanceFindings findings) => new()
    {
        Importance = findings.Importance.Id,
        Rated = findings.Rated.Id,
        ImportanceMean = EstimateWire.Of(findings.ImportanceMean),
        RatedMean = EstimateWire.Of(findings.RatedMean),
    };
}
