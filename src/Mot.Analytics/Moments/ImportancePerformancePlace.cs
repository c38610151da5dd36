namespace Mot.Analytics.Moments;

/// <summary>Where a touchpoint lies in the matrix, how far from the lines, and how sure that is.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ImportancePerformancePlace
{
    internal ImportancePerformancePlace(ImportancePerformancePoint point, Quadrant quadrant) => (Point, Quadrant) = (point, quadrant);

    /// <summary>The touchpoint with its importance and performance.</summary>
    public ImportancePerformancePoint Point { get; }

    /// <summary>The quadrant; on a line the high side.</summary>
    public Quadrant Quadrant { get; }

    /// <summary>Importance minus its line, in the unit of importance (rescaled, where the diagonal rescales it); negative: less important, from 0 up: important.</summary>
    public double FromImportanceLine { get; internal init; }

    /// <summary>Performance minus its line, in the unit of performance; negative: below it, from 0 up: well.</summary>
    public double FromPerformanceLine { get; internal init; }

    /// <summary>Performance minus (rescaled) importance, in the unit of performance; below 0: to be concentrated on. Null without the diagonal.</summary>
    public double? FromDiagonal { get; internal init; }

    /// <summary>The share of the replicates in which the touchpoint lies in this quadrant, the lines being drawn anew in each; from 0 to 1. Null without replicates.</summary>
    public double? QuadrantProbability => ProbabilityOf(Quadrant);

    /// <summary>The share of the replicates in which it lies in a quadrant, from 0 to 1.</summary>
    /// <param name="quadrant">A quadrant.</param>
    /// <returns>The share; null without replicates.</returns>
    public double? ProbabilityOf(Quadrant quadrant) => Replicates == 0 ? null : (double)Counts[(int)quadrant] / Replicates;

    /// <summary>How many replicates there were, from 0 up.</summary>
    public int Replicates { get; internal init; }

    /// <summary>The touchpoint and its quadrant.</summary>
    public override string ToString() => $"{Point.Touchpoint}: {Quadrant}";

    /// <inheritdoc/>
    public bool Equals(ImportancePerformancePlace? other) =>
        other is not null && Point == other.Point && Quadrant == other.Quadrant && FromImportanceLine.Equals(other.FromImportanceLine)
        && FromPerformanceLine.Equals(other.FromPerformanceLine) && FromDiagonal.Equals(other.FromDiagonal) && Counts.SequenceEqual(other.Counts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Point, Quadrant, FromImportanceLine, FromPerformanceLine);

    internal int[] Counts { get; init; } = [];
}
