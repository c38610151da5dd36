using Mot.Analytics.Moments;
using Mot.Core.Estimation;
using Mot.Reporting.Pictures;

namespace Mot.Reporting;

/// <summary>The parts of a page about moments of truth.</summary>
internal sealed class MomentPage
{
    private static readonly BeliefVerdict[] s_order =
    [
        BeliefVerdict.BlindSpot, BeliefVerdict.Confirmed, BeliefVerdict.OverRated, BeliefVerdict.CannotTell, BeliefVerdict.NoVariation, BeliefVerdict.Ordinary,
    ];

    private readonly Page _page;
    private readonly MomentFindings _findings;
    private readonly MomentSentences _sentences;

    internal MomentPage(Page page, MomentFindings findings) => (_page, _findings, _sentences) = (page, findings, new(findings, page.Say));

    private Wording Say => _page.Say;

    internal void WriteAll()
    {
        WriteHead();
        WriteFirst();
        WritePicture();
        WriteBothSides();
        WriteReasons();
        WriteCard();
        WriteMethod();
    }

    /// <summary>For the report: what to know first, and the picture.</summary>
    internal void WriteShort()
    {
        _page.Section(Say.Of("Moments of truth", "关键时刻"));
        WriteHead();
        WriteVerdicts();
        WritePicture(hasSection: false);
        _page.Note(Say.Of("Reasons, both sides of each touchpoint and the other analyses: mot moments.", "理由、各接触点的两面与其他分析：mot moments。"));
    }

    /// <summary>For a document: all of it, under its own name.</summary>
    internal void WriteInDocument()
    {
        _page.Section(Say.Of("Moments of truth", "关键时刻"));
        WriteHead();
        WriteVerdicts();
        _page.Picture(() => new(
            "beliefs",
            Say.Of("What the map believes to be critical, held against what the answers say.", "旅程图认为关键的，与回答所示相对照。"),
            SvgBeliefs.Of(_findings, _page.Drawing)));
        WritePicture();
        WriteBothSides();
        WriteReasons();
        WriteCard();
        WriteMethod();
    }

    private void WriteHead()
    {
        double explained = _findings.Main.RSquared!.Value;
        string outcome = _sentences.OutcomeOf(_findings.Main);
        string weighted = _findings.Main.IsWeighted ? Say.Of(", weighted", "，加权") : "";
        _page.Text(Say.Of(
            $"Touchpoints against “{outcome}”: n {Numbers.Count(_findings.Main.N)}{weighted}; ratings explain {Numbers.Percent(explained)} of it, {Numbers.Percent(_findings.UniqueRSquared ?? 0)} one by one and {Numbers.Percent(Math.Max(_findings.SharedRSquared ?? 0, 0))} only together. One impression behind all ratings has {Numbers.Percent(_findings.FirstComponentShare ?? 0)} of their variance.",
            $"接触点与“{outcome}”：n {Numbers.Count(_findings.Main.N)}{weighted}；评分可解释其 {Numbers.Percent(explained)}，其中各自独有 {Numbers.Percent(_findings.UniqueRSquared ?? 0)}，共同 {Numbers.Percent(Math.Max(_findings.SharedRSquared ?? 0, 0))}。所有评分背后的单一印象占其方差的 {Numbers.Percent(_findings.FirstComponentShare ?? 0)}。"));
    }

    private void WriteFirst()
    {
        _page.Section(Say.Of("What to know first", "先看这几点"));
        WriteVerdicts();
    }

