using Mot.Core.Studies;

namespace Mot.Reporting.Pictures;

/// <summary>The distributions of a study's questions as diverging bars: the worst ratings to the left of the middle, the best to the right, the share without a rating, the mean and n beside.</summary>
/// <remarks>
/// <para>Touchpoints in the order of the journey, then the other questions; ratings of expectation and importance are left out. Scales of more than five steps are drawn in five
/// bands, a recommendation in its three: detractors, passives, promoters.</para>
/// <para>About everybody together, so that no small group is shown. <b>Undefined.</b> A question without ratings has no bar, and its line says why. <b>Thread safety.</b> Stateless.</para>
/// <para><b>Sources.</b> Robbins and Heiberger (2011), Plotting Likert and other rating scales.</para>
/// </remarks>
public static class SvgRatings
{
    private const double NameRoom = 190;
    private const double RowHeight = 34;
    private const double GroupHeight = 28;
    private const double BarHeight = 20;

    /// <summary>The picture.</summary>
    /// <param name="findings">The findings of the study.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same findings and options always give the same text.</returns>
    public static string Of(StudyFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var sheet = new Sheet(options, "mot-ratings", say => say.Of($"Ratings: {say.TitleOf(findings.Study)}", $"评分：{say.TitleOf(findings.Study)}"));
        Wording say = sheet.Say;
        RatedQuestion[] questions = RatedQuestion.Of(findings, say);
        if (questions.Length == 0)
        {
            sheet.About(say.Of("No question has ratings.", "没有带评分的问题。"));
            return sheet.Finish();
        }

        sheet.About(say.Of(
            $"{Numbers.Count(findings.Responses)} responses. Bars: the share of each rating, the worst left of the middle and the best right of it.",
            $"{Numbers.Count(findings.Responses)} 份答卷。条形为各评分的占比，差评在中线左侧，好评在右侧。"));
        Draw(sheet, findings, questions);
        sheet.Key(KeyOf(sheet, questions));
        if (questions.Any(question => question.IsRecommendation))
        {
            sheet.Note(say.Of("Of a recommendation the Net Promoter Score stands in place of the mean.", "推荐题以净推荐值代替均值。"));
        }

        sheet.Note(say.Of(
            "No rating: of those asked, who gave none, because they never used it or left it out.",
            "无评分：被询问者中因未使用或漏答而没有评分的比例。"));
        return sheet.Finish();
    }

