namespace Mot.Core.Privacy;

/// <summary>A vector as a key: equal where all its numbers are.</summary>
internal readonly struct VectorKey(ulong[] numbers) : IEquatable<VectorKey>
{
    internal static Comparer<ulong[]> Order { get; } = Comparer<ulong[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    internal ulong[] Numbers { get; } = numbers;

    public bool Equals(VectorKey other) => Numbers.AsSpan().SequenceEqual(other.Numbers);

    public override bool Equals(object? obj) => obj is VectorKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (ulong number in Numbers)
        {
            hash.Add(number);
        }

        return hash.ToHashCode();
    }
}
