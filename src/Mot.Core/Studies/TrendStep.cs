using Mot.Core.Estimation;

namespace Mot.Core.Studies;

/// <summary>What a question came to from one wave of a trend to the next: a judged difference, or a break with its reason.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record TrendStep
{
    internal TrendStep(string earlier, string later, Weighting weighting, bool sameClusters, Comparison? comparison, string? whyBroken)
    {
        Earlier = earlier;
        Later = later;
        Weighting = weighting;
        SameClusters = sameClusters;
        Comparison = comparison;
        WhyBroken = whyBroken;
    }

    /// <summary>The wave before.</summary>
    public string Earlier { get; }

    /// <summary>The wave after.</summary>
    public string Later { get; }

    /// <summary>Whether the two were compared with weights; they are when both waves have them.</summary>
    public Weighting Weighting { get; }

    /// <summary>Whether both waves were taken from the same clusters, and compared as such; otherwise they are taken to be independent samples.</summary>
    public bool SameClusters { get; }

    /// <summary>The headline metric, later minus earlier, judged in the family of the trend; null at a break.</summary>
    public Comparison? Comparison { get; }

    /// <summary>Why the two are not compared, a full sentence; null when they are.</summary>
    public string? WhyBroken { get; }
}
