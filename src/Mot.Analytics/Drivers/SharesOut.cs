using System.Collections.Immutable;

namespace Mot.Analytics.Drivers;

/// <summary>One analysis: the drivers that vary, and the method that shares out what they explain.</summary>
internal sealed class SharesOut(DriverModel model, long n, DriverSystem all, int[] varying, DriverSettings settings)
{
    private readonly DriverSystem _system = all.Of(varying);

    internal static bool NeedsSingleColumns(DriverMethod method) => method is not (DriverMethod.Lmg or DriverMethod.First or DriverMethod.Last);

    internal DriverShares Run(LongRun run)
    {
        int items = varying.Length;
        bool draws = settings.Method == DriverMethod.Lmg && (settings.DrawOrders || items > settings.ExactUpTo);
        double explained = _system.RSquared(Enumerable.Range(0, _system.Columns));
        int[] determined = NeedsSingleColumns(settings.Method) ? Determined() : [];
        double[]? errors = null;
        double[]? shares = null;
        if (draws && items > 0)
        {
            (shares, errors) = DrawnOrders.Of(_system, settings.Orders, settings.Seed, run);
        }
        else if (determined.Length == 0)
        {
            shares = Shares(settings.Method, _system, run);
        }

        double?[] inflation = Inflation();
        DriverShare[] drivers = [.. model.Drivers.Select(driver => new DriverShare(driver) { Problem = DriverProblem.NoVariation })];
        for (int i = 0; i < items; i++)
        {
            drivers[varying[i]] = new(model.Drivers[varying[i]])
            {
                Share = shares?[i],
                Proportion = explained > 0 ? shares?[i] / explained : null,
                Direction = DirectionOf(i),
                VarianceInflation = inflation[i],
                DrawingError = errors?[i],
                Problem = shares is null ? DriverProblem.DeterminedByOthers : null,
            };
        }

        return new(model, settings.Method, n)
        {
            RSquared = Math.Min(all.ControlsRSquared + explained, 1),
            ControlsRSquared = Math.Min(all.ControlsRSquared, 1),
            Orders = draws ? settings.Orders : null,
            Drivers = [.. drivers],
            Copies = Copies(),
            Problem = shares is null ? DriverProblem.DeterminedByOthers : null,
        };
    }

    /// <summary>The shares alone, for resamples.</summary>
    internal static double[] Values(DriverSettings settings, DriverSystem system, LongRun run) =>
        settings.Method == DriverMethod.Lmg && (settings.DrawOrders || system.Items.Length > settings.ExactUpTo)
            ? DrawnOrders.Of(system, settings.Orders, settings.Seed, run).Shares
            : Shares(settings.Method, system, run);

    private static double[] Shares(DriverMethod method, DriverSystem system, LongRun run) => method switch
    {
        DriverMethod.Lmg => SubsetRecursion.Shares(system.Matrix, system.WithOutcome, system.Items, run),
        DriverMethod.First => [.. system.Items.Select(item => system.RSquared(item))],
        DriverMethod.Last => Last(system),
        DriverMethod.BetaSquared => [.. Coefficients(system).Select(beta => beta * beta)],
        DriverMethod.Pratt => [.. Coefficients(system).Zip(system.WithOutcome, (beta, r) => beta * r)],
        DriverMethod.Car => Decorrelated(system).Select(weight => weight * weight).ToArray(),
        _ => RelativeWeights(system),
    };

    private static double[] Last(DriverSystem system)
    {
        int[] columns = [.. Enumerable.Range(0, system.Columns)];
        double whole = system.RSquared(columns);
        return [.. system.Items.Select(item => Math.Max(whole - system.RSquared(columns.Except(item)), 0))];
    }

    // Standardised by the variances before controls were taken out.
    private static double[] Coefficients(DriverSystem system)
    {
        double[] inverse = SymmetricRoot.Of(system.Matrix, system.Columns).Power(-1);
        return Times(inverse, system.WithOutcome);
    }

    // ω = R^(-1/2) r: the correlations of decorrelated drivers with the outcome.
    private static double[] Decorrelated(DriverSystem system)
    {
        (double[] correlations, double[] withOutcome) = Rescaled(system);
        return Times(SymmetricRoot.Of(correlations, system.Columns).Power(-0.5), withOutcome);
    }

    private static double[] RelativeWeights(DriverSystem system)
    {
        (double[] correlations, double[] withOutcome) = Rescaled(system);
        var root = SymmetricRoot.Of(correlations, system.Columns);
        double[] squares = [.. root.Power(0.5).Select(value => value * value)];
        return Times(squares, [.. Times(root.Power(-0.5), withOutcome).Select(weight => weight * weight)]);
    }

    // With unit diagonal again, which both methods need after controls were taken out.
    private static (double[] Correlations, double[] WithOutcome) Rescaled(DriverSystem system)
    {
        double[] scales = [.. Enumerable.Range(0, system.Columns).Select(i => 1 / Math.Sqrt(system.Matrix[(i * system.Columns) + i]))];
        double[] correlations = new double[system.Matrix.Length];
        for (int i = 0; i < correlations.Length; i++)
        {
            correlations[i] = system.Matrix[i] * scales[i / system.Columns] * scales[i % system.Columns];
        }

        return (correlations, [.. system.WithOutcome.Zip(scales, (r, scale) => r * scale)]);
    }

    private static double[] Times(double[] matrix, double[] vector)
    {
        double[] product = new double[vector.Length];
        for (int i = 0; i < vector.Length; i++)
        {
            for (int j = 0; j < vector.Length; j++)
            {
                product[i] += matrix[(i * vector.Length) + j] * vector[j];
            }
        }

        return product;
    }

    private int[] Determined() => [.. Enumerable.Range(0, _system.Columns).Where(column => _system.LeftOf(column) <= SubsetRecursion.Dependent)];

    private double?[] Inflation() => [.. _system.Items.Select(item => item.Length == 1 && _system.LeftOf(item[0]) is > SubsetRecursion.Dependent and var left ? 1 / left : (double?)null)];

    private int DirectionOf(int item)
    {
        int[] signs = [.. _system.Items[item].Select(column => Math.Sign(_system.WithOutcome[column])).Distinct()];
        return signs.Length == 1 ? signs[0] : 0;
    }

    private ImmutableArray<DriverPair> Copies()
    {
        var pairs = ImmutableArray.CreateBuilder<DriverPair>();
        for (int i = 0; i < varying.Length; i++)
        {
            for (int j = i + 1; j < varying.Length; j++)
            {
                if (_system.Items[i].Length > 1 || _system.Items[j].Length > 1)
                {
                    continue;
                }

                (int a, int b) = (_system.Items[i][0], _system.Items[j][0]);
                double r = _system.Matrix[(a * _system.Columns) + b]
                    / Math.Sqrt(_system.Matrix[(a * _system.Columns) + a] * _system.Matrix[(b * _system.Columns) + b]);
                if (1 - (r * r) < DriverPair.NearlyOne)
                {
                    pairs.Add(new(model.Drivers[varying[i]].Name, model.Drivers[varying[j]].Name, Math.Clamp(r, -1, 1), 1 - (r * r) <= SubsetRecursion.Dependent));
                }
            }
        }

        return pairs.ToImmutable();
    }
}
