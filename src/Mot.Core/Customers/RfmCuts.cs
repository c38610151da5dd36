using System.Collections.Immutable;

namespace Mot.Core.Customers;

/// <summary>The breaks of one axis among the customers of one cell, compiled to whole numbers: the first value of each next bin.</summary>
internal sealed class RfmCuts
{
    private readonly long[] _firsts;

    private RfmCuts(long[] firsts, ImmutableArray<decimal> shown)
    {
        _firsts = firsts;
        Shown = shown;
    }

    /// <summary>The breaks as the rule gives them, in the unit of the axis.</summary>
    internal ImmutableArray<decimal> Shown { get; }

    /// <summary>Breaks that are given.</summary>
    internal static RfmCuts Fixed(ImmutableArray<decimal> breaks, long scale) =>
        new([.. breaks.Select(value => (long)decimal.Ceiling(value * scale))], breaks);

    /// <summary>Breaks at quantiles of the values; none where there are no values.</summary>
    internal static RfmCuts Quantiles(ReadOnlySpan<long> values, int bins, long scale, RfmBreakRule rule)
    {
        if (values.IsEmpty)
        {
            return new([], []);
        }

        // Type 7: the k-th quantile lies at k (n - 1) / bins, counted from 0, between two neighbours of the order.
        int[] places = new int[2 * (bins - 1)];
        for (int k = 1; k < bins; k++)
        {
            int below = (int)((long)k * (values.Length - 1) / bins);
            places[2 * (k - 1)] = below;
            places[(2 * (k - 1)) + 1] = Math.Min(below + 1, values.Length - 1);
        }

        // Neighbouring quantiles of few values may lie between the same two.
        int[] ordered = [.. places.Order()];
        long[] at = OrderStatistics.At(values, ordered);
        long[] firsts = new long[bins - 1];
        var shown = ImmutableArray.CreateBuilder<decimal>(bins - 1);
        for (int k = 1; k < bins; k++)
        {
            long below = at[Array.IndexOf(ordered, places[2 * (k - 1)])];
            long above = at[Array.IndexOf(ordered, places[(2 * (k - 1)) + 1])];
            long rest = (long)k * (values.Length - 1) % bins;

            // The quantile times the number of bins is whole, so that nothing is rounded.
            Int128 times = ((Int128)below * bins) + (((Int128)above - below) * rest);
            Int128 floor = (times / bins) - (times % bins < 0 ? 1 : 0);
            bool isWhole = times % bins == 0;
            Int128 first = rule == RfmBreakRule.Quantile ? floor + 1 : floor + (isWhole ? 0 : 1) + scale;
            firsts[k - 1] = (long)Int128.Min(first, long.MaxValue);
            shown.Add(((decimal)times / bins / scale) + (rule == RfmBreakRule.Quantile ? 0 : 1));
        }

        return new(firsts, shown.MoveToImmutable());
    }

    /// <summary>How many breaks a value has passed, from 0.</summary>
    internal int Passed(long value)
    {
        int passed = 0;
        foreach (long first in _firsts)
        {
            passed += value >= first ? 1 : 0;
        }

        return passed;
    }

    /// <summary>The nearest value below that belongs to an earlier bin; nothing when there is none.</summary>
    internal long? Below(long value)
    {
        int passed = Passed(value);
        return passed > 0 ? _firsts[passed - 1] - 1 : null;
    }

    /// <summary>The nearest value above that belongs to a later bin; nothing when there is none.</summary>
    internal long? Above(long value)
    {
        int passed = Passed(value);
        return passed < _firsts.Length ? _firsts[passed] : null;
    }
}
