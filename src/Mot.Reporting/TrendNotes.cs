using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>How the numbers of a trend came about.</summary>
internal static class TrendNotes
{
    internal static void Write(Page page, WaveTrend trend)
    {
        Wording say = page.Say;
        if (trend.Waves.Any(wave => !wave.CountsPeople) && trend.Questions.Any(question => question.Points.Any(point => point.Metrics?.Headline.Groups is not null)))
        {
            int[] groups = [.. trend.Questions.SelectMany(question => question.Points).Select(point => point.Metrics?.Headline.Groups).OfType<int>().Distinct().Order()];
            page.Note(Wording.Percentages(say, string.Join("–", new[] { groups[0], groups[^1] }.Distinct().Select(count => Numbers.Count(count)))));
        }

        page.Note(Values(trend, say));
        page.Note(Weights(trend, say));
        if (Clusters(trend, say) is { } clusters)
        {
            page.Note(clusters);
        }

        string correction = Corrections.NameOf(trend.Family, say);
        string level = Numbers.Level(trend.Family.IntervalLevel);
        bool[] same = [.. trend.Questions.SelectMany(question => question.Steps).Where(step => step.Comparison is not null).Select(step => step.SameClusters).Distinct()];
        string samples = same.Length < 2
            ? ComparisonTable.Samples(same.Contains(true), say)
            : say.Of("some waves are of the same clusters, the others are taken to be independent samples", "部分相邻两期来自同一批群，其余视为独立样本");
        page.Note(say.Of(
            $"Each wave minus the one before; {samples}. One family of {Numbers.Count(trend.Family.Size)} comparisons ({correction}); intervals of differences at {level}.",
            $"每期减上一期；{samples}。共 {Numbers.Count(trend.Family.Size)} 项比较为一族（{correction}）；差值区间水平 {level}。"));
    }

    // One number for each row would hide the doubt that each value carries, and 20 intervals a row would hide the values.
    private static string Values(WaveTrend trend, Wording say)
    {
        var widths = trend.Questions.SelectMany(question => question.Points).Where(point => point.Metrics is { Headline.IsDefined: true })
            .Select(point => (Unit: TrendTable.UnitOf(point.Question!), Half: (point.Metrics!.Headline.High!.Value - point.Metrics.Headline.Low!.Value) / 2))
            .GroupBy(width => width.Unit, width => width.Half).OrderBy(group => group.Key).ToArray();
        if (widths.Length == 0)
        {
            return say.Of("No value is defined.", "没有可用的数值。");
        }

        string level = Numbers.Level(trend.Settings.Level);
        string list = string.Join(say.Of("; ", "；"), widths.Select(group => group.Key == Unit.Points
            ? say.Of($"Net Promoter Scores {Range(group)}", $"净推荐值 {Range(group)}")
            : say.Of($"means {Range(group)} points", $"均值 {Range(group)} 分")));
        return say.Of($"Half the width of the values’ {level} intervals: {list}.", $"数值的 {level} 区间半宽：{list}。");

        string Range(IGrouping<Unit, double> halves)
        {
            string[] ends = [Numbers.Value(halves.Min(), halves.Key), Numbers.Value(halves.Max(), halves.Key)];
            return "±" + string.Join("–", ends.Distinct());
        }
    }

    private static string Weights(WaveTrend trend, Wording say)
    {
        var waves = trend.Waves.Select((study, w) => (Wave: study.Wave!, IsWeighted: trend.Questions.Any(question =>
            question.Points[w].Metrics?.Weighting == Weighting.CaseWeights))).ToArray();
        string[] with = [.. waves.Where(wave => wave.IsWeighted).Select(wave => wave.Wave)];
        string[] without = [.. waves.Where(wave => !wave.IsWeighted).Select(wave => wave.Wave)];
        if (with.Length == 0 || without.Length == 0)
        {
            return without.Length == 0 ? say.Of("Weighted.", "加权。") : say.Of("Unweighted.", "未加权。");
        }

        // Without weights on both sides where only one has them: the values shown then differ by another amount.
        string[] mixed = [.. waves.Zip(waves.Skip(1)).Where(pair => pair.First.IsWeighted != pair.Second.IsWeighted)
            .Select(pair => say.Of($"{pair.First.Wave} to {pair.Second.Wave}", $"{pair.First.Wave} 至 {pair.Second.Wave}"))];
        return say.Of(
            $"Weighted, but {string.Join(", ", without)} without weights. Where only one of two waves has weights both are compared without: {string.Join(", ", mixed)}.",
            $"加权，但 {string.Join("、", without)} 无权重。两期中只有一期有权重时，两期都不加权比较：{string.Join("、", mixed)}。");
    }

    // A jackknife needs the clusters of both waves.
    private static string? Clusters(WaveTrend trend, Wording say)
    {
        Comparison[] defined = [.. trend.Family.Comparisons.Where(comparison => comparison.Difference.IsDefined)];
        bool Honours(Comparison comparison) => comparison.Difference.Method == IntervalMethod.Jackknife;
        if (!defined.Any(Honours))
        {
            return defined.Length == 0 ? null : say.Of("A simple random sample is assumed.", "假定为简单随机抽样。");
        }

        string[] simple = [.. trend.Questions.SelectMany(question => question.Steps)
            .Where(step => step.Comparison is { Difference.IsDefined: true } comparison && !Honours(comparison))
            .Select(step => say.Of($"{step.Earlier} to {step.Later}", $"{step.Earlier} 至 {step.Later}")).Distinct()];
        return simple.Length == 0
            ? say.Of("Intervals honour the declared clusters.", "区间考虑了声明的抽样群。")
            : say.Of(
                $"Intervals honour the declared clusters. Where only one of two waves names them a simple random sample is assumed for both: {string.Join(", ", simple)}.",
                $"区间考虑了声明的抽样群。两期中只有一期声明抽样群时，两期都假定为简单随机抽样：{string.Join("、", simple)}。");
    }
}
