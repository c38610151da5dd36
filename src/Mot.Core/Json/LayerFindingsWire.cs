using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How satisfied customers are with each layer of value, in results.</summary>
internal sealed record LayerFindingsWire
{
    /// <summary>Whether the material layer limits the overall tier.</summary>
    public required bool Gate { get; init; }

    /// <summary>The shares per tier, by layer.</summary>
    public required Dictionary<string, TierSharesWire> Layers { get; init; }

    /// <summary>The shares per overall tier; null when there is only one layer.</summary>
    public TierSharesWire? Overall { get; init; }

    internal static LayerFindingsWire? Of(LayerFindings? findings) => findings is null ? null : new()
    {
        Gate = findings.Policy.IsGated,
        Layers = findings.Layers.ToDictionary(pair => EnumText.Camel(pair.Key), pair => TierSharesWire.Of(pair.Value)!),
        Overall = TierSharesWire.Of(findings.Overall),
    };
}
