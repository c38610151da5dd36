using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A zone of tolerance, in results.</summary>
internal sealed record ZoneFindingsWire
{
    public required string Perceived { get; init; }

    public required string Adequate { get; init; }

    public required string Desired { get; init; }

    public required EstimateWire Below { get; init; }

    public required EstimateWire Inside { get; init; }

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