    private void WriteVerdicts()
    {
        int number = 0;
        foreach (BeliefVerdict verdict in s_order)
        {
            MomentFinding[] of = [.. _findings.Touchpoints.Where(finding => finding.Verdict == verdict)];
            if (of.Length > 0)
            {
                _page.Hanging($" {Numbers.Count(++number)}. ", _sentences.OfVerdict(verdict, of));
            }
        }

        if (_findings.SameBlock is { } block)
        {
            _page.Hanging($" {Numbers.Count(++number)}. ", SameBlock(block));
        }

        foreach (RobustnessCheck check in _findings.Checks.Where(check => check is { Kind: RobustnessKind.Outcome, WhyNot: null }))
        {
            string outcome = _sentences.OutcomeOf(check);
            _page.Hanging($" {Numbers.Count(++number)}. ", Say.Of(
                $"Held against “{outcome}” instead, the first are {_sentences.FirstIn(check)} (n {Numbers.Count(check.N)}, R² {Numbers.Percent(check.RSquared!.Value)}).",
                $"若以“{outcome}”为结果，居前的是{_sentences.FirstIn(check)}（n {Numbers.Count(check.N)}，R² {Numbers.Percent(check.RSquared!.Value)}）。"));
        }

        if (_findings.Touchpoints.Any(finding => !finding.Card.DependsOn.IsEmpty))
        {
            _page.Note(Say.Of("* depends on how it is worked out: another analysis says the opposite.", "* 取决于分析方式：另有分析得出相反结论。"));
        }
    }

    private string SameBlock(BlockWarning block)
    {
        string Names(IEnumerable<string> ids) => Say.List([.. ids.Select(id => _sentences.NameOf(_findings[id]))], most: 5);
        string outcome = _sentences.OutcomeOf(_findings.Main);
        return Say.Of(
            $"“{outcome}” was asked in one block with {Numbers.Count(block.Inside.Length)} of {Numbers.Count(block.Inside.Length + block.Outside.Length)} touchpoints, whose shares that raises. Compare within: in the block {Names(block.Inside)}; elsewhere {Names(block.Outside)}.",
            $"“{outcome}”与 {Numbers.Count(block.Inside.Length + block.Outside.Length)} 个接触点中的 {Numbers.Count(block.Inside.Length)} 个在同一题组中询问，会抬高后者的份额。请在组内比较：同组 {Names(block.Inside)}；其他 {Names(block.Outside)}。");
    }

    private void WritePicture(bool hasSection = true)
    {
        if (hasSection)
        {
            _page.Section(Say.Of("What the outcome goes with, the most first", "与结果相关的程度，由高到低"));
        }

        if (_page.ShowsPictures)
        {
            _page.Picture(() => new(
                "drivers",
                Say.Of("Touchpoints by their share of what the ratings explain of the outcome, with intervals.", "各接触点在评分所能解释的结果中的份额，附区间。"),
                SvgDrivers.Of(_findings, _page.Drawing))
            {
                Chart = VegaLite.OfDrivers(_findings, _page.Drawing),
            });
        }

        var table = new TextTable(
        [
            new("", Wraps: true),
            new(Say.Of($"share of R² [{Numbers.Level(_findings.Policy.Level)}]", $"R² 份额 [{Numbers.Level(_findings.Policy.Level)}]"), DropOrder: 4),
            new("", DropOrder: 3, Drawn: (10, 30)),
            new(Say.Of("verdict", "判断"), IsLeft: true),
            new(Say.Of("rank", "名次"), DropOrder: 2),
            new(Say.Of($"first {Numbers.Count(_findings.First)}", $"前 {Numbers.Count(_findings.First)}"), DropOrder: 1),
        ]);
        double max = _findings.Touchpoints.Max(finding => finding.Importance.Share.High ?? ShareOf(finding) ?? 0);
        foreach (MomentFinding finding in _findings.Touchpoints)
        {
            table.Add(
                (finding.Touchpoint.BelievedCritical == true ? "★ " : "") + _sentences.NameOf(finding),
                Share(finding),
                IntervalBar.Of(finding.Importance.Share, ShareOf(finding), max),
                _sentences.MarkOf(finding),
                finding.Importance is { RankLow: { } low, RankHigh: { } high } ? $"{Numbers.Count(low)}–{Numbers.Count(high)}" : "",
                finding.ProbabilityAmongFirst is { } probability ? Numbers.Percent(probability) : "");
        }

        table.WriteTo(_page);
        if (_findings.Touchpoints.Any(finding => finding.Touchpoint.BelievedCritical == true))
        {
            _page.Note(Say.Of("★ believed critical by its owners.", "★ 其负责人认为关键。"));
        }
    }

