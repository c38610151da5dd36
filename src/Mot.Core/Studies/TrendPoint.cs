using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>A question in one wave of a trend.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record TrendPoint
{
    internal TrendPoint(string wave, QuestionMetrics? metrics)
    {
        Wave = wave;
        Metrics = metrics;
    }

    /// <summary>The wave.</summary>
    public string Wave { get; }

    /// <summary>The question as this wave declares it; null when it was not asked.</summary>
    public Question? Question => Metrics?.Question;

    /// <summary>Its metrics, weighted where this wave has weights (<see cref="QuestionMetrics.Weighting"/> says so); null when it was not asked.</summary>
    public QuestionMetrics? Metrics { get; }

    /// <summary>Why there are no metrics; null when there are.</summary>
    public string? WhyMissing => Metrics is null ? $"Not asked in {Wave}." : null;
}
