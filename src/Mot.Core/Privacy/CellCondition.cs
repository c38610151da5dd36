using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>Whom a figure is about: people who in some segments are in one of some groups; everybody where there is no such segment.</summary>
internal sealed class CellCondition : IEquatable<CellCondition>
{
    private readonly ImmutableArray<(int Segment, ImmutableArray<string?> Groups)> _parts;

    private CellCondition(ImmutableArray<(int Segment, ImmutableArray<string?> Groups)> parts) => _parts = parts;

    /// <summary>The segments by their place, and the groups of each in ordinal order.</summary>
    internal ImmutableArray<(int Segment, ImmutableArray<string?> Groups)> Parts => _parts;

    internal static CellCondition Of(ImmutableArray<string> segments, IEnumerable<KeyValuePair<string, ImmutableArray<string?>>> only) =>
        new([.. only.Select(pair => (Segment: segments.IndexOf(pair.Key), Groups: Sorted(pair.Value))).OrderBy(part => part.Segment)]);

    /// <summary>Those of them who are in one group of a segment as well; nobody where an earlier condition excludes it.</summary>
    internal CellCondition And(int segment, string? group)
    {
        int at = Array.FindIndex([.. _parts], part => part.Segment == segment);
        ImmutableArray<string?> groups = at < 0 || _parts[at].Groups.Contains(group) ? [group] : [];
        return new([.. _parts.Where(part => part.Segment != segment).Append((Segment: segment, Groups: groups)).OrderBy(part => part.Segment)]);
    }

    internal bool Has(GroupKey key)
    {
        foreach ((int segment, ImmutableArray<string?> groups) in _parts)
        {
            if (!groups.Contains(key.Groups[segment]))
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(CellCondition? other) => other is not null && _parts.Length == other._parts.Length
        && _parts.Zip(other._parts).All(pair => pair.First.Segment == pair.Second.Segment && pair.First.Groups.SequenceEqual(pair.Second.Groups));

    public override bool Equals(object? obj) => Equals(obj as CellCondition);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach ((int segment, ImmutableArray<string?> groups) in _parts)
        {
            hash.Add(segment);
            foreach (string? group in groups)
            {
                hash.Add(group, StringComparer.Ordinal);
            }
        }

        return hash.ToHashCode();
    }

    private static ImmutableArray<string?> Sorted(ImmutableArray<string?> groups) => [.. groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
