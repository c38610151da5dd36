using System.Text.Json.Serialization;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How the layers of satisfaction are told, in documents.</summary>
internal sealed record LayersWire : IJsonDocument
{
    /// <summary>Where an editor finds the schema of the document; read and forgotten.</summary>
    [JsonPropertyName(DocumentHead.Schema)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>Whether the material layer limits the overall tier; null for the default, false.</summary>
    public bool? Gate { get; init; }

    /// <summary>Where the tiers of the points of a layer begin, from 0 to 100; null for the default: satisfied from 70, delighted from 90.</summary>
    public TierWire? Tiers { get; init; }

    internal static LayersWire Of(LayerPolicy policy) => new() { Gate = policy.IsGated, Tiers = TierWire.Of(policy.Tiers) };

    internal LayerPolicy? Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, LayerPolicyJson.Kind, path, faults);
        TierPolicy? tiers = Tiers?.Read($"{path}.tiers", faults);
        var policy = new LayerPolicy { IsGated = Gate ?? false };
        return tiers is null ? policy : faults.Try($"{path}.tiers", () => policy with { Tiers = tiers });
    }
}
