using System.Collections.Immutable;
using Mot.Core.Ratings;

namespace Mot.Core.Encounters;

/// <summary>Respondents of whom nothing is known but how often each rating was given to each question.</summary>
/// <remarks>
/// <para>What one and the same respondent answered to two questions is not known, so there are no journeys, no scores and no joint counts.</para>
/// <para>The distributions stand in the order of the study's questions, the groups in the order of its segments.</para>
/// <para><b>Thread safety.</b> Safe to read from any thread.</para>
/// </remarks>
public sealed class ResponseCounts
{
    private readonly ImmutableArray<RatingDistribution?> _distributions;

    /// <summary>Records counts.</summary>
    /// <param name="distributions">One per question of the study, in its order, copied; null where nothing is known of a question.</param>
    public ResponseCounts(IEnumerable<RatingDistribution?> distributions)
    {
        ArgumentNullException.ThrowIfNull(distributions);
        _distributions = [.. distributions.Select(distribution => distribution?.Clone())];
    }

    /// <summary>How many questions there are.</summary>
    public int QuestionCount => _distributions.Length;

    /// <summary>How many respondents there are: those of the question that most were asked.</summary>
    public long Count => _distributions
        .Select(distribution => distribution is null ? 0 : distribution.Count + distribution.MissingCount).DefaultIfEmpty(0).Max();

    /// <summary>For each segment of the study the group that all of them belong to, or null. Empty: no groups are known.</summary>
    public ImmutableArray<string?> Groups
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The declared cluster in which all of them were sampled; null when there is none.</summary>
    public string? Cluster { get; init; }

    /// <summary>The wave that they belong to, where a table holds several; null when there is only one.</summary>
    public string? Wave { get; init; }

    /// <summary>The answers to a question, those who were not asked it included.</summary>
    /// <param name="question">Its place among the study's questions, from 0.</param>
    /// <param name="scale">Its scale.</param>
    /// <returns>A copy that counts <see cref="Count"/> respondents.</returns>
    /// <exception cref="ArgumentException">The scale is not comparable to that of the counts.</exception>
    internal RatingDistribution AnswersTo(int question, RatingScale scale)
    {
        var answers = new RatingDistribution(scale);
        if (_distributions[question] is { } known)
        {
            answers.Merge(known);
        }

        long others = Count - answers.Count - answers.MissingCount;
        long[] counts = new long[scale.StepCount];
        counts[0] = others;
        answers.AddAll(Answer.NotAsked, RatingDistribution.FromCounts(scale, counts));
        return answers;
    }
}
