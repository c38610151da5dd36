using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A question through all waves, in results.</summary>
internal sealed record QuestionTrendWire
{
    /// <summary>The id of the question.</summary>
    public required string Id { get; init; }

    /// <summary>The metric compared: <c>mean</c> or <c>nps</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>One point for each wave, from the earliest to the latest.</summary>
    public required IReadOnlyList<TrendPointWire> Points { get; init; }

    /// <summary>One step between each two neighbouring waves.</summary>
    public required IReadOnlyList<TrendStepWire> Steps { get; init; }

    internal static QuestionTrendWire Of(QuestionTrend line) => new()
    {
        Id = line.Question.Id,
        Metric = line.Question.Kind == QuestionKind.Recommendation ? "nps" : "mean",
        Points = [.. line.Points.Select(TrendPointWire.Of)],
        Steps = [.. line.Steps.Select(TrendStepWire.Of)],
    };
}
