using System.Collections.Immutable;
using Mot.Core;

namespace Mot.Analytics.Kano;

/// <summary>A way to divide the respondents into groups, with the tally of each.</summary>
/// <remarks>
/// <para>Different people often want different things, and their mixture looks indifferent: a Kano analysis of everybody should be looked at by segment.</para>
/// <para><b>Thread safety.</b> As that of its tallies.</para>
/// </remarks>
public sealed class KanoSegment
{
    /// <summary>Declares a segment.</summary>
    /// <param name="id">Its id: 1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="groups">All groups, those in no group included; each id once.</param>
    /// <exception cref="ArgumentException">The id is malformed, there is no group, or a group occurs twice.</exception>
    public KanoSegment(string id, IEnumerable<KanoGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Id = Guard.Id(id);
        Groups = [.. groups];
        if (Groups.IsEmpty || Groups.Contains(null!))
        {
            throw new ArgumentException($"The segment '{id}' needs at least one group, and none is null.", nameof(groups));
        }

        if (Groups.GroupBy(group => group.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The group '{twice.Key}' occurs twice.", nameof(groups));
        }
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its groups.</summary>
    public ImmutableArray<KanoGroup> Groups { get; }

    /// <summary>Whether the groups together are exactly the people of a tally.</summary>
    internal bool AddsUpTo(KanoTally whole)
    {
        var sum = new KanoTally(whole.Features);
        foreach (KanoGroup group in Groups)
        {
            sum.Merge(group.Tally);
        }

        return Enumerable.Range(0, whole.Features.Length).All(f => sum.PairsAt(f).HasSameSums(whole.PairsAt(f)));
    }
}
