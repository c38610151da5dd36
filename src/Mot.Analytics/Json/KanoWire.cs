using System.Text.Json.Serialization;
using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>The findings of a Kano questionnaire, in results.</summary>
internal sealed record KanoWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>How many responses there are.</summary>
    public long Responses { get; init; }

    /// <summary>Whether the numbers are weighted; counts never are.</summary>
    public bool Weighted { get; init; }

    /// <summary>The id of the wording of the answers; null where it was not said.</summary>
    public string? Answers { get; init; }

    /// <summary>The fingerprint of the choices that were made.</summary>
    public required string PolicyFingerprint { get; init; }

    /// <summary>The choices that were made.</summary>
    public required KanoPolicyWire Policy { get; init; }

    /// <summary>The features in the order of the questionnaire.</summary>
    public required IReadOnlyList<KanoFeatureWire> Features { get; init; }

    /// <summary>The same by segment.</summary>
    public required IReadOnlyList<KanoSegmentWire> Segments { get; init; }

    internal static KanoWire Of(KanoFindings findings) => new()
    {
        Responses = findings.Responses,
        Weighted = findings.IsWeighted,
        Answers = findings.Wording?.Id,
        PolicyFingerprint = KanoPolicyJson.Fingerprint(findings.Policy),
        Policy = KanoPolicyWire.Of(findings.Policy),
        Features = [.. findings.Features.Select(KanoFeatureWire.Of)],
        Segments = [.. findings.Segments.Select(KanoSegmentWire.Of)],
    };
}
