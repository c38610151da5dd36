using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>Decides which groups of a table may be shown, so that nobody can be made out, not even by subtraction.</summary>
/// <remarks>
/// <para><b>Definition.</b> Groups with 1 to k - 1 people are hidden. Then, as long as the hidden groups together have fewer than k
/// people, or only one group is hidden, the smallest group still shown is hidden too (ties: the first by ordinal id), because
/// the total of all groups is known elsewhere. Groups without anybody are shown and hide nothing. n is counted without weights.</para>
/// <para>Whoever is in no group is a group too and has to be among the candidates.</para>
/// <para><b>Assumptions.</b> One table at a time; what earlier tables have shown is not remembered.</para>
/// <para><b>Sources.</b> Threshold rule with complementary suppression, as in the OECD glossary of statistical terms and
/// survey systems' remainder rules.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ReleaseGate
{
    /// <summary>Sets up a gate.</summary>
    /// <param name="policy">How small a group may be; null for <see cref="ReleasePolicy.Default"/>.</param>
    public ReleaseGate(ReleasePolicy? policy = null) => Policy = policy ?? ReleasePolicy.Default;

    /// <summary>How small a group may be.</summary>
    public ReleasePolicy Policy { get; }

    /// <summary>Lets a table through, with the groups hidden that must be.</summary>
    /// <param name="segment">The id of the segment.</param>
    /// <param name="question">The id of the question.</param>
    /// <param name="groups">All groups, those in no group included; each id once.</param>
    /// <returns>The table; what was hidden, and why, is in it.</returns>
    /// <exception cref="ArgumentException">An id is malformed or occurs twice.</exception>
    public ReleasedTable Release(string segment, string question, IEnumerable<ReleaseCandidate> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ImmutableArray<ReleaseCandidate> candidates = [.. groups];
        if (candidates.GroupBy(candidate => candidate.Group, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The group '{twice.Key}' occurs twice.", nameof(groups));
        }

        HiddenReason?[] hidden = Hide([.. candidates.Select(candidate => (candidate.Group, candidate.N))]);
        return new(
            Guard.Id(segment),
            Guard.Id(question),
            Policy,
            [.. candidates.Select((candidate, i) => new ReleasedRow(candidate, hidden[i]))]);
    }

    /// <summary>Which groups are to be hidden, by their sizes alone.</summary>
    internal HiddenReason?[] Hide(ReadOnlySpan<(string? Group, long N)> groups)
    {
        var hidden = new HiddenReason?[groups.Length];
        long hiddenPeople = 0;
        int hiddenGroups = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i].N > 0 && groups[i].N < Policy.MinimumN)
            {
                hidden[i] = HiddenReason.TooFew;
                hiddenPeople += groups[i].N;
                hiddenGroups++;
            }
        }

        while (hiddenGroups == 1 || (hiddenGroups > 0 && hiddenPeople < Policy.MinimumN))
        {
            int next = SmallestShown(groups, hidden);
            if (next < 0)
            {
                break;
            }

            hidden[next] = HiddenReason.ProtectsAnother;
            hiddenPeople += groups[next].N;
            hiddenGroups++;
        }

        return hidden;
    }

    private static int SmallestShown(ReadOnlySpan<(string? Group, long N)> groups, HiddenReason?[] hidden)
    {
        int smallest = -1;
        for (int i = 0; i < groups.Length; i++)
        {
            if (hidden[i] is null && groups[i].N > 0 && (smallest < 0 || groups[i].N < groups[smallest].N
                || (groups[i].N == groups[smallest].N && string.CompareOrdinal(groups[i].Group, groups[smallest].Group) < 0)))
            {
                smallest = i;
            }
        }

        return smallest;
    }
}
