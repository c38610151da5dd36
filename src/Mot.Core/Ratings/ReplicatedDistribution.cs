using System.Collections.Immutable;

namespace Mot.Core.Ratings;

/// <summary>A distribution together with the groups that it was collected in, from which intervals are computed without rows.</summary>
/// <remarks>
/// <para>A group is a declared cluster, such as the flight whose passengers were asked, or a share of the respondents by a
/// hash of their id. Leaving out one group at a time (the delete-a-group jackknife) shows how much the result owes to
/// single groups.</para>
/// <para><b>Thread safety.</b> Safe to read from any thread as long as nobody changes the distributions given to it.</para>
/// </remarks>
public sealed class ReplicatedDistribution
{
    private ReplicatedDistribution(RatingDistribution total, ImmutableSortedDictionary<string, RatingDistribution> groups)
    {
        Total = total;
        Groups = groups;
    }

    /// <summary>All groups together.</summary>
    public RatingDistribution Total { get; }

    /// <summary>The groups by key, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, RatingDistribution> Groups { get; }

    /// <summary>Puts groups together; the total is their sum.</summary>
    /// <param name="scale">The scale of all groups.</param>
    /// <param name="groups">The groups by key.</param>
    /// <returns>The groups and their total.</returns>
    /// <exception cref="ArgumentException">A group's scale is not comparable, or a key occurs twice.</exception>
    /// <exception cref="OverflowException">The sums are beyond what a distribution can hold.</exception>
    public static ReplicatedDistribution FromGroups(
        RatingScale scale, IEnumerable<KeyValuePair<string, RatingDistribution>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var total = new RatingDistribution(scale);
        var byKey = ImmutableSortedDictionary.CreateBuilder<string, RatingDistribution>(StringComparer.Ordinal);
        foreach ((string key, RatingDistribution group) in groups)
        {
            total.Merge(group);
            byKey.Add(key, group);
        }

        return new(total, byKey.ToImmutable());
    }
}
