using Mot.Analytics.Kano;
using Mot.Core.Estimation;

namespace Mot.Reporting;

/// <summary>The features under their category, the two coefficients drawn with their intervals, strength and importance.</summary>
/// <remarks>When room is short these columns go first: n, strength, importance, the drawn worse and better; the coefficients never.</remarks>
internal static class KanoFeatureTable
{
    private const int Shortest = 9;
    private const int Longest = 21;

    internal static void Write(Page page, IReadOnlyList<KanoFeatureFindings> features)
    {
        Wording say = page.Say;
        page.Section(say.Of("Features", "特性"));
        var table = new TextTable(
        [
            new("", IsLeft: true),
            new("", Wraps: true),
            new("better"),
            new("0…1", DropOrder: 5, Drawn: (Shortest, Longest)),
            new("worse"),
            new("−1…0", DropOrder: 4, Drawn: (Shortest, Longest)),
            new(say.Of("strength", "总强度"), DropOrder: 2),
            new(say.Of("importance", "重要程度"), DropOrder: 3),
            new("n", DropOrder: 1),
        ]);
        for (int f = 0; f < features.Count; f++)
        {
            KanoFeatureFindings feature = features[f];
            if (f == 0 || features[f - 1].Decision.Category != feature.Decision.Category)
            {
                table.AddHeading(CategoryOf(say, feature.Decision.Category));
            }

            table.Add(
                KanoOrder.MarkOf(f).ToString(),
                say.In(feature.Feature.Name),
                Number(feature.Better),
                TextCell.Drawing(width => IntervalLine.Bare(feature.Better, 0, 1, width)),
                Number(feature.Worse),
                TextCell.Drawing(width => IntervalLine.Bare(feature.Worse, -1, 0, width)),
                Number(feature.TotalStrength),
                feature.Importance is { } importance ? Number(importance) : "",
                Numbers.Count(feature.N));
        }

        table.WriteTo(page);
    }

    /// <summary>The letter and the name of a category.</summary>
    internal static string CategoryOf(Wording say, KanoCategory? category) => category is { } known
        ? $"{KanoEvaluation.LetterOf(known)} {say.NameOf("kano", known)}"
        : say.Of("without a category", "无类别");

    private static string Number(Estimate estimate) => estimate.IsDefined ? Numbers.Fixed(estimate.Value!.Value, 2) : Numbers.None;
}
