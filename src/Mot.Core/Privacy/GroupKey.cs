using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>One group of each segment: the people who are in all of them.</summary>
internal sealed class GroupKey : IEquatable<GroupKey>, IComparable<GroupKey>
{
    private readonly int _hash;

    internal GroupKey(ImmutableArray<string?> groups)
    {
        Groups = groups;
        var hash = default(HashCode);
        foreach (string? group in groups)
        {
            hash.Add(group, StringComparer.Ordinal);
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>The group of each segment, in their order; null where none is stated.</summary>
    internal ImmutableArray<string?> Groups { get; }

    public bool Equals(GroupKey? other) => other is not null && Groups.SequenceEqual(other.Groups);

    public override bool Equals(object? obj) => Equals(obj as GroupKey);

    public override int GetHashCode() => _hash;

    public int CompareTo(GroupKey? other)
    {
        for (int s = 0; s < Groups.Length; s++)
        {
            int order = string.CompareOrdinal(Groups[s], other!.Groups[s]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
