using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Ratings;

namespace Mot.Analytics.Kano;

/// <summary>The exact sums of a Kano questionnaire: for each feature the pairs of answers and, where it is asked, how important it is.</summary>
/// <remarks>
/// <para><b>Merging.</b> Any order, any split and any number of threads give the same sums; subtracting restores what was there before. An operation that
/// throws leaves the tally as it was.</para>
/// <para><b>Thread safety.</b> None. Keep one per worker and <see cref="Merge"/>.</para>
/// </remarks>
public sealed class KanoTally
{
    private readonly KanoPairs[] _pairs;
    private readonly RatingDistribution?[] _importance;

    /// <summary>Creates an empty tally.</summary>
    /// <param name="features">The features in the order of the questionnaire; at least one, each id once.</param>
    /// <exception cref="ArgumentException">There is none, one is null, or an id occurs twice.</exception>
    public KanoTally(IEnumerable<KanoFeature> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        Features = [.. features];
        if (Features.IsEmpty || Features.Contains(null!))
        {
            throw new ArgumentException("A Kano questionnaire asks about at least one feature, and none is null.", nameof(features));
        }

        if (Features.GroupBy(feature => feature.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The feature '{twice.Key}' occurs twice.", nameof(features));
        }

        _pairs = [.. Features.Select(_ => new KanoPairs())];
        _importance = [.. Features.Select(feature => feature.Importance is null ? null : new RatingDistribution(feature.Importance))];
    }

    /// <summary>The features in the order of the questionnaire.</summary>
    public ImmutableArray<KanoFeature> Features { get; }

    /// <summary>How many responses were added.</summary>
    public long Responses => _pairs[0].Total.Count;

    /// <summary>Whether any response has a weight other than 1.</summary>
    public bool IsWeighted => _pairs[0].IsWeighted;

    /// <summary>Adds a response with the weight 1.</summary>
    /// <param name="replies">One reply for each feature, in their order.</param>
    /// <exception cref="ArgumentException">There are not as many replies as features; nothing was added.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An importance is beyond its scale; nothing was added.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Add(ReadOnlySpan<KanoReply> replies) => Add(replies, CaseWeight.One);

    /// <summary>Adds a response with its weight.</summary>
    /// <param name="replies">One reply for each feature, in their order.</param>
    /// <param name="weight">How many people the respondent stands for.</param>
    /// <exception cref="ArgumentException">There are not as many replies as features; nothing was added.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An importance is beyond its scale; nothing was added.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Add(ReadOnlySpan<KanoReply> replies, CaseWeight weight) => Change(replies, weight, AddOne, SubtractOne);

    /// <summary>Takes back a response that was added with this weight.</summary>
    /// <param name="replies">The replies that were added.</param>
    /// <param name="weight">The weight that they were added with.</param>
    /// <exception cref="ArgumentException">There are not as many replies as features; nothing was taken back.</exception>
    /// <exception cref="InvalidOperationException">The rest would be sums that no answers have; nothing was taken back.</exception>
    public void Subtract(ReadOnlySpan<KanoReply> replies, CaseWeight weight) => Change(replies, weight, SubtractOne, AddOne);

    /// <summary>Adds everything that another tally of the same features holds.</summary>
    /// <param name="other">The other tally; not changed.</param>
    /// <exception cref="ArgumentException">The features differ; nothing was added.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Merge(KanoTally other) => Combine(other, static (pairs, more) => pairs.Merge(more), static (ratings, more) => ratings.Merge(more));

    /// <summary>Takes back everything that another tally of the same features holds.</summary>
    /// <param name="other">A part of what was added here; not changed.</param>
    /// <exception cref="ArgumentException">The features differ; nothing was taken back.</exception>
    /// <exception cref="InvalidOperationException">The rest would be sums that no answers have; nothing was taken back.</exception>
    public void Subtract(KanoTally other) => Combine(other, static (pairs, less) => pairs.Subtract(less), static (ratings, less) => ratings.Subtract(less));

    /// <summary>An independent copy.</summary>
    /// <returns>The copy.</returns>
    public KanoTally Clone()
    {
        var copy = new KanoTally(Features);
        for (int f = 0; f < _pairs.Length; f++)
        {
            copy._pairs[f] = _pairs[f].Clone();
            copy._importance[f] = _importance[f]?.Clone();
        }

        return copy;
    }

    /// <summary>The pairs of answers about a feature.</summary>
    /// <param name="feature">Its id.</param>
    /// <returns>A copy.</returns>
    /// <exception cref="ArgumentException">There is no such feature.</exception>
    public KanoPairs PairsOf(string feature) => _pairs[IndexOf(feature)].Clone();

    /// <summary>How important a feature is to the respondents.</summary>
    /// <param name="feature">Its id.</param>
    /// <returns>A copy; null when it is not asked.</returns>
    /// <exception cref="ArgumentException">There is no such feature.</exception>
    public RatingDistribution? ImportanceOf(string feature) => _importance[IndexOf(feature)]?.Clone();

    /// <summary>The counts, one line: "358 responses about 6 features".</summary>
    public override string ToString() => $"{Guard.Text(Responses)} responses about {Guard.Text(Features.Length)} features";

    internal KanoPairs PairsAt(int feature) => _pairs[feature];

    internal RatingDistribution? ImportanceAt(int feature) => _importance[feature];

    private int IndexOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        for (int f = 0; f < Features.Length; f++)
        {
            if (Features[f].Id == id)
            {
                return f;
            }
        }

        throw new ArgumentException($"There is no feature '{id}'; there are {string.Join(", ", Features.Select(feature => feature.Id))}.", nameof(id));
    }

