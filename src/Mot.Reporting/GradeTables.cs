using Mot.Core.Customers;
using Mot.Core.Grades;
using static Mot.Reporting.TextGrades;

namespace Mot.Reporting;

/// <summary>The tables of a page about grades.</summary>
internal static class GradeTables
{
    // Longer lists are for programs, which take the JSON.
    private const int MostListed = 50;

    internal static void Counts(Page page, GradePolicy policy, GradeStanding[] all)
    {
        Wording say = page.Say;
        page.Section(say.Of("Grades", "等级"));
        var table = new TextTable([new("", Wraps: true), new(say.Of("customers", "客户数")), new(say.Of("share", "占比"))]);
        void Add(string name, int count) => table.Add(name, Numbers.Count(count), all.Length == 0 ? Numbers.None : Numbers.Percent((double)count / all.Length, 1));
        foreach (Grade grade in policy.Scale.Grades.Reverse())
        {
            Add(say.In(grade.Name), all.Count(standing => standing.Grade?.Code == grade.Code));
        }

        foreach (GradeStatus status in new[] { GradeStatus.Refused, GradeStatus.Unknown })
        {
            if (all.Count(standing => standing.Status == status) is > 0 and var count)
            {
                Add(GradeSentences.StatusOf(say, status), count);
            }
        }

        table.WriteTo(page);
    }

    internal static void Alarms(Page page, GradeStanding[] all)
    {
        GradeStanding[] raised = [.. all.Where(standing => !standing.Alarms.IsEmpty)];
        if (raised.Length == 0)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("Valuable customers in trouble", "遇到麻烦的高价值客户"));
        var table = new TextTable(
            [new(say.Of("customer", "客户"), IsLeft: true), new(say.Of("grade", "等级"), IsLeft: true), new(say.Of("alarm", "警报"), Wraps: true), new(say.Of("value", "价值")), new(say.Of("relationship", "关系"))]);
        foreach (GradeStanding standing in raised.Take(MostListed))
        {
            foreach (AlarmRule alarm in standing.Alarms)
            {
                table.Add(
                    standing.Customer.Value, Name(say, standing.Grade), say.In(alarm.Name),
                    Numbers.Amount(standing.ValueOf(alarm.Value)!.Value), Numbers.Amount(standing.ValueOf(alarm.Relationship)!.Value));
            }
        }

