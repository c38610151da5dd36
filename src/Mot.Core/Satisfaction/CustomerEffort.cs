using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>The customer effort score (CES) of one question in the three ways in which it is worked out, each under its name.</summary>
/// <remarks>
/// <para><b>Definition.</b> The mean rating, which is the headline; the share of ratings on the better side of the middle of the scale (5 to
/// 7 of 7, 4 and 5 of 5); and the <see cref="EffortIndex"/>. The three do not stand for one another: a score is only comparable with one that
/// was worked out in the same way.</para>
/// <para><b>Direction and best value.</b> CES 2.0 asks about ease from 1 to 7, higher is better; CES 1.0 asks about effort from 1 to 5, lower is better.
/// The scale declares which, and the two are never compared. Share and index are higher when it is easier, on both.</para>
/// <para><b>Undefined.</b> Each as its metric says.</para>
/// <para><b>Sources.</b> Dixon, Freeman and Toman (2010), Harvard Business Review 88(7/8), 116-122; Dixon, Toman and DeLisi (2013), The Effortless Experience.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record CustomerEffort
{
    private CustomerEffort(RatingScale scale, Estimate mean, Estimate topShare, Estimate index)
    {
        Scale = scale;
        Mean = mean;
        TopShare = topShare;
        Index = index;
    }

    /// <summary>The scale of the answers.</summary>
    public RatingScale Scale { get; }

    /// <summary>The mean rating, in points of the scale: the headline.</summary>
    public Estimate Mean { get; }

    /// <summary>The share of ratings on the better side of the middle, from 0 to 1; a rating in the middle is on neither side.</summary>
    public Estimate TopShare { get; }

    /// <summary>The two best ratings against the worse side of the middle, from -100 to 100.</summary>
    public Estimate Index { get; }

    /// <summary>The score of a distribution, simple random sampling assumed.</summary>
    /// <param name="ratings">Answers on a scale of 5 to 11 ratings.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The three calculations.</returns>
    /// <exception cref="ArgumentException">The scale has fewer than 5 or more than 11 ratings, or a method is asked for.</exception>
    public static CustomerEffort Of(RatingDistribution ratings, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Estimate index = EffortIndex.Of(ratings, settings);
        return new(ratings.Scale, MeanRating.Of(ratings, settings), TopBox.Of(ratings, Question.RatingsAboveMiddle(ratings.Scale), settings), index);
    }

    /// <summary>The score of a distribution that was collected in groups, by jackknife.</summary>
    /// <param name="ratings">Answers on a scale of 5 to 11 ratings, by group.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The three calculations.</returns>
    /// <exception cref="ArgumentException">The scale has fewer than 5 or more than 11 ratings.</exception>
    public static CustomerEffort Of(ReplicatedDistribution ratings, MetricSettings? settings = null)
    {
        Estimate index = EffortIndex.Of(ratings, settings);
        RatingScale scale = ratings.Total.Scale;
        return new(scale, MeanRating.Of(ratings, settings), TopBox.Of(ratings, Question.RatingsAboveMiddle(scale), settings), index);
    }
}
