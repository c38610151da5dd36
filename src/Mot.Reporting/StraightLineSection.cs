using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>How many gave one answer throughout a block. They are reported and not dropped.</summary>
internal static class StraightLineSection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        if (findings.StraightLines.IsEmpty)
        {
            return;
        }

        Wording say = page.Say;
        var table = new TextTable(
        [
            new("", Wraps: true),
            new(say.Of("one answer", "同一答案"), DropOrder: 1),
            new(say.Of("of", "共"), DropOrder: 0),
            new(say.Of("share", "比例")),
        ]);
        foreach (StraightLining lines in findings.StraightLines)
        {
            table.Add(DisplayWidth.Clean(lines.Block), Numbers.Count(lines.Count), Numbers.Count(lines.Of), Numbers.Interval(lines.Share, Unit.Share, say));
        }

        page.Section(say.Of("One answer throughout a block of questions", "整组题目只选同一答案"));
        table.WriteTo(page);
        page.Note(say.Of(
            "Of those who answered at least three questions of the block. It may be haste, and it may be what they think; nobody was dropped.",
            "以至少回答该组三题者计。可能是敷衍，也可能是真实看法；未剔除任何人。"));
    }
}
