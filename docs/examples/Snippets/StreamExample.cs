using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Examples;

/// <summary>The examples of docs/stream.md.</summary>
internal static class StreamExample
{
    internal static Estimate Live(Study study, IEnumerable<Response> arriving)
    {
        #region live
        var recorder = new Recorder(study);

        // From any thread, as often as you like:
        Parallel.ForEach(arriving, recorder.Add);

        // At any time, from any thread, while others go on adding:
        StudyTally now = recorder.Snapshot();
        Estimate live = MeanRating.Of(now.Whole[study.Outcomes[0]]);
        #endregion live
        return live;
    }

    internal static TallyWindow Days(Study study, IEnumerable<Response[]> days)
    {
        #region window
        var recorder = new Recorder(study);
        var window = new TallyWindow(study, length: 30);
        foreach (Response[] day in days)
        {
            Array.ForEach(day, recorder.Add);

            // When a day ends, by your own clock:
            window.Push(recorder.Drain());
        }
        #endregion window

        return window;
    }

    internal static ComparisonVerdict LastWeek(TallyWindow month, TallyWindow week, Question question)
    {
        #region last-week
        StudyTally lately = week.Snapshot();
        StudyTally before = month.Snapshot();
        before.Subtract(lately);

        Comparison change = MeanRating.Difference(lately.Whole[question], before.Whole[question]);
        #endregion last-week
        return change.Verdict;
    }

    internal static void Withdraw(Recorder recorder, TallyWindow window, Response response, int daysAgo)
    {
        #region withdraw
        if (daysAgo == 0)
        {
            recorder.Subtract(response);
        }
        else
        {
            window.Subtract(response, age: daysAgo - 1);
        }
        #endregion withdraw
    }
}
