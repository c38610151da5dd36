using System.Numerics;
using System.Runtime.InteropServices;

namespace Mot.Core.Benchmarks;

/// <summary>What the benchmarks share: a benchmark that computes the wrong thing is worse than none.</summary>
internal static class Check
{
    internal static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new InvalidOperationException($"The ways of computing {what} disagree; nothing was timed.");
        }
    }

    /// <summary>The floor: reads every byte of a column as fast as one thread can, and does nothing else with it.</summary>
    internal static ulong PlainRead<T>(ReadOnlySpan<T> column)
        where T : struct
    {
        ReadOnlySpan<Vector<ulong>> words = MemoryMarshal.Cast<T, Vector<ulong>>(column);
        Vector<ulong> sum = default;
        Vector<ulong> other = default;
        for (int i = 0; i + 1 < words.Length; i += 2)
        {
            sum += words[i];
            other += words[i + 1];
        }

        return Vector.Sum(sum + other);
    }
}
