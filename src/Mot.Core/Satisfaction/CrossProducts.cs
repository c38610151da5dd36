using System.Collections.Immutable;
using System.Numerics;

namespace Mot.Core.Satisfaction;

/// <summary>n, Σx and Σxy of several numbers over the respondents who have all of them, in whole units; what reliability and correlation need.</summary>
internal sealed class CrossProducts
{
    private readonly Int128[] _sums;
    private readonly Int128[] _products;

    internal CrossProducts(int variables)
    {
        _sums = new Int128[variables];
        _products = new Int128[variables * (variables + 1) / 2];
    }

    private CrossProducts(long count, Int128[] sums, Int128[] products)
    {
        Count = count;
        _sums = sums;
        _products = products;
    }

    /// <summary>How many respondents have all of them.</summary>
    internal long Count { get; private set; }

    internal int Variables => _sums.Length;

    /// <summary>Σx of each.</summary>
    internal ReadOnlySpan<Int128> Sums => _sums;

    /// <summary>Σxy, the upper triangle row by row with the diagonal.</summary>
    internal ReadOnlySpan<Int128> Products => _products;

    /// <summary>Σxy of two.</summary>
    internal Int128 Product(int first, int second)
    {
        (int row, int column) = first <= second ? (first, second) : (second, first);
        return _products[(row * Variables) - (row * (row - 1) / 2) + column - row];
    }

    /// <summary>n Σxy - Σx Σy, which is n² times the covariance, exactly.</summary>
    internal BigInteger Covariation(int first, int second) =>
        ((BigInteger)Count * Product(first, second)) - ((BigInteger)_sums[first] * _sums[second]);

    /// <summary>Pearson's correlation of two; null when one of them does not vary.</summary>
    internal double? Correlation(int first, int second)
    {
        BigInteger a = Covariation(first, first);
        BigInteger b = Covariation(second, second);
        return a.IsZero || b.IsZero
            ? null
            : Math.Clamp((double)Covariation(first, second) / (Math.Sqrt((double)a) * Math.Sqrt((double)b)), -1, 1);
    }

    internal void Add(ReadOnlySpan<long> values)
    {
        Int128[] products = new Int128[_products.Length];
        int at = 0;
        checked
        {
            for (int i = 0; i < values.Length; i++)
            {
                for (int j = i; j < values.Length; j++)
                {
                    products[at] = _products[at] + ((Int128)values[i] * values[j]);
                    at++;
                }
            }

            Count++;
        }

        products.CopyTo(_products, 0);
        for (int i = 0; i < values.Length; i++)
        {
            _sums[i] += values[i];
        }
    }

    internal CrossProducts Plus(CrossProducts other) => new(
        checked(Count + other.Count), Combine(_sums, other._sums, (x, y) => checked(x + y)), Combine(_products, other._products, (x, y) => checked(x + y)));

    internal CrossProducts Minus(CrossProducts other)
    {
        CrossProducts rest = new(
            Count - other.Count, Combine(_sums, other._sums, (x, y) => checked(x - y)), Combine(_products, other._products, (x, y) => checked(x - y)));
        return rest.IsPossible ? rest : throw new InvalidOperationException("More was taken back than had been added.");
    }

    /// <summary>Makes sums from a document; null when no respondents can have them.</summary>
    internal static CrossProducts? TryRestore(long count, ImmutableArray<Int128> sums, ImmutableArray<Int128> products)
    {
        CrossProducts restored = new(count, [.. sums], [.. products]);
        return restored.IsPossible ? restored : null;
    }

    // Nobody has sums without being counted, and no correlation leaves -1 to 1 (Cauchy and Schwarz).
    private bool IsPossible
    {
        get
        {
            if (Count < 0 || (Count == 0 && (_sums.AsSpan().IndexOfAnyExcept(Int128.Zero) >= 0 || _products.AsSpan().IndexOfAnyExcept(Int128.Zero) >= 0)))
            {
                return false;
            }

            for (int i = 0; i < Variables; i++)
            {
                for (int j = i; j < Variables; j++)
                {
                    BigInteger between = Covariation(i, j);
                    if (Covariation(i, i) < 0 || between * between > Covariation(i, i) * Covariation(j, j))
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }

    private static Int128[] Combine(Int128[] mine, Int128[] theirs, Func<Int128, Int128, Int128> operation) =>
        [.. mine.Zip(theirs, operation)];
}
