using Mot.Core.Privacy;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>Which groups were held back and why, in documents.</summary>
internal static class HeldBackSection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        if (findings.Segments.IsEmpty)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("What was held back", "未予展示的内容"));
        ReleasedTable[] tables = [.. findings.Segments.Where(table => table.HiddenCount > 0)];
        if (tables.Length == 0)
        {
            page.Text(say.Of(
                $"Nothing: every group of every table by segment has {Numbers.Count(findings.Study.Release.MinimumN)} people or more.",
                $"无：各细分表中每组均不少于 {Numbers.Count(findings.Study.Release.MinimumN)} 人。"));
            return;
        }

        page.Text(say.Of(
            "Neither these groups' numbers nor their sizes are anywhere in this report or in the files beside it.",
            "这些组的数值与人数均不出现在本报告及其附带文件中。"));
        var list = new TextTable(
        [
            new(say.Of("segment", "细分"), Wraps: true),
            new(say.Of("question", "问题"), Wraps: true),
            new(say.Of("group", "组"), IsLeft: true),
            new(say.Of("why", "原因"), IsLeft: true),
        ]);
        foreach (ReleasedTable table in tables)
        {
            Segment segment = findings.Study.Segments.First(each => each.Id == table.Segment);
            foreach (ReleasedRow row in table.Rows.Where(row => row.Hidden is not null))
            {
                list.Add(
                    say.In(segment.Name),
                    say.NameOf(findings.Study, findings.Study[table.Question]),
                    say.NameOf(segment, row.Group),
                    say.NameOf("hidden", row.Hidden!.Value));
            }
        }

        list.WriteTo(page);
    }
}
