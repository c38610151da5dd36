using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The questions of a trend, one line each, and the legend of their marks.</summary>
/// <remarks>When room is short these columns go first: the drawn line, then the waves from the oldest on; the last wave never goes.</remarks>
internal sealed class TrendTable
{
    private const int ShortestHeader = 5;
    private const int LongestPiece = 8;
    private const string Marks = "¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰ";

    private readonly Page _page;
    private readonly WaveTrend _trend;
    private readonly Wording _say;
    private readonly List<string> _reasons = [];

    internal TrendTable(Page page, WaveTrend trend)
    {
        _page = page;
        _trend = trend;
        _say = page.Say;
    }

    internal static Unit UnitOf(Question question) => question.Kind == QuestionKind.Recommendation ? Unit.Points : Unit.Rating;

    internal void Write()
    {
        var lines = new TrendLines(_trend);
        string line = _say.Of("line", "走势");
        int last = _trend.Waves.Length - 1;
        var table = new TextTable(
            [
                new("", Wraps: true),
                .. _trend.Waves.Select((study, w) => new TextColumn(Header(study.Wave!), DropOrder: w == last ? null : w + 1)),
                new(line, DropOrder: 0, IsLeft: true),
            ],
            gap: 1);
        foreach (QuestionTrend question in _trend.Questions)
        {
            table.Add(
            [
                _say.NameOf(_trend.Waves.Last(wave => wave.Questions.Contains(question.Question)), question.Question),
                .. question.Points.Select((_, w) => Cell(question, w)),
                lines.Of(question),
            ]);
        }

        WriteLegend(hasLines: !table.WriteTo(_page).Contains(line) && lines.Any);
    }

    private TextCell Cell(QuestionTrend question, int w)
    {
        TrendPoint point = question.Points[w];
        if (point.Metrics is null)
        {
            return new(Numbers.None + " ", _page.Paint.Faint);
        }

        TrendStep? step = w == 0 ? null : question.Steps[w - 1];
        Estimate value = point.Metrics.Headline;
        string mark =
            !value.IsDefined ? MarkOf(Numbers.Undefined(value, _say)[2..])
            : step is { Comparison: { } comparison } ? MarkOf(comparison.Verdict)
            : w > 0 && question.Points[w - 1].Question is { } before ? MarkOf(_say.Of(
                $"Not compared with the wave before: {step!.WhyBroken}", $"不与上一期比较：{Wording.WhyNotComparable(point.Question!, before)}"))
            : " ";
        string text = (value.Value is { } number ? Numbers.Value(number, UnitOf(point.Question!)) : Numbers.None) + mark;
        return step?.Comparison is { } judged ? new TextCell(text, plain => _page.Paint.Verdict(judged.Verdict, plain)) : text;
    }

    private static string MarkOf(ComparisonVerdict verdict) => verdict switch
    {
        ComparisonVerdict.Better => "▲",
        ComparisonVerdict.Worse => "▼",
        ComparisonVerdict.PracticallyTheSame => "=",
        _ => " ",
    };

    // One footnote for each reason, however often it occurs.
    private string MarkOf(string reason)
    {
        if (!_reasons.Contains(reason))
        {
            _reasons.Add(reason);
        }

        return FootnoteMark(_reasons.IndexOf(reason));
    }

    private static string FootnoteMark(int index) => index < Marks.Length ? Marks[index].ToString() : "*";

    private void WriteLegend(bool hasLines)
    {
        _page.Note(_say.Of(
            "Against the wave before: ▲ better, ▼ worse, = practically the same; no mark: cannot tell.",
            "与上一期相比：▲ 较好，▼ 较差，= 基本相同；无标记：无法判断。"));
        if (_trend.Questions.Any(question => question.Points.Any(point => point.Metrics is null)))
        {
            _page.Note(_say.Of("–: not asked in that wave. The line is broken there and not joined.", "–：该期未问。走势在此断开，不相连。"));
        }

        for (int r = 0; r < _reasons.Count; r++)
        {
            _page.Hanging($"  {FootnoteMark(r)} ", _reasons[r]);
        }

        if (hasLines)
        {
            _page.Note(_say.Of(
                "Line: drawn where the highest and the lowest value differ by more than their intervals; the same height is the same distance in all rows of one scale.",
                "走势：仅在最高值与最低值的区间不重叠时画出；同一量表各行中，高度相同即差距相同。"));
        }
    }

    // "2017-05" becomes two lines, broken behind the separator; a blank stands over the mark.
    private static string Header(string wave)
    {
        var lines = new List<string> { "" };
        foreach (string piece in Pieces(wave))
        {
            if (lines[^1].Length > 0 && DisplayWidth.Of(lines[^1]) + DisplayWidth.Of(piece) > ShortestHeader)
            {
                lines.Add("");
            }

            lines[^1] += piece;
        }

        return string.Join('\n', lines.Select(line => line + " "));
    }

    private static IEnumerable<string> Pieces(string wave)
    {
        int start = 0;
        for (int i = 0; i < wave.Length; i++)
        {
            bool isEnd = i == wave.Length - 1 || wave[i] is '-' or '_' or '.' || DisplayWidth.Of(wave[start..(i + 2)]) > LongestPiece;
            if (isEnd)
            {
                yield return wave[start..(i + 1)];
                start = i + 1;
            }
        }
    }
}
