using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A question in one wave, in results.</summary>
internal sealed record TrendPointWire
{
    /// <summary>The wave.</summary>
    public required string Wave { get; init; }

    /// <summary>The version of the wording; null when it was not asked.</summary>
    public string? QuestionVersion { get; init; }

    /// <summary>Whether the answers were weighted; null when there are none.</summary>
    public bool? Weighted { get; init; }

    /// <summary>The mean rating, in points of the scale; null when the wave does not have it.</summary>
    public EstimateWire? Mean { get; init; }

    /// <summary>The share of the two best ratings, from 0 to 1; null when the question declares another number of top boxes.</summary>
    public EstimateWire? Top2 { get; init; }

    /// <summary>The share of the declared top boxes when they are not two, from 0 to 1; else null.</summary>
    public EstimateWire? Top { get; init; }

    /// <summary>The Net Promoter Score, from -100 to 100; null when the question does not ask for a recommendation.</summary>
    public EstimateWire? Nps { get; init; }

    /// <summary>Why there is nothing; null when there is.</summary>
    public string? Missing { get; init; }

    internal static TrendPointWire Of(TrendPoint point)
    {
        var metrics = MetricsWire.Of(point.Metrics);
        return new()
        {
            Wave = point.Wave,
            QuestionVersion = point.Question?.Version,
            Weighted = point.Metrics is null ? null : point.Metrics.Weighting == Weighting.CaseWeights,
            Mean = metrics?.Mean,
            Top2 = metrics?.Top2,
            Top = metrics?.Top,
            Nps = metrics?.Nps,
            Missing = point.WhyMissing,
        };
    }
}
