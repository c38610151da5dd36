using System.Collections.Immutable;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>One question through all waves of a trend.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class QuestionTrend
{
    internal QuestionTrend(ImmutableArray<TrendPoint> points, ImmutableArray<TrendStep> steps)
    {
        Points = points;
        Steps = steps;
        Question = points.Last(point => point.Question is not null).Question!;
    }

    /// <summary>The question, as the last wave that asks it declares it.</summary>
    public Question Question { get; }

    /// <summary>One point for each wave, in the order of the waves.</summary>
    public ImmutableArray<TrendPoint> Points { get; }

    /// <summary>One step between each two neighbouring waves; there is one fewer than points.</summary>
    public ImmutableArray<TrendStep> Steps { get; }
}
