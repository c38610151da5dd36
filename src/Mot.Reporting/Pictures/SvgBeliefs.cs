using Mot.Analytics.Moments;

namespace Mot.Reporting.Pictures;

/// <summary>Belief against evidence as a picture: what its owners hold critical, against what the answers say, in six boxes.</summary>
/// <remarks>
/// <para>About everybody together, so that no small group is shown. <b>Undefined.</b> Where the answers do not tell, a touchpoint stands in the middle, open.
/// <b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class SvgBeliefs
{
    private const double SideRoom = 92;
    private const double Gap = 8;

    private static readonly (BeliefVerdict Verdict, MarkShape Shape, string Look)[] s_marks =
    [
        (BeliefVerdict.Confirmed, MarkShape.Diamond, Look.Fill(Tone.Best)),
        (BeliefVerdict.BlindSpot, MarkShape.Star, Look.Fill(Tone.Worst)),
        (BeliefVerdict.OverRated, MarkShape.Down, Look.Fill(Tone.Bad)),
        (BeliefVerdict.CannotTell, MarkShape.Circle, Look.Hollow),
        (BeliefVerdict.NoVariation, MarkShape.Square, Look.Hollow),
        (BeliefVerdict.Ordinary, MarkShape.Circle, Look.Fill(Tone.Middle)),
    ];

    /// <summary>The picture.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same findings and options always give the same text.</returns>
    public static string Of(MomentFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var sheet = new Sheet(options, "mot-beliefs", say => say.Of("Belief against evidence", "看法与证据"));
        Wording say = sheet.Say;
        var sentences = new MomentSentences(findings, say);
        string outcome = sentences.OutcomeOf(findings.Main);
        sheet.About(say.Of(
            $"{say.TitleOf(findings.Study)}. Which touchpoints are moments of truth for “{outcome}”: what their owners believe, against what {Numbers.Count(findings.Main.N)} answers say.",
            $"{say.TitleOf(findings.Study)}。对“{outcome}”而言哪些接触点是关键时刻：负责人的看法与 {Numbers.Count(findings.Main.N)} 份回答的证据。"));
        Draw(sheet, findings, sentences);
        sheet.Key([.. s_marks.Where(mark => findings.Touchpoints.Any(finding => finding.Verdict == mark.Verdict)).Select(mark => KeyEntry.Of(sentences.WordOf(mark.Verdict), mark.Shape, mark.Look))]);
        sheet.Note(say.Of(
            $"Percent: the probability of being among the first {Numbers.Count(findings.First)} by importance.",
            $"百分数：重要性位居前 {Numbers.Count(findings.First)} 的概率。"));
        if (findings.Touchpoints.Any(finding => !finding.Card.DependsOn.IsEmpty))
        {
            sheet.Note(say.Of("* depends on how it is worked out: another analysis says the opposite.", "* 取决于分析方式：另有分析得出相反结论。"));
        }

        return sheet.Finish();
    }

    private static void Draw(Sheet sheet, MomentFindings findings, MomentSentences sentences)
    {
        Wording say = sheet.Say;
        Canvas canvas = sheet.Canvas;
        double left = Sheet.Margin + SideRoom;
        double width = (canvas.Width - Sheet.Margin - left - (2 * Gap)) / 3;
        string[] evidence = [say.Of("not a moment of truth", "不是关键时刻"), say.Of("the answers do not tell", "回答无法判断"), say.Of("a moment of truth", "是关键时刻")];
        double y = sheet.Y + 16;
        double heads = y;
        for (int column = 0; column < 3; column++)
        {
            heads = Math.Max(heads, canvas.Paragraph(left + (column * (width + Gap)) + (width / 2), y, evidence[column], width, 2, Anchor.Middle, Look.Faint));
        }

        y = heads + 8;
        foreach (bool isBelieved in new[] { true, false })
        {
            MomentFinding[][] cells = [.. Enumerable.Range(0, 3).Select(column => (MomentFinding[])[.. findings.Touchpoints.Where(finding =>
                (finding.Touchpoint.BelievedCritical == true) == isBelieved && ColumnOf(finding) == column)])];
            double[] ends = [.. cells.Select((cell, column) => Cell(sheet, cell, sentences, left + (column * (width + Gap)), y, width, isBelieved, column, draws: false))];
            double height = ends.Max() - y;
            for (int column = 0; column < 3; column++)
            {
                canvas.Rect(left + (column * (width + Gap)), y, width, height, Look.Panel, 4);
                Cell(sheet, cells[column], sentences, left + (column * (width + Gap)), y, width, isBelieved, column, draws: true);
            }

            canvas.Paragraph(Sheet.Margin, y + 20, isBelieved ? say.Of("believed critical", "认为关键") : say.Of("not marked", "未标记"), SideRoom - 10, 3, look: Look.Faint);
            y += height + Gap;
        }

        sheet.Y = y;
    }

    private static int ColumnOf(MomentFinding finding) => finding.IsMomentOfTruth switch { true => 2, false => 0, null => 1 };

    // Measured first, then drawn, so that the boxes of a row are equally high.
    private static double Cell(Sheet sheet, MomentFinding[] findings, MomentSentences sentences, double x, double y, double width, bool isBelieved, int column, bool draws)
    {
        Wording say = sheet.Say;
        Canvas canvas = sheet.Canvas;
        string head = (isBelieved, column) switch
        {
            (true, 0) => sentences.WordOf(BeliefVerdict.OverRated),
            (true, 2) => sentences.WordOf(BeliefVerdict.Confirmed),
            (false, 0) => sentences.WordOf(BeliefVerdict.Ordinary),
            (false, 2) => sentences.WordOf(BeliefVerdict.BlindSpot),
            _ => say.Of("open", "待定"),
        };
        double line = y + 20;
        if (draws)
        {
            canvas.Paragraph(x + 10, line, head, width - 20, 1, look: $"{Look.Text} {Look.Bold}");
            sheet.Tell($"{(isBelieved ? say.Of("Believed critical", "认为关键") : say.Of("Not marked", "未标记"))}, {head}{say.Colon}{(findings.Length == 0 ? say.Of("none", "无") : string.Join(say.Of(", ", "、"), findings.Select(finding => $"{sentences.NameOf(finding)} ({Sure(finding)})")))}{say.Of(".", "。")}");
        }

        line += 22;
        foreach (MomentFinding finding in findings)
        {
            string name = sentences.NameOf(finding) + (finding.Card.DependsOn.IsEmpty ? "" : "*");
            double room = width - 28 - 46;
            int lines = TextWrap.Of(name, room, 3).Lines.Count;
            if (draws)
            {
                (_, MarkShape shape, string look) = s_marks.First(mark => mark.Verdict == finding.Verdict);
                canvas.Mark(shape, x + 15, line - 4, 11, look, $"{name}: {sentences.WordOf(finding.Verdict)}");
                canvas.Paragraph(x + 26, line, name, room, 3);
                canvas.Text(x + width - 8, line, Sure(finding), Anchor.End, Look.Faint, Canvas.SmallSize);
            }

            line += ((lines - 1) * Canvas.LineHeight(Canvas.BodySize)) + 22;
        }

        return Math.Max(line - 6, y + 58);
    }

    private static string Sure(MomentFinding finding) => finding.ProbabilityAmongFirst is { } probability ? Numbers.Percent(probability) : Numbers.None;
}
