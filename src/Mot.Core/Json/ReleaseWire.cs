using System.Text.Json.Serialization;
using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>How small a group may be and still be shown, in documents.</summary>
internal sealed record ReleaseWire : IJsonDocument
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

    /// <summary>The fewest people, counted without weights, that a shown group may have; 3 or more.</summary>
    public required int MinimumN { get; init; }

    internal static ReleaseWire Of(ReleasePolicy policy) => new() { MinimumN = policy.MinimumN };

    internal ReleasePolicy? Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, ReleasePolicyJson.Kind, path, faults);
        return faults.Try($"{path}.minimumN", () => new ReleasePolicy { MinimumN = MinimumN });
    }
}
