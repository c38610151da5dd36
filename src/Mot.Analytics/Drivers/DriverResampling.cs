using Mot.Core.Estimation;

namespace Mot.Analytics.Drivers;

/// <summary>How sure the importance of drivers is: intervals of shares and ranks, and the probability of being among the first.</summary>
/// <remarks>
/// <para><b>Method.</b> From rows the bootstrap: rows (or whole clusters, where rows belong to some) are drawn with replacement by a seed, and everything is worked out anew. Where only sums are kept, the
/// delete-a-group jackknife over groups for the intervals, and groups drawn with replacement for the ranks.</para>
/// <para><b>Accuracy.</b> Percentile intervals of shares near 0 lie above 0, because a share cannot be below 0: that an interval does not hold 0 says nothing.</para>
/// <para><b>Cost.</b> One analysis for each resample; BCa and the jackknife one more for each row, cluster or group.</para>
/// <para><b>Sources.</b> Efron (1979), Ann. Statistics 7, 1-26; Efron (1987), J. Am. Stat. Assoc. 82, 171-185; Kott (2001), J. Official Statistics 17, 521-526; Grömping (2006), J. Statistical Software 17(1) (bootstrap of shares).</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class DriverResampling
{
    /// <summary>From columns of numbers.</summary>
    /// <param name="columns">Names and values, each with one value per row.</param>
    /// <param name="model">Which column is what.</param>
    /// <param name="weights">The weight of each row, from 0 up, not all 0; null where each row counts once.</param>
    /// <param name="settings">How resamples are drawn; null for the defaults.</param>
    /// <param name="drivers">How shares are worked out; null for the defaults.</param>
    /// <param name="progress">Is told the share of the work that is done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The shares with their doubt.</returns>
    /// <exception cref="ArgumentException">As for <see cref="CovarianceMatrix.FromColumns"/> and <see cref="DriverImportance.Of"/>.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DriverIntervals Of(
        IReadOnlyList<KeyValuePair<string, double[]>> columns,
        DriverModel model,
        double[]? weights = null,
        ResamplingSettings? settings = null,
        DriverSettings? drivers = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        _ = CovarianceMatrix.FromColumns(columns, weights);
        drivers ??= DriverSettings.Default;
        var resampling = Resampling.OfRows([.. columns.Select(column => column.Key)], [.. columns.Select(column => column.Value)], weights, null);
        return new ResampledShares(resampling, model, drivers, settings ?? ResamplingSettings.Default, drivers.Run(cancellation, progress))
            .Run(IntervalMethod.PercentileBootstrap);
    }
}
