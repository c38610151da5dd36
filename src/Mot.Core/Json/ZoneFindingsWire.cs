using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A zone of tolerance, in results.</summary>
internal sealed record ZoneFindingsWire
{
    /// <summary>The id of the question about what the customer got.</summary>
    public required string Perceived { get; init; }

    /// <summary>The id of the question about the lowest level that the customer accepts.</summary>
    public required string Adequate { get; init; }

    /// <summary>The id of the question about the level that the customer wants.</summary>
    public required string Desired { get; init; }

    /// <summary>The share below adequate (dissatisfied), from 0 to 1.</summary>
    public required EstimateWire Below { get; init; }

    /// <summary>The share between the two (satisfied), from 0 to 1.</summary>
    public required EstimateWire Inside { get; init; }

    /// <summary>The share above desired (delighted), from 0 to 1.</summary>
    public required EstimateWire Above { get; init; }

    /// <summary>How many put adequate above desired; they are in no share.</summary>
    public required long Inversions { get; init; }

    internal static ZoneFindingsWire Of(ZoneFindings findings) => new()
    {
        Perceived = findings.Perceived.Id,
        Adequate = findings.Adequate.Id,
        Desired = findings.Desired.Id,
        Below = EstimateWire.Of(findings.Shares.Dissatisfied),
        Inside = EstimateWire.Of(findings.Shares.Satisfied),
        Above = EstimateWire.Of(findings.Shares.Delighted),
        Inversions = findings.Inversions,
    };
}
