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

    /// <summary>Who of those with a stated group is in one of some groups, as a yes-no answer; the weights of all respondents are in any question's sums.</summary>
    internal static Sample Membership(StudyTally tally, Segment segment, IReadOnlyCollection<string> members, RatingScale yesNo, FindingsSettings settings)
    {
        Question any = tally.Study.Questions[0];
        string[] groups = [.. tally.GroupsOf(segment).OfType<string>()];
        RatingDistribution Of(Func<string, RatingDistribution?> ratingsOf)
        {
            var membership = new RatingDistribution(yesNo);
            foreach (string group in groups)
            {
                if (ratingsOf(group) is { } ratings)
                {
                    membership.AddAll(yesNo.Rate(members.Contains(group) ? 1 : 0), ratings);
                }
            }

            return membership;
        }

        RatingDistribution whole = Of(group => tally.Group(segment, group)[any]);
        if (settings.AssumeSimpleSample || tally.Study.Replicates is null)
        {
            return new(any, whole, null);
        }

        var byGroup = groups.ToDictionary(group => group, group => tally.Replicated(any, segment, group)!.Groups, StringComparer.Ordinal);
        return new(any, whole, ReplicatedDistribution.FromGroups(
            yesNo, tally.ReplicateGroups.Select(key => KeyValuePair.Create(key, Of(group => byGroup[group].GetValueOrDefault(key))))));
    }

    /// <summary>The share of the highest step, for memberships.</summary>
    internal Estimate Share(MetricSettings settings) => Groups is null ? TopBox.Of(Ratings, 1, settings) : TopBox.Of(Groups, 1, settings);

    /// <summary>Everybody but those of one replicate group.</summary>
    internal RatingDistribution WithoutGroup(string key)
    {
        RatingDistribution rest = Ratings.Clone();
        if (Groups!.Groups.GetValueOrDefault(key) is { } group)
        {
            rest.Subtract(group);
        }

        return rest;
    }

    internal QuestionMetrics Metrics(MetricSettings settings) => Groups is null
        ? QuestionMetrics.Of(Question, Ratings, settings)
        : QuestionMetrics.Of(Question, Groups, settings);

    internal TierShares? Tiers(TierPolicy? policy, MetricSettings settings) =>
        policy is null ? null
        : Groups is null ? TierShares.Of(Ratings, policy, settings)
        : TierShares.Of(Groups, policy, settings);

    /// <summary>Against other people, or another wave, of the same sample: in the same clusters.</summary>
    internal Comparison Within(Sample other, MetricSettings settings) => Groups is null
        ? QuestionMetrics.Difference(Question, Ratings, other.Ratings, settings)
        : QuestionMetrics.DifferenceWithin(Question, Groups, other.Groups!, settings);

    /// <summary>Against another sample.</summary>
    internal Comparison Between(Sample other, MetricSettings settings) => Groups is null || other.Groups is null
        ? QuestionMetrics.Difference(Question, Ratings, other.Ratings, settings)
        : QuestionMetrics.Difference(Question, Groups, other.Groups, settings);

    /// <summary>Everybody here and other people there.</summary>
    internal Sample Plus(Sample other)
    {
        RatingDistribution sum = Ratings.Clone();
        sum.Merge(other.Ratings);
        return new(Question, sum, Groups is null ? null : ReplicatedDistribution.FromGroups(
            Question.Scale,
            Groups.Groups.Keys.Union(other.Groups!.Groups.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => KeyValuePair.Create(key, Together(key, other)))));
    }

    /// <summary>Everybody here who is not there.</summary>
    internal Sample Without(Sample part)
    {
        RatingDistribution rest = Ratings.Clone();
        rest.Subtract(part.Ratings);
        return new(Question, rest, Groups is null ? null : ReplicatedDistribution.FromGroups(
            Question.Scale, Groups.Groups.Select(group => KeyValuePair.Create(group.Key, Minus(group.Value, part.Groups?.Groups.GetValueOrDefault(group.Key))))));
    }

    private RatingDistribution Together(string key, Sample other)
    {
        var sum = new RatingDistribution(Question.Scale);
        foreach (RatingDistribution part in new[] { Groups!.Groups.GetValueOrDefault(key), other.Groups!.Groups.GetValueOrDefault(key) }.OfType<RatingDistribution>())
        {
            sum.Merge(part);
        }

        return sum;
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
