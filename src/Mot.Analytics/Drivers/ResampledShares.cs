using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Analytics.Drivers;

/// <summary>The shares of each resample, and what follows from them.</summary>
internal sealed class ResampledShares
{
    // Resamples in one piece of work.
    private const int AtOnce = 10;

    private readonly Resampling _resampling;
    private readonly DriverModel _model;
    private readonly DriverSettings _drivers;
    private readonly ResamplingSettings _settings;
    private readonly LongRun _run;

    internal ResampledShares(Resampling resampling, DriverModel model, DriverSettings drivers, ResamplingSettings settings, LongRun run) =>
        (_resampling, _model, _drivers, _settings, _run) = (resampling, model, drivers, settings, run);

    /// <summary>Everything, with the method that is meant where none is asked for.</summary>
    internal DriverIntervals Run(IntervalMethod usual)
    {
        DriverShares shares = DriverImportance.Run(_resampling.Whole, _model, _drivers, _run.Part);
        IntervalMethod method = _settings.Method == IntervalMethod.Default ? usual : _settings.Method;
        if (shares.Problem is not null)
        {
            return new(shares, [.. shares.Drivers.Select(share => new DriverInterval(share, Undefined(shares, share, method), null, null, []))], [], _resampling.Units);
        }

        double[]?[] all = Replicates(_resampling.Units == 0 ? 0 : _settings.Replicates, Draw);
        double[][] replicates = [.. all.OfType<double[]>()];
        double[][] leftOut = method == IntervalMethod.PercentileBootstrap ? [] : [.. Replicates(_resampling.Units, LeaveOut).OfType<double[]>()];
        return new(shares, Intervals(shares, replicates, leftOut, method), all, _resampling.Units) { Seed = _settings.Seed };
    }

    /// <summary>The shares when units are taken as an action says; null where the outcome does not vary.</summary>
    internal double[]?[] Replicates(int count, Action<int, double[]> take)
    {
        double[]?[] values = new double[]?[count];
        _run.ForEach((count + AtOnce - 1) / AtOnce, piece =>
        {
            double[] taken = new double[_resampling.Units];
            for (int replicate = piece * AtOnce; replicate < Math.Min(count, (piece + 1) * AtOnce); replicate++)
            {
                Array.Clear(taken);
                take(replicate, taken);
                values[replicate] = Shares(_resampling.Of(taken));
            }
        });
        return values;
    }

    /// <summary>Each unit but one.</summary>
    internal static void LeaveOut(int unit, double[] taken)
    {
        Array.Fill(taken, 1);
        taken[unit] = 0;
    }

    private void Draw(int replicate, double[] taken) => Draw(_settings.Seed, replicate, taken);

    /// <summary>As many units as there are, drawn with replacement.</summary>
    internal static void Draw(ulong seed, int replicate, double[] taken)
    {
        var draws = new Draws(seed, replicate);
        for (int i = 0; i < taken.Length; i++)
        {
            taken[draws.Below(taken.Length)]++;
        }
    }

    // A driver that does not vary in a resample has nothing to add there.
    private double[]? Shares(CovarianceMatrix covariances)
    {
        var system = DriverSystem.Of(covariances, _model);
        if (system is null)
        {
            return null;
        }

        int[] varying = [.. Enumerable.Range(0, _model.Drivers.Length).Where(system.Varies)];
        double[] found = SharesOut.Values(_drivers, varying.Length == system.Items.Length ? system : system.Of(varying), _run.Part);
        double[] shares = new double[_model.Drivers.Length];
        for (int i = 0; i < varying.Length; i++)
        {
            shares[varying[i]] = found[i];
        }

        return shares;
    }

    private ImmutableArray<DriverInterval> Intervals(DriverShares shares, double[][] replicates, double[][] leftOut, IntervalMethod method)
    {
        int count = shares.Drivers.Length;
        int[][] places = [.. replicates.Select(values => Places(values, shares))];
        int[] whole = Places([.. shares.Drivers.Select(share => share.Share ?? 0)], shares);
        var intervals = ImmutableArray.CreateBuilder<DriverInterval>(count);
        for (int d = 0; d < count; d++)
        {
            DriverShare share = shares.Drivers[d];
            if (share.Share is not { } value || replicates.Length == 0)
            {
                intervals.Add(new(share, Undefined(shares, share, method), share.Share is null ? null : whole[d], null, []));
                continue;
            }

            double[] ranks = new double[count];
            foreach (int[] place in places)
            {
                ranks[place[d] - 1] += 1.0 / places.Length;
            }

            intervals.Add(new(share, EstimateOf(shares, d, value, replicates, leftOut, method), whole[d], Between(places, d), [.. ranks]));
        }

        return intervals.MoveToImmutable();
    }

    private Estimate EstimateOf(DriverShares shares, int driver, double value, double[][] replicates, double[][] leftOut, IntervalMethod method)
    {
        double[] without = [.. leftOut.Select(values => values[driver])];
        if (method == IntervalMethod.Jackknife)
        {
            if (without.Length < Jackknife.FewestGroups)
            {
                return Estimate.Undefined(UndefinedReason.TooFewGroups, Jackknife.FewestGroups, _settings.Level, shares.N, method);
            }

            double error = Jackknife.StandardError(without);
            double half = StudentT.TwoSided(_settings.Level, without.Length - 1) * error;
            return Estimate.Of(value, Math.Max(value - half, 0), Math.Min(value + half, 1), error, _settings.Level, shares.N, method) with { Groups = without.Length };
        }

        double[] ascending = [.. replicates.Select(values => values[driver]).Order()];
        double mean = ascending.Average();
        double spread = Math.Sqrt(ascending.Sum(one => (one - mean) * (one - mean)) / Math.Max(ascending.Length - 1, 1));
        (double low, double high) = method == IntervalMethod.BcaBootstrap
            ? BootstrapInterval.Bca(ascending, value, Influence(without), _settings.Level)
            : BootstrapInterval.Percentile(ascending, _settings.Level);
        return Estimate.Of(value, low, high, spread, _settings.Level, shares.N, method);
    }

    private static double[] Influence(double[] without)
    {
        double mean = without.Length > 0 ? without.Average() : 0;
        return [.. without.Select(value => (without.Length - 1) * (mean - value))];
    }

    private (int Low, int High) Between(int[][] places, int driver)
    {
        int[] ascending = [.. places.Select(place => place[driver]).Order()];
        int cut = (int)Math.Floor((1 - _settings.Level) / 2 * ascending.Length);
        return (ascending[cut], ascending[ascending.Length - 1 - cut]);
    }

    // The largest share has place 1; of equal shares the one declared first comes first.
    private static int[] Places(double[] values, DriverShares shares)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(d => shares.Drivers[d].Share is null).ThenByDescending(d => values[d])];
        int[] places = new int[values.Length];
        for (int place = 0; place < order.Length; place++)
        {
            places[order[place]] = place + 1;
        }

        return places;
    }

    private Estimate Undefined(DriverShares shares, DriverShare share, IntervalMethod method) => Estimate.Undefined(
        share.Problem switch
        {
            DriverProblem.TooFewRows => UndefinedReason.TooFewAnswers,
            DriverProblem.DeterminedByOthers => UndefinedReason.NotIdentifiable,
            null => UndefinedReason.TooFewGroups,
            _ => UndefinedReason.NoVariation,
        },
        share.Problem is null ? Jackknife.FewestGroups : shares.Needed,
        _settings.Level,
        shares.N,
        method);
}
