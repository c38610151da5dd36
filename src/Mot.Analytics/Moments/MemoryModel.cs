using System.Numerics;
using Mot.Analytics.Drivers;

namespace Mot.Analytics.Moments;

/// <summary>What covariances of the parts of trips say about the overall rating.</summary>
internal static class MemoryModel
{
    /// <summary>The parts that a scoring policy knows: mean, peak, trough and end.</summary>
    internal const int Weighable = 4;

    private const int Parts = 5;

    // What rounding leaves of a variance of points squared.
    private const double Nothing = 1e-9;

    private static readonly DriverModel s_model = new("overall", new[] { "mean", "peak", "trough", "end", "first" }.Select(Driver.Of));

    /// <summary>Whether the overall rating and every part vary.</summary>
    internal static bool Varies(CovarianceMatrix matrix) =>
        Enumerable.Range(0, MemoryTable.Columns).All(column => matrix.At(column, column) > Nothing);

    /// <summary>R² of the five parts, shared out among them (LMG).</summary>
    internal static double[] Shares(CovarianceMatrix matrix) =>
        [.. DriverImportance.Run(matrix, s_model, DriverSettings.Default, LongRun.Here).Drivers.Select(driver => driver.Share ?? 0)];

    /// <summary>The coefficients of the five parts beside one another; 0 for one that those before determine.</summary>
    internal static double[] Coefficients(CovarianceMatrix matrix) => Regress(matrix, (1 << Parts) - 1);

    /// <summary>The weights of mean, peak, trough and end that are not below 0 and fit best, adding up to 1; null when none is above 0.</summary>
    /// <remarks>
    /// Least squares with weights that may not be negative (Lawson and Hanson 1974): the best fit is the free one on some subset, and there are only fifteen of them, so all are tried.
    /// </remarks>
    internal static double[]? Weights(CovarianceMatrix matrix)
    {
        double[]? best = null;
        double most = 0;
        for (int subset = 1; subset < 1 << Weighable; subset++)
        {
            double[] weights = Regress(matrix, subset);
            double explained = 0;
            for (int part = 0; part < Weighable; part++)
            {
                explained += weights[part] * matrix.At(part, MemoryTable.Overall);
            }

            if (weights.All(weight => weight >= 0) && explained > most)
            {
                (best, most) = (weights, explained);
            }
        }

        double sum = best?.Sum() ?? 0;
        return sum > 0 ? [.. best!.Take(Weighable).Select(weight => weight / sum)] : null;
    }

    /// <summary>The share of the overall rating's variance that a weighted mean of the parts explains; none without weights.</summary>
    internal static double RSquared(CovarianceMatrix matrix, double[]? weights)
    {
        (double with, double variance) = (0, 0);
        for (int i = 0; i < (weights?.Length ?? 0); i++)
        {
            with += weights![i] * matrix.At(i, MemoryTable.Overall);
            for (int j = 0; j < weights.Length; j++)
            {
                variance += weights[i] * weights[j] * matrix.At(i, j);
            }
        }

        return Explained(matrix, with, variance);
    }

    /// <summary>The share that the scores of the study's own policy explain.</summary>
    internal static double PolicyRSquared(CovarianceMatrix matrix) =>
        Explained(matrix, matrix.At(MemoryTable.Score, MemoryTable.Overall), matrix.At(MemoryTable.Score, MemoryTable.Score));

    // A score that goes against the overall rating explains nothing of it that anybody could use.
    private static double Explained(CovarianceMatrix matrix, double with, double variance)
    {
        double all = matrix.At(MemoryTable.Overall, MemoryTable.Overall);
        return variance > Nothing && all > Nothing && with > 0 ? Math.Min(with * with / variance / all, 1) : 0;
    }

    private static double[] Regress(CovarianceMatrix matrix, int subset)
    {
        int[] parts = [.. Enumerable.Range(0, Parts).Where(part => (subset & (1 << part)) != 0)];
        var swept = new SweptMatrix(parts.Length + 1, (i, j) => matrix.At(Column(i), Column(j)));
        double[] coefficients = new double[BitOperations.PopCount((1u << Parts) - 1)];
        for (int i = 0; i < parts.Length; i++)
        {
            swept.TrySweep(i);
        }

        for (int i = 0; i < parts.Length; i++)
        {
            coefficients[parts[i]] = swept.IsSwept(i) ? swept.Coefficient(i, parts.Length) : 0;
        }

        return coefficients;

        int Column(int place) => place < parts.Length ? parts[place] : MemoryTable.Overall;
    }
}
