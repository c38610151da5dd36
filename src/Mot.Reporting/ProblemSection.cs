using Mot.Core.Estimation;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>How many had a problem, and what goes with it in each outcome.</summary>
/// <remarks>When room is short these columns go first: the outcome, n, the verdict, the share, the damage; the difference never.</remarks>
internal static class ProblemSection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        if (findings.Problems is not { } problems)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("Problems and what goes with them", "问题及其关联"));
        foreach (ProblemTable table in problems.Tables)
        {
            Write(page, findings, table);
        }

        string family = problems.Family.Size == 1 ? "1 comparison" : $"one family of {Numbers.Count(problems.Family.Size)} comparisons";
        page.Note(say.Of(
            $"Share: of those who said. Difference: against those without a problem; {family} ({Corrections.NameOf(problems.Family, say)}), at {Numbers.Level(problems.Family.IntervalLevel)}. Damage: share times difference, the points by which the outcome of everybody lies below that of those without a problem. Associations, not causes.",
            $"比例：在说明者中。差值：与无问题者相比；{problems.Family.Size} 项比较为一族（{Corrections.NameOf(problems.Family, say)}），水平 {Numbers.Level(problems.Family.IntervalLevel)}。损失：比例乘差值，即全体的结果比无问题者低多少分。这是关联，不等于因果。"));
    }

    private static void Write(Page page, StudyFindings findings, ProblemTable problems)
    {
        Wording say = page.Say;
        Study study = findings.Study;
        Segment segment = study.Segments.First(each => each.Id == problems.Segment);
        Question outcome = study[problems.Question];
        Unit unit = outcome.Kind is QuestionKind.Recommendation ? Unit.Points : Unit.Rating;
        string without = Numbers.Interval(problems.Without, unit, say);
        page.Title($"{say.In(segment.Name)} · {say.NameOf(study, outcome)}");
        page.Text(say.Of(
            $"Without a problem: {without}, n {Numbers.Count(problems.WithoutN)}", $"无问题者：{without}，n {Numbers.Count(problems.WithoutN)}"));
        var table = new TextTable(
        [
            new("", Wraps: true),
            new("n", DropOrder: 1),
            new(say.Of("share", "比例"), DropOrder: 3),
            new(outcome.Kind is QuestionKind.Recommendation ? say.Of("NPS", "净推荐值") : say.Of("mean", "均值"), DropOrder: 0),
            new(say.Of("difference", "差值")),
            new(say.Of("damage", "损失"), DropOrder: 4),
            new(say.Of("verdict", "结论"), DropOrder: 2, IsLeft: true),
        ]);
        foreach (ProblemRow row in problems.Rows)
        {
            Add(page, table, segment, study, row, unit);
        }

        table.WriteTo(page);
    }

    // In whole percent, so that share, difference and damage stand side by side at eighty columns.
    private static string Share(Estimate share, Wording say) => share.IsDefined
        ? $"{Numbers.Percent(share.Value!.Value)} [{Numbers.Fixed(share.Low!.Value * 100, 0)}, {Numbers.Fixed(share.High!.Value * 100, 0)}]"
        : Numbers.Undefined(share, say);

    private static void Add(Page page, TextTable table, Segment segment, Study study, ProblemRow row, Unit unit)
    {
        Wording say = page.Say;
        string name = row.Group is null ? say.Of("any problem", "任一问题") : say.NameOf(segment, row.Group);
        if (row.Touchpoint is { } id && study.Journey.TryFind(id, out Touchpoint? touchpoint) && say.In(touchpoint.Name) is var place && place != name)
        {
            name = $"{name} · {place}";
        }

        if (row.Hidden is { } reason)
        {
            table.Add(new(name, page.Paint.Faint), Numbers.None, new(say.Of("hidden", "已隐藏"), page.Paint.Faint), "", "", "", new(say.NameOf("hidden", reason), page.Paint.Faint));
            return;
        }

        Comparison against = row.AgainstWithout!;
        table.Add(
            name,
            Numbers.Count(row.N!.Value),
            row.Share is { } share ? Share(share, say) : Numbers.None,
            Numbers.Interval(row.Outcome!.Value, unit, say),
            Numbers.Difference(against.Difference, unit, say),
            row.Damage is { } damage ? Numbers.Difference(damage, unit, say) : Numbers.None,
            new TextCell(say.NameOf("verdict", against.Verdict), text => page.Paint.Verdict(against.Verdict, text)));
    }
}
