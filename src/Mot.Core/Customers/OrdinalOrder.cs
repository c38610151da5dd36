namespace Mot.Core.Customers;

/// <summary>Sorts ids in ordinal order by what follows their common beginning, packed into numbers; texts are compared only where those are equal.</summary>
internal static class OrdinalOrder
{
    private const int Packed = 8;

    /// <summary>Sorts items by their ids.</summary>
    internal static void Sort(string[] ids, int[] items)
    {
        int common = CommonStart(ids);
        bool isNarrow = Array.TrueForAll(ids, id => !id.AsSpan(common).ContainsAnyExceptInRange('\0', '\u00FF'));
        ulong[] keys = new ulong[ids.Length];
        int[] places = new int[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            keys[i] = Pack(ids[i].AsSpan(common), isNarrow);
            places[i] = i;
        }

        Array.Sort(keys, places);
        for (int start = 0, end = 0; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                places.AsSpan(start, end - start).Sort((a, b) => string.CompareOrdinal(ids[a], ids[b]));
            }
        }

        int[] before = [.. items];
        for (int i = 0; i < places.Length; i++)
        {
            items[i] = before[places[i]];
        }
    }

    // Eight characters of one byte, or four of two; what is not there is 0, which no id holds, so that the shorter comes first.
    private static ulong Pack(ReadOnlySpan<char> text, bool isNarrow)
    {
        ulong key = 0;
        int bits = isNarrow ? 8 : 16;
        for (int i = 0; i < Packed * 8 / bits; i++)
        {
            key = (key << bits) | (i < text.Length ? text[i] : '\0');
        }

        return key;
    }

    private static int CommonStart(string[] ids)
    {
        int common = ids.Length == 0 ? 0 : ids[0].Length;
        foreach (string id in ids)
        {
            common = id.AsSpan(0, Math.Min(common, id.Length)).CommonPrefixLength(ids[0]);
        }

        return common;
    }
}
