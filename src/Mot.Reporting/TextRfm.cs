using System.Globalization;
using Mot.Core;
using Mot.Core.Customers;

namespace Mot.Reporting;

/// <summary>Recency, frequency and money of customers as a text: segments, breaks, ABC classes, and how the rows were treated.</summary>
/// <remarks><para><b>Undefined.</b> Where there are no customers or no money the text says so. <b>Thread safety.</b> Stateless.</para></remarks>
public static class TextRfm
{
    /// <summary>The text.</summary>
    /// <param name="findings">The scores and segments.</param>
    /// <param name="abc">The classes of the same customers by money; null for none.</param>
    /// <param name="rows">How the rows of the table of transactions were treated; null where there was none.</param>
    /// <param name="title">Whose customers they are; null for none.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same findings and options always give the same text.</returns>
    public static string Of(RfmFindings findings, AbcFindings? abc = null, TransactionCounts? rows = null, LocalizedText? title = null, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var page = new TextPage(options);
        Wording say = page.Say;
        page.Title(title is null ? "RFM" : $"RFM · {say.In(title)}");
        page.Text(About(say, findings));
        if (rows is not null)
        {
            WriteRows(page, rows);
        }

        if (findings.Count == 0)
        {
            return page.ToString();
        }

        WriteSegments(page, findings);
        WriteAxes(page, findings);
        if (abc is not null)
        {
            WriteAbc(page, abc);
        }

        return page.ToString();
    }

    private static string About(Wording say, RfmFindings findings)
    {
        string count = Numbers.Count(findings.Count);
        string inactive = Numbers.Count(findings.Inactive.Length);
        string day = findings.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        bool isNested = findings.Policy.Scoring == RfmScoring.Nested;
        string english = $"{count} customers scored{(day.Length > 0 ? $" as of {day}" : "")}";
        string chinese = $"{(day.Length > 0 ? $"截至 {day}，" : "")}共评分客户 {count} 人";
        if (findings.Policy.WindowDays is { } window && day.Length > 0)
        {
            english += $", {Numbers.Count(window)} days";
            chinese += $"，窗口 {Numbers.Count(window)} 天";
        }

        if (!findings.Inactive.IsEmpty)
        {
            english += $"; {inactive} inactive: no purchase in the window, no scores";
            chinese += $"；{inactive} 人不活跃（窗口内无购买，不评分）";
        }

        english += $". Scores from 1 to {Numbers.Count(findings.Policy.Bins)}, the highest the best, {(isNested ? "nested" : "each axis by itself")}.";
        chinese += $"。分数 1 至 {Numbers.Count(findings.Policy.Bins)}，越高越好，{(isNested ? "逐层嵌套" : "各轴独立")}评分。";
        return say.Of(english, chinese);
    }

    private static void WriteRows(Page page, TransactionCounts rows)
    {
        Wording say = page.Say;
        page.Section(say.Of("Rows of the table", "数据行"));
        var table = new TextTable([new("", Wraps: true), new(say.Of("rows", "行数")), new(say.Of("share", "占比"), DropOrder: 1)]);
        void Add(string english, string chinese, long count)
        {
            if (count > 0)
            {
                table.Add(say.Of(english, chinese), Numbers.Count(count), Numbers.Percent((double)count / rows.Rows, 1));
            }
        }

        Add("purchases", "购买", rows.Purchases);
        Add("cancellations, as refunds", "取消，计为退款", rows.Refunds);
        Add("left out: cancellations", "剔除：取消", rows.CancelledLeftOut);
        Add("left out: no customer", "剔除：无客户编号", rows.WithoutCustomer);
        Add("left out: no goods", "剔除：非商品", rows.NotGoods);
        Add("left out: price below 0", "剔除：价格为负", rows.OddPrices);
        Add("left out: come to nothing", "剔除：金额为零", rows.ForNothing);
        Add("left out: after the day of the analysis", "剔除：晚于分析日", rows.Later);
        Add("read", "读入合计", rows.Rows);
        if (!table.IsEmpty)
        {
            table.WriteTo(page);
        }
    }

    private static void WriteSegments(Page page, RfmFindings findings)
    {
        Wording say = page.Say;
        page.Section(say.Of("Segments", "客户细分"));
        var table = new TextTable(
        [
            new("", Wraps: true),
            new("R", DropOrder: 3), new("F", DropOrder: 3), new("M", DropOrder: 3),
            new(say.Of("customers", "客户数")),
            new(say.Of("share", "占比"), DropOrder: 2),
            new(say.Of("money", "金额"), DropOrder: 1),
            new(say.Of("of all money", "金额占比")),
        ]);
        foreach (RfmSegmentFindings segment in findings.Segments.Where(segment => segment.Segment is not null || segment.Count > 0))
        {
            table.Add(
                say.In(segment.Segment?.Name ?? findings.Policy.Others),
                segment.Segment?.Recency.ToString() ?? "",
                segment.Segment?.Frequency.ToString() ?? "",
                segment.Segment?.Money.ToString() ?? "",
                Numbers.Count(segment.Count),
                Percent(segment.Share),
                MoneyText(segment.Money),
                Percent(segment.MoneyShare));
        }

        table.WriteTo(page);
        page.Note(say.Of(
            "The first segment that fits counts. Names and limits are a convention, not a finding; they describe past purchases and do not tell what a customer will do.",
            "按顺序取第一个符合的细分。名称与界限是约定，不是结论；只描述过去的购买，不预言客户将来的行为。"));
    }

