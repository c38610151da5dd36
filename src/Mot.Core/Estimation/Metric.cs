using Mot.Core.Ratings;

namespace Mot.Core.Estimation;

/// <summary>What a metric declares about itself: unit, range, direction and best value, as data that documents and tests read alike.</summary>
/// <remarks>
/// <para>Its name is the code <c>metric.</c> with the <see cref="Id"/> in the <see cref="Vocabulary"/>.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record Metric
{
    private Metric(string id, MetricUnit unit, double? min, double? max, ScaleDirection? direction, bool intervalMayLeaveRange)
    {
        Id = id;
        Unit = unit;
        Min = min;
        Max = max;
        Direction = direction;
        IntervalMayLeaveRange = intervalMayLeaveRange;
    }

    /// <summary>The stable id: lower case with hyphens.</summary>
    public string Id { get; }

    /// <summary>What it is counted in.</summary>
    public MetricUnit Unit { get; }

    /// <summary>The lowest value that it can have; null when there is none.</summary>
    public double? Min { get; }

    /// <summary>The highest value that it can have; null when there is none.</summary>
    public double? Max { get; }

    /// <summary>Which end is the good one; null where neither is, as of a correlation.</summary>
    public ScaleDirection? Direction { get; }

    /// <summary>The best value, which everybody at the best rating gives; null where no value is better than another.</summary>
    public double? Best => Direction switch
    {
        ScaleDirection.HigherIsBetter => Max,
        ScaleDirection.LowerIsBetter => Min,
        _ => null,
    };

    /// <summary>The worst value, at the other end; null where there is none.</summary>
    public double? Worst => Direction switch
    {
        ScaleDirection.HigherIsBetter => Min,
        ScaleDirection.LowerIsBetter => Max,
        _ => null,
    };

    /// <summary>Whether an interval may reach beyond the range, as Student's t for a mean of few answers; else it is cut to it or stays in it by itself.</summary>
    public bool IntervalMayLeaveRange { get; }

    /// <summary>The id and the range in the invariant culture.</summary>
    public override string ToString() => $"{Id}, {(Min is { } min ? Guard.Text(min) : "no lowest")} to {(Max is { } max ? Guard.Text(max) : "no highest")}";

    internal static Metric Of(
        string id,
        MetricUnit unit,
        double? min,
        double? max,
        ScaleDirection? direction = ScaleDirection.HigherIsBetter,
        bool intervalMayLeaveRange = false) => new(id, unit, min, max, direction, intervalMayLeaveRange);

    /// <summary>A metric in points of a scale, with its range and direction.</summary>
    internal static Metric On(RatingScale scale, string id, bool intervalMayLeaveRange)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return new(id, MetricUnit.Rating, (double)scale.Min, (double)scale.Max, scale.Direction, intervalMayLeaveRange);
    }
}
