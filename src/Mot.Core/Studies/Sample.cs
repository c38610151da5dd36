using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>The answers of one set of respondents to one question, with the groups they came in where those are to be honoured.</summary>
internal sealed record Sample(Question Question, RatingDistribution Ratings, ReplicatedDistribution? Groups)
{
    internal static Sample Of(StudyTally tally, Question question, FindingsSettings settings) => new(
        question,
        tally.Whole[question],
        settings.AssumeSimpleSample ? null : tally.Replicated(question));

    internal static Sample Of(StudyTally tally, Question question, Segment segment, string? group, FindingsSettings settings) => new(
        question,
        tally.Group(segment, group)[question],
        settings.AssumeSimpleSample ? null : tally.Replicated(question, segment, group));

    internal QuestionMetrics Metrics(MetricSettings settings) => Groups is null
        ? QuestionMetrics.Of(Question, Ratings, settings)
        : QuestionMetrics.Of(Question, Groups, settings);

    internal TierShares? Tiers(TierPolicy? policy, MetricSettings settings) =>
        policy is null ? null
        : Groups is null ? TierShares.Of(Ratings, policy, settings)
        : TierShares.Of(Groups, policy, settings);

    /// <summary>Against other people of the same sample, in the same clusters.</summary>
    internal Comparison Within(Sample other, MetricSettings settings) => Groups is null
        ? QuestionMetrics.Difference(Question, Ratings, other.Ratings, settings)
        : QuestionMetrics.DifferenceWithin(Question, Groups, other.Groups!, settings);

    /// <summary>Against another sample.</summary>
    internal Comparison Between(Sample other, MetricSettings settings) => Groups is null || other.Groups is null
        ? QuestionMetrics.Difference(Question, Ratings, other.Ratings, settings)
        : QuestionMetrics.Difference(Question, Groups, other.Groups, settings);

    /// <summary>Everybody here who is not there.</summary>
    internal Sample Without(Sample part)
    {
        RatingDistribution rest = Ratings.Clone();
        rest.Subtract(part.Ratings);
        return new(Question, rest, Groups is null ? null : ReplicatedDistribution.FromGroups(
            Question.Scale, Groups.Groups.Select(group => KeyValuePair.Create(group.Key, Minus(group.Value, part.Groups?.Groups.GetValueOrDefault(group.Key))))));
    }

    private static RatingDistribution Minus(RatingDistribution whole, RatingDistribution? part)
    {
        RatingDistribution rest = whole.Clone();
        if (part is not null)
        {
            rest.Subtract(part);
        }

        return rest;
    }
}
