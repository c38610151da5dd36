using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>What an audience has been shown of a study so far, so that nobody can be made out by comparing one release with another.</summary>
/// <remarks>
/// <para><b>Definition.</b> For each question: which figures were shown (of whom, in which release), and how many people came and went between
/// releases in each combination of groups. <see cref="ReleaseGate.Release(ReleaseLog, IEnumerable{ReleaseRequest})"/> takes a log and
/// returns the next; keep that one only when the release has been handed over.</para>
/// <para><b>What it keeps.</b> Sums of small groups. It is not for the audience: keep it where the data are.</para>
/// <para><b>Limits.</b> It knows what went through it. Two audiences that talk to one another, several studies of the same people and what an
/// attacker knows from elsewhere are beyond it.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ReleaseLog
{
    /// <summary>The most entries that a log may have: combinations of groups, those who came or went in them, and figures shown, of all questions together.</summary>
    public const int MaxEntries = 2_000_000;

    internal ReleaseLog(
        string audience, ReleasePolicy policy, ImmutableArray<string> segments, int releases, ImmutableSortedDictionary<string, QuestionHistory> questions)
    {
        Audience = audience;
        Policy = policy;
        Segments = segments;
        Releases = releases;
        Questions = questions;
    }

    /// <summary>Who sees the releases, as an id: a board, a supplier, everybody.</summary>
    public string Audience { get; }

    /// <summary>How small a group may be.</summary>
    public ReleasePolicy Policy { get; }

    /// <summary>The ids of all segments by which anything will ever be shown, waves included.</summary>
    public ImmutableArray<string> Segments { get; }

    /// <summary>How many releases there were that showed anything new; they are numbered from 1.</summary>
    public int Releases { get; }

    /// <summary>The history of each question.</summary>
    internal ImmutableSortedDictionary<string, QuestionHistory> Questions { get; }

    /// <summary>How many entries it has; at most <see cref="MaxEntries"/>.</summary>
    public int Entries => Questions.Values.Sum(question => question.Entries);

    /// <summary>Starts the log of an audience that has seen nothing yet.</summary>
    /// <param name="audience">Who sees the releases, as an id.</param>
    /// <param name="segments">The ids of all segments by which anything will ever be shown, waves included; they cannot be changed later.</param>
    /// <param name="policy">How small a group may be; null for <see cref="ReleasePolicy.Default"/>.</param>
    /// <returns>The log.</returns>
    /// <exception cref="ArgumentException">An id is malformed, or a segment occurs twice.</exception>
    public static ReleaseLog Start(string audience, IEnumerable<string> segments, ReleasePolicy? policy = null) => new(
        Guard.Id(audience), policy ?? ReleasePolicy.Default, SegmentIds(segments), 0, ImmutableSortedDictionary.Create<string, QuestionHistory>(StringComparer.Ordinal));

    /// <summary>The audience and how many releases it saw.</summary>
    public override string ToString() => $"{Guard.Text(Releases)} releases to {Audience}";

    internal static ImmutableArray<string> SegmentIds(IEnumerable<string> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ImmutableArray<string> ids = [.. segments.Select(segment => Guard.Id(segment, nameof(segments)))];
        return ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw new ArgumentException($"The segment '{twice.Key}' occurs twice.", nameof(segments))
            : ids;
    }

    /// <summary>The log after a release that showed something new.</summary>
    /// <exception cref="InvalidOperationException">It has too many entries.</exception>
    internal ReleaseLog After(ImmutableSortedDictionary<string, QuestionHistory> questions)
    {
        var next = new ReleaseLog(Audience, Policy, Segments, Releases + 1, questions);
        return next.Entries <= MaxEntries
            ? next
            : throw new InvalidOperationException(
                $"The log of audience '{Audience}' would have {Guard.Text(next.Entries)} entries; at most {Guard.Text(MaxEntries)} are allowed. Fewer segments make fewer combinations of groups.");
    }
}
