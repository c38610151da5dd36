using Mot.Analytics.Drivers;

namespace Mot.Core.Benchmarks;

/// <summary>Columns that have something in common, and an outcome of them, from a seed.</summary>
internal static class SyntheticDrivers
{
    private const int Seed = 1987;

    internal static KeyValuePair<string, double[]>[] Columns(int drivers, int rows)
    {
        var random = new SplitMix(Seed);
        double[] common = [.. Enumerable.Range(0, rows).Select(_ => (double)random.Below(1000))];
        double[][] table = [.. Enumerable.Range(0, drivers).Select(_ => common.Select(value => value + random.Below(1000)).ToArray())];
        double[] outcome = [.. Enumerable.Range(0, rows).Select(row => table.Select((column, c) => column[row] * (c % 5)).Sum() + (10 * random.Below(1000)))];
        return [KeyValuePair.Create("y", outcome), .. table.Select((column, c) => KeyValuePair.Create($"x{c}", column))];
    }

    internal static DriverModel Model(KeyValuePair<string, double[]>[] columns) => new("y", columns.Skip(1).Select(column => Driver.Of(column.Key)));

    internal static void Check(IEnumerable<bool> holds)
    {
        if (!holds.All(each => each))
        {
            throw new InvalidOperationException("The answers are not what they must be; nothing is timed.");
        }
    }
}
