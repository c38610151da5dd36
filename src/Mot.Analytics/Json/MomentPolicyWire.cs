using Mot.Analytics.Moments;

namespace Mot.Analytics.Json;

/// <summary>When a touchpoint counts as a moment of truth, in results.</summary>
internal sealed record MomentPolicyWire
{
    /// <summary>How many are first; null for a quarter of them, rounded up.</summary>
    public required int? First { get; init; }

    /// <summary>From which probability of being among the first a touchpoint is one of them.</summary>
    public required double Sure { get; init; }

    /// <summary>From which penalty a failure weighs heavily, in standard deviations of the outcome.</summary>
    public required double StrongPenalty { get; init; }

    /// <summary>From which difference in the share of customers with a problem problems are there.</summary>
    public required double StrongProblem { get; init; }

    /// <summary>The smallest difference between shares that matters, in units of R².</summary>
    public required double Margin { get; init; }

    /// <summary>The level of intervals.</summary>
    public required double Level { get; init; }

    /// <summary>How many ratings must be low, in the middle or high.</summary>
    public required int MinimumRatings { get; init; }

    /// <summary>Where the lines of the importance-performance matrix lie.</summary>
    public required string Crosshair { get; init; }

    internal static MomentPolicyWire Of(MomentPolicy policy) => new()
    {
        First = policy.First,
        Sure = policy.Sure,
        StrongPenalty = policy.StrongPenalty,
        StrongProblem = policy.StrongProblem,
        Margin = policy.Margin,
        Level = policy.Level,
        MinimumRatings = policy.Asymmetry.MinimumRatings,
        Crosshair = policy.Crosshair.ToString(),
    };
}
