using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>What a release is to show of one question: everybody, or a part, together; and by the groups of a segment.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable, as long as nobody adds to the counts.</para></remarks>
public sealed record ReleaseRequest
{
    /// <summary>Asks for the figures of everybody together.</summary>
    /// <param name="counts">How all people divide into combinations of groups, whatever is to be shown.</param>
    public ReleaseRequest(CombinationCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        Counts = counts;
    }

    /// <summary>Asks for a table as well; the figures of everybody together are then taken as shown, too.</summary>
    /// <param name="counts">How all people divide into combinations of groups, whatever is to be shown.</param>
    /// <param name="segment">The segment by whose groups the table is.</param>
    /// <param name="groups">All its groups, those in no group included; each id once, with the n that <paramref name="counts"/> has.</param>
    /// <exception cref="ArgumentException">The counts are not by this segment, or a group occurs twice.</exception>
    public ReleaseRequest(CombinationCounts counts, string segment, IEnumerable<ReleaseCandidate> groups)
        : this(counts)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Segment = Guard.Id(segment);
        Groups = ReleaseGate.Distinct(groups);
        RequireSegment(segment, nameof(segment));
    }

    /// <summary>How all people divide into combinations of groups.</summary>
    public CombinationCounts Counts { get; }

    /// <summary>The segment by whose groups the table is; null where there is no table.</summary>
    public string? Segment { get; }

    /// <summary>The groups of the table.</summary>
    public ImmutableArray<ReleaseCandidate> Groups { get; } = [];

    /// <summary>Of whom alone it is: those who in each of these segments are in one of these groups (null: not stated). Empty: of everybody.</summary>
    /// <exception cref="ArgumentException">The counts are not by such a segment, or a group is a blank text.</exception>
    public ImmutableSortedDictionary<string, ImmutableArray<string?>> Only
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (string segment in value.Keys)
            {
                RequireSegment(segment, nameof(Only));
            }

            if (value.Values.Any(groups => groups.IsDefault || groups.Any(group => group is not null && string.IsNullOrWhiteSpace(group))))
            {
                throw new ArgumentException("A group is a blank text; where none is stated it is null.", nameof(Only));
            }

            field = value.WithComparers(StringComparer.Ordinal);
        }
    } = ImmutableSortedDictionary<string, ImmutableArray<string?>>.Empty.WithComparers(StringComparer.Ordinal);

    private void RequireSegment(string segment, string name)
    {
        if (!Counts.Segments.Contains(segment))
        {
            throw new ArgumentException($"The counts are not by segment '{segment}' but by: {string.Join(", ", Counts.Segments)}.", name);
        }
    }
}