    private static void Draw(Sheet sheet, StudyFindings findings, RatedQuestion[] questions)
    {
        Wording say = sheet.Say;
        Canvas canvas = sheet.Canvas;
        double barLeft = Sheet.Margin + NameRoom + 10;
        double barRight = canvas.Width - Sheet.Margin - 238;
        double head = sheet.Y + 14;
        double mean = barRight + 126;
        double n = mean + 56;
        double none = canvas.Width - Sheet.Margin;
        canvas.Text(mean, head, say.Of($"mean [{Numbers.Level(findings.Settings.Level)}]", $"均值 [{Numbers.Level(findings.Settings.Level)}]"), Anchor.End, Look.Faint, Canvas.SmallSize);
        canvas.Text(n, head, findings.Study.CountsPeople ? "n" : say.Of("clusters", "群"), Anchor.End, Look.Faint, Canvas.SmallSize);
        canvas.Text(none, head, say.Of("no rating", "无评分"), Anchor.End, Look.Faint, Canvas.SmallSize);

        // One middle for all rows, placed so that the longest arms just fit.
        double leftArm = Math.Max(questions.Max(question => question.LeftOfMiddle), 0.05);
        double rightArm = Math.Max(questions.Max(question => question.RightOfMiddle), 0.05);
        double unit = (barRight - barLeft) / (leftArm + rightArm);
        double middle = barLeft + (leftArm * unit);
        double y = head + 6;
        string? group = null;
        double groups = questions.Select(question => question.Group).Distinct().Count();

        // Under the bars, so that it strikes out no number.
        canvas.Line(middle, y + 4, middle, y + (groups * GroupHeight) + (questions.Length * RowHeight), Look.Cut);
        foreach (RatedQuestion question in questions)
        {
            if (question.Group != group)
            {
                group = question.Group;
                canvas.Paragraph(Sheet.Margin, y + 20, group, barRight - Sheet.Margin, 1, look: $"{Look.Text} {Look.Bold}");
                y += GroupHeight;
            }

            double centre = y + (RowHeight / 2);
            Names.Draw(canvas, Sheet.Margin + NameRoom, centre, question.Name, NameRoom);
            string value = question.MeanText(say);
            (IReadOnlyList<string> shown, bool cut) = TextWrap.Of(value, 120, 2, Canvas.SmallSize);
            for (int l = 0; l < shown.Count; l++)
            {
                canvas.Text(mean, centre + 4 - ((shown.Count - 1) * 7) + (l * 14), shown[l], Anchor.End, size: Canvas.SmallSize, full: cut ? value : null);
            }

            canvas.Text(n, centre + 4, Numbers.Count(question.N), Anchor.End, Look.Text, Canvas.SmallSize);
            DrawMissing(canvas, question, none, centre);
            sheet.Tell(question.InWords(say));
            double x = middle - (question.LeftOfMiddle * unit);
            for (int band = 0; band < question.Bands.Length; band++)
            {
                RatingBand part = question.Bands[band];
                double width = part.Share * unit;
                canvas.Rect(x, centre - (BarHeight / 2), width, BarHeight, Look.Fill(part.Tone), tip: $"{question.Name}: {part.Name} {Numbers.Percent(part.Share, 1)}");
                string percent = Numbers.Percent(part.Share);
                if (TextWidth.Of(percent, Canvas.SmallSize) + 4 <= width)
                {
                    canvas.Text(x + (width / 2), centre + 4, percent, Anchor.Middle, Look.On(part.Tone), Canvas.SmallSize);
                }

                x += width;
            }

            y += RowHeight;
        }

        sheet.Y = y + 2;
    }

    private static void DrawMissing(Canvas canvas, RatedQuestion question, double right, double centre)
    {
        if (question.NoRating is { } share)
        {
            canvas.Text(right, centre, Numbers.Percent(share), Anchor.End, Look.Faint, Canvas.SmallSize);
            canvas.Rect(right - 40, centre + 4, 40, 6, Look.Panel);
            canvas.Hatch(right - 40, centre + 4, 40 * share, 6);
        }
    }

    private static KeyEntry[] KeyOf(Sheet sheet, RatedQuestion[] questions)
    {
        Wording say = sheet.Say;

        // One scale: its own steps. Several: what the tones have in common.
        string[] names = [.. questions.Where(question => !question.IsRecommendation).Select(question => string.Join('\n', question.Bands.Select(band => band.Name))).Distinct()];
        KeyEntry[] steps = names.Length switch
        {
            0 => [],
            1 => [.. questions.First(question => !question.IsRecommendation).Bands.Select(band => KeyEntry.Box(band.Name, Look.Fill(band.Tone)))],
            _ =>
            [
                KeyEntry.Box(say.Of("worst", "最差"), Look.Fill(Tone.Worst)), KeyEntry.Box(say.Of("bad", "较差"), Look.Fill(Tone.Bad)),
                KeyEntry.Box(say.Of("middle", "中间"), Look.Fill(Tone.Middle)), KeyEntry.Box(say.Of("good", "较好"), Look.Fill(Tone.Good)),
                KeyEntry.Box(say.Of("best", "最好"), Look.Fill(Tone.Best)),
            ],
        };
        return questions.FirstOrDefault(question => question.IsRecommendation) is { } recommendation
            ? [.. steps, .. recommendation.Bands.Select(band => KeyEntry.Box(band.Name, Look.Fill(band.Tone)))]
            : steps;
    }
}
