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
            centred[c] = Centre(columns[c], weights);
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

    /// <summary>The covariances of columns that are nearly centred already, with these weights; all 0 where there is no weight.</summary>
    internal static void CovarianceOfCentred(double[][] centred, double[] weights, double[] values)
    {
        int size = centred.Length;
        (double total, double squares) = (0, 0);
        foreach (double weight in weights)
        {
            total += weight;
            squares += weight * weight;
        }

        double divisor = total > 0 ? total - (squares / total) : 0;
        double[] means = new double[size];
        double[] weighted = new double[weights.Length];
        for (int i = 0; i < size; i++)
        {
            means[i] = total > 0 ? Dot(weights, centred[i]) / total : 0;
        }

        for (int i = 0; i < size; i++)
        {
            Times(centred[i], weights, weighted);
            for (int j = i; j < size; j++)
            {
                values[(i * size) + j] = values[(j * size) + i] =
                    divisor > 0 ? (Dot(weighted, centred[j]) - (total * means[i] * means[j])) / divisor : 0;
            }
        }
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

    /// <summary>A column minus its mean, which is taken twice, the second time of what is left, so that a large offset costs no digits.</summary>
    internal static double[] Centre(double[] values, ReadOnlySpan<double> weights)
    {
        double total = Totals(values.Length, weights).Total;
        if (!values.AsSpan().ContainsAnyExcept(values[0]))
        {
            // A constant is exactly constant, whatever its mean rounds to.
            return new double[values.Length];
        }

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
        Times(values, weights, products);
        return products;
    }

    private static void Times(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Span<double> products)
    {
        for (int i = 0; i < values.Length; i++)
        {
            products[i] = values[i] * weights[i];
        }
    }
}
