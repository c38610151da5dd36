using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What a question came to from one wave to the next, in results.</summary>
internal sealed record TrendStepWire
{
    /// <summary>The earlier wave.</summary>
    public required string Earlier { get; init; }

    /// <summary>The later wave.</summary>
    public required string Later { get; init; }

    /// <summary>Whether the two were compared with weights; null at a break.</summary>
    public bool? Weighted { get; init; }

    /// <summary>Whether both waves were taken from the same clusters and compared as such; null at a break.</summary>
    public bool? SameClusters { get; init; }

    /// <summary>Later minus earlier; null at a break.</summary>
    public ComparisonWire? Comparison { get; init; }

    /// <summary>Why the two are not compared; null when they are.</summary>
    public string? Broken { get; init; }

    internal static TrendStepWire Of(TrendStep step) => new()
    {
        Earlier = step.Earlier,
        Later = step.Later,
        Weighted = step.Comparison is null ? null : step.Weighting == Weighting.CaseWeights,
        SameClusters = step.Comparison is null ? null : step.SameClusters,
        Comparison = ComparisonWire.Of(step.Comparison),
        Broken = step.WhyBroken,
    };
}
