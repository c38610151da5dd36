using System.Globalization;
using Mot.Analytics.Drivers;

namespace Mot.Analytics.Tests.Drivers;

/// <summary>Golden data as matrices and models.</summary>
internal static class Golden
{
    internal static (DriverMethod Method, string Name)[] Methods { get; } =
    [
        (DriverMethod.Lmg, "lmg"), (DriverMethod.First, "first"), (DriverMethod.Last, "last"), (DriverMethod.BetaSquared, "betasq"),
        (DriverMethod.Pratt, "pratt"), (DriverMethod.Genizi, "genizi"), (DriverMethod.Car, "car"),
    ];

    internal static KeyValuePair<string, double[]>[] Columns(GoldenFile golden) =>
        [.. golden.Columns().Select(column => KeyValuePair.Create(column, golden.Values(column)))];

    internal static CovarianceMatrix Covariances(GoldenFile golden) => CovarianceMatrix.FromColumns(Columns(golden));

    internal static DriverModel Model(GoldenFile golden) =>
        new(golden.Columns()[0], golden.Columns().Skip(1).Select(Driver.Of));

    internal static double[] Numbers(string text) => [.. text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>Drivers a, b, … and the outcome y.</summary>
    internal static DriverModel Letters(string withOutcome) =>
        new("y", Enumerable.Range(0, Numbers(withOutcome).Length).Select(d => Driver.Of(((char)('a' + d)).ToString())));

    /// <summary>A matrix from correlations with the outcome and the upper triangle among the drivers.</summary>
    internal static CovarianceMatrix Correlations(string withOutcome, string among)
    {
        double[] outcome = Numbers(withOutcome);
        var upper = new Queue<double>(Numbers(among));
        int size = outcome.Length + 1;
        double[] values = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            values[(i * size) + i] = 1;
            for (int j = i + 1; j < size; j++)
            {
                values[(i * size) + j] = values[(j * size) + i] = i == 0 ? outcome[j - 1] : upper.Dequeue();
            }
        }

        return CovarianceMatrix.Create(["y", .. Letters(withOutcome).Drivers.Select(driver => driver.Name)], values, 1000);
    }

    /// <summary>Park and Miller's generator, as the golden files use it.</summary>
    internal static IEnumerable<int[]> Resamples(int n, int replicates, long seed)
    {
        long state = seed;
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            int[] rows = new int[n];
            for (int i = 0; i < n; i++)
            {
                state = 16807 * state % 2147483647;
                rows[i] = (int)(state / 2147483647.0 * n);
            }

            yield return rows;
        }
    }
}
