namespace Mot.Core.Customers;

/// <summary>The days of all customers of a log, sorted and each once, and what came in since in the order in which it came.</summary>
/// <remarks>What comes in is sorted in as soon as it is as much as what is there, so that memory and time follow the number of different days.</remarks>
internal sealed class PurchaseDays
{
    private const int LeastWaiting = 1024;

    private ulong[] _keys = [];
    private PurchaseSum[] _sums = [];
    private ulong[] _newKeys = [];
    private PurchaseSum[] _newSums = [];
    private int _waiting;

    internal PurchaseDays()
    {
    }

    /// <summary>An independent copy.</summary>
    internal PurchaseDays(PurchaseDays other)
    {
        other.Settle();
        _keys = [.. other._keys];
        _sums = [.. other._sums];
    }

    /// <summary>The keys of all days in their order; settled.</summary>
    internal ReadOnlySpan<ulong> Keys => _keys;

    /// <summary>What belongs to the keys.</summary>
    internal ReadOnlySpan<PurchaseSum> Sums => _sums;

    internal void Add(PurchaseKey key, PurchaseSum sum)
    {
        if (_waiting == _newKeys.Length)
        {
            Settle();
            int room = Math.Max(LeastWaiting, _keys.Length);
            _newKeys = new ulong[room];
            _newSums = new PurchaseSum[room];
        }

        _newKeys[_waiting] = key.Bits;
        _newSums[_waiting++] = sum;
    }

    /// <summary>Sorts in what has come in.</summary>
    internal void Settle()
    {
        if (_waiting == 0)
        {
            return;
        }

        Span<ulong> keys = _newKeys.AsSpan(0, _waiting);
        Span<PurchaseSum> sums = _newSums.AsSpan(0, _waiting);
        keys.Sort(sums);
        int distinct = Combine(keys, sums);
        (_keys, _sums) = Merge(_keys, _sums, keys[..distinct], sums[..distinct]);
        (_newKeys, _newSums, _waiting) = ([], [], 0);
    }

    /// <summary>For each number of a customer where its days begin, and the end after the last; the days must be settled.</summary>
    internal int[] Starts(int customers)
    {
        int[] starts = new int[customers + 1];
        int at = 0;
        for (int customer = 0; customer <= customers; customer++)
        {
            while (at < _keys.Length && new PurchaseKey(_keys[at]).Customer < customer)
            {
                at++;
            }

            starts[customer] = at;
        }

        return starts;
    }

    /// <summary>The place of the first day of a customer, or of the next one who has any; the days must be settled.</summary>
    internal int StartOf(int customer)
    {
        int at = Array.BinarySearch(_keys, new PurchaseKey(customer, DateOnly.MinValue, isRefund: false).Bits);
        return at < 0 ? ~at : at;
    }

    /// <summary>Takes out all days of a customer and returns how many purchases and refunds they held; the days must be settled.</summary>
    internal long Remove(int customer)
    {
        int start = StartOf(customer);
        int end = StartOf(customer + 1);
        long count = 0;
        foreach (PurchaseSum sum in _sums.AsSpan(start, end - start))
        {
            count += sum.Count;
        }

        _keys = [.. _keys.AsSpan(0, start), .. _keys.AsSpan(end)];
        _sums = [.. _sums.AsSpan(0, start), .. _sums.AsSpan(end)];
        return count;
    }

    // Adds up neighbours of the same key in place; returns how many keys are left.
    private static int Combine(Span<ulong> keys, Span<PurchaseSum> sums)
    {
        int last = 0;
        for (int i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[last])
            {
                sums[last] = sums[last].Plus(sums[i]);
            }
            else
            {
                keys[++last] = keys[i];
                sums[last] = sums[i];
            }
        }

        return last + 1;
    }

    private static (ulong[] Keys, PurchaseSum[] Sums) Merge(
        ReadOnlySpan<ulong> keysA, ReadOnlySpan<PurchaseSum> sumsA, ReadOnlySpan<ulong> keysB, ReadOnlySpan<PurchaseSum> sumsB)
    {
        if (keysA.IsEmpty)
        {
            return (keysB.ToArray(), sumsB.ToArray());
        }

        ulong[] keys = new ulong[keysA.Length + keysB.Length];
        var sums = new PurchaseSum[keys.Length];
        int a = 0;
        int b = 0;
        int to = 0;
        while (a < keysA.Length || b < keysB.Length)
        {
            bool takesA = b == keysB.Length || (a < keysA.Length && keysA[a] <= keysB[b]);
            bool takesB = a == keysA.Length || (b < keysB.Length && keysB[b] <= keysA[a]);
            keys[to] = takesA ? keysA[a] : keysB[b];
            sums[to++] = takesA && takesB ? sumsA[a].Plus(sumsB[b]) : takesA ? sumsA[a] : sumsB[b];
            a += takesA ? 1 : 0;
            b += takesB ? 1 : 0;
        }

        return (keys[..to], sums[..to]);
    }
}
