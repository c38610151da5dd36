using Mot.Core.Privacy;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>What was held back and why, in documents: all of it, question by question and group by group.</summary>
internal static class HeldBackSection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        HiddenQuestion[] questions = [.. findings.Release?.HiddenQuestions ?? []];
        if (findings.Segments.IsEmpty && questions.Length == 0)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("What was held back", "未予展示的内容"));
        ReleasedTable[] tables = [.. findings.Segments.Where(table => table.HiddenCount > 0)];
        if (tables.Length + questions.Length == 0)
        {
            page.Text(say.Of(
                $"Nothing: every group of every table by segment has {Numbers.Count(findings.Study.Release.MinimumN)} people or more.",
                $"无：各细分表中每组均不少于 {Numbers.Count(findings.Study.Release.MinimumN)} 人。"));
            return;
        }

        page.Text(say.Of(
            "Neither the numbers of these nor how many people they are is anywhere in this report or in the files beside it.",
            "以下各项的数值与人数均不出现在本报告及其附带文件中。"));
        var list = new TextTable(
        [
            new(say.Of("question", "问题"), Wraps: true),
            new(say.Of("segment", "细分"), IsLeft: true),
            new(say.Of("group", "组"), IsLeft: true),
            new(say.Of("why", "原因"), IsLeft: true),
        ]);
        foreach (HiddenQuestion hidden in questions)
        {
            list.Add(
                say.NameOf(findings.Study, hidden.Question),
                "",
                say.Of("everybody", "所有人"),
                ReleaseSection.Why(say, findings, hidden.Reason, hidden.EarlierRelease));
        }

        foreach (ReleasedTable table in tables.Where(table => questions.All(hidden => hidden.Question.Id != table.Question)))
        {
            Segment segment = findings.Study.Segments.First(each => each.Id == table.Segment);
            foreach (ReleasedRow row in table.Rows.Where(row => row.Hidden is not null))
            {
                list.Add(
                    say.NameOf(findings.Study, findings.Study[table.Question]),
                    say.In(segment.Name),
                    say.NameOf(segment, row.Group),
                    ReleaseSection.Why(say, findings, row.Hidden!.Value, row.EarlierRelease));
            }
        }

        list.WriteTo(page);
    }
}
