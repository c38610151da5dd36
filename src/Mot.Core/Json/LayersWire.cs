using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How the layers of satisfaction are told, in documents.</summary>
internal sealed record LayersWire
{
    /// <summary>Whether the material layer limits the overall tier.</summary>
    public bool? Gate { get; init; }

    public TierWire? Tiers { get; init; }

    internal static LayersWire Of(LayerPolicy policy) => new() { Gate = policy.IsGated, Tiers = TierWire.Of(policy.Tiers) };

    internal LayerPolicy? Read(string path, DocumentFaults faults)
    {
        TierPolicy? tiers = Tiers?.Read($"{path}.tiers", faults);
        var policy = new LayerPolicy { IsGated = Gate ?? false };
        return tiers is null ? policy : faults.Try($"{path}.tiers", () => policy with { Tiers = tiers });
    }
}
