using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mot.Analytics.Drivers;

/// <summary>Covariances of columns of numbers in two passes, in one stated order: four sums side by side, rows in turn.</summary>
internal static class WeightedRows
{
    /// <summary>The covariance matrix, row by row.</summary>
    internal static double[] Covariance(double[][] columns, ReadOnlySpan<double> weights)
    {
        int n = columns[0].Length;
        (double total, double squares) = Totals(n, weights);
        double[][] centred = new double[columns.Length][];
        double[][] weighted = new double[columns.Length][];
        for (int c = 0; c < columns.Length; c++)
        {
            centred[c] = Centre(columns[c], weights, total);
            weighted[c] = weights.IsEmpty ? centred[c] : Times(centred[c], weights);
        }

        double divisor = total - (squares / total);
        double[] values = new double[columns.Length * columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            for (int j = i; j < columns.Length; j++)
            {
                values[(i * columns.Length) + j] = values[(j * columns.Length) + i] = divisor > 0 ? Dot(weighted[i], centred[j]) / divisor : 0;
            }
        }

        return values;
    }

    /// <summary>Σxy.</summary>
    internal static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        ReadOnlySpan<Vector256<double>> fours = MemoryMarshal.Cast<double, Vector256<double>>(x);
        ReadOnlySpan<Vector256<double>> others = MemoryMarshal.Cast<double, Vector256<double>>(y);
        Vector256<double> sums = Vector256<double>.Zero;
        for (int i = 0; i < fours.Length; i++)
        {
            sums += fours[i] * others[i];
        }

        double sum = sums[0] + sums[1] + sums[2] + sums[3];
        for (int i = fours.Length * Vector256<double>.Count; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }

    private static (double Total, double Squares) Totals(int n, ReadOnlySpan<double> weights)
    {
        if (weights.IsEmpty)
        {
            return (n, n);
        }

        (double total, double squares) = (0, 0);
        foreach (double weight in weights)
        {
            total += weight;
            squares += weight * weight;
        }

        return total > 0 ? (total, squares) : throw new ArgumentException("All weights are 0.", nameof(weights));
    }

    // The mean is taken twice, the second time of what is left, so that a large offset costs no digits.
    private static double[] Centre(double[] values, ReadOnlySpan<double> weights, double total)
    {
        double[] centred = [.. values];
        for (int pass = 0; pass < 2; pass++)
        {
            double sum = 0;
            for (int i = 0; i < centred.Length; i++)
            {
                sum += weights.IsEmpty ? centred[i] : weights[i] * centred[i];
            }

            double mean = sum / total;
            for (int i = 0; i < centred.Length; i++)
            {
                centred[i] -= mean;
            }
        }

        return centred;
    }

    private static double[] Times(double[] values, ReadOnlySpan<double> weights)
    {
        double[] products = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            products[i] = values[i] * weights[i];
        }

        return products;
    }
}
