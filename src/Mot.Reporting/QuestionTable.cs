using Mot.Core.Estimation;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;
using Mot.Reporting.Pictures;

namespace Mot.Reporting;

/// <summary>The questions with their distributions, means, top boxes and tiers: touchpoints in the order of the journey, then the others.</summary>
/// <remarks>When room is short these columns go first: the tier in the middle, the top boxes, never used, the tier shares, the bar.</remarks>
internal sealed class QuestionTable
{
    private readonly Page _page;
    private readonly StudyFindings _findings;
    private readonly Wording _say;

    private QuestionTable(Page page, StudyFindings findings)
    {
        _page = page;
        _findings = findings;
        _say = page.Say;
    }

    internal static void Write(Page page, StudyFindings findings)
    {
        var tables = new QuestionTable(page, findings);
        tables.WriteTouchpoints();
        tables.WriteOthers();
    }

    private void WriteTouchpoints()
    {
        Study study = _findings.Study;
        TextTable table = NewTable();
        foreach (Stage stage in study.Journey.Stages)
        {
            table.AddHeading(_say.In(stage.Name));
            foreach (Touchpoint touchpoint in stage.Touchpoints)
            {
                QuestionFindings[] asked = [.. _findings.Questions.Where(question => question.Question.Touchpoint == touchpoint.Id && IsListed(question))
                    .OrderByDescending(question => question.Question.Id == study.ScoringQuestion(touchpoint)?.Id)];
                if (asked.Length == 0)
                {
                    bool isHidden = _findings.Questions.Any(question => question.Question.Touchpoint == touchpoint.Id && IsHidden(question.Question));
                    AddUnasked(table, _say.In(touchpoint.Name), isHidden ? _say.Of("– (hidden)", "–（已隐藏）") : _say.Of("– (not asked)", "–（未询问）"));
                }

                foreach (QuestionFindings question in asked)
                {
                    AddRow(table, question);
                }
            }
        }

        if (!_findings.Questions.Any(question => question.Question.Touchpoint is not null && IsListed(question)))
        {
            return;
        }

        _page.Section(_say.Of("Touchpoints in the order of the journey", "接触点（按旅程顺序）"));
        if (_page.ShowsPictures)
        {
            _page.Picture(() => new(
                "ratings",
                _say.Of("How the ratings of each question are distributed.", "各问题评分的分布。"),
                SvgRatings.Of(_findings, _page.Drawing))
            {
                Chart = VegaLite.OfRatings(_findings, _page.Drawing),
            });
        }

        table.WriteTo(_page);
        WriteLegend();
    }

    private void WriteOthers()
    {
        TextTable table = NewTable();
        foreach (QuestionFindings question in _findings.Questions.Where(question => question.Question.Touchpoint is null && IsListed(question)))
        {
            AddRow(table, question);
        }

        if (!table.IsEmpty)
        {
            _page.Section(_say.Of("The journey as a whole", "整个旅程"));
            table.WriteTo(_page);
        }
    }

    private TextTable NewTable() => new(
    [
        new("", Wraps: true),
        new(_findings.Study.CountsPeople ? "n" : _say.Of("clusters", "群")),
        new(_say.Of("unused", "未使用"), DropOrder: 3),
        new(_say.Of("ratings", "评分分布"), DropOrder: 5, Drawn: (8, 24)),
        new(_say.Of($"mean [{Level()}]", $"均值 [{Level()}]")),
        new(TopBoxes(), DropOrder: 2),
        new(_say.Of("tiers %", "三档 %"), DropOrder: 4),
        new(_say.Of("middle", "中位客户"), DropOrder: 1, IsLeft: true),
    ]);

    private string Level() => Numbers.Level(_findings.Settings.Level);

    // The number of boxes is in the header when it is the same everywhere.
    private string TopBoxes()
    {
        int[] boxes = [.. _findings.Questions.Where(question => !IsRecommendation(question)).Select(question => question.Question.TopBoxes).Distinct()];
        return boxes.Length == 1
            ? _say.Of($"top {boxes[0]}", $"前{boxes[0]}档")
            : _say.Of("top boxes", "高分占比");
    }