    private double? ShareOf(MomentFinding finding) => _findings.Importance.Shares[finding.Touchpoint.Id].Share;

    private string Share(MomentFinding finding) => finding.Importance.Share.IsDefined || ShareOf(finding) is not { } share
        ? Numbers.Interval(finding.Importance.Share, Unit.Share, Say)
        : Numbers.Percent(share, 1);

    private void WriteBothSides()
    {
        _page.Section(Say.Of("How well, how often, and which way", "表现、覆盖与两面性"));
        if (_page.ShowsPictures)
        {
            _page.Picture(() => new(
                "priorities",
                Say.Of("Importance against performance: what to improve first, and what to keep up.", "重要性与表现：先改进什么，保持什么。"),
                SvgPriorities.Of(_findings, _page.Drawing))
            {
                Chart = VegaLite.OfPriorities(_findings, _page.Drawing),
                Diagram = Mermaid.OfPriorities(_findings, _page.Drawing),
            });
        }

        var table = new TextTable(
        [
            new("", Wraps: true),
            new(Say.Of("rated 0–100", "评分 0–100")),
            new(Say.Of("met by", "遇到者"), DropOrder: 5),
            new(Say.Of("share there", "其中份额"), DropOrder: 6),
            new(Say.Of("low", "低分"), DropOrder: 4),
            new(Say.Of("high", "高分"), DropOrder: 3),
            new(Say.Of("class", "类别"), DropOrder: 2, IsLeft: true),
            new(Say.Of("matrix", "矩阵"), DropOrder: 1, IsLeft: true),
        ]);
        foreach (MomentFinding finding in _findings.Touchpoints.OrderBy(finding => finding.Touchpoint.Index))
        {
            string tone = finding.Tone switch { MomentTone.PainPoint => "▼ ", MomentTone.Highlight => "▲ ", _ => "" };
            table.Add(
                tone + _sentences.NameOf(finding),
                finding.Performance.Value is { } mean ? Numbers.Fixed(mean, 0) : Numbers.None,
                finding.Reach.Share.Value is { } reach ? Numbers.Percent(reach) : Numbers.None,
                finding.AmongThoseWhoMetIt.Value is { } among ? Numbers.Percent(among, 1) : Numbers.None,
                Points(finding.Asymmetry.Penalty, "−"),
                Points(finding.Asymmetry.Reward, "+"),
                _sentences.ClassOf(finding.Asymmetry.Class) + (finding.Asymmetry is { Class: not null, IsClassCertain: false } ? "?" : ""),
                finding.Place is { } place ? _sentences.QuadrantOf(place.Quadrant) + (place.QuadrantProbability is { } sure ? " " + Numbers.Percent(sure) : "") : Numbers.None);
        }

        table.WriteTo(_page);
        string evidence = _findings.Touchpoints.All(finding => finding.Reach.Evidence == ReachEvidence.SaidUsed)
            ? Say.Of("as they said", "据其所述")
            : Say.Of("as they said, or where nobody said so as they rated", "据其所述，无此说明时以是否评分计");
        _page.Note(Say.Of(
            $"▼ pain point, ▲ highlight: the interval of the mean lies below or above the mean of all touchpoints. Met by: {evidence}. Share there: of R², among those who rated it. Low, high: points of the outcome that low and high ratings go with, against the middle, other touchpoints equal; {Numbers.None} where too few rated so. Class with ?: its interval reaches into another. Matrix: importance against rating, with the share of resamples that agree.",
            $"▼ 痛点、▲ 亮点：均值的区间低于或高于全部接触点的均值。遇到者：{evidence}。其中份额：在评分者中的 R² 份额。低分、高分：在其他接触点相同时，相对中间评分所伴随的结果分差；人数太少处为 {Numbers.None}。类别带 ?：其区间跨入另一类。矩阵：重要性对评分，附一致的重抽样比例。"));
    }

