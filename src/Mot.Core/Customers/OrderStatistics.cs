namespace Mot.Core.Customers;

/// <summary>Values at places of the ascending order, without sorting all.</summary>
internal static class OrderStatistics
{
    private const int BucketBits = 16;
    private const int Buckets = 1 << BucketBits;
    private const int SortsBelow = 4096;

    /// <summary>The values at ascending places, each from 0 to the number of values minus 1.</summary>
    internal static long[] At(ReadOnlySpan<long> values, ReadOnlySpan<int> places)
    {
        if (values.Length < SortsBelow)
        {
            long[] sorted = values.ToArray();
            Array.Sort(sorted);
            return Pick(sorted, 0, places);
        }

        // The buckets are as wide as the range of the values needs; those that hold a wanted place are gathered and sorted.
        (long least, long greatest) = Range(values);
        int shift = Math.Max(0, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)greatest - (ulong)least) - BucketBits);
        int[] counts = new int[Buckets];
        foreach (long value in values)
        {
            counts[Bucket(value, least, shift)]++;
        }

        long[] found = new long[places.Length];
        int before = 0;
        int next = 0;
        for (int bucket = 0; bucket < Buckets && next < places.Length; before += counts[bucket++])
        {
            int end = next;
            while (end < places.Length && places[end] < before + counts[bucket])
            {
                end++;
            }

            if (end > next)
            {
                Pick(Gather(values, least, shift, bucket, counts[bucket]), before, places[next..end]).CopyTo(found, next);
                next = end;
            }
        }

        return found;
    }

    private static long[] Pick(long[] sorted, int before, ReadOnlySpan<int> places)
    {
        long[] found = new long[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            found[i] = sorted[places[i] - before];
        }

        return found;
    }

    private static long[] Gather(ReadOnlySpan<long> values, long least, int shift, int bucket, int count)
    {
        long[] gathered = new long[count];
        int to = 0;
        foreach (long value in values)
        {
            if (Bucket(value, least, shift) == bucket)
            {
                gathered[to++] = value;
            }
        }

        // Without a shift all of a bucket are the same.
        if (shift > 0)
        {
            Array.Sort(gathered);
        }

        return gathered;
    }

    private static int Bucket(long value, long least, int shift) => (int)(((ulong)value - (ulong)least) >> shift);

    private static (long Least, long Greatest) Range(ReadOnlySpan<long> values)
    {
        long least = values[0];
        long greatest = values[0];
        foreach (long value in values)
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return (least, greatest);
    }
}
