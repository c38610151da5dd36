using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How many respondents gave one answer throughout a block, in results.</summary>
internal sealed record StraightLiningWire
{
    public required string Block { get; init; }

    public required long Count { get; init; }

    public required long Of { get; init; }

    public required EstimateWire Share { get; init; }

    internal static StraightLiningWire From(StraightLining findings) => new()
    {
        Block = findings.Block,
        Count = findings.Count,
        Of = findings.Of,
        Share = EstimateWire.Of(findings.Share),
    };
}
