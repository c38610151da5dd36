using BenchmarkDotNet.Attributes;
using Mot.Analytics.Drivers;

namespace Mot.Core.Benchmarks;

/// <summary>Asks what the exact Shapley value of R² costs, and how that grows with the number of drivers.</summary>
[MemoryDiagnoser]
public class DriverBenchmarks
{
    private const int Rows = 1000;

    private CovarianceMatrix _covariances = null!;
    private DriverModel _model = null!;

    [Params(10, 14, 20, 26, 30)]
    public int Drivers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        KeyValuePair<string, double[]>[] columns = SyntheticDrivers.Columns(Drivers, Rows);
        _covariances = CovarianceMatrix.FromColumns(columns);
        _model = SyntheticDrivers.Model(columns);

        // Drawn orders are another way to the same numbers; up to 14 drivers all subsets one by one are, too.
        DriverShares exact = Lmg();
        var drawn = DriverImportance.Of(_covariances, _model, new() { DrawOrders = true, Orders = 4000 });
        SyntheticDrivers.Check(exact.Drivers.Zip(drawn.Drivers, (one, other) => Math.Abs(one.Share!.Value - other.Share!.Value) <= 6 * other.DrawingError!.Value));
        SyntheticDrivers.Check([Math.Abs(exact.Drivers.Sum(driver => driver.Share!.Value) - exact.RSquared!.Value) < 1e-9]);
        if (Drivers <= Dominance.MostDrivers)
        {
            SyntheticDrivers.Check(exact.Drivers.Zip(Dominance.Of(_covariances, _model)!.General, (one, other) => Math.Abs(one.Share!.Value - other) < 1e-12));
        }
    }

    [Benchmark]
    public DriverShares Lmg() => DriverImportance.Of(_covariances, _model, new() { ExactUpTo = 30 });

    [Benchmark]
    public DriverShares LmgOnOneThread() => DriverImportance.Of(_covariances, _model, new() { ExactUpTo = 30, Threads = 1 });

    /// <summary>Every subset regressed by itself, as it is usually done; only where that is bearable.</summary>
    [Benchmark]
    public Dominance? EverySubsetByItself() => Drivers <= Dominance.MostDrivers ? Dominance.Of(_covariances, _model) : null;

    /// <summary>What does not depend on the subsets: the same columns by Johnson's relative weights.</summary>
    [Benchmark(Baseline = true)]
    public DriverShares RelativeWeights() => DriverImportance.Of(_covariances, _model, new() { Method = DriverMethod.RelativeWeights });
}
