using BenchmarkDotNet.Attributes;
using Mot.Analytics.Lifetime;

namespace Mot.Core.Benchmarks;

/// <summary>Asks what a fit of coming back costs, grouping of equal histories included, against the same likelihood written plainly: every customer by itself, gradients by differences.</summary>
[MemoryDiagnoser]
public class LifetimeBenchmarks
{
    private PurchaseHistory[] _customers = [];

    /// <summary>CDNOW, CDNOW 42 times over, and the same with no history twice.</summary>
    [Params("once", "repeated", "distinct")]
    public string Customers { get; set; } = "once";

    [GlobalSetup]
    public void Setup()
    {
        _customers = Customers switch { "once" => LifetimeCustomers.Once(), "repeated" => LifetimeCustomers.Repeated(), _ => LifetimeCustomers.Distinct() };
        Agree(PlainBgNbd(), BgNbd());
        if (Customers == "once")
        {
            Agree(PlainParetoNbd(), ParetoNbd());
        }
    }

    [Benchmark(Baseline = true)]
    public double PlainBgNbd() => PlainFit.Of(_customers, p => new BgNbd(p[0], p[1], p[2], p[3]).LogLikelihood);

    [Benchmark]
    public LifetimeFit BgNbd() => LifetimeFit.Of(PurchaseHistories.Of(_customers), PurchaseProcess.BgNbd);

    /// <summary>Only of the customers once; it takes half a minute otherwise.</summary>
    [Benchmark]
    public double PlainParetoNbd() => Customers == "once" ? PlainFit.Of(_customers, p => new ParetoNbd(p[0], p[1], p[2], p[3]).LogLikelihood) : 0;

    [Benchmark]
    public LifetimeFit ParetoNbd() => LifetimeFit.Of(PurchaseHistories.Of(_customers), PurchaseProcess.ParetoNbd);

    /// <summary>Forecasts of all customers for a year in months, with intervals.</summary>
    [Benchmark]
    public double Forecasts() => new LifetimeForecast(BgNbd(), null, new() { Horizon = 52, Steps = 12, Discount = 0.01 })
        .OfAll(_customers.Select(customer => (customer, default(SpendHistory)))).Sum(forecast => forecast.Purchases.Value!.Value);

    private static void Agree(double plain, LifetimeFit fit)
    {
        // Differences of a gradient stop a little below the maximum.
        if (!(fit.LogLikelihood - plain is { } above && above > -1e-6 && above < 1e-4 * Math.Max(1, -plain / 10_000)))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The two ways of fitting disagree: {fit.LogLikelihood} and {plain}; nothing was timed."));
        }
    }
}
