using Mot.Core.Estimation;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>A coefficient of a group against that of all others, in results. No side is good or bad, so the verdict is about strength.</summary>
internal sealed record KanoDifferenceWire
{
    /// <summary>The group minus the others, signs included.</summary>
    public required EstimateWire Difference { get; init; }

    /// <summary>Whether the coefficient of the group is stronger, weaker, or it cannot be told.</summary>
    public required string Verdict { get; init; }

    internal static KanoDifferenceWire? Of(Comparison? comparison) => comparison is null ? null : new()
    {
        Difference = EstimateWire.Of(comparison.Difference),
        Verdict = comparison.Verdict switch
        {
            ComparisonVerdict.Better => "stronger",
            ComparisonVerdict.Worse => "weaker",
            _ => EnumText.Camel(comparison.Verdict),
        },
    };
}
