using System.Collections.Immutable;
using Mot.Analytics.Drivers;

namespace Mot.Analytics.Moments;

/// <summary>Sums and products of the columns of trips, taken from fixed centres: by customer, so that customers can be drawn anew and held out.</summary>
internal sealed class MemorySums
{
    private const int Size = MemoryTable.Columns;

    private static readonly ImmutableArray<string> s_names = ["mean", "peak", "trough", "end", "first", "score", "overall"];

    private readonly double[] _sums = new double[Size];
    private readonly double[] _products = new double[Size * Size];
    private double _count;

    /// <summary>The sums of each customer.</summary>
    internal static MemorySums[] ByCustomer(MemoryTable table)
    {
        double[] centres = [.. Enumerable.Range(0, Size).Select(c => table.Rows.Sum(row => row[c]) / table.Rows.Length)];
        var all = new MemorySums[table.Customers];
        for (int customer = 0; customer < all.Length; customer++)
        {
            all[customer] = new();
            for (int r = table.Starts[customer]; r < table.Starts[customer + 1]; r++)
            {
                all[customer].Add(table.Rows[r], centres);
            }
        }

        return all;
    }

    /// <summary>Adds other sums so many times.</summary>
    internal void Add(MemorySums other, int times)
    {
        _count += times * other._count;
        for (int i = 0; i < Size; i++)
        {
            _sums[i] += times * other._sums[i];
        }

        for (int i = 0; i < _products.Length; i++)
        {
            _products[i] += times * other._products[i];
        }
    }

    /// <summary>The covariances, with the divisor n: what is made of them is free of it.</summary>
    internal CovarianceMatrix ToMatrix()
    {
        double[] values = new double[Size * Size];
        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < Size; j++)
            {
                values[(i * Size) + j] = _count > 0 ? (_products[(i * Size) + j] / _count) - (_sums[i] / _count * (_sums[j] / _count)) : 0;
            }
        }

        return CovarianceMatrix.FromTrusted(s_names, (long)_count, values);
    }

    private void Add(double[] row, double[] centres)
    {
        _count++;
        for (int i = 0; i < Size; i++)
        {
            double x = row[i] - centres[i];
            _sums[i] += x;
            for (int j = 0; j < Size; j++)
            {
                _products[(i * Size) + j] += x * (row[j] - centres[j]);
            }
        }
    }
}
