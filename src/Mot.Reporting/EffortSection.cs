using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The effort index of each effort question, drawn on a line; mean and top boxes stand in the table of questions.</summary>
internal static class EffortSection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        QuestionFindings[] questions = [.. findings.Questions.Where(question => question.Question.Kind == QuestionKind.Effort)];
        if (questions.Length == 0)
        {
            return;
        }

        Wording say = page.Say;
        page.Section(say.Of("Effort (index, −100 hard to 100 easy)", "费力程度（指数，−100 费力至 100 轻松）"));
        foreach (QuestionFindings question in questions)
        {
            Estimate index = question.Best.EffortIndex!.Value;
            page.Hanging("  ", say.NameOf(findings.Study, question.Question));
            string line = IntervalLine.Draw(index, -100, 100, "−100", "+100", page.Width - 4);
            if (line.Length > 0)
            {
                page.Line("    " + line);
            }

            page.Hanging("    ", $"{Numbers.Interval(index, Unit.Points, say)}  n {Numbers.Count(index.N)}");
        }

        page.Note(say.Of(
            "The share of the two best ratings minus the share on the worse side of the middle of the scale.",
            "最好的两档所占比例，减去量表中点较差一侧所占比例。"));
    }
}
