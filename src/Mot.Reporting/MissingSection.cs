using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>Who gave no rating, each kind of missing apart.</summary>
internal static class MissingSection
{
    internal static void Write(TextPage page, StudyFindings findings)
    {
        Wording say = page.Say;
        MissingKind[] kinds = [.. Enum.GetValues<MissingKind>().Where(kind => findings.Questions.Any(question => question.Ratings.CountOf(kind) > 0))];
        if (kinds.Length == 0)
        {
            return;
        }

        // The rarest kinds go first when room is short.
        MissingKind[] byCount = [.. kinds.OrderBy(kind => findings.Questions.Sum(question => question.Ratings.CountOf(kind)))];
        var table = new TextTable(
        [
            new("", Wraps: true),
            new(say.Of("rated", "有评分")),
            .. kinds.Select(kind => new TextColumn(say.NameOf("missing", kind), DropOrder: Array.IndexOf(byCount, kind))),
        ]);
        foreach (QuestionFindings question in findings.Questions)
        {
            table.Add(
            [
                say.NameOf(findings.Study, question.Question),
                Numbers.Count(question.Ratings.Count),
                .. kinds.Select(kind => (TextCell)(question.Ratings.CountOf(kind) is > 0 and long count ? Numbers.Count(count) : "·")),
            ]);
        }

        page.Section(say.Of("Who gave no rating (respondents)", "未评分的情况（人数）"));
        table.WriteTo(page);
    }
}
