using Mot.Analytics.Kano;
using Mot.Core;

namespace Mot.Reporting.Pictures;

/// <summary>The Kano plane as a picture: what a feature gives when it is there, upwards, against what it takes when it is not, to the right.</summary>
/// <remarks>
/// <para>The order and the letters are those of <see cref="TextKano"/>. About everybody together, so that no small group is shown.</para>
/// <para><b>Undefined.</b> A feature without coefficients is named under the picture. <b>Thread safety.</b> Stateless.</para>
/// <para><b>Sources.</b> Timko, in Berger et al. (1993), Center for Quality of Management Journal 2(4).</para>
/// </remarks>
public static class SvgKano
{
    private static readonly (KanoCategory Category, MarkShape Shape, string Look)[] s_marks =
    [
        (KanoCategory.MustBe, MarkShape.Down, Look.Fill(Tone.Worst)),
        (KanoCategory.OneDimensional, MarkShape.Diamond, Look.Fill(Tone.Good)),
        (KanoCategory.Attractive, MarkShape.Up, Look.Fill(Tone.Best)),
        (KanoCategory.Indifferent, MarkShape.Circle, Look.Fill(Tone.Middle)),
        (KanoCategory.Reverse, MarkShape.Cross, Look.Stroke(Tone.Bad)),
        (KanoCategory.Questionable, MarkShape.Square, Look.Hollow),
    ];

    /// <summary>The picture.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="title">What was asked about; null for none.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same findings and options always give the same text.</returns>
    public static string Of(KanoFindings findings, LocalizedText? title = null, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var sheet = new Sheet(options, "mot-kano", say => title is null ? "Kano" : $"Kano · {say.In(title)}");
        Wording say = sheet.Say;
        KanoFeatureFindings[] ordered = KanoOrder.Of(findings);
        (int Place, KanoFeatureFindings Feature)[] placed = [.. ordered.Select((feature, f) => (f, feature)).Where(each => each.feature.Better.IsDefined && each.feature.Worse.IsDefined)];
        string rule = KanoNotes.RuleOf(say, findings.Policy.Rule);
        string level = Numbers.Level(findings.Policy.Level);
        sheet.About(say.Of(
            $"{Numbers.Count(findings.Responses)} responses{(findings.IsWeighted ? ", weighted" : "")}. The shape of a mark is its category by the rule of {rule}; lines are intervals at {level}.",
            $"{Numbers.Count(findings.Responses)} 份答卷{(findings.IsWeighted ? "，已加权" : "")}。标记形状为按“{rule}”规则判定的类别；线段为 {level} 区间。"));
        PlanePoint[] points = [.. placed.Select(each => Point(say, each.Feature, KanoOrder.MarkOf(each.Place).ToString()))];
        foreach (PlanePoint point in points)
        {
            sheet.Tell($"{point.Label} {point.Name}{say.Colon}{point.Kind}{say.Of(", ", "，")}{point.Detail}{say.Of(".", "。")}");
        }

        string Part(KanoCategory category) => KanoFeatureTable.CategoryOf(say, category);
        new Plane
        {
            Across = (from, to) => LinearScale.Exact(0, 1, from, to),
            Upwards = (from, to) => LinearScale.Exact(0, 1, from, to),
            AcrossTitle = say.Of("worse: what its absence takes", "worse：缺少时的损失"),
            UpwardsTitle = say.Of("better: what its presence gives", "better：具备时的收获"),
            AcrossText = (value, decimals) => Numbers.Fixed(-value, decimals),
            UpwardsText = Numbers.Fixed,
            Cut = (0.5, 0.5),
            Parts = [Part(KanoCategory.Attractive), Part(KanoCategory.OneDimensional), Part(KanoCategory.Indifferent), Part(KanoCategory.MustBe)],
        }.Draw(sheet, points);
        sheet.Key([.. s_marks.Where(mark => placed.Any(each => each.Feature.Decision.Category == mark.Category)).Select(mark => KeyEntry.Of(Part(mark.Category), mark.Shape, mark.Look))]);
        string[] others = [.. ordered.Where(feature => !feature.Better.IsDefined || !feature.Worse.IsDefined).Select(feature => say.In(feature.Feature.Name))];
        if (others.Length > 0)
        {
            sheet.Note(say.Of($"Without coefficients: {string.Join(", ", others)}.", $"没有系数：{string.Join("、", others)}。"));
        }

        sheet.Note(say.Of(
            "A category is a convention about many people; categories age: what delights today is expected tomorrow.",
            "类别是对众人的约定，并会老化：今天的惊喜是明天的必备。"));
        return sheet.Finish();
    }

    private static PlanePoint Point(Wording say, KanoFeatureFindings feature, string label)
    {
        (_, MarkShape shape, string look) = s_marks.FirstOrDefault(mark => mark.Category == feature.Decision.Category, (default, MarkShape.Circle, Look.Hollow));
        return new(label, say.In(feature.Feature.Name), -feature.Worse.Value!.Value, feature.Better.Value!.Value)
        {
            XDoubt = (-feature.Worse.High!.Value, -feature.Worse.Low!.Value),
            YDoubt = (feature.Better.Low!.Value, feature.Better.High!.Value),
            Shape = shape,
            Look = look,
            Detail = $"better {Numbers.Fixed(feature.Better.Value.Value, 2)}, worse {Numbers.Fixed(feature.Worse.Value.Value, 2)}",
            Kind = KanoFeatureTable.CategoryOf(say, feature.Decision.Category),
        };
    }
}
