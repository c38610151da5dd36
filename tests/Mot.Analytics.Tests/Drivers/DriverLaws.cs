using FsCheck;
using FsCheck.Fluent;
using Mot.Analytics.Drivers;

namespace Mot.Analytics.Tests.Drivers;

/// <summary>What is true of shares whatever the answers.</summary>
public class DriverLaws
{
    private static readonly DriverMethod[] s_addingUp = [DriverMethod.Lmg, DriverMethod.Pratt, DriverMethod.Genizi, DriverMethod.Car, DriverMethod.RelativeWeights];

    // Columns of whole numbers from 1 to 10 that have something in common; the last is the outcome.
    private static Arbitrary<double[][]> Tables(int mostDrivers = 7) =>
        (from drivers in Gen.Choose(1, mostDrivers)
         from rows in Gen.Choose(drivers + 3, 60)
         from common in Gen.ArrayOf(Gen.Choose(0, 9), rows)
         from own in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 9), rows), drivers + 1)
         from pull in Gen.ArrayOf(Gen.Choose(0, 3), drivers + 1)
         select own.Select((column, c) => column.Select((value, r) => 1.0 + ((value + (pull[c] * common[r])) / (1 + pull[c]))).ToArray()).ToArray())
        .ToArbitrary();

    private static KeyValuePair<string, double[]>[] Named(double[][] table) =>
        [.. table.Select((column, c) => KeyValuePair.Create(c == table.Length - 1 ? "y" : $"x{c}", column))];

    private static DriverModel Model(double[][] table) => new("y", Enumerable.Range(0, table.Length - 1).Select(c => Driver.Of($"x{c}")));

    private static DriverShares Shares(double[][] table, DriverSettings? settings = null) =>
        DriverImportance.Of(CovarianceMatrix.FromColumns(Named(table)), Model(table), settings);

    [Fact]
    public void Lmg_IsTheMeanOverAllOrders() => Law.CheckFew(Prop.ForAll(Tables(5), table =>
    {
        // Written out: every order of entry, R² of every prefix from the normal equations.
        DriverShares shares = Shares(table);
        if (shares.Problem is not null)
        {
            return;
        }

        double[] brute = BruteForce.Lmg(table);
        for (int d = 0; d < brute.Length; d++)
        {
            (shares.Drivers[d].Share ?? 0).ShouldBe(brute[d], 1e-9);
        }
    }));

    [Fact]
    public void Shares_AddUpToRSquared() => Law.Check(Prop.ForAll(Tables(), table =>
    {
        foreach (DriverMethod method in s_addingUp)
        {
            DriverShares shares = Shares(table, new() { Method = method });
            if (shares.Problem is null && shares.RSquared is { } explained)
            {
                shares.Drivers.Sum(driver => driver.Share ?? 0).ShouldBe(explained, 1e-9, method.ToString());
                shares.Drivers.All(driver => method == DriverMethod.Pratt || driver.Share is null or >= 0).ShouldBeTrue();
                explained.ShouldBeInRange(0, 1);
            }
        }
    }));

    [Fact]
    public void OrderOfDriversAndRows_ChangesNothing() => Law.Check(Prop.ForAll(Tables(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (table, seed) =>
    {
        DriverShares shares = Shares(table);
        int[] rows = Shuffled(table[0].Length, seed);
        double[][] other = [.. table.Select(column => rows.Select(row => column[row]).ToArray())];
        var backwards = new DriverModel("y", Model(table).Drivers.Reverse());
        var again = DriverImportance.Of(CovarianceMatrix.FromColumns(Named(other)), backwards);
        again.Problem.ShouldBe(shares.Problem);
        foreach (DriverShare share in shares.Drivers)
        {
            (again[share.Driver.Name].Share ?? -1).ShouldBe(share.Share ?? -1, 1e-9);
        }
    }));

    [Fact]
    public void ScaleAndDirection_LeaveSharesAlone() => Law.Check(Prop.ForAll(Tables(), table =>
    {
        DriverShares shares = Shares(table);
        double[][] turned = [.. table.Select((column, c) => column.Select(value => c == 0 ? 11 - value : (3 * value) - 100).ToArray())];
        DriverShares again = Shares(turned);
        for (int d = 0; d < shares.Drivers.Length; d++)
        {
            (again.Drivers[d].Share ?? -1).ShouldBe(shares.Drivers[d].Share ?? -1, 1e-9);
        }

        if (shares.Problem is null)
        {
            again.Drivers[0].Direction.ShouldBe(-shares.Drivers[0].Direction);
        }
    }));

    [Fact]
    public void ACopy_SharesCreditEquallyAndIsNamed() => Law.Check(Prop.ForAll(Tables(5), table =>
    {
        double[][] doubled = [[.. table[0].Select(value => 7 - (2 * value))], .. table];
        DriverShares shares = Shares(doubled);
        if (shares.Problem is not null || shares.Drivers[0].Share is null)
        {
            return;
        }

        shares.Drivers[0].Share!.Value.ShouldBe(shares.Drivers[1].Share!.Value, 1e-9);
        shares.Copies.ShouldContain(pair => pair.IsExact && pair.First == "x0" && pair.Second == "x1");
        shares.RSquared!.Value.ShouldBe(Shares(table).RSquared!.Value, 1e-9);
    }));

    [Fact]
    public void AConstant_IsRefusedByName() => Law.Check(Prop.ForAll(Tables(5), table =>
    {
        double[][] with = [[.. table[0].Select(_ => 0.1)], .. table];
        DriverShares shares = Shares(with);
        if (shares.Problem is null)
        {
            shares["x0"].Share.ShouldBeNull();
            shares["x0"].Problem.ShouldBe(DriverProblem.NoVariation);
        }
    }));

    [Fact]
    public void AConstantOutcome_HasNoShares()
    {
        DriverShares shares = Shares([[1, 2, 3, 4, 5], [4, 4, 4, 4, 4]]);
        shares.Problem.ShouldBe(DriverProblem.OutcomeDoesNotVary);
        shares.RSquared.ShouldBeNull();
        shares.Drivers.ShouldAllBe(driver => driver.Share == null);
    }

    [Fact]
    public void FewerRowsThanDrivers_HasNoShares()
    {
        DriverShares shares = Shares([[1, 2, 4], [2, 1, 1], [3, 3, 1], [1, 2, 3]]);
        shares.Problem.ShouldBe(DriverProblem.TooFewRows);
        shares.Needed.ShouldBe(5);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(19)]
    public void Threads_LeaveEveryBitAlone(int drivers)
    {
        double[][] table = Wide(drivers, 300);
        double[] one = [.. Shares(table, new() { Threads = 1 }).Drivers.Select(driver => driver.Share!.Value)];
        double[] four = [.. Shares(table, new() { Threads = 4 }).Drivers.Select(driver => driver.Share!.Value)];
        four.ShouldBe(one);
        one.Sum().ShouldBe(Shares(table).RSquared!.Value, 1e-12);
    }

    [Fact]
    public void DrawnOrders_AreWithinTheirError()
    {
        double[][] table = Wide(12, 300);
        DriverShares exact = Shares(table);
        DriverShares drawn = Shares(table, new() { DrawOrders = true, Orders = 4000, Seed = 7 });
        exact.Orders.ShouldBeNull();
        drawn.Orders.ShouldBe(4000);
        drawn.Drivers.Sum(driver => driver.Share!.Value).ShouldBe(exact.RSquared!.Value, 1e-9);
        for (int d = 0; d < 12; d++)
        {
            Math.Abs(drawn.Drivers[d].Share!.Value - exact.Drivers[d].Share!.Value).ShouldBeLessThan(4.5 * drawn.Drivers[d].DrawingError!.Value);
        }

        Shares(table, new() { ExactUpTo = 11, Orders = 100 }).Orders.ShouldBe(100);
    }

    [Fact]
    public void Lmg_OfWideTables_IsThatOfSubsets()
    {
        // Dominance goes over all subsets one by one, another way to the same numbers.
        double[][] table = Wide(13, 80);
        DriverShares shares = Shares(table);
        Dominance subsets = Dominance.Of(CovarianceMatrix.FromColumns(Named(table)), Model(table))!;
        for (int d = 0; d < 13; d++)
        {
            shares.Drivers[d].Share!.Value.ShouldBe(subsets.General[d], 1e-12);
        }
    }

    [Fact]
    public void Stopped_ThrowsAndTellsNothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        double[][] table = Wide(18, 100);
        Should.Throw<OperationCanceledException>(() =>
            DriverImportance.Of(CovarianceMatrix.FromColumns(Named(table)), Model(table), cancellation: stop.Token));
    }

    [Fact]
    public void Weights_OfOneAreNone_AndOfTwoAreTwice() => Law.Check(Prop.ForAll(Tables(5), table =>
    {
        double[] ones = [.. table[0].Select(_ => 1.0)];
        double[] some = [.. table[0].Select((_, r) => 1.0 + (r % 2))];
        double[][] repeated = [.. table.Select(column => column.SelectMany((value, r) => Enumerable.Repeat(value, 1 + (r % 2))).ToArray())];
        DriverShares plain = Shares(table);
        var weighted = DriverImportance.Of(CovarianceMatrix.FromColumns(Named(table), ones), Model(table));
        var twice = DriverImportance.Of(CovarianceMatrix.FromColumns(Named(table), some), Model(table));
        DriverShares rows = Shares(repeated);
        for (int d = 0; d < table.Length - 1; d++)
        {
            (weighted.Drivers[d].Share ?? -1).ShouldBe(plain.Drivers[d].Share ?? -1, 1e-9);
            if (twice.Problem is null && rows.Problem is null)
            {
                (twice.Drivers[d].Share ?? -1).ShouldBe(rows.Drivers[d].Share ?? -1, 1e-9);
            }
        }
    }));

    [Fact]
    public void Resampling_IsTheSameForASeed()
    {
        double[][] table = Wide(5, 80);
        var settings = new ResamplingSettings { Replicates = 200, Seed = 5 };
        var once = DriverResampling.Of(Named(table), Model(table), settings: settings, drivers: new() { Threads = 1 });
        var again = DriverResampling.Of(Named(table), Model(table), settings: settings, drivers: new() { Threads = 3 });
        var other = DriverResampling.Of(Named(table), Model(table), settings: settings with { Seed = 6 });
        again.Drivers.Select(driver => driver.Share).ShouldBe(once.Drivers.Select(driver => driver.Share));
        other.Drivers.Select(driver => driver.Share).ShouldNotBe(once.Drivers.Select(driver => driver.Share));
        foreach (DriverInterval driver in once.Drivers)
        {
            driver.Share.Value!.Value.ShouldBe(once.Shares[driver.Driver.Name].Share!.Value);
            driver.Share.Low!.Value.ShouldBeLessThan(driver.Share.High!.Value);
            driver.ProbabilityAmongFirst(5)!.Value.ShouldBe(1, 1e-9);
            driver.Rank!.Value.ShouldBeInRange(driver.RankLow!.Value, driver.RankHigh!.Value);
        }

        once.Drivers.Sum(driver => driver.ProbabilityAmongFirst(2)!.Value).ShouldBe(2, 1e-9);
    }

    private static int[] Shuffled(int count, int seed)
    {
        var draws = new Draws((ulong)seed, 0);
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            int at = draws.Below(i + 1);
            order[i] = order[at];
            order[at] = i;
        }

        return order;
    }

    // Drivers with something in common, and an outcome of them.
    private static double[][] Wide(int drivers, int rows)
    {
        var draws = new Draws(11, drivers);
        double[] common = [.. Enumerable.Range(0, rows).Select(_ => Some(ref draws))];
        double[][] table = [.. Enumerable.Range(0, drivers).Select(_ => common.Select(value => value + Some(ref draws)).ToArray())];
        double[] outcome = [.. Enumerable.Range(0, rows).Select(r => table.Select((column, c) => column[r] * (c % 4)).Sum() + (5 * Some(ref draws)))];
        return [.. table, outcome];
    }

    private static double Some(ref Draws draws) => draws.Below(1000) + draws.Below(1000) + draws.Below(1000);
}
