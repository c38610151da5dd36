using System.Collections.Immutable;

namespace Mot.Analytics.Drivers;

/// <summary>Shares of drivers with intervals, intervals of ranks, and the probability of being among the first.</summary>
/// <remarks>
/// <para>What resampling repeats is the drawing of respondents, with the same outcome, missing rule, weights and method. How much the answer depends on those is another question.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class DriverIntervals
{
    internal DriverIntervals(DriverShares shares, ImmutableArray<DriverInterval> drivers, double[]?[] replicates, int units)
    {
        Shares = shares;
        Drivers = drivers;
        Values = replicates;
        Replicates = replicates.Count(values => values is not null);
        Units = units;
    }

    /// <summary>The shares themselves.</summary>
    public DriverShares Shares { get; }

    /// <summary>Each driver, in the order of the model.</summary>
    public ImmutableArray<DriverInterval> Drivers { get; }

    /// <summary>How many resamples had shares; those in which the outcome did not vary are not among them.</summary>
    public int Replicates { get; }

    /// <summary>How many rows, clusters or groups were resampled.</summary>
    public int Units { get; }

    /// <summary>The shares in each resample, by driver; null for one in which the outcome did not vary.</summary>
    internal IReadOnlyList<double[]?> Values { get; }

    /// <summary>What the resamples depended on.</summary>
    internal ulong Seed { get; init; }

    /// <summary>A driver.</summary>
    /// <param name="driver">The name of a driver.</param>
    /// <returns>Its share with doubt.</returns>
    /// <exception cref="ArgumentException">The model has no such driver.</exception>
    public DriverInterval this[string driver] => Drivers[Shares.Drivers.IndexOf(Shares[driver])];
}
