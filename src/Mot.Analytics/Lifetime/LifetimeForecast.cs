using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Analytics.Lifetime;

/// <summary>Forecasts customers from fitted models: whether they are still there, what they will buy and what it is worth, each with an interval.</summary>
/// <remarks>
/// <para><b>Method.</b> Expectations at the fitted parameters; intervals by the delta method on the scale of the logarithm, for probabilities of log odds. The fit of spending is taken to be independent of that of coming back.
/// In 400 simulated samples of 1,000 customers those at 0.95 held the truth 92 to 95 times in 100 (docs/lifetime.md).</para>
/// <para><b>Cost.</b> <see cref="OfAll"/> works each distinct purchase history out once.</para>
/// <para><b>Sources.</b> Fader, Hardie and Lee (2005), Marketing Science 24, 275-284 and J. Marketing Research 42, 415-430; Oehlert (1992), Am. Statistician 46, 27-29.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class LifetimeForecast
{
    private const long MostCounted = 100_000;

    private readonly Perturbed<FittedProcess> _models;
    private readonly SpendForecast? _spend;

    /// <summary>Takes fitted models.</summary>
    /// <param name="fit">How customers come back.</param>
    /// <param name="spend">What they spend; null where value is not asked for.</param>
    /// <param name="settings">How far and in which steps; null for <see cref="ForecastSettings.Default"/>.</param>
    /// <exception cref="ArgumentException">The fit of coming back has a problem, so that nothing follows from it.</exception>
    public LifetimeForecast(LifetimeFit fit, SpendFit? spend = null, ForecastSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        if (fit.Problem is { } problem)
        {
            throw new ArgumentException($"Nothing can be forecast from a fit without parameters ({problem}).", nameof(fit));
        }

        Fit = fit;
        SpendFit = spend;
        Settings = settings ?? ForecastSettings.Default;
        _models = Perturbed<FittedProcess>.Of(fit.Maximum!, fit.Fitted);
        _spend = spend is null ? null : new(spend);
    }

    /// <summary>How customers come back.</summary>
    public LifetimeFit Fit { get; }

    /// <summary>What they spend; null where it is not asked for.</summary>
    public SpendFit? SpendFit { get; }

    /// <summary>How far and in which steps.</summary>
    public ForecastSettings Settings { get; }

    /// <summary>Forecasts one customer.</summary>
    /// <param name="history">When the customer bought.</param>
    /// <param name="spend">What for; the default stands for nothing known.</param>
    /// <returns>The forecast.</returns>
    public CustomerForecast Of(PurchaseHistory history, SpendHistory spend = default) => With(OfPurchases(history), spend);

    /// <summary>Forecasts customers one after the other, as they are asked for.</summary>
    /// <param name="customers">When each bought, and what for.</param>
    /// <returns>The forecasts, in the order of the customers.</returns>
    public IEnumerable<CustomerForecast> OfAll(IEnumerable<(PurchaseHistory History, SpendHistory Spend)> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return Each(customers);
    }

    private IEnumerable<CustomerForecast> Each(IEnumerable<(PurchaseHistory History, SpendHistory Spend)> customers)
    {
        var known = new Dictionary<PurchaseHistory, CustomerForecast>();
        foreach ((PurchaseHistory history, SpendHistory spend) in customers)
        {
            if (!known.TryGetValue(history, out CustomerForecast? forecast))
            {
                forecast = OfPurchases(history);
                known.Add(history, forecast);
            }

            yield return With(forecast, spend);
        }
    }

    private CustomerForecast OfPurchases(PurchaseHistory history)
    {
        Perturbed<FittedProcess> after = _models.Select(model => model.After(history));
        double odds = _models.Middle.LogOddsAlive(history);
        (double? low, double? high) = Counted(after.Middle, 1 / (1 + Math.Exp(-odds)));

        // Each of the nine models walks the steps once; alive or not is a factor before all of them.
        Perturbed<Ahead> ahead = _models.Select(model => Ahead.Of(model, history, Settings));
        double alive = 1 / (1 + Math.Exp(-odds));
        return new()
        {
            History = history,
            Alive = Alive(history, odds),
            Purchases = Defined(ahead.Of(each => each.LogPurchases)),
            CountLow = (long?)low,
            CountHigh = (long?)high,
            Steps = [.. ahead.Middle.Steps.Select(step => alive * step)],
            DiscountedPurchases = Defined(ahead.Of(each => each.LogDiscounted)),
            Residual = Defined(ahead.Of(each => each.LogResidual)),
        };
    }

    private CustomerForecast With(CustomerForecast forecast, SpendHistory spend)
    {
        if (_spend is null)
        {
            return forecast with { Spend = Undefined(), Value = Undefined() };
        }

        (double Log, double Error)? one = _spend.LogOf(spend);
        Estimate purchases = forecast.DiscountedPurchases;
        (double, double)? value = one is { } known && purchases.Value is > 0
            ? (Math.Log(purchases.Value.Value) + known.Log, Math.Sqrt(Square(purchases.StandardError!.Value / purchases.Value.Value) + Square(known.Error)))
            : null;
        return forecast with { Spend = _spend.Of(spend), Value = Defined(value) };
    }

    private Estimate Alive(PurchaseHistory history, double odds)
    {
        if (history.Repeats == 0 && Fit.Process == PurchaseProcess.BgNbd)
        {
            return Undefined();
        }

        if (_models.Of(model => Finite(model.LogOddsAlive(history))) is not var (value, error))
        {
            return double.IsPositiveInfinity(odds) ? Estimate.Of(1, 1, 1, 0, Fit.Level, Fit.N, IntervalMethod.Delta) : Undefined();
        }

        double z = Normal.TwoSided(Fit.Level);
        double p = Share(value);
        return Estimate.Of(p, Share(value - (z * error)), Share(value + (z * error)), p * (1 - p) * error, Fit.Level, Fit.N, IntervalMethod.Delta);
    }

    // Between which two counts the customer stays, each side with half of what is left of the level.
    private (double? Low, double? High) Counted(FittedProcess after, double alive)
    {
        if (!(after.Expected(Settings.Horizon) < MostCounted / 10))
        {
            return (null, null);
        }

        double side = (1 - Fit.Level) / 2;
        double below = 1 - alive;
        double? low = null;
        double[] counts = after.CountProbabilities(Settings.Horizon, MostCounted);
        for (int k = 0; k < counts.Length; k++)
        {
            below += alive * counts[k];
            low ??= below >= side ? k : null;
            if (below >= 1 - side)
            {
                return (low, k);
            }
        }

        return (null, null);
    }

    private Estimate Defined((double Log, double Error)? quantity) => quantity is var (log, error) ? FittedMaximum.OfLog(log, error, Fit.Level, Fit.N) : Undefined();

    private Estimate Undefined() => Estimate.Undefined(UndefinedReason.NotIdentifiable, null, Fit.Level, Fit.N, IntervalMethod.Delta);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static double Share(double odds) => 1 / (1 + Math.Exp(-odds));

    private static double Square(double value) => value * value;

    /// <summary>What one model says of the time ahead of one customer.</summary>
    private sealed record Ahead(double? LogPurchases, double? LogDiscounted, double? LogResidual, ImmutableArray<double> Steps)
    {
        internal static Ahead Of(FittedProcess model, PurchaseHistory history, ForecastSettings settings)
        {
            FittedProcess after = model.After(history);
            double odds = model.LogOddsAlive(history);

            // ln of the probability of being alive, which may be too small for a double.
            double logAlive = odds > 0 ? -Math.Log(1 + Math.Exp(-odds)) : odds - Math.Log(1 + Math.Exp(odds));
            double[] steps = new double[settings.Steps];
            double before = 0;
            double discounted = 0;
            double factor = 1;
            for (int i = 0; i < steps.Length; i++)
            {
                double until = after.Expected(settings.End(i + 1));
                steps[i] = Math.Max(0, until - before);
                factor /= 1 + settings.Discount;
                discounted += factor * steps[i];
                before = until;
            }

            double? residual = settings.Discount > 0 && after.ParetoNbd is { } pareto
                ? pareto.DiscountedAhead(Math.Log(1 + settings.Discount) * settings.Steps / settings.Horizon)
                : null;
            return new(Log(before), Log(discounted), residual is { } ahead ? Log(ahead) : null, [.. steps]);

            double? Log(double amount) => amount > 0 ? Finite(logAlive + Math.Log(amount)) : null;
        }
    }
}
