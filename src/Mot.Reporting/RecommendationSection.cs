using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The Net Promoter Score of each recommendation question, drawn on a line.</summary>
internal static class RecommendationSection
{
    private const int FirstPassive = 7;
    private const int FirstPromoter = 9;

    internal static void Write(Page page, StudyFindings findings)
    {
        QuestionFindings[] questions = [.. findings.Questions.Where(question => question.Question.Kind == QuestionKind.Recommendation)];
        if (questions.Length == 0)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("Recommendation (Net Promoter Score, −100 to 100)", "推荐意愿（净推荐值，−100 至 100）"));
        foreach (QuestionFindings question in questions)
        {
            Write(page, findings, question);
        }
    }

    private static void Write(Page page, StudyFindings findings, QuestionFindings question)
    {
        Wording say = page.Say;
        page.Hanging("  ", say.NameOf(findings.Study, question.Question));
        Estimate score = question.Best.NetPromoter!.Value;
        string line = IntervalLine.Draw(score, -100, 100, "−100", "+100", page.Width - 4);
        if (line.Length > 0)
        {
            page.Line("    " + line);
        }

        bool isWeighted = question.Weighted is not null;
        page.Hanging("    ", $"{Label(say, isWeighted)}{say.Colon}{Numbers.Interval(score, Unit.Points, say)}  n {Numbers.Count(score.N)}");
        if (isWeighted)
        {
            Estimate simple = question.Metrics.NetPromoter!.Value;
            page.Hanging("    ", $"{Label(say, isWeighted: false)}{say.Colon}{Numbers.Interval(simple, Unit.Points, say)}");
        }

        Groups groups = Groups.Of(question.Ratings, isWeighted);
        if (groups.Total > 0)
        {
            page.Hanging("    ", say.Of(
                $"promoters (9-10) {groups.Promoters}, passives (7-8) {groups.Passives}, detractors (0-6) {groups.Detractors}",
                $"推荐者（9-10）{groups.Promoters}，中立者（7-8）{groups.Passives}，贬损者（0-6）{groups.Detractors}"));
        }
    }

    private static string Label(Wording say, bool isWeighted) => isWeighted ? say.Of("weighted", "加权") : say.Of("unweighted", "未加权");

    private sealed record Groups(decimal Total, string Promoters, string Passives, string Detractors)
    {
        internal static Groups Of(RatingDistribution ratings, bool isWeighted)
        {
            decimal Sum(int from, int to) => Enumerable.Range(from, to - from + 1)
                .Select(rating => ratings.Scale.Rate(rating))
                .Sum(answer => isWeighted ? ratings.WeightOf(answer) : ratings.CountOf(answer));
            decimal total = Sum(0, 10);
            string Share(int from, int to) => total == 0 ? Numbers.None : Numbers.Percent((double)(Sum(from, to) / total), 1);
            return new(total, Share(FirstPromoter, 10), Share(FirstPassive, FirstPromoter - 1), Share(0, FirstPassive - 1));
        }
    }
}
