using System.Collections.Immutable;
using Mot.Core.Ratings;

namespace Mot.Core.Privacy;

/// <summary>How those who rated one question divide into combinations of groups: all answers of the women in business class, and so on.</summary>
/// <remarks>
/// <para>What a <see cref="ReleaseLog"/> compares. Give it everybody, whatever is to be shown: who is in none of the groups shown is what an attacker is after.</para>
/// <para><b>Merging.</b> Any order of adding gives the same sums. They are of small groups and are not meant to be shown.</para>
/// <para><b>Thread safety.</b> None.</para>
/// </remarks>
public sealed class CombinationCounts
{
    private readonly SortedDictionary<GroupKey, RatingDistribution> _cells = [];

    /// <summary>Starts without answers.</summary>
    /// <param name="question">The id of the question.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="segments">The ids of all segments by which anything will ever be shown, waves included; each once.</param>
    /// <exception cref="ArgumentException">An id is malformed, or a segment occurs twice.</exception>
    public CombinationCounts(string question, RatingScale scale, IEnumerable<string> segments)
    {
        ArgumentNullException.ThrowIfNull(scale);
        Question = Guard.Id(question);
        Scale = scale;
        Segments = ReleaseLog.SegmentIds(segments);
    }

    /// <summary>The id of the question.</summary>
    public string Question { get; }

    /// <summary>Its scale.</summary>
    public RatingScale Scale { get; }

    /// <summary>The ids of the segments, in the order of the groups.</summary>
    public ImmutableArray<string> Segments { get; }

    /// <summary>How many rated the question.</summary>
    public long Count => _cells.Values.Sum(ratings => ratings.Count);

    /// <summary>The ratings of each combination that occurs, in ordinal order.</summary>
    internal IReadOnlyDictionary<GroupKey, RatingDistribution> Cells => _cells;

    /// <summary>Adds an answer.</summary>
    /// <param name="groups">The group of each segment, in their order; null where none is stated.</param>
    /// <param name="answer">A rating; a kind of missing adds nobody.</param>
    /// <param name="weight">How many people the respondent stands for.</param>
    /// <exception cref="ArgumentException">There are not as many groups as segments, or a group is a blank text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The answer is a step beyond the scale.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(IEnumerable<string?> groups, Answer answer, CaseWeight weight)
    {
        GroupKey key = Key(groups);
        if (answer.IsRated)
        {
            At(key).Add(answer, weight);
        }
    }

    /// <summary>Adds the answers of everybody in a combination of groups.</summary>
    /// <param name="groups">The group of each segment, in their order; null where none is stated.</param>
    /// <param name="ratings">Their answers; those that are missing add nobody.</param>
    /// <exception cref="ArgumentException">There are not as many groups as segments, a group is a blank text, or the scale is another.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(IEnumerable<string?> groups, RatingDistribution ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        GroupKey key = Key(groups);
        if (!Scale.IsComparableTo(ratings.Scale))
        {
            throw new ArgumentException($"Question '{Question}' is on the scale {Scale}, the ratings are on {ratings.Scale}.", nameof(ratings));
        }

        if (ratings.Count == 0)
        {
            return;
        }

        RatingDistribution sums = At(key);
        for (int step = 0; step < Scale.StepCount; step++)
        {
            sums.SetCell(Answer.FromTrustedStep(step), sums.StepCell(step).Plus(ratings.StepCell(step)));
        }
    }

    private GroupKey Key(IEnumerable<string?> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var key = new GroupKey([.. groups]);
        string? fault =
            key.Groups.Length != Segments.Length ? $"There are {Segments.Length} segments, but {key.Groups.Length} groups were given."
            : key.Groups.Any(group => group is not null && string.IsNullOrWhiteSpace(group)) ? "A group is a blank text; where none is stated it is null."
            : null;
        return fault is null ? key : throw new ArgumentException(fault, nameof(groups));
    }

    private RatingDistribution At(GroupKey key)
    {
        if (!_cells.TryGetValue(key, out RatingDistribution? ratings))
        {
            _cells[key] = ratings = new(Scale);
        }

        return ratings;
    }
}
