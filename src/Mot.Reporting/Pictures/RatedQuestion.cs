using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting.Pictures;

/// <summary>A question as a picture of ratings shows it.</summary>
internal sealed class RatedQuestion
{
    private const int MostBands = 5;
    private const int FirstPassive = 7;
    private const int FirstPromoter = 9;

    private RatedQuestion(StudyFindings findings, QuestionFindings question, Wording say, string group)
    {
        RatingDistribution ratings = question.Ratings;
        Name = say.NameOf(findings.Study, question.Question);
        Group = group;
        IsRecommendation = question.Question.Kind == QuestionKind.Recommendation;
        Value = question.Best.Headline;
        N = findings.Study.CountsPeople ? ratings.Count : Value.Groups ?? 0;
        Bands = BandsOf(ratings, question.Best.Weighting == Weighting.CaseWeights, IsRecommendation, say);
        long asked = ratings.Count + ratings.MissingCount - ratings.CountOf(MissingKind.NotAsked);
        NoRating = asked == 0 ? null : (double)(asked - ratings.Count) / asked;
        NeverUsed = asked == 0 ? null : (double)ratings.CountOf(MissingKind.NotApplicable) / asked;
    }

    internal string Name { get; }

    /// <summary>The stage, or what is about the journey as a whole.</summary>
    internal string Group { get; }

    internal bool IsRecommendation { get; }

    /// <summary>The mean, or the Net Promoter Score of a recommendation.</summary>
    internal Estimate Value { get; }

    internal long N { get; }

    /// <summary>From worst to best; empty where there is no rating.</summary>
    internal RatingBand[] Bands { get; }

    /// <summary>Of those asked the share without a rating; null where nobody was asked.</summary>
    internal double? NoRating { get; }

    /// <summary>Of those asked the share who never used it.</summary>
    internal double? NeverUsed { get; }

    /// <summary>The share to the left of the middle, half of the middle tone included.</summary>
    internal double LeftOfMiddle => Bands.Sum(band => band.Share * LeftPart(band.Tone));

    /// <summary>The share to the right of it.</summary>
    internal double RightOfMiddle => Bands.Sum(band => band.Share * (1 - LeftPart(band.Tone)));

    internal static RatedQuestion[] Of(StudyFindings findings, Wording say)
    {
        Study study = findings.Study;
        QuestionFindings[] rated = [.. findings.Questions.Where(question => question.Question.Kind is not (QuestionKind.Importance or QuestionKind.Expectation))];
        return
        [
            .. from stage in study.Journey.Stages
               from touchpoint in stage.Touchpoints
               from question in rated.Where(question => question.Question.Touchpoint == touchpoint.Id).OrderByDescending(question => question.Question.Id == study.ScoringQuestion(touchpoint)?.Id)
               select new RatedQuestion(findings, question, say, say.In(stage.Name)),
            .. rated.Where(question => question.Question.Touchpoint is null).Select(question => new RatedQuestion(findings, question, say, say.Of("The journey as a whole", "整个旅程"))),
        ];
    }

    internal string MeanText(Wording say) => Numbers.Interval(Value, IsRecommendation ? Unit.Points : Unit.Rating, say);

    /// <summary>All its numbers in a sentence.</summary>
    internal string InWords(Wording say)
    {
        string bands = string.Join(say.Of(", ", "，"), Bands.Select(band => $"{band.Name} {Numbers.Percent(band.Share)}"));
        string none = NoRating is { } share && share > 0
            ? say.Of($"; no rating {Numbers.Percent(share)} (never used {Numbers.Percent(NeverUsed ?? 0)})", $"；无评分 {Numbers.Percent(share)}（未使用 {Numbers.Percent(NeverUsed ?? 0)}）")
            : "";
        string what = IsRecommendation ? say.Of("Net Promoter Score", "净推荐值") : say.Of("mean", "均值");
        return $"{Name}{say.Colon}{(bands.Length > 0 ? bands + say.Of("; ", "；") : "")}{what} {MeanText(say)}, n {Numbers.Count(N)}{none}{say.Of(".", "。")}";
    }

    private static double LeftPart(Tone tone) => tone switch { Tone.Worst or Tone.Bad => 1, Tone.Middle => 0.5, _ => 0 };

    private static RatingBand[] BandsOf(RatingDistribution ratings, bool isWeighted, bool isRecommendation, Wording say)
    {
        RatingScale scale = ratings.Scale;
        (decimal Rating, Answer Answer, Tone Tone)[] steps =
        [
            .. Enumerable.Range(0, scale.StepCount).Select(step =>
            {
                int fromWorst = scale.Direction == ScaleDirection.HigherIsBetter ? step : scale.StepCount - 1 - step;
                decimal rating = scale.Min + (fromWorst * scale.Step);
                return (rating, scale.Rate(rating), ToneOf(step, scale.StepCount, rating, isRecommendation));
            }),
        ];
        decimal Size(Answer answer) => isWeighted ? ratings.WeightOf(answer) : ratings.CountOf(answer);
        decimal total = steps.Sum(step => Size(step.Answer));
        return total == 0
            ? []
            :
            [
                .. steps.GroupBy(step => step.Tone).Select(band => new RatingBand(
                    NameOf(scale, band.Key, [.. band.Select(step => step.Rating)], isRecommendation, say),
                    band.Key,
                    (double)(band.Sum(step => Size(step.Answer)) / total))),
            ];
    }

    private static Tone ToneOf(int step, int steps, decimal rating, bool isRecommendation) =>
        isRecommendation ? rating < FirstPassive ? Tone.Worst : rating < FirstPromoter ? Tone.Middle : Tone.Best
        : steps == 1 ? Tone.Middle
        : (Tone)(int)Math.Round((double)step * (MostBands - 1) / (steps - 1), MidpointRounding.AwayFromZero);

    private static string NameOf(RatingScale scale, Tone tone, decimal[] ratings, bool isRecommendation, Wording say)
    {
        string range = ratings.Length == 1 ? Numbers.Plain(ratings[0]) : $"{Numbers.Plain(ratings[0])}–{Numbers.Plain(ratings[^1])}";
        string? label = isRecommendation
            ? tone switch { Tone.Worst => say.Of("detractors", "贬损者"), Tone.Middle => say.Of("passives", "中立者"), _ => say.Of("promoters", "推荐者") }
            : ratings.Length == 1 && scale.LabelOf(scale.Rate(ratings[0])) is { } text ? say.In(text) : null;
        return label is null ? range : $"{range} {label}";
    }
}
