using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>The metrics that a question has by its kind, from one distribution under one weighting.</summary>
/// <remarks>
/// <para>A satisfaction question has a mean and top boxes, headline the mean; a recommendation question has the Net Promoter Score
/// as well, which is its headline; an effort question has the effort index as well, headline the mean.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record QuestionMetrics
{
    private QuestionMetrics(Question question, Weighting weighting, Estimate mean, Estimate topBoxes, Estimate? netPromoter, Estimate? effortIndex)
    {
        Question = question;
        Weighting = weighting;
        Mean = mean;
        TopBoxes = topBoxes;
        NetPromoter = netPromoter;
        EffortIndex = effortIndex;
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>Whether the answers were weighted.</summary>
    public Weighting Weighting { get; }

    /// <summary>The mean rating, in points of the scale.</summary>
    public Estimate Mean { get; }

    /// <summary>The share of the question's declared top boxes, from 0 to 1.</summary>
    public Estimate TopBoxes { get; }

    /// <summary>The Net Promoter Score from -100 to 100; null when the question does not ask for a recommendation.</summary>
    public Estimate? NetPromoter { get; }

    /// <summary>The effort index from -100 to 100; null when the question does not ask for effort.</summary>
    public Estimate? EffortIndex { get; }

    /// <summary>The metric that stands for the question: the Net Promoter Score of a recommendation, else the mean.</summary>
    public Estimate Headline => NetPromoter ?? Mean;

    /// <summary>The metrics of a distribution, simple random sampling assumed.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ratings">The answers to it.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The metrics.</returns>
    public static QuestionMetrics Of(Question question, RatingDistribution ratings, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        settings ??= MetricSettings.Default;
        return new(
            question,
            settings.Weighting,
            MeanRating.Of(ratings, settings),
            TopBox.Of(ratings, question.TopBoxes, settings),
            question.Kind == QuestionKind.Recommendation ? Satisfaction.NetPromoter.Of(ratings, settings) : null,
            question.Kind == QuestionKind.Effort ? Satisfaction.EffortIndex.Of(ratings, settings) : null);
    }

    /// <summary>The metrics of a distribution that was collected in groups, by jackknife.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ratings">The answers to it, by group.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The metrics.</returns>
    public static QuestionMetrics Of(Question question, ReplicatedDistribution ratings, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        settings ??= MetricSettings.Default;
        return new(
            question,
            settings.Weighting,
            MeanRating.Of(ratings, settings),
            TopBox.Of(ratings, question.TopBoxes, settings),
            question.Kind == QuestionKind.Recommendation ? Satisfaction.NetPromoter.Of(ratings, settings) : null,
            question.Kind == QuestionKind.Effort ? Satisfaction.EffortIndex.Of(ratings, settings) : null);
    }

    /// <summary>The difference of the headline metric between two independent samples; the question's margin applies.</summary>
    /// <param name="question">The question.</param>
    /// <param name="first">The answers of some.</param>
    /// <param name="second">The answers of others.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>First minus second.</returns>
    public static Comparison Difference(
        Question question, RatingDistribution first, RatingDistribution second, MetricSettings? settings = null)
    {
        settings = WithMargin(question, settings);
        return question.Kind == QuestionKind.Recommendation
            ? Satisfaction.NetPromoter.Difference(first, second, settings)
            : MeanRating.Difference(first, second, settings);
    }

    /// <summary>The difference of the headline metric between two independent samples that came in groups, by jackknife.</summary>
    /// <param name="question">The question.</param>
    /// <param name="first">The answers of some, by group.</param>
    /// <param name="second">The answers of others, by their own groups.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>First minus second.</returns>
    public static Comparison Difference(
        Question question, ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        settings = WithMargin(question, settings);
        return question.Kind == QuestionKind.Recommendation
            ? Satisfaction.NetPromoter.Difference(first, second, settings)
            : MeanRating.Difference(first, second, settings);
    }

    /// <summary>The difference of the headline metric between two parts of one sample, whose groups are the same clusters.</summary>
    /// <param name="question">The question.</param>
    /// <param name="first">The answers of some, by group.</param>
    /// <param name="second">The answers of others in the same groups.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>First minus second.</returns>
    public static Comparison DifferenceWithin(
        Question question, ReplicatedDistribution first, ReplicatedDistribution second, MetricSettings? settings = null)
    {
        settings = WithMargin(question, settings);
        return question.Kind == QuestionKind.Recommendation
            ? Satisfaction.NetPromoter.DifferenceWithin(first, second, settings)
            : MeanRating.DifferenceWithin(first, second, settings);
    }

    private static MetricSettings WithMargin(Question question, MetricSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(question);
        settings ??= MetricSettings.Default;
        return question.Margin is { } margin ? settings with { Margin = (double)margin } : settings;
    }
}
