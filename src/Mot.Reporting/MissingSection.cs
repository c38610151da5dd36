using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>Who gave no rating, each kind of missing apart.</summary>
internal static class MissingSection
{
    private const int FewestMerged = 4;

    internal static void Write(Page page, StudyFindings findings)
    {
        Wording say = page.Say;
        QuestionFindings[] questions = [.. findings.Questions.Where(question => !ReleaseSection.IsHidden(findings, question.Question))];
        MissingKind[] kinds = [.. Enum.GetValues<MissingKind>().Where(kind => questions.Any(question => question.Ratings.CountOf(kind) > 0))];
        if (kinds.Length == 0)
        {
            return;
        }

        // The rarest kinds go first when room is short.
        MissingKind[] byCount = [.. kinds.OrderBy(kind => questions.Sum(question => question.Ratings.CountOf(kind)))];
        var table = new TextTable(
        [
            new("", Wraps: true),
            new(say.Of("rated", "有评分")),
            .. kinds.Select(kind => new TextColumn(say.NameOf("missing", kind), DropOrder: Array.IndexOf(byCount, kind))),
        ]);
        foreach (QuestionFindings[] alike in Alike(questions, kinds))
        {
            string name = say.NameOf(findings.Study, alike[0].Question);
            string others = Numbers.Count(alike.Length - 1);
            table.Add(
            [
                alike.Length == 1 ? name : say.Of($"{name} and {others} others, each", $"{name}等 {Numbers.Count(alike.Length)} 题，每题"),
                Numbers.Count(alike[0].Ratings.Count),
                .. kinds.Select(kind => (TextCell)(alike[0].Ratings.CountOf(kind) is > 0 and long count ? Numbers.Count(count) : "·")),
            ]);
        }

        page.Section(findings.Study.CountsPeople
            ? say.Of("Who gave no rating (respondents)", "未评分的情况（人数）")
            : say.Of("What was not published (percentage points)", "未公布的部分（百分点）"));
        table.WriteTo(page);
    }

    // Many questions with the same numbers, as when some people answered nothing, make one row.
    private static IEnumerable<QuestionFindings[]> Alike(QuestionFindings[] questions, MissingKind[] kinds)
    {
        string NumbersOf(QuestionFindings question) => string.Join(' ', kinds.Select(question.Ratings.CountOf).Prepend(question.Ratings.Count));
        ILookup<string, QuestionFindings> same = questions.ToLookup(NumbersOf, StringComparer.Ordinal);
        foreach (QuestionFindings question in questions)
        {
            QuestionFindings[] alike = [.. same[NumbersOf(question)]];
            if (alike.Length < FewestMerged)
            {
                yield return [question];
            }
            else if (alike[0] == question)
            {
                yield return alike;
            }
        }
    }
}
