using System.Collections.Immutable;
using Mot.Analytics.Moments;
using Mot.Core.Satisfaction;

namespace Mot.Reporting.Pictures;

/// <summary>What the marks of a journey map mean: only those that occur in it.</summary>
internal sealed class JourneyMapLegend(Canvas canvas, ImmutableArray<MapPoint> points, bool hasMoments, Wording say)
{
    private const double Icon = 20;
    private const double Between = 18;
    private const double Line = 20;

    private double _left;
    private double _right;
    private double _x;
    private double _y;

    /// <summary>Draws it from a place on.</summary>
    /// <returns>Where it ends.</returns>
    internal double Draw(double x, double y, double width)
    {
        (_left, _right, _x, _y) = (x, x + width, x, y + 8);
        if (points.Any(point => point.Experience is not null))
        {
            Add(say.Of("mean with its interval", "均值及其区间"), (at, middle) =>
            {
                canvas.Rect(at, middle - 5, 16, 10, Look.Band);
                canvas.Line(at, middle, at + 16, middle, Look.Curve);
            });
            foreach (SatisfactionTier tier in points.Select(point => point.Tiers?.Median ?? SatisfactionTier.None).Concat(Shares()).Where(tier => tier != SatisfactionTier.None).Distinct().Order())
            {
                (MarkShape shape, Tone tone) = MarkOf(tier);
                Add(say.NameOf("tier", tier), (at, middle) => canvas.Mark(shape, at + 8, middle, 11, Look.Fill(tone)));
            }
        }

        if (points.Any(point => point.Expected is not null))
        {
            string zone = points.Any(point => point.IsZone)
                ? say.Of("zone of tolerance, adequate to desired", "容忍区：最低可接受至理想")
                : say.Of("expectation with its interval", "期望及其区间");
            Add(zone, (at, middle) => canvas.Rect(at, middle - 6, 16, 12, Look.Zone));
        }

        if (points.Any(point => point.Moment?.IsMomentOfTruth == true))
        {
            Add(say.Of("moment of truth by the answers", "据回答为关键时刻"), (at, middle) => canvas.Mark(MarkShape.Circle, at + 8, middle, 15, Look.Whisker));
        }

        if (points.Any(point => point.Touchpoint.BelievedCritical == true))
        {
            Add("★ " + say.Of("believed critical by its owners", "其负责人认为关键"));
        }

        if (hasMoments)
        {
            foreach (MomentTone tone in points.Select(point => point.Moment?.Tone ?? MomentTone.None).Where(tone => tone != MomentTone.None).Distinct().Order())
            {
                Add(ToneOf(tone, say) + (tone == MomentTone.PainPoint ? say.Of(": rated below the average touchpoint", "：评分低于接触点平均") : say.Of(": rated above the average touchpoint", "：评分高于接触点平均")));
            }
        }

        foreach (bool isOnline in points.SelectMany(point => point.Touchpoint.Channels).Select(channel => channel.IsOnline).Distinct().Order())
        {
            Add(
                isOnline ? say.Of("channel online", "线上渠道") : say.Of("channel in person or on site", "线下渠道"),
                (at, middle) => canvas.Mark(MarkShape.Circle, at + 8, middle, 9, isOnline ? Look.Hollow : Look.FillInk));
        }

        foreach (MapEvidence evidence in points.Select(point => point.Evidence).Distinct().OrderDescending())
        {
            Add(MeaningOf(evidence), (at, middle) => DrawEvidence(canvas, evidence, at + 8, middle));
        }

        if (points.Any(point => point.Experience is not null))
        {
            Add(say.Of("0–100: from the worst to the best end of each scale; values over the marks are on their own scale", "0–100：各量表由最差端至最好端；标记上方的数值为原量表"));
        }

        return _y + Line - 6;
    }

    /// <summary>The mark of a tier.</summary>
    internal static (MarkShape Shape, Tone Tone) MarkOf(SatisfactionTier tier) => tier switch
    {
        SatisfactionTier.Dissatisfied => (MarkShape.Square, Tone.Worst),
        SatisfactionTier.Delighted => (MarkShape.Diamond, Tone.Best),
        _ => (MarkShape.Circle, Tone.Middle),
    };

    /// <summary>The name of a tone with its sign.</summary>
    internal static string ToneOf(MomentTone tone, Wording say) =>
        tone == MomentTone.PainPoint ? say.Of("▼ pain point", "▼ 痛点") : say.Of("▲ highlight", "▲ 亮点");

    /// <summary>A kind of evidence in a word.</summary>
    internal static string WordOf(MapEvidence evidence, Wording say) => evidence switch
    {
        MapEvidence.Measured => say.Of("measured", "已测量"),
        MapEvidence.Believed => say.Of("believed", "据信"),
        _ => say.Of("assumed", "假定"),
    };

    /// <summary>Draws the sign of a kind of evidence: full, half or empty.</summary>
    internal static void DrawEvidence(Canvas canvas, MapEvidence evidence, double x, double y)
    {
        canvas.Mark(MarkShape.Circle, x, y, 9, evidence == MapEvidence.Measured ? Look.FillInk : Look.Hollow);
        if (evidence == MapEvidence.Believed)
        {
            canvas.Path($"M{Plain.Number(x)} {Plain.Number(y - 4.5)}A4.5 4.5 0 0 0 {Plain.Number(x)} {Plain.Number(y + 4.5)}Z", Look.FillInk);
        }
    }

    private IEnumerable<SatisfactionTier> Shares() => points.Any(point => point.Tiers is { Dissatisfied.IsDefined: true })
        ? [SatisfactionTier.Dissatisfied, SatisfactionTier.Satisfied, SatisfactionTier.Delighted]
        : [];

    private string MeaningOf(MapEvidence evidence) => WordOf(evidence, say) + evidence switch
    {
        MapEvidence.Measured => say.Of(": answers with an interval", "：回答足以给出区间"),
        MapEvidence.Believed => say.Of(": said by its owners, not measured", "：仅为负责人所言，未测量"),
        _ => say.Of(": on the map, and nothing more is known", "：仅在图上，别无依据"),
    };

    private void Add(string text, Action<double, double>? icon = null)
    {
        double before = icon is null ? 0 : Icon;
        double wide = before + TextWidth.Of(text, Canvas.SmallSize);
        if (_x > _left && _x + wide > _right)
        {
            _x = _left;
            _y += Line;
        }

        icon?.Invoke(_x, _y + 8);
        double last = canvas.Paragraph(_x + before, _y + 12, text, _right - _x - before, 3, look: Look.Faint, size: Canvas.SmallSize);
        _y = last - 12;
        _x += wide + Between;
    }
}
