using Mot.Core;
using Mot.Core.Estimation;

namespace Mot.Analytics.Drivers;

/// <summary>How doubt is worked out by resampling rows, clusters or groups.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ResamplingSettings
{
    /// <summary>The defaults.</summary>
    public static ResamplingSettings Default { get; } = new();

    /// <summary>How many resamples, from 100 to 100,000. Default: 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 100 to 100,000.</exception>
    public int Replicates
    {
        get;
        init => field = (int)Guard.InRange(value, 100, 100_000, nameof(Replicates));
    } = 1000;

    /// <summary>What the resamples depend on. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The level of intervals and of intervals of ranks, between 0 and 1. Default: 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1.</exception>
    public double Level
    {
        get;
        init => field = Guard.Level(value, nameof(Level));
    } = Estimate.DefaultLevel;

    /// <summary>The interval of a share: percentiles of the resamples, BCa, or delete-a-group jackknife. Default: percentiles from rows, the jackknife from groups.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Another method.</exception>
    public IntervalMethod Method
    {
        get;
        init => field = value is IntervalMethod.Default or IntervalMethod.PercentileBootstrap or IntervalMethod.BcaBootstrap or IntervalMethod.Jackknife
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Method), value, "Must be PercentileBootstrap, BcaBootstrap, Jackknife or Default.");
    }
}
