using Mot.Core.Estimation;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The outcomes by segment, only from tables that passed the release gate.</summary>
/// <remarks>When room is short these columns go first: the weighted value, the value, the difference; n and verdict never.</remarks>
internal static class SegmentSection
{
    // A table of more groups than this shows the largest only; the JSON has all of them.
    private const int MostRows = 15;

    internal static void Write(Page page, StudyFindings findings)
    {
        if (findings.Segments.IsEmpty)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("By segment, each group against all others", "按细分：每组与其余所有人相比"));
        for (int t = 0; t < findings.Segments.Length; t++)
        {
            if (t > 0)
            {
                page.Line();
            }

            Write(page, findings, findings.Segments[t]);
        }

        page.Note(say.Of(
            $"Differences are unweighted. One family of {findings.SegmentFamily.Size} comparisons ({Corrections.NameOf(findings.SegmentFamily, say)}); differences at {Numbers.Level(findings.SegmentFamily.IntervalLevel)}.",
            $"差值未加权。共 {findings.SegmentFamily.Size} 项比较为一族（{Corrections.NameOf(findings.SegmentFamily, say)}）；差值区间水平 {Numbers.Level(findings.SegmentFamily.IntervalLevel)}。"));
    }

    private static void Write(Page page, StudyFindings findings, ReleasedTable released)
    {
        Wording say = page.Say;
        Study study = findings.Study;
        Segment segment = study.Segments.First(each => each.Id == released.Segment);
        Question question = study[released.Question];
        Unit unit = question.Kind == QuestionKind.Recommendation ? Unit.Points : Unit.Rating;
        page.Title($"{say.In(segment.Name)} · {say.NameOf(study, question)}");
        var table = new TextTable(
        [
            new("", Wraps: true),
            new("n"),
            new(Value(say, question), DropOrder: 2),
            new(say.Of("weighted", "加权"), DropOrder: 1),
            new(say.Of("difference", "差值"), DropOrder: 3),
            new(say.Of("verdict", "结论"), IsLeft: true),
        ]);
        ReleasedRow[] shown = Largest(released);
        foreach (ReleasedRow row in shown)
        {
            Add(page, table, segment, row, unit);
        }

        table.WriteTo(page);
        WriteRest(page, released, shown);
    }

    private static string Value(Wording say, Question question) =>
        question.Kind == QuestionKind.Recommendation ? say.Of("NPS", "净推荐值") : say.Of("mean", "均值");

    private static void Add(Page page, TextTable table, Segment segment, ReleasedRow row, Unit unit)
    {
        Wording say = page.Say;
        string name = say.NameOf(segment, row.Group);
        if (row.Hidden is { } reason)
        {
            table.Add(new(name, page.Paint.Faint), Numbers.None, "", "", new(say.Of("hidden", "已隐藏"), page.Paint.Faint), new(say.NameOf("hidden", reason), page.Paint.Faint));
            return;
        }

        Comparison? against = row.AgainstOthers;
        table.Add(
            name,
            Numbers.Count(row.N!.Value),
            Numbers.Interval(row.Metrics!.Headline, unit, say),
            row.Weighted is null ? "" : Numbers.Interval(row.Weighted.Headline, unit, say),
            against is null ? "" : Numbers.Difference(against.Difference, unit, say),
            against is null ? "" : new TextCell(say.NameOf("verdict", against.Verdict), text => page.Paint.Verdict(against.Verdict, text)));
    }

    // Hidden groups have no n to sort by and come last; the order of those shown stays.
    private static ReleasedRow[] Largest(ReleasedTable released)
    {
        if (released.Rows.Length <= MostRows)
        {
            return [.. released.Rows];
        }

        long smallest = released.Rows.Where(row => row.N is not null).Select(row => row.N!.Value).OrderDescending().Take(MostRows - 2).LastOrDefault();
        return [.. released.Rows.Where(row => row.N >= smallest).Take(MostRows - 2)];
    }

    private static void WriteRest(Page page, ReleasedTable released, ReleasedRow[] shown)
    {
        ReleasedRow[] rest = [.. released.Rows.Except(shown)];
        if (rest.Length == 0)
        {
            return;
        }

        string hidden = Numbers.Count(rest.Count(row => row.Hidden is not null));
        page.Note(page.Say.Of(
            $"And {Numbers.Count(rest.Length)} smaller groups, {hidden} of them hidden to protect people; the JSON lists all.",
            $"另有 {Numbers.Count(rest.Length)} 个较小的组，其中 {hidden} 个为保护个人而隐藏；JSON 中列出全部。"));
    }
}
