using Mot.Core.Estimation;

namespace Mot.Core.Satisfaction;

/// <summary>How one item fits to the others of its composite.</summary>
/// <remarks>
/// <para><b>Default value.</b> There is none: it comes only as part of a <see cref="Reliability"/>.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ItemReliability
{
    internal ItemReliability(string item, Estimate itemRest, Estimate alphaIfDropped)
    {
        Item = item;
        ItemRest = itemRest;
        AlphaIfDropped = alphaIfDropped;
    }

    /// <summary>The id of the item.</summary>
    public string Item { get; }

    /// <summary>The correlation of the item with the sum of the others, from -1 to 1; Fisher's interval, at least four rows.</summary>
    public Estimate ItemRest { get; }

    /// <summary>Cronbach's alpha of the others without this item; not identifiable when only one is left.</summary>
    public Estimate AlphaIfDropped { get; }
}
