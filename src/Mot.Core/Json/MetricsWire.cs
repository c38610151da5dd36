using Mot.Core.Satisfaction;

namespace Mot.Core.Json;

/// <summary>The metrics of a question under one weighting, in results.</summary>
internal sealed record MetricsWire
{
    /// <summary>The mean rating, in points of the scale.</summary>
    public required EstimateWire Mean { get; init; }

    /// <summary>The share of the two best ratings; null when the question declares another number of top boxes.</summary>
    public EstimateWire? Top2 { get; init; }

    /// <summary>The share of the declared top boxes when they are not two.</summary>
    public EstimateWire? Top { get; init; }

    /// <summary>The Net Promoter Score; null when the question does not ask for a recommendation.</summary>
    public EstimateWire? Nps { get; init; }

    /// <summary>The effort index; null when the question does not ask for effort.</summary>
    public EstimateWire? EffortIndex { get; init; }

    internal static MetricsWire? Of(QuestionMetrics? metrics) => metrics is null ? null : new()
    {
        Mean = EstimateWire.Of(metrics.Mean),
        Top2 = metrics.Question.TopBoxes == 2 ? EstimateWire.Of(metrics.TopBoxes) : null,
        Top = metrics.Question.TopBoxes == 2 ? null : EstimateWire.Of(metrics.TopBoxes),
        Nps = metrics.NetPromoter is { } score ? EstimateWire.Of(score) : null,
        EffortIndex = metrics.EffortIndex is { } index ? EstimateWire.Of(index) : null,
    };
}