    // The others stand in the sections on recommendation, expectation and importance; what rates a touchpoint stands here all the same.
    private bool IsListed(QuestionFindings question) => !IsRecommendation(question) && !IsElsewhere(question.Question) && !IsHidden(question.Question);

    private bool IsHidden(Question question) => ReleaseSection.IsHidden(_findings, question);

    private bool IsElsewhere(Question question)
    {
        bool isExpected = _findings.Expectations is { } expectations
            && expectations.Gaps.Any(gap => gap.Expected == question || (gap.Perceived == question && question.Touchpoint is null));
        return isExpected || _findings.Importance.Any(importance =>
            importance.Importance == question || (importance.Rated == question && question.Touchpoint is null));
    }

    private static bool IsRecommendation(QuestionFindings question) => question.Question.Kind == QuestionKind.Recommendation;

    private void AddUnasked(TextTable table, string name, string why)
    {
        TextCell faint = new(why, _page.Paint.Faint);
        table.Add(name, "", "", "", faint, "", "", "");
    }

    private void AddRow(TextTable table, QuestionFindings question)
    {
        RatingDistribution ratings = question.Ratings;
        QuestionMetrics best = question.Best;
        long asked = ratings.Count + ratings.MissingCount - ratings.CountOf(MissingKind.NotAsked);
        long unused = ratings.CountOf(MissingKind.NotApplicable);
        bool isWeighted = best.Weighting == Weighting.CaseWeights;
        table.Add(
            _say.NameOf(_findings.Study, question.Question),
            Numbers.Count(_findings.Study.CountsPeople ? ratings.Count : best.Mean.Groups ?? 0),
            asked == 0 || unused == 0 ? "" : Numbers.Percent((double)unused / asked),
            TextCell.Drawing(width => RatingBar.Draw(ratings, isWeighted, width, _page.Paint)),
            Numbers.Interval(best.Mean, Unit.Rating, _say),
            best.TopBoxes is { IsDefined: true } top ? Numbers.Percent(top.Value!.Value, 1) : Numbers.None,
            Tiers(question.Tiers),
            question.Tiers is null ? "" : _say.NameOf("tier", question.Tiers.Median));
    }

    internal static string Tiers(TierShares? tiers)
    {
        if (tiers is not { Dissatisfied.IsDefined: true })
        {
            return "";
        }

        // Rounded together, so that they add up to 100.
        int[] percents = RatingBar.Apportion(
            [(decimal)tiers.Dissatisfied.Value!.Value, (decimal)tiers.Satisfied.Value!.Value, (decimal)tiers.Delighted.Value!.Value], 100);
        return string.Join(" ", percents.Select(percent => DisplayWidth.PadLeft(Numbers.Count(percent), 2)));
    }

    private void WriteLegend()
    {
        RatingScale[] scales = [.. _findings.Questions.Where(question => question.Question.Touchpoint is not null && RatingBar.IsLegible(question.Question.Scale))
            .Select(question => question.Question.Scale).DistinctBy(scale => scale.ToString() + scale.Direction)];
        if (scales.Length == 1)
        {
            string label = "  " + _say.Of("Ratings, worst to best", "评分由差到好") + _say.Colon;
            string legend = RatingBar.Legend(scales[0], _page.Paint);
            if (DisplayWidth.Of(label) + DisplayWidth.Of(legend) <= _page.Width)
            {
                _page.Line(_page.Paint.Faint(label) + legend);
            }
            else
            {
                _page.Line("  " + legend);
            }
        }

        if (_findings.Questions.All(question => question.Tiers is null))
        {
            return;
        }

        _page.Note(_say.Of(
            $"Tiers: {Tier(SatisfactionTier.Dissatisfied)}, {Tier(SatisfactionTier.Satisfied)}, {Tier(SatisfactionTier.Delighted)}; middle: the tier of the customer in the middle.",
            $"三档：{Tier(SatisfactionTier.Dissatisfied)}、{Tier(SatisfactionTier.Satisfied)}、{Tier(SatisfactionTier.Delighted)}；中位客户：排在正中的客户所在的档。"));
    }

    private string Tier(SatisfactionTier tier) => _say.NameOf("tier", tier);
}
