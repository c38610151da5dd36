using Mot.Analytics.Kano;
using Mot.Core.Estimation;

namespace Mot.Reporting;

/// <summary>The features by group, only as the release gate let them through.</summary>
internal static class KanoGroupTables
{
    // A table of more groups than this shows the largest only; the JSON has all of them.
    private const int MostRows = 12;

    internal static void Write(Page page, KanoFindings findings)
    {
        Wording say = page.Say;
        foreach (KanoSegmentFindings segment in findings.Segments)
        {
            page.Section(say.Of(
                $"By {DisplayWidth.Clean(segment.Segment)}, each group against all others", $"按 {DisplayWidth.Clean(segment.Segment)}：每组与其余所有人相比"));
            foreach (KanoSegmentTable table in segment.Tables)
            {
                Write(page, table);
            }

            string level = Numbers.Level(segment.Family.IntervalLevel);
            string family = Corrections.NameOf(segment.Family, say);
            page.Note(say.Of(
                $"Stronger: a better nearer to 1, a worse nearer to −1. One family of {segment.Family.Size} comparisons ({family}); differences at {level}. Groups below {segment.Policy.MinimumN} people are hidden.",
                $"更强：better 更接近 1，worse 更接近 −1。共 {segment.Family.Size} 项比较为一族（{family}）；差值区间水平 {level}。少于 {segment.Policy.MinimumN} 人的组已隐藏。"));
        }
    }

    private static void Write(Page page, KanoSegmentTable features)
    {
        Wording say = page.Say;
        page.Title(say.In(features.Feature.Name));
        var table = new TextTable(
        [
            new("", Wraps: true),
            new("n"),
            new(say.Of("category", "类别"), IsLeft: true),
            new("better", DropOrder: 3),
            new(say.Of("better is", "better 相比"), DropOrder: 1, IsLeft: true),
            new("worse", DropOrder: 4),
            new(say.Of("worse is", "worse 相比"), DropOrder: 2, IsLeft: true),
        ]);
        KanoGroupFindings[] shown = [.. features.Groups.OrderByDescending(group => group.Findings?.N ?? -1).Take(MostRows)];
        foreach (KanoGroupFindings group in features.Groups.Where(shown.Contains))
        {
            string name = group.Group is null ? say.Of("not stated", "未说明") : DisplayWidth.Clean(group.Group);
            if (group.Findings is not { } findings)
            {
                table.Add(
                    new(name, page.Paint.Faint), Numbers.None, new(say.NameOf("hidden", group.Hidden!.Value), page.Paint.Faint), "", "", "", "");
                continue;
            }

            table.Add(
                name,
                Numbers.Count(findings.N),
                KanoFeatureTable.CategoryOf(say, findings.Decision.Category),
                Number(findings.Better),
                Verdict(say, group.BetterAgainstOthers),
                Number(findings.Worse),
                Verdict(say, group.WorseAgainstOthers));
        }

        table.WriteTo(page);
        if (features.Groups.Length > shown.Length)
        {
            page.Note(say.Of(
                $"And {features.Groups.Length - shown.Length} smaller or hidden groups; the JSON lists all.",
                $"另有 {features.Groups.Length - shown.Length} 个较小或隐藏的组；JSON 中列出全部。"));
        }
    }

    private static string Number(Estimate estimate) => estimate.IsDefined ? Numbers.Fixed(estimate.Value!.Value, 2) : Numbers.None;

    private static string Verdict(Wording say, Comparison? comparison) => comparison?.Verdict switch
    {
        null => "",
        ComparisonVerdict.Better => say.Of("stronger", "更强"),
        ComparisonVerdict.Worse => say.Of("weaker", "更弱"),
        { } other => say.NameOf("verdict", other),
    };
}
