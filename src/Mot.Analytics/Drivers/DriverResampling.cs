using Mot.Core;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

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

    /// <summary>From the rows of rated touchpoints; clusters are drawn whole.</summary>
    /// <param name="rows">The rows; those with an answered outcome count.</param>
    /// <param name="outcome">The id of the outcome's question.</param>
    /// <param name="rated">The drivers, of columns that are questions' ids.</param>
    /// <param name="rule">What is done with missing answers.</param>
    /// <param name="weighting">Whether rows count by their weight. Default: each once.</param>
    /// <param name="settings">How resamples are drawn; null for the defaults.</param>
    /// <param name="drivers">How shares are worked out; null for the defaults.</param>
    /// <param name="progress">Is told the share of the work that is done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The shares with their doubt; null where the rule gives no matrix: <see cref="RatedDrivers.Fault"/> says why.</returns>
    /// <exception cref="ArgumentException">There is no such question, or no row has an answered outcome.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DriverIntervals? Of(
        RatingRows rows,
        string outcome,
        IEnumerable<Driver> rated,
        MissingRule rule = MissingRule.Availability,
        Weighting weighting = Weighting.None,
        ResamplingSettings? settings = null,
        DriverSettings? drivers = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(rated);
        drivers ??= DriverSettings.Default;
        return new RatedRows(rows, outcome, [.. rated]).Resample(Guard.Defined(rule), Guard.Defined(weighting) == Weighting.CaseWeights) is { } resample
            ? new ResampledShares(resample.Resampling, resample.Model, drivers, settings ?? ResamplingSettings.Default, drivers.Run(cancellation, progress)).Run(IntervalMethod.PercentileBootstrap)
            : null;
    }

    /// <summary>From groups of which only joint counts are kept, with the availability rule: intervals by the delete-a-group jackknife, ranks from groups drawn with replacement.</summary>
    /// <param name="groups">Groups that are independent of one another: whole clusters, or random parts. At least five with rows, for intervals.</param>
    /// <param name="rated">The drivers, of columns that are questions' ids; null for all questions but the outcome, those about one touchpoint together.</param>
    /// <param name="weighting">Whether rows count by their weight. Default: each once.</param>
    /// <param name="settings">How resamples are drawn; null for the defaults.</param>
    /// <param name="drivers">How shares are worked out; null for the defaults.</param>
    /// <param name="progress">Is told the share of the work that is done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The shares with their doubt.</returns>
    /// <exception cref="ArgumentException">There is no group, the groups have different questions, or no row has an answered outcome.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DriverIntervals Of(
        IReadOnlyList<CoRatings> groups,
        IEnumerable<Driver>? rated = null,
        Weighting weighting = Weighting.None,
        ResamplingSettings? settings = null,
        DriverSettings? drivers = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0)
        {
            throw new ArgumentException("There must be a group.", nameof(groups));
        }

        CoRatings total = groups[0].Clone();
        foreach (CoRatings group in groups.Skip(1))
        {
            total.Merge(group);
        }

        drivers ??= DriverSettings.Default;
        var all = RatedDrivers.Of(total, rated, MissingRule.Availability, weighting);
        return new ResampledShares(
            all.Groups(groups, weighting == Weighting.CaseWeights), all.Model, drivers, settings ?? ResamplingSettings.Default, drivers.Run(cancellation, progress))
            .Run(IntervalMethod.Jackknife);
    }
}
