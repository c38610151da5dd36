using System.Collections.Immutable;
using System.Globalization;
using Mot.Core;

namespace Mot.Analytics.Moments;

/// <summary>The importance-performance matrix: which touchpoints are important and performing badly.</summary>
/// <remarks>
/// <para><b>Definition.</b> With the lines i* and p*: importance at or above i* and performance below p* concentrate here, both at or above keep up, both below low priority, the
/// rest possible overkill. On the diagonal, importance above performance is concentrate here; of the others, those at or above i* keep up, and those below it
/// go by p* as before.</para>
/// <para><b>Caution.</b> Stated importance is inflated, derived importance goes with how much a performance varies, and points near the lines change sides by chance: see
/// <see cref="ImportancePerformancePlace.QuadrantProbability"/>.</para>
/// <para><b>Sources.</b> Martilla and James (1977), J. Marketing 41(1), 77-79; diagonal: Abalo, Varela and Manzano (2007), J. Business Research 60, 115-121.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ImportancePerformance
{
    private ImportancePerformance(Crosshair crosshair, double importance, double performance, ImmutableArray<ImportancePerformancePlace> places)
    {
        Crosshair = crosshair;
        ImportanceLine = importance;
        PerformanceLine = performance;
        Places = places;
    }

    /// <summary>The choice of lines.</summary>
    public Crosshair Crosshair { get; }

    /// <summary>The importance from which a touchpoint counts as important, in the unit of importance (rescaled, where the diagonal rescales it).</summary>
    public double ImportanceLine { get; }

    /// <summary>The performance from which a touchpoint performs well, in the unit of performance.</summary>
    public double PerformanceLine { get; }

    /// <summary>The touchpoints, in the order in which they were given.</summary>
    public ImmutableArray<ImportancePerformancePlace> Places { get; }

    /// <summary>Places touchpoints in the matrix.</summary>
    /// <param name="points">The touchpoints, each once; with replicates all or none.</param>
    /// <param name="crosshair">The choice of lines; null for <see cref="Crosshair.Means"/>.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">There is no point, a touchpoint occurs twice, or the numbers of replicates differ.</exception>
    public static ImportancePerformance Of(IEnumerable<ImportancePerformancePoint> points, Crosshair? crosshair = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        crosshair ??= Crosshair.Means;
        ImmutableArray<ImportancePerformancePoint> all = [.. points];
        int replicates = Checked(all);
        Matrix matrix = Place(crosshair, [.. all.Select(point => point.Importance)], [.. all.Select(point => point.Performance)]);
        int[][] counts = [.. all.Select(_ => new int[(int)Quadrant.PossibleOverkill + 1])];
        for (int r = 0; r < replicates; r++)
        {
            Matrix replicate = Place(crosshair, [.. all.Select(point => point.ImportanceReplicates[r])], [.. all.Select(point => point.PerformanceReplicates[r])]);
            for (int p = 0; p < all.Length; p++)
            {
                counts[p][(int)replicate.Quadrants[p]]++;
            }
        }

        return new(crosshair, matrix.Importance, matrix.Performance, [.. all.Select((point, p) => new ImportancePerformancePlace(point, matrix.Quadrants[p])
        {
            FromImportanceLine = matrix.Importances[p] - matrix.Importance,
            FromPerformanceLine = point.Performance - matrix.Performance,
            FromDiagonal = crosshair.Kind == CrosshairKind.Diagonal ? point.Performance - matrix.Importances[p] : null,
            Replicates = replicates,
            Counts = counts[p],
        })]);
    }

    /// <summary>The choice of lines and where they lie.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Crosshair.Kind} at {ImportanceLine:0.####}, {PerformanceLine:0.####}");

    private static Matrix Place(Crosshair crosshair, double[] importances, double[] performances)
    {
        double[] rescaled = crosshair.Rescale(importances, performances);
        (double importance, double performance) = crosshair.Cross(rescaled, performances);
        bool isDiagonal = crosshair.Kind == CrosshairKind.Diagonal;
        return new(importance, performance, rescaled, [.. rescaled.Zip(performances, (i, p) => isDiagonal
            ? (i > p ? Quadrant.ConcentrateHere : i >= importance ? Quadrant.KeepUp : Unimportant(p))
            : i >= importance ? (p < performance ? Quadrant.ConcentrateHere : Quadrant.KeepUp) : Unimportant(p))]);

        Quadrant Unimportant(double value) => value < performance ? Quadrant.LowPriority : Quadrant.PossibleOverkill;
    }

    private static int Checked(ImmutableArray<ImportancePerformancePoint> points)
    {
        if (points.IsEmpty)
        {
            throw new ArgumentException("There must be at least one touchpoint.", nameof(points));
        }

        if (points.GroupBy(point => point.Touchpoint, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"Touchpoint '{twice.Key}' occurs twice.", nameof(points));
        }

        int replicates = points[0].ImportanceReplicates.Length;
        return points.FirstOrDefault(point => point.ImportanceReplicates.Length != replicates || point.PerformanceReplicates.Length != replicates) is { } other
            ? throw new ArgumentException(
                $"'{other.Touchpoint}' has {Guard.Text(other.ImportanceReplicates.Length)} replicates of importance and {Guard.Text(other.PerformanceReplicates.Length)} of performance; all need {Guard.Text(replicates)}, like '{points[0].Touchpoint}'.",
                nameof(points))
            : replicates;
    }

    private readonly record struct Matrix(double Importance, double Performance, double[] Importances, Quadrant[] Quadrants);
}
