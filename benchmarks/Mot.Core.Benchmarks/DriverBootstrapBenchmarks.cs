using BenchmarkDotNet.Attributes;
using Mot.Analytics.Drivers;

namespace Mot.Core.Benchmarks;

/// <summary>Asks what a thousand bootstrap resamples of five hundred rows cost, beside one analysis.</summary>
[MemoryDiagnoser]
public class DriverBootstrapBenchmarks
{
    private const int Rows = 500;

    private KeyValuePair<string, double[]>[] _columns = [];
    private DriverModel _model = null!;

    [Params(7, 12, 14)]
    public int Drivers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _columns = SyntheticDrivers.Columns(Drivers, Rows);
        _model = SyntheticDrivers.Model(_columns);
        DriverIntervals intervals = Thousand();
        SyntheticDrivers.Check(intervals.Drivers.Select(driver => driver.Share.Low <= driver.Share.Value && driver.Share.Value <= driver.Share.High));
        SyntheticDrivers.Check([intervals.Replicates == 1000, Math.Abs(intervals.Drivers.Sum(driver => driver.ProbabilityAmongFirst(2)!.Value) - 2) < 1e-9]);
    }

    [Benchmark(Baseline = true)]
    public DriverShares Once() => DriverImportance.Of(CovarianceMatrix.FromColumns(_columns), _model);

    [Benchmark]
    public DriverIntervals Thousand() => DriverResampling.Of(_columns, _model);
}