    private static string Points(Estimate estimate, string sign) => estimate.Value is { } value ? (value > 0 ? sign : "") + Numbers.Fixed(value, 2) : Numbers.None;

    private void WriteReasons()
    {
        _page.Section(Say.Of("Why, and what would tell more", "理由与还需的信息"));
        foreach (MomentFinding finding in _findings.Touchpoints)
        {
            string more = finding.MoreNeeded is { } needed
                ? Say.Of($" About {Rounded(needed)} more answers would tell.", $"约再需 {Rounded(needed)} 份回答可判断。")
                : "";
            _page.Hanging("  ", $"{_sentences.NameOf(finding)}{Say.Colon}{_sentences.MarkOf(finding)}{Say.Of(".", "。")}{Say.Space}{_sentences.WhyOf(finding)}{more}");
        }
    }

    // Two digits are all that such a number carries.
    private static string Rounded(long needed)
    {
        long unit = 1;
        while (needed / unit >= 100)
        {
            unit *= 10;
        }

        return Numbers.Count((needed + unit - 1) / unit * unit);
    }

    private void WriteCard()
    {
        _page.Section(Say.Of("Does it hold otherwise?", "换种做法是否成立？"));
        foreach (MomentFinding finding in _findings.Touchpoints.Where(finding => finding.Verdict is not (BeliefVerdict.CannotTell or BeliefVerdict.NoVariation)))
        {
            _page.Hanging("  ", $"{_sentences.NameOf(finding)}{Say.Colon}{_sentences.WordOf(finding.Verdict)}{Say.Of(", ", "，")}{_sentences.CardOf(finding)}{Say.Of(".", "。")}");
        }

        _page.Line();
        foreach (RobustnessCheck check in _findings.Checks)
        {
            _page.Hanging("  – ", check.WhyNot is { } why
                ? $"{_sentences.NameOf(check)}{Say.Colon}{Say.Of("could not be made.", "无法进行。")} {why}"
                : $"{_sentences.NameOf(check)}{Say.Colon}n {Numbers.Count(check.N)}{Say.Of(", ", "，")}R² {Numbers.Percent(check.RSquared!.Value)}{(check.HasResamples ? "" : Say.Of(", by the place alone", "，仅按名次"))}");
        }
    }

    private void WriteMethod()
    {
        MomentPolicy policy = _findings.Policy;
        string unit = _findings.Importance.Units == 0 ? "" : Say.Of(
            $" {Numbers.Count(_findings.Importance.Replicates)} resamples of {Numbers.Count(_findings.Importance.Units)} respondents, clusters or groups.",
            $"对 {Numbers.Count(_findings.Importance.Units)} 个受访者、群或组重抽样 {Numbers.Count(_findings.Importance.Replicates)} 次。");
        _page.Note(Say.Of(
            $"A moment of truth: among the first {Numbers.Count(_findings.First)} by {TextDrivers.MethodOf(_findings.Main.Method, Say)} with probability {Numbers.Percent(policy.Sure)} or more, or low ratings go with an outcome lower by {Numbers.Exact((decimal)policy.StrongPenalty)} standard deviations or more, or with {Numbers.Percent(policy.StrongProblem)} more customers with a problem. Rule: {_sentences.RuleOf(_findings.Main.Rule)}.{unit} Probabilities are of this model: its outcome, rule and method. These limits are conventions. Associations, not effects.",
            $"关键时刻：按 {TextDrivers.MethodOf(_findings.Main.Method, Say)} 位居前 {Numbers.Count(_findings.First)} 的概率不低于 {Numbers.Percent(policy.Sure)}，或低评分伴随结果低 {Numbers.Exact((decimal)policy.StrongPenalty)} 个标准差以上，或遇到问题的顾客多 {Numbers.Fixed(policy.StrongProblem * 100, 0)} 个百分点以上。{_sentences.RuleOf(_findings.Main.Rule)}。{unit}概率属于此模型（结果、规则与方法）。这些界限是约定。此为关联，并非效果。"));
    }
}
