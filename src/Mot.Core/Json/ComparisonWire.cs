using Mot.Core.Estimation;

namespace Mot.Core.Json;

/// <summary>A comparison in results.</summary>
internal sealed record ComparisonWire
{
    public required EstimateWire Difference { get; init; }

    public required string Verdict { get; init; }

    public double? Margin { get; init; }

    public long? Needed { get; init; }

    internal static ComparisonWire? Of(Comparison? comparison) => comparison is null ? null : new()
    {
        Difference = EstimateWire.Of(comparison.Difference),
        Verdict = EnumText.Camel(comparison.Verdict),
        Margin = comparison.Margin,
        Needed = comparison.Needed,
    };
}
