using Mot.Analytics.Drivers;
using Mot.Core;

namespace Mot.Analytics.Moments;

/// <summary>What is asked of trips before they are to tell which rule of memory fits, as data. The defaults are conventions.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record MemorySettings
{
    /// <summary>The defaults.</summary>
    public static MemorySettings Default { get; } = new();

    /// <summary>How many usable trips there must be at least, from 20 to 1,000,000. Default: 200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 20 to 1,000,000.</exception>
    public int MinimumTrips
    {
        get;
        init => field = (int)Guard.InRange(value, 20, 1_000_000, nameof(MinimumTrips));
    } = 200;

    /// <summary>How many customers they must be of at least, from 20 to 1,000,000. Default: 50.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 20 to 1,000,000.</exception>
    public int MinimumCustomers
    {
        get;
        init => field = (int)Guard.InRange(value, 20, 1_000_000, nameof(MinimumCustomers));
    } = 50;

    /// <summary>How many touchpoints a trip must have rated, from 2 to 100. Default: 3, because with fewer the parts of a trip are one another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 2 to 100.</exception>
    public int MinimumRated
    {
        get;
        init => field = (int)Guard.InRange(value, 2, 100, nameof(MinimumRated));
    } = 3;

    /// <summary>Within what time all ratings of a trip count as given in one sitting; from 0. Default: a minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public TimeSpan Sitting
    {
        get;
        init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(Sitting), value, "Must be a time from 0.");
    } = TimeSpan.FromMinutes(1);

    /// <summary>How customers are resampled: replicates, seed and level; percentiles of the resamples whatever the method says.</summary>
    public ResamplingSettings Resampling { get; init; } = ResamplingSettings.Default;
}