    private static void WriteAxes(Page page, RfmFindings findings)
    {
        Wording say = page.Say;
        page.Section(say.Of("Scores", "分数"));
        page.Text(say.Of("Of each score the least and the greatest value, and how many customers (n). Days are those since the last purchase.", "每个分数的最小值与最大值，以及客户数（n）。天数从最后一次购买算起。"));
        var table = new TextTable(
        [
            new(say.Of("score", "分数")),
            new(say.Of("days", "天数")), new("n", DropOrder: 1),
            new(say.Of("purchases", "购买次数")), new("n", DropOrder: 2),
            new(say.Of("money", "金额")), new("n", DropOrder: 3),
        ]);
        for (int score = findings.Policy.Bins; score > 0; score--)
        {
            RfmBin[] bins = [.. findings.Axes.Select(axis => axis.Bins[score - 1])];
            table.Add(
                Numbers.Count(score),
                Range(bins[0]), Numbers.Count(bins[0].Count),
                Range(bins[1]), Numbers.Count(bins[1].Count),
                Range(bins[2]), Numbers.Count(bins[2].Count));
        }

        table.WriteTo(page);
        foreach (RfmAxisFindings axis in findings.Axes)
        {
            WriteNotes(page, axis);
        }
    }

    private static void WriteNotes(Page page, RfmAxisFindings axis)
    {
        Wording say = page.Say;
        string name = axis.Axis switch
        {
            RfmAxis.Recency => say.Of("Recency", "最近购买"),
            RfmAxis.Frequency => say.Of("Frequency", "购买次数"),
            _ => say.Of("Money", "金额"),
        };
        if (axis.HasBreaksPerCell)
        {
            page.Note(say.Of($"{name}: each cell has its own breaks; ranges of different scores overlap.", $"{name}：各单元格有自己的界限，不同分数的范围会重叠。"));
        }
        else if (!axis.Breaks.IsEmpty)
        {
            page.Note(say.Of($"{name}: breaks {string.Join(", ", axis.Breaks.Select(MoneyText))}.", $"{name}：界限 {string.Join("、", axis.Breaks.Select(MoneyText))}。"));
        }

        string empty = string.Join(say.Of(", ", "、"), axis.EmptyScores.Select(score => Numbers.Count(score)));
        if (empty.Length > 0)
        {
            string english = axis.HasFewerValuesThanBins ? "there are fewer different values than scores" : "equal values have equal scores";
            string chinese = axis.HasFewerValuesThanBins ? "不同的值少于分数档数" : "相同的值得相同的分数";
            page.Note(say.Of($"{name}: nobody has the score {empty}; {english}.", $"{name}：没有人得 {empty} 分；{chinese}。"));
        }
    }

    private static void WriteAbc(Page page, AbcFindings abc)
    {
        Wording say = page.Say;
        page.Section("ABC");
        if (!abc.IsDefined)
        {
            page.Text(say.Of("No classes: there is no money above 0.", "无法分类：没有大于零的金额。"));
            return;
        }

        var table = new TextTable(
        [
            new(""), new(say.Of("customers", "客户数")), new(say.Of("share", "占比")), new(say.Of("money", "金额")), new(say.Of("of all money", "金额占比")),
        ]);
        foreach (AbcClassFindings one in abc.Classes)
        {
            table.Add(one.Class.ToString(), Numbers.Count(one.Count), Numbers.Percent(one.CountShare, 1), MoneyText(one.Value), Numbers.Percent(one.ValueShare, 1));
        }

        table.WriteTo(page);
        string a = Numbers.Level((double)abc.Policy.AUpTo);
        string b = Numbers.Level((double)abc.Policy.BUpTo);
        page.Note(say.Of(
            $"A makes up the first {a} of all money, A and B together {b}. A convention, not a law.",
            $"A 类占全部金额的前 {a}，A、B 两类合占 {b}。这是约定，不是规律。"));
        if (!abc.Excluded.IsEmpty)
        {
            string excluded = Numbers.Count(abc.Excluded.Length);
            page.Note(say.Of($"{excluded} customers with money below 0 are left out.", $"{excluded} 名金额为负的客户不参与分类。"));
        }
    }

    private static string Range(RfmBin bin) => bin.Count == 0 ? Numbers.None
        : bin.Least == bin.Greatest ? MoneyText(bin.Least!.Value)
        : $"{MoneyText(bin.Least!.Value)}–{MoneyText(bin.Greatest!.Value)}";

    private static string Percent(double? share) => share is { } value ? Numbers.Percent(value, 1) : Numbers.None;

    // Up to two decimals, commas between thousands, a true minus.
    private static string MoneyText(decimal money) => money.ToString("#,0.##", CultureInfo.InvariantCulture).Replace('-', '−');
}
