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
        if (Customers == "once")
        {
            LifetimeTimes.Agree(BgNbd(), PlainBgNbd());
        }
    }

    [Benchmark(Baseline = true)]
    public double PlainBgNbd() => PlainFit.Of(_customers, p => new BgNbd(p[0], p[1], p[2], p[3]).LogLikelihood);

    [Benchmark]
    public LifetimeFit BgNbd() => LifetimeFit.Of(PurchaseHistories.Of(_customers), PurchaseProcess.BgNbd);

    [Benchmark]
    public LifetimeFit ParetoNbd() => LifetimeFit.Of(PurchaseHistories.Of(_customers), PurchaseProcess.ParetoNbd);

    /// <summary>Forecasts of all customers for a year in months, with intervals.</summary>
    [Benchmark]
    public double Forecasts() => new LifetimeForecast(BgNbd(), null, new() { Horizon = 52, Steps = 12, Discount = 0.01 })
        .OfAll(_customers.Select(customer => (customer, default(SpendHistory)))).Sum(forecast => forecast.Purchases.Value!.Value);
}
