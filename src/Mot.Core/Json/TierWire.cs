using System.Text.Json.Serialization;
using Mot.Core.Satisfaction;

namespace Mot.Core.Json;

/// <summary>Satisfaction tiers in documents: cut-offs, or a dead band.</summary>
internal sealed record TierWire : IJsonDocument
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

    /// <summary>The first value that is satisfied, in the unit of what the tiers are of. Goes with delightedFrom.</summary>
    public decimal? SatisfiedFrom { get; init; }

    /// <summary>The first value that is delighted; below the other where lower is better. Goes with satisfiedFrom.</summary>
    public decimal? DelightedFrom { get; init; }

    /// <summary>Instead of the two others: the largest gap, in points of the scale, that still counts as met; not negative.</summary>
    public decimal? DeadBand { get; init; }

    internal static TierWire? Of(TierPolicy? policy) => policy switch
    {
        null => null,
        { IsDeadBand: true } => new() { DeadBand = Number.Plain(policy.DelightedFrom) },
        _ => new() { SatisfiedFrom = Number.Plain(policy.SatisfiedFrom), DelightedFrom = Number.Plain(policy.DelightedFrom) },
    };

    internal TierPolicy? Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, TierPolicyJson.Kind, path, faults);
        switch (SatisfiedFrom, DelightedFrom, DeadBand)
        {
            case ({ } satisfied, { } delighted, null):
                return faults.Try(path, () => TierPolicy.CutOffs(satisfied, delighted));
            case (null, null, { } halfWidth):
                return faults.Try(path, () => TierPolicy.DeadBand(halfWidth));
            default:
                faults.Add(path, "Tiers are either \"satisfiedFrom\" and \"delightedFrom\", or \"deadBand\".");
                return null;
        }
    }
}