        table.WriteTo(page);
        More(page, raised.Length);
    }

    internal static void Notices(Page page, GradeStanding[] all)
    {
        GradeStanding[] noticed = [.. all.Where(standing => standing.Notice is not null).OrderBy(standing => standing.Notice!.Effective)];
        if (noticed.Length == 0)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("Notices of demotion", "降级预告"));
        foreach (GradeStanding standing in noticed.Take(MostListed))
        {
            string why = string.Join(say.Of("; ", "；"), standing.Keeps.Where(reading => reading.IsMet == false).Select(reading => GradeSentences.Of(say, reading)));
            page.Hanging($"{standing.Customer}{say.Colon}", $"{GradeSentences.NoticeOf(say, standing.Notice!)}{(why.Length > 0 ? $"{say.Space}{why}{say.Of(".", "。")}" : "")}");
        }

        More(page, noticed.Length);
    }

    internal static void FollowUps(Page page, GradePolicy policy, GradeStanding[] all, DateOnly asOf)
    {
        if (policy.Entitlements.All(entitlement => entitlement.FollowUpDays is null))
        {
            return;
        }

        Wording say = page.Say;
        GradeStanding[] due = [.. all.Where(standing => standing.FollowUpDue is not null).OrderBy(standing => standing.FollowUpDue)];
        page.Section(say.Of("Follow-up plan", "跟进计划"));
        var table = new TextTable([new(say.Of("customer", "客户"), IsLeft: true), new(say.Of("grade", "等级"), IsLeft: true), new(say.Of("by", "截止"), IsLeft: true), new("", IsLeft: true)]);
        foreach (GradeStanding standing in due.Take(MostListed))
        {
            table.Add(
                standing.Customer.Value, GradeOf(say, standing), Day(standing.FollowUpDue!.Value),
                standing.FollowUpDue < asOf ? say.Of("overdue", "已逾期") : "");
        }

        table.WriteTo(page);
        More(page, due.Length);
    }

    internal static void Customers(Page page, GradePolicy policy, GradeStanding[] all)
    {
        Wording say = page.Say;
        page.Section(say.Of("Customers", "客户"));
        GradeMeasure[] measures = [.. policy.Measures.OrderBy(measure => measure.Axis)];
        var table = new TextTable(
        [
            new(say.Of("customer", "客户"), IsLeft: true), new(say.Of("grade", "等级"), IsLeft: true), new(say.Of("since", "起始"), DropOrder: 1),
            .. measures.Select(measure => new TextColumn(say.In(measure.Name), DropOrder: 2)), new(say.Of("missing for the next", "距下一级"), DropOrder: 3, Wraps: true),
        ]);
        foreach (GradeStanding standing in all.Take(MostListed))
        {
            table.Add(
            [
                standing.Customer.Value, GradeOf(say, standing),
                standing.Since is { } since ? Day(since) : "", .. measures.Select(measure => new TextCell(standing.ValueOf(measure.Code) is { } value ? Numbers.Amount(value) : Numbers.None)), Missing(say, standing),
            ]);
        }

        table.WriteTo(page);
        More(page, all.Length);
    }

    internal static void Measures(Page page, GradeStanding standing)
    {
        if (standing.Measures.IsEmpty)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("Value and relationship", "价值与关系"));
        var table = new TextTable([new("", Wraps: true), new(say.Of("now", "当前"))]);
        foreach (MeasureAxis axis in Enum.GetValues<MeasureAxis>())
        {
            table.AddHeading(axis == MeasureAxis.Value ? say.Of("value", "价值") : say.Of("relationship", "关系"));
            foreach (MeasureReading reading in standing.Measures.Where(reading => reading.Measure.Axis == axis))
            {
                table.Add(say.In(reading.Measure.Name), reading.Value is { } value ? Numbers.Amount(value) : say.Of("no answer", "无回答"));
            }
        }

        table.WriteTo(page);
        page.Note(say.Of("Two axes that are never averaged.", "两个维度分开看，从不取平均。"));
    }

    internal static void Criteria(Page page, GradeStanding standing)
    {
        Wording say = page.Say;
        if (!standing.Keeps.IsEmpty)
        {
            page.Section(say.Of($"What keeps {Name(say, standing.Grade)}", $"保住{Name(say, standing.Grade)}的条件"));
            Readings(page, standing.Keeps);
        }

        if (standing.Next is { } next)
        {
            page.Section(say.Of($"What is missing for {Name(say, next)}", $"升为{Name(say, next)}还差什么"));
            Readings(page, standing.ToNext);
        }
    }

    internal static void Entitlement(Page page, GradePolicy policy, Entitlement entitlement)
    {
        Wording say = page.Say;
        page.Section(say.Of("Entitlements", "权益"));
        var table = new TextTable([new("", Wraps: true), new(Name(say, policy.Scale.Grades.First(grade => grade.Code == entitlement.Grade)))]);
        void Add(string english, string chinese, string? value)
        {
            if (value is not null)
            {
                table.Add(say.Of(english, chinese), value);
            }
        }

        Add("follow-up every", "跟进周期", entitlement.FollowUpDays is { } days ? say.Of($"{Numbers.Count(days)} days", $"{Numbers.Count(days)} 天") : null);
        Add("answer within", "答复时限", entitlement.ResponseHours is { } hours ? say.Of($"{Numbers.Count(hours)} hours", $"{Numbers.Count(hours)} 小时") : null);
        Add("remedy per case, up to", "单次补救上限", entitlement.RemedyPerCase is { } perCase ? Numbers.Amount(perCase) : null);
        Add("remedy per year, up to", "全年补救上限", entitlement.RemedyPerYear is { } perYear ? Numbers.Amount(perYear) : null);
        Add("lower prices by", "价格优惠", entitlement.PriceAdvantage > 0 ? $"{Numbers.Amount(entitlement.PriceAdvantage)}%" : null);
        Add("other benefits", "其他权益", entitlement.Benefits.IsEmpty ? null : string.Join(say.Of(", ", "、"), entitlement.Benefits));
        ContactPolicy contact = entitlement.Contact;
        Add("asked at most", "询问上限", say.Of(
            $"{Numbers.Count(contact.MostInAYear)} times a year, {Numbers.Count(contact.DaysBetween)} days apart", $"一年 {Numbers.Count(contact.MostInAYear)} 次，间隔 {Numbers.Count(contact.DaysBetween)} 天"));
        table.WriteTo(page);
    }

    internal static void Events(Page page, GradeStanding standing)
    {
        if (standing.Events.IsEmpty)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("Why this grade", "为什么是这个等级"));
        foreach (GradeEvent one in standing.Events)
        {
            string moved = one.From == one.To ? Name(say, one.To) : $"{Name(say, one.From)} → {Name(say, one.To)}";
            IEnumerable<CriterionReading> reasons = one.Reasons.Where(reading => reading.IsMet != true || one.Kind is not (GradeEventKind.Noticed or GradeEventKind.Demoted));
            string why = string.Join(say.Of("; ", "；"), reasons.Select(reading => GradeSentences.Of(say, reading)));
            page.Hanging($"{Day(one.On)}  ", $"{GradeSentences.KindOf(say, one.Kind)}{say.Colon}{moved}{(why.Length > 0 ? say.Of($" ({why})", $"（{why}）") : "")}");
        }
    }

    internal static void Matrix(Page page, GradeDryRun run)
    {
        Wording say = page.Say;
        page.Section(say.Of("From (rows) to (columns)", "原等级（行）→ 新等级（列）"));
        Grade?[] to = [.. run.Proposed.Scale.Grades, null];
        Grade?[] from = [.. run.Current.Scale.Grades, null];
        to = [.. to.Where(grade => grade is not null || from.Any(other => run.CountOf(other?.Code, null) > 0))];
        var table = new TextTable([new("", Wraps: true), .. to.Select(grade => new TextColumn(Name(say, grade)))]);
        foreach (Grade? grade in from.Where(grade => grade is not null || to.Any(other => run.CountOf(null, other?.Code) > 0)))
        {
            table.Add([Name(say, grade), .. to.Select(other => new TextCell(Numbers.Count(run.CountOf(grade?.Code, other?.Code))))]);
        }

        table.WriteTo(page);
    }

    internal static void Moves(Page page, GradeDryRun run)
    {
        if (run.Moves.IsEmpty)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("Who would move, and why", "谁会变动，为什么"));
        foreach (GradeMove move in run.Moves.Take(MostListed))
        {
            string now = string.Join(say.Of("; ", "；"), move.UnderCurrent.Select(reading => GradeSentences.Of(say, reading)));
            string then = string.Join(say.Of("; ", "；"), move.UnderProposed.Select(reading => GradeSentences.Of(say, reading)));
            string why = now.Length + then.Length == 0 ? "" : say.Of($". Now: {Or(now)}. Then: {Or(then)}", $"。现行：{Or(now)}。新策略：{Or(then)}");
            page.Hanging(
                $"{move.Customer}{say.Colon}", $"{Name(say, move.From)} → {Name(say, move.To)}{say.Of(", ", "，")}{GradeSentences.ReasonOf(say, move.Reason)}{why}{say.Of(".", "。")}");
        }

        More(page, run.Moves.Length);
    }

    private static string GradeOf(Wording say, GradeStanding standing) =>
        standing.Grade is null ? GradeSentences.StatusOf(say, standing.Status) : Name(say, standing.Grade);

    private static string Or(string text) => text.Length > 0 ? text : Numbers.None;

    private static void Readings(Page page, IEnumerable<CriterionReading> readings)
    {
        Wording say = page.Say;
        var table = new TextTable([new("", Wraps: true), new(say.Of("now", "当前")), new(say.Of("asked", "要求")), new(say.Of("missing", "还差")), new("", IsLeft: true)]);
        foreach (CriterionReading reading in readings)
        {
            table.Add(
                say.In(reading.Measure.Name),
                reading.Value is { } value ? Numbers.Amount(value) : Numbers.None,
                (reading.Measure.Direction == Mot.Core.Ratings.ScaleDirection.LowerIsBetter ? "≤ " : "≥ ") + Numbers.Amount(reading.Threshold),
                reading.Missing is { } missing ? Numbers.Amount(missing) : Numbers.None,
                reading.IsMet switch { true => say.Of("met", "达到"), false => say.Of("not met", "未达到"), _ => say.Of("no answer", "无回答") });
        }

        table.WriteTo(page);
    }

    private static string Missing(Wording say, GradeStanding standing) => standing.Next is null ? "" : string.Join(
        say.Of(", ", "，"),
        standing.ToNext.Where(reading => reading.IsMet != true).Select(reading => reading.Missing is { } missing
            ? $"{say.In(reading.Measure.Name)} {Numbers.Amount(missing)}"
            : say.Of($"{say.In(reading.Measure.Name)} (no answer)", $"{say.In(reading.Measure.Name)}（无回答）")));

    private static void More(Page page, int count)
    {
        if (count > MostListed)
        {
            page.Note(page.Say.Of($"{Numbers.Count(count - MostListed)} more; --json has all of them.", $"另有 {Numbers.Count(count - MostListed)} 位；--json 输出全部。"));
        }
    }
}
