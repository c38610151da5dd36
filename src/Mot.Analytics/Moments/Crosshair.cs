using System.Globalization;
using Mot.Core;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>The choice of lines of an importance-performance matrix, as data: the quadrants depend on it entirely, so it is named in the result.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record Crosshair
{
    private Crosshair(CrosshairKind kind, double? importance = null, double? performance = null, ImportanceRescaling rescaling = ImportanceRescaling.None)
    {
        Kind = kind;
        Importance = importance;
        Performance = performance;
        Rescaling = rescaling;
    }

    /// <summary>The lines are the means over the touchpoints: the default, a convention.</summary>
    public static Crosshair Means { get; } = new(CrosshairKind.Means);

    /// <summary>The lines are the medians over the touchpoints; of an even number of them the mean of the middle two.</summary>
    public static Crosshair Medians { get; } = new(CrosshairKind.Medians);

    /// <summary>Which choice it is.</summary>
    public CrosshairKind Kind { get; }

    /// <summary>The line of importance, in the unit of the importances; null when it comes from the touchpoints.</summary>
    public double? Importance { get; }

    /// <summary>The line of performance, in the unit of the performances; null when it comes from the touchpoints.</summary>
    public double? Performance { get; }

    /// <summary>How importance is rescaled; only for the diagonal.</summary>
    public ImportanceRescaling Rescaling { get; }

    /// <summary>The lines are the middles of the scales.</summary>
    /// <param name="importance">The scale on which importance was asked.</param>
    /// <param name="performance">The scale on which performance was asked.</param>
    /// <returns>The choice.</returns>
    public static Crosshair ScaleCentres(RatingScale importance, RatingScale performance)
    {
        ArgumentNullException.ThrowIfNull(importance);
        ArgumentNullException.ThrowIfNull(performance);
        return new(CrosshairKind.ScaleCentres, (double)((importance.Min + importance.Max) / 2), (double)((performance.Min + performance.Max) / 2));
    }

    /// <summary>The lines are goals.</summary>
    /// <param name="importance">From which importance on a touchpoint counts as important; any finite number.</param>
    /// <param name="performance">Which performance is wanted; any finite number.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A goal is not a finite number.</exception>
    public static Crosshair Targets(double importance, double performance) => new(
        CrosshairKind.Targets,
        Guard.InRange(importance, double.MinValue, double.MaxValue),
        Guard.InRange(performance, double.MinValue, double.MaxValue));

    /// <summary>The means, and the diagonal on which importance equals performance.</summary>
    /// <remarks>Nothing but the name of the choice says that the slope should be one.</remarks>
    /// <param name="rescaling">How importance is put on the scale of performance; none only where both were asked on the same scale.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared way.</exception>
    public static Crosshair Diagonal(ImportanceRescaling rescaling) => new(CrosshairKind.Diagonal, rescaling: Guard.Defined(rescaling));

    /// <summary>The choice in the invariant culture.</summary>
    public override string ToString() => Importance is { } importance && Performance is { } performance
        ? string.Create(CultureInfo.InvariantCulture, $"{Kind} {importance:R}, {performance:R}")
        : Kind == CrosshairKind.Diagonal ? $"{Kind} {Rescaling}" : $"{Kind}";

    /// <summary>Importances on the scale on which they are compared; null where they cannot be put there, because all are alike.</summary>
    internal double[] Rescale(double[] importances, double[] performances)
    {
        (double from, double spread, double to, double width) = Rescaling switch
        {
            ImportanceRescaling.MinMax =>
                (importances.Min(), importances.Max() - importances.Min(), performances.Min(), performances.Max() - performances.Min()),
            ImportanceRescaling.StandardScore => (Mean(importances), Deviation(importances), Mean(performances), Deviation(performances)),
            _ => (0, 1, 0, 1),
        };
        return [.. importances.Select(value => spread > 0 ? to + ((value - from) / spread * width) : to + (Rescaling == ImportanceRescaling.MinMax ? width / 2 : 0))];
    }

    /// <summary>Where the lines cross.</summary>
    internal (double Importance, double Performance) Cross(double[] importances, double[] performances) => Kind switch
    {
        CrosshairKind.Medians => (Median(importances), Median(performances)),
        CrosshairKind.Means or CrosshairKind.Diagonal => (Mean(importances), Mean(performances)),
        _ => (Importance!.Value, Performance!.Value),
    };

    // In ascending order, so that the order of the touchpoints changes nothing.
    private static double Mean(double[] values) => values.Order().Sum() / values.Length;

    private static double Deviation(double[] values)
    {
        double mean = Mean(values);
        return Math.Sqrt(Mean([.. values.Select(value => (value - mean) * (value - mean))]));
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
