using System.Collections.Immutable;
using Mot.Core;

namespace Mot.Analytics.Moments;

/// <summary>How important a touchpoint is and how well it performs.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ImportancePerformancePoint
{
    /// <summary>Declares a point.</summary>
    /// <param name="touchpoint">The id of the touchpoint.</param>
    /// <param name="importance">How important it is: a mean of stated importance, or a share of R².</param>
    /// <param name="performance">How well it performs: a mean rating, or a share, higher being better.</param>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a finite number.</exception>
    public ImportancePerformancePoint(string touchpoint, double importance, double performance)
    {
        Touchpoint = Guard.Id(touchpoint);
        Importance = Guard.InRange(importance, double.MinValue, double.MaxValue);
        Performance = Guard.InRange(performance, double.MinValue, double.MaxValue);
    }

    /// <summary>The id of the touchpoint.</summary>
    public string Touchpoint { get; }

    /// <summary>How important it is, from whatever unit the host chose; the same for all touchpoints.</summary>
    public double Importance { get; }

    /// <summary>How well it performs, higher being better; in the unit of all touchpoints.</summary>
    public double Performance { get; }

    /// <summary>The importance in each bootstrap replicate, the same replicates for all touchpoints and for performance. Default: none.</summary>
    /// <remarks>Not of a jackknife, whose values lie much closer together than samples do.</remarks>
    /// <exception cref="ArgumentException">A value is not a finite number.</exception>
    public ImmutableArray<double> ImportanceReplicates
    {
        get;
        init => field = Finite(value, nameof(ImportanceReplicates));
    } = [];

    /// <summary>The performance in each bootstrap replicate. Default: none.</summary>
    /// <exception cref="ArgumentException">A value is not a finite number.</exception>
    public ImmutableArray<double> PerformanceReplicates
    {
        get;
        init => field = Finite(value, nameof(PerformanceReplicates));
    } = [];

    /// <inheritdoc/>
    public bool Equals(ImportancePerformancePoint? other) =>
        other is not null && Touchpoint == other.Touchpoint && Importance.Equals(other.Importance) && Performance.Equals(other.Performance)
        && ImportanceReplicates.SequenceEqual(other.ImportanceReplicates) && PerformanceReplicates.SequenceEqual(other.PerformanceReplicates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Touchpoint, Importance, Performance);

    private static ImmutableArray<double> Finite(ImmutableArray<double> values, string name) =>
        values.IsDefault ? []
        : values.All(double.IsFinite) ? values
        : throw new ArgumentException($"Replicate {Guard.Text(values.TakeWhile(double.IsFinite).Count() + 1)} must be a finite number.", name);
}
