using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How many respondents gave one answer throughout a block, in results.</summary>
internal sealed record StraightLiningWire
{
    /// <summary>The block of the questionnaire.</summary>
    public required string Block { get; init; }

    /// <summary>How many gave one answer throughout.</summary>
    public required long Count { get; init; }

    /// <summary>How many answered at least three questions of the block.</summary>
    public required long Of { get; init; }

    /// <summary>The share of those who gave one answer throughout, from 0 to 1.</summary>
    public required EstimateWire Share { get; init; }

    internal static StraightLiningWire From(StraightLining findings) => new()
    {
        Block = findings.Block,
        Count = findings.Count,
        Of = findings.Of,
        Share = EstimateWire.Of(findings.Share),
    };
}
