using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>What one question comes to.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class QuestionFindings
{
    internal QuestionFindings(StudyTally tally, Question question, bool isWeighted, FindingsSettings settings)
    {
        var sample = Sample.Of(tally, question, settings);
        Question = question;
        Ratings = sample.Ratings.Clone();
        Metrics = sample.Metrics(settings.Metrics(Weighting.None));
        Weighted = isWeighted ? sample.Metrics(settings.Metrics(Weighting.CaseWeights)) : null;
        Simple = sample.Groups is null || !tally.Study.CountsPeople ? null : QuestionMetrics.Of(question, sample.Ratings, settings.Metrics(Weighting.None));
        Tiers = sample.Tiers(tally.Study.TiersOf(question), settings.Metrics(isWeighted ? Weighting.CaseWeights : Weighting.None));
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The answers, a copy.</summary>
    public RatingDistribution Ratings { get; }

    /// <summary>The metrics without weights; by jackknife where replicate groups are kept.</summary>
    public QuestionMetrics Metrics { get; }

    /// <summary>The metrics with case weights; null where the study has none.</summary>
    public QuestionMetrics? Weighted { get; }

    /// <summary>Where replicate groups are kept: the metrics that a simple random sample of that size would have; null otherwise, and where percentages stand for people.</summary>
    public QuestionMetrics? Simple { get; }

    /// <summary>The shares of the satisfaction tiers, with weights where the study has them; null where no tiers are declared.</summary>
    public TierShares? Tiers { get; }

    /// <summary>The metrics that speak for the customers: weighted where the study has weights.</summary>
    public QuestionMetrics Best => Weighted ?? Metrics;

    /// <summary>How many times larger the variance of the headline metric is than that of a simple random sample of the same size: with replicate groups the unweighted variance against the simple one, else with case weights n over the effective n (Kish 1965); null with neither.</summary>
    public double? DesignEffect => Simple is not null
        ? Simple.Headline.StandardError is > 0 and { } simple && Metrics.Headline.StandardError is { } actual ? actual * actual / (simple * simple) : null
        : Weighted?.Headline is { EffectiveN: > 0 and { } effective, N: var n } ? n / effective : null;
}
