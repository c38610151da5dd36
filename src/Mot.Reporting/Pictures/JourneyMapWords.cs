using System.Collections.Immutable;
using Mot.Analytics.Moments;

namespace Mot.Reporting.Pictures;

/// <summary>A journey map in words, for who cannot see it.</summary>
internal sealed class JourneyMapWords(ImmutableArray<MapPoint> points, MomentSentences? sentences, Wording say)
{
    internal string Describe() => string.Join(say.Space, points.Select(Describe));

    private string Describe(MapPoint point)
    {
        var parts = new List<string>();
        if (point.Mean is { } mean)
        {
            parts.Add($"{Numbers.Interval(mean, Unit.Rating, say)}, n {Numbers.Count(mean.N)}");
        }
        else
        {
            parts.Add(point.IsHidden ? say.Of("hidden to protect people", "为保护个人而隐藏") : say.Of("not asked", "未询问"));
        }

        if (point.Tiers is { Dissatisfied.IsDefined: true } tiers)
        {
            parts.Add(say.Of($"the customer in the middle is {say.NameOf("tier", tiers.Median)}", $"中位客户{say.NameOf("tier", tiers.Median)}"));
        }

        if (point.Moment is { } moment && sentences is not null)
        {
            parts.Add(sentences.MarkOf(moment));
            if (moment.Tone != MomentTone.None)
            {
                parts.Add(JourneyMapLegend.ToneOf(moment.Tone, say)[2..]);
            }
        }
        else if (point.Touchpoint.BelievedCritical == true)
        {
            parts.Add(say.Of("believed critical", "认为关键"));
        }

        parts.Add(JourneyMapLegend.WordOf(point.Evidence, say));
        return $"{say.In(point.Touchpoint.Name)}{say.Colon}{string.Join(say.Of(", ", "，"), parts)}{say.Of(".", "。")}";
    }
}
