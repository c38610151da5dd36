using System.Collections.Immutable;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>How many customers are how satisfied with each layer of value, and overall.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class LayerFindings
{
    internal LayerFindings(DerivedSample sample)
    {
        Study study = sample.Study;
        Policy = study.Layers;
        TierShares Of(string id) => sample.Tiers(study.Derived.Derivations[study.Derived.AtOf(id)], DerivedMeasures.TierCutOffs);
        Layers = study.Derived.Layers.ToImmutableSortedDictionary(layer => layer, layer => Of(DerivedMeasures.IdOf(layer)));
        Overall = Layers.Count > 1 ? Of(DerivedMeasures.OverallLayers) : null;
    }

    /// <summary>Cut-offs and gate.</summary>
    public LayerPolicy Policy { get; }

    /// <summary>The shares per tier of each layer that questions speak to.</summary>
    public ImmutableSortedDictionary<SatisfactionLayer, TierShares> Layers { get; }

    /// <summary>The shares per overall tier; null when there is only one layer.</summary>
    public TierShares? Overall { get; }
}
