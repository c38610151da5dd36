using System.Collections.Immutable;
using Mot.Core;

namespace Mot.Analytics.Drivers;

/// <summary>Whether one driver is more important than another in every sub-model, on average per size of sub-model, or only over all.</summary>
/// <remarks>
/// <para><b>Definition.</b> One driver dominates another completely when it adds at least as much to R² in every subset of the others; conditionally when it does so on average over the subsets of every size;
/// generally when its overall mean, which is LMG, is larger. Each relation is 1 where it holds, 0 where it holds the other way round, and 0.5 where neither does, or both do.</para>
/// <para><b>Cost.</b> R² of all 2ᵖ subsets is kept, so that there are at most 14 drivers.</para>
/// <para><b>Sources.</b> Budescu (1993), Psychological Bulletin 114, 542-551; Azen and Budescu (2003), Psychological Methods 8, 129-148.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Dominance
{
    /// <summary>The most drivers: 14.</summary>
    public const int MostDrivers = 14;

    // Gains that differ by less are alike: what rounding leaves.
    private const double Alike = 1e-12;

    private readonly double[] _explained;
    private readonly int _count;

    private Dominance(ImmutableArray<Driver> drivers, double[] explained)
    {
        Drivers = drivers;
        _explained = explained;
        _count = drivers.Length;
        Levels = [.. Enumerable.Range(0, _count).Select(driver => Enumerable.Range(0, _count).Select(size => Level(driver, size)).ToImmutableArray())];
        General = [.. Levels.Select(levels => levels.Average())];
        ConditionalDominance = Relations((a, b) => Holds(Enumerable.Range(0, _count).Select(size => Levels[a][size] - Levels[b][size])));
        CompleteDominance = Relations((a, b) => Holds(WithoutBoth(a, b).Select(subset => Gain(subset, a) - Gain(subset, b))));
        GeneralDominance = Relations((a, b) => Holds([General[a] - General[b]]));
    }

    /// <summary>The drivers.</summary>
    public ImmutableArray<Driver> Drivers { get; }

    /// <summary>For each driver what it adds to R² on average over the subsets of no others, of one other, and so on; from 0 to 1.</summary>
    public ImmutableArray<ImmutableArray<double>> Levels { get; }

    /// <summary>For each driver the mean over its levels: LMG, in units of R².</summary>
    public ImmutableArray<double> General { get; }

    /// <summary>For each driver (row) and each other (column): 1, 0 or 0.5.</summary>
    public ImmutableArray<ImmutableArray<double>> CompleteDominance { get; }

    /// <summary>For each driver (row) and each other (column): 1, 0 or 0.5.</summary>
    public ImmutableArray<ImmutableArray<double>> ConditionalDominance { get; }

    /// <summary>For each driver (row) and each other (column): 1, 0 or 0.5.</summary>
    public ImmutableArray<ImmutableArray<double>> GeneralDominance { get; }

    /// <summary>Works out who dominates whom.</summary>
    /// <param name="covariances">How outcome, drivers and controls vary together.</param>
    /// <param name="model">Which column is what; at most 14 drivers.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The relations; null where the outcome does not vary or there are not more rows than columns. A driver that does not vary adds nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 14 drivers.</exception>
    /// <exception cref="ArgumentException">The matrix lacks a column of the model.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dominance? Of(CovarianceMatrix covariances, DriverModel model, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(covariances);
        ArgumentNullException.ThrowIfNull(model);
        if (model.Drivers.Length > MostDrivers)
        {
            throw new ArgumentOutOfRangeException(nameof(model), model.Drivers.Length, $"Must be at most {Guard.Text(MostDrivers)} drivers: complete dominance looks at every subset.");
        }

        int columns = model.Drivers.Sum(driver => driver.Columns.Length) + model.Controls.Length;
        if (DriverSystem.Of(covariances, model) is not { } system || covariances.N <= columns + 1)
        {
            return null;
        }

        double[] explained = new double[1 << model.Drivers.Length];
        for (int subset = 1; subset < explained.Length; subset++)
        {
            cancellation.ThrowIfCancellationRequested();
            explained[subset] = system.RSquared(Enumerable.Range(0, model.Drivers.Length).Where(driver => (subset & (1 << driver)) != 0).SelectMany(driver => system.Items[driver]));
        }

        return new(model.Drivers, explained);
    }

    private double Gain(int subset, int driver) => _explained[subset | (1 << driver)] - _explained[subset];

    private double Level(int driver, int size)
    {
        (double sum, int count) = (0, 0);
        for (int subset = 0; subset < _explained.Length; subset++)
        {
            if ((subset & (1 << driver)) == 0 && System.Numerics.BitOperations.PopCount((uint)subset) == size)
            {
                sum += Gain(subset, driver);
                count++;
            }
        }

        return sum / count;
    }

    private IEnumerable<int> WithoutBoth(int a, int b) => Enumerable.Range(0, _explained.Length).Where(subset => (subset & ((1 << a) | (1 << b))) == 0);

    private static double Holds(IEnumerable<double> differences)
    {
        (bool above, bool below) = (true, true);
        foreach (double difference in differences)
        {
            above &= difference >= -Alike;
            below &= difference <= Alike;
        }

        return above == below ? 0.5 : above ? 1 : 0;
    }

    private ImmutableArray<ImmutableArray<double>> Relations(Func<int, int, double> relation) =>
        [.. Enumerable.Range(0, _count).Select(a => Enumerable.Range(0, _count).Select(b => a == b ? 0.5 : relation(a, b)).ToImmutableArray())];
}