    private void AddOne(int feature, KanoReply reply, CaseWeight weight)
    {
        _pairs[feature].Add(reply.Functional, reply.Dysfunctional, weight);
        try
        {
            _importance[feature]?.Add(reply.Importance, weight);
        }
        catch (OverflowException)
        {
            _pairs[feature].Subtract(reply.Functional, reply.Dysfunctional, weight);
            throw;
        }
    }

    private void SubtractOne(int feature, KanoReply reply, CaseWeight weight)
    {
        _pairs[feature].Subtract(reply.Functional, reply.Dysfunctional, weight);
        try
        {
            _importance[feature]?.Subtract(reply.Importance, weight);
        }
        catch (InvalidOperationException)
        {
            _pairs[feature].Add(reply.Functional, reply.Dysfunctional, weight);
            throw;
        }
    }

    private void Change(ReadOnlySpan<KanoReply> replies, CaseWeight weight, Action<int, KanoReply, CaseWeight> change, Action<int, KanoReply, CaseWeight> undo)
    {
        Check(replies);
        int done = 0;
        try
        {
            for (; done < replies.Length; done++)
            {
                change(done, replies[done], weight);
            }
        }
        catch (Exception full) when (full is OverflowException or InvalidOperationException)
        {
            while (--done >= 0)
            {
                undo(done, replies[done], weight);
            }

            throw;
        }
    }

    private void Check(ReadOnlySpan<KanoReply> replies)
    {
        if (replies.Length != _pairs.Length)
        {
            throw new ArgumentException($"{Guard.Text(replies.Length)} replies came for {Guard.Text(_pairs.Length)} features.", nameof(replies));
        }

        for (int f = 0; f < replies.Length; f++)
        {
            if (Features[f].Importance is { } scale && !scale.Contains(replies[f].Importance))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(replies), replies[f].Importance, $"The importance of '{Features[f].Id}' is not on its scale, {scale}.");
            }
        }
    }

    private void Combine(KanoTally other, Action<KanoPairs, KanoPairs> combine, Action<RatingDistribution, RatingDistribution> combineImportance)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Features.SequenceEqual(other.Features))
        {
            throw new ArgumentException("The features differ; two tallies go together when they ask about the same features in the same order.", nameof(other));
        }

        KanoTally changed = Clone();
        for (int f = 0; f < _pairs.Length; f++)
        {
            combine(changed._pairs[f], other._pairs[f]);
            if (changed._importance[f] is { } importance)
            {
                combineImportance(importance, other._importance[f]!);
            }
        }

        changed._pairs.CopyTo(_pairs, 0);
        changed._importance.CopyTo(_importance, 0);
    }
}
