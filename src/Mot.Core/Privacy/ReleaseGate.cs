using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>Decides which groups of a table may be shown, so that nobody can be made out, not even by subtraction.</summary>
/// <remarks>
/// <para><b>Definition.</b> Groups with 1 to k - 1 people are hidden. Then, as long as the hidden groups together have fewer than k
/// people, or only one group is hidden, the smallest group still shown is hidden too (ties: the first by ordinal id), because
/// the total of all groups is known elsewhere. Groups without anybody are shown and hide nothing. n is counted without weights.</para>
/// <para>Whoever is in no group is a group too and has to be among the candidates.</para>
/// <para><b>Assumptions.</b> One table at a time; what earlier tables have shown is remembered only in a <see cref="ReleaseLog"/>.</para>
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
        ImmutableArray<ReleaseCandidate> candidates = Distinct(groups);
        HiddenReason?[] hidden = Hide([.. candidates.Select(candidate => (candidate.Group, candidate.N))]);
        return new(
            Guard.Id(segment),
            Guard.Id(question),
            Policy,
            [.. candidates.Select((candidate, i) => new ReleasedRow(candidate, hidden[i]))]);
    }

    /// <summary>Lets tables through to an audience of which is known what it has seen, with everything hidden by which somebody could be made out together with that.</summary>
    /// <param name="log">What the audience has seen; its policy must be this gate's.</param>
    /// <param name="requests">What is to be shown, in one release. The order decides: what comes first is shown rather than what comes later.</param>
    /// <returns>A table for each request, and the log with this release in it; the same log where nothing new was shown.</returns>
    /// <remarks>
    /// <para><b>Definition.</b> Every figure shown is a sum over a set of people. No combination of these sums, of this release and of all
    /// earlier ones, depends on 1 to k - 1 people, for each question by itself. Of a question first everybody together is decided, then table by
    /// table, each after the rule for one table alone, from its largest group to its smallest (ties: by ordinal id). What would break the rule is hidden;
    /// what was shown already is not taken back. The same figures of the same people may be shown again.</para>
    /// <para><b>Changes.</b> Between two releases at least as many came to a combination of groups, or went, as its counts rose or fell, answer by answer. Where both
    /// happened they may be the same people, and each counts half.</para>
    /// <para><b>Limits.</b> Where the proof would take too long, it is not shown.</para>
    /// <para><b>Sources.</b> Adam and Wortmann 1989, ACM Computing Surveys 21(4), 515-556: auditing; Chin and Özsoyoğlu 1982, IEEE
    /// Transactions on Software Engineering 8(6), 574-582; Dobkin, Jones and Lipton 1979, ACM Transactions on Database Systems 4(1), 97-106.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">The log has another policy, the counts are by other segments or on another scale than before, of one question there are different counts, or a group's n is not that of the counts.</exception>
    /// <exception cref="InvalidOperationException">The log is full.</exception>
    public (ImmutableArray<ReleasedTable> Tables, ReleaseLog Log) Release(ReleaseLog log, IEnumerable<ReleaseRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(requests);
        return log.Policy == Policy
            ? LoggedRelease.Of(this, log, [.. requests])
            : throw new ArgumentException(
                $"The log of audience '{log.Audience}' is of at least {log.Policy.MinimumN} people, the gate of {Policy.MinimumN}; one audience has one minimum.", nameof(log));
    }

    internal static ImmutableArray<ReleaseCandidate> Distinct(IEnumerable<ReleaseCandidate> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ImmutableArray<ReleaseCandidate> candidates = [.. groups];
        return candidates.GroupBy(candidate => candidate.Group, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw new ArgumentException($"The group '{twice.Key}' occurs twice.", nameof(groups))
            : candidates;
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
