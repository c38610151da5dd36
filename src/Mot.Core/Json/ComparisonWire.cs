using Mot.Core.Estimation;

namespace Mot.Core.Json;

/// <summary>A comparison in results.</summary>
internal sealed record ComparisonWire
{
    /// <summary>First minus second, with its interval at the level that the correction of the family left.</summary>
    public required EstimateWire Difference { get; init; }

    /// <summary>What it comes to.</summary>
    public required string Verdict { get; init; }

    /// <summary>The smallest difference that matters, in the unit of the metric; null when none was declared.</summary>
    public double? Margin { get; init; }

    /// <summary>How many answers of both sides together would give an answer at that margin, when it cannot be told; else null.</summary>
    public long? Needed { get; init; }

    internal static ComparisonWire? Of(Comparison? comparison) => comparison is null ? null : new()
    {
        Difference = EstimateWire.Of(comparison.Difference),
        Verdict = EnumText.Camel(comparison.Verdict),
        Margin = comparison.Margin,
        Needed = comparison.Needed,
    };
}
