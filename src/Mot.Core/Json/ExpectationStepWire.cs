using Mot.Core.Expectations;

namespace Mot.Core.Json;

/// <summary>One experience on the path of an expectation in results.</summary>
internal sealed record ExpectationStepWire
{
    /// <summary>What was expected before the experience, in points of the scale.</summary>
    public decimal Expected { get; init; }

    /// <summary>Null when it is missing.</summary>
    public decimal? Perceived { get; init; }

    /// <summary>Perceived minus expected; null when the perceived is missing.</summary>
    public decimal? Gap { get; init; }

    /// <summary>What is expected after it, in points of the scale.</summary>
    public decimal Next { get; init; }

    internal static ExpectationStepWire Of(ExpectationStep step) => new()
    {
        Expected = Number.Plain(step.Expected),
        Perceived = step.Perceived is { } perceived ? Number.Plain(perceived) : null,
        Gap = step.Gap is { } gap ? Number.Plain(gap) : null,
        Next = Number.Plain(step.Next),
    };
}
