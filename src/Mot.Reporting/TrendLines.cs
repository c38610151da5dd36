using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The small lines behind the rows of a trend, of eight heights.</summary>
/// <remarks>
/// A line that fills its own height would make noise look like movement. So a height means the same in all rows of one scale, and
/// a line is drawn only where its highest and lowest points differ by more than their intervals. Waves in which the
/// question was not asked, or was another one, stay blank.
/// </remarks>
internal sealed class TrendLines
{
    private const string Heights = "▁▂▃▄▅▆▇█";
    private const int FewestPoints = 3;

    // The distance from the lowest height to the highest, for each kind and scale.
    private readonly Dictionary<string, double> _spans = new(StringComparer.Ordinal);

    internal TrendLines(WaveTrend trend)
    {
        foreach (QuestionTrend question in trend.Questions.Where(IsDrawn))
        {
            double[] values = [.. Values(question).OfType<Estimate>().Select(estimate => estimate.Value!.Value)];
            string scale = ScaleOf(question.Question);
            _spans[scale] = Math.Max(_spans.GetValueOrDefault(scale), values.Max() - values.Min());
        }
    }

    /// <summary>Whether any line is drawn.</summary>
    internal bool Any => _spans.Count > 0;

    /// <summary>The line of a question; empty where it would mislead.</summary>
    internal string Of(QuestionTrend question)
    {
        if (!IsDrawn(question))
        {
            return "";
        }

        Estimate?[] values = [.. Values(question)];
        double lowest = values.OfType<Estimate>().Min(estimate => estimate.Value!.Value);
        double span = _spans[ScaleOf(question.Question)];
        return string.Concat(values.Select(estimate => estimate is { } known
            ? Heights[(int)Math.Round((known.Value!.Value - lowest) / span * (Heights.Length - 1), MidpointRounding.AwayFromZero)]
            : ' '));
    }

    private static bool IsDrawn(QuestionTrend question)
    {
        Estimate[] known = [.. Values(question).OfType<Estimate>()];
        return known.Length >= FewestPoints
            && known.MaxBy(estimate => estimate.Value).Low > known.MinBy(estimate => estimate.Value).High;
    }

    // Only what may be compared with the last one.
    private static IEnumerable<Estimate?> Values(QuestionTrend question) => question.Points.Select(point =>
        point.Metrics is { Headline: { IsDefined: true } headline } && point.Question!.WhyNotComparable(question.Question) is null
            ? headline
            : (Estimate?)null);

    private static string ScaleOf(Question question) => $"{question.Kind} {question.Scale}";
}
