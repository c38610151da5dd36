using Mot.Core.Expectations;

namespace Mot.Core.Json;

/// <summary>The path of an expectation in results.</summary>
internal sealed record ExpectationPathWire
{
    /// <summary>What is expected after the last experience; null without any.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The experiences, in order.</summary>
    public required IReadOnlyList<ExpectationStepWire> Steps { get; init; }

    internal static ExpectationPathWire Of(IReadOnlyList<ExpectationStep> path) => new()
    {
        Expected = path.Count == 0 ? null : Number.Plain(path[^1].Next),
        Steps = [.. path.Select(ExpectationStepWire.Of)],
    };
}
