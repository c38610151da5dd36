using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Reporting;

/// <summary>One estimate as a text: the number, its interval drawn on a line, how many answered and the method.</summary>
/// <remarks><para><b>Undefined.</b> The text says why there is no number. <b>Thread safety.</b> Stateless.</para></remarks>
public static class TextEstimate
{
    /// <summary>A Net Promoter Score.</summary>
    /// <param name="score">The score, from -100 to 100.</param>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends.</returns>
    public static string OfNetPromoter(Estimate score, TextReportOptions? options = null) =>
        Of(score, Unit.Points, (-100, 100), ("−100", "+100"), ("Net Promoter Score", "净推荐值"), options);

    /// <summary>A share.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends.</returns>
    public static string OfShare(Estimate share, TextReportOptions? options = null) =>
        Of(share, Unit.Share, (0, 1), ("0%", "100%"), ("Share satisfied", "满意比例"), options);

    /// <summary>A mean rating.</summary>
    /// <param name="mean">The mean, in points of the scale.</param>
    /// <param name="min">The lowest rating of the scale.</param>
    /// <param name="max">The highest rating of the scale.</param>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends.</returns>
    /// <exception cref="ArgumentException">The lowest rating is not below the highest.</exception>
    public static string OfMean(Estimate mean, decimal min, decimal max, TextReportOptions? options = null) => min < max
        ? Of(mean, Unit.Rating, ((double)min, (double)max), (Numbers.Plain(min), Numbers.Plain(max)), ("Mean rating", "平均评分"), options)
        : throw new ArgumentException($"The lowest rating, {Numbers.Plain(min)}, must be below the highest, {Numbers.Plain(max)}.", nameof(min));

    /// <summary>A customer effort score: mean, share above the middle of the scale, and index, each under its name.</summary>
    /// <param name="effort">The score.</param>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends.</returns>
    public static string OfEffort(CustomerEffort effort, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(effort);
        RatingScale scale = effort.Scale;
        bool isEase = scale.Direction == ScaleDirection.HigherIsBetter;
        return Of(
            effort.Mean,
            Unit.Rating,
            ((double)scale.Min, (double)scale.Max),
            (Numbers.Plain(scale.Min), Numbers.Plain(scale.Max)),
            isEase ? ("Effort, mean rating (higher is easier)", "费力程度，平均评分（越高越轻松）") : ("Effort, mean rating (lower is easier)", "费力程度，平均评分（越低越轻松）"),
            options)
            + Of(effort.TopShare, Unit.Share, (0, 1), ("0%", "100%"), ("Share above the middle of the scale", "优于量表中点的比例"), options)
            + Of(effort.Index, Unit.Points, (-100, 100), ("−100", "+100"), ("Effort index (two best ratings minus worse side)", "费力指数（最好两档减较差一侧）"), options);
    }

    private static string Of(
        Estimate estimate, Unit unit, (double Min, double Max) ends, (string Min, string Max) names, (string English, string Chinese) what, TextReportOptions? options)
    {
        var page = new TextPage(options);
        Wording say = page.Say;
        page.Line($"{say.Of(what.English, what.Chinese)}{say.Colon}{page.Paint.Strong(Numbers.Interval(estimate, unit, say))}");
        string line = IntervalLine.Draw(estimate, ends.Min, ends.Max, names.Min, names.Max, page.Width - 2);
        if (line.Length > 0)
        {
            page.Line("  " + line);
        }

        string method = say.NameOf("method", estimate.Method);
        page.Note(say.Of(
            $"{Numbers.Level(estimate.Level)} interval, method {method}, n {Numbers.Count(estimate.N)}.",
            $"{Numbers.Level(estimate.Level)} 区间，方法：{method}，n {Numbers.Count(estimate.N)}。"));
        return page.ToString();
    }
}
