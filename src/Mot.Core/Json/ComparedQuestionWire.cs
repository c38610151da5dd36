using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A question in two waves, in results.</summary>
internal sealed record ComparedQuestionWire
{
    /// <summary>The id of the question.</summary>
    public required string Id { get; init; }

    /// <summary>The metric compared: <c>mean</c> or <c>nps</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The metric in the first of the two.</summary>
    public required EstimateWire First { get; init; }

    /// <summary>The metric in the second of the two.</summary>
    public required EstimateWire Second { get; init; }

    /// <summary>First minus second; null when the two are not comparable.</summary>
    public ComparisonWire? Comparison { get; init; }

    /// <summary>Why the two are not compared; null when they are.</summary>
    public string? NotComparable { get; init; }

    internal static ComparedQuestionWire Of(ComparedQuestion question) => new()
    {
        Id = question.Question.Id,
        Metric = question.First.NetPromoter is null ? "mean" : "nps",
        First = EstimateWire.Of(question.First.Headline),
        Second = EstimateWire.Of(question.Second.Headline),
        Comparison = ComparisonWire.Of(question.Comparison),
        NotComparable = question.WhyNotComparable,
    };
}
