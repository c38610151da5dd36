using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Estimation;

namespace Mot.Analytics.Drivers;

/// <summary>A driver's share with its doubt, and how sure its place among the others is.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class DriverInterval
{
    private readonly ImmutableArray<double> _ranks;

    internal DriverInterval(DriverShare share, Estimate estimate, int? rank, (int Low, int High)? ranks, ImmutableArray<double> rankShares)
    {
        Driver = share.Driver;
        Share = estimate;
        Rank = rank;
        (RankLow, RankHigh) = (ranks?.Low, ranks?.High);
        _ranks = rankShares;
    }

    /// <summary>The driver.</summary>
    public Driver Driver { get; }

    /// <summary>Its share in units of R², with an interval; undefined where the driver does not vary or there are no shares.</summary>
    public Estimate Share { get; }

    /// <summary>Its place by share, from 1, the largest; null where it has none.</summary>
    public int? Rank { get; }

    /// <summary>The best place in the interval of ranks, from 1; null where it has none.</summary>
    public int? RankLow { get; }

    /// <summary>The worst place in the interval of ranks, from 1; null where it has none.</summary>
    public int? RankHigh { get; }

    /// <summary>In which share of the resamples it was among the first, from 0 to 1.</summary>
    /// <param name="k">How many are first, from 1.</param>
    /// <returns>The share; null where the driver has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public double? ProbabilityAmongFirst(int k)
    {
        Guard.InRange(k, 1, int.MaxValue);
        return _ranks.IsEmpty ? null : Math.Min(_ranks.Take(k).Sum(), 1);
    }

    /// <summary>The name, the share and the ranks.</summary>
    public override string ToString() => $"{Driver.Name} {Share}";
}
