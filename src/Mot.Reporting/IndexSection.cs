using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The declared composite indices with how well their questions agree.</summary>
internal static class IndexSection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        if (findings.Indices.IsEmpty)
        {
            return;
        }

        Wording say = page.Say;
        string level = Numbers.Level(findings.Settings.Level);
        var table = new TextTable(
        [
            new("", Wraps: true),
            new("n", DropOrder: 2),
            new(say.Of("partial", "部分作答"), DropOrder: 0),
            new(say.Of($"index [{level}]", $"指数 [{level}]")),
            new(say.Of($"alpha [{level}]", $"信度 [{level}]"), DropOrder: 1),
        ]);
        foreach (IndexFindings index in findings.Indices)
        {
            table.Add(
                say.In(index.Name),
                Numbers.Count(index.Mean.N),
                index.Partial == 0 ? "" : Numbers.Count(index.Partial),
                Numbers.Interval(index.Mean, Unit.Points, say),
                index.Reliability is null ? Numbers.None : Numbers.Interval(index.Reliability.Alpha, Unit.Rating, say));
        }

        page.Section(say.Of("Composite indices (0 to 100)", "合成指数（0 至 100）"));
        table.WriteTo(page);
        foreach (IndexFindings index in findings.Indices)
        {
            if (index.Reliability is { } reliability)
            {
                WriteDoubts(page, findings, index, reliability);
            }
        }
    }

    private static void WriteDoubts(Page page, StudyFindings findings, IndexFindings index, Reliability reliability)
    {
        Wording say = page.Say;
        string name = say.In(index.Name);
        if (reliability.Alpha.Value is { } low && low < findings.Settings.ReliableFrom)
        {
            string below = Numbers.Fixed(findings.Settings.ReliableFrom, 2);
            page.Note(say.Of(
                $"The questions of “{name}” agree too little to be one number (alpha {Numbers.Fixed(low, 3)}, below {below}).",
                $"「{name}」各题一致性不足，难以合成一个数（信度 {Numbers.Fixed(low, 3)}，低于 {below}）。"));
        }

        // Only where leaving a question out would lift alpha beyond its own interval.
        foreach (ItemReliability item in reliability.Items.Where(item => item.AlphaIfDropped.Value > reliability.Alpha.High))
        {
            Question question = findings.Study[item.Item];
            string alpha = Numbers.Fixed(item.AlphaIfDropped.Value!.Value, 2);
            page.Note(say.Of(
                $"Without “{say.NameOf(findings.Study, question)}” alpha of “{name}” would be {alpha}: that question does not measure the same.",
                $"去掉「{say.NameOf(findings.Study, question)}」，「{name}」的信度为 {alpha}：该题测的不是同一事物。"));
        }
    }
}
