using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Examples;

/// <summary>The examples of docs/hosting.md.</summary>
internal static class HostingExample
{
    internal static ServiceProvider Register(byte[] studyFile)
    {
        #region register
        var services = new ServiceCollection();
        services.AddMotCore(o => o.ReadStudy(studyFile));
        return services.BuildServiceProvider();
        #endregion register
    }

    internal static (JourneyScore Score, byte[] Stored) OneRequest(JourneyScorer scorer, byte[]? stored, Encounter encounter)
    {
        #region per-request
        JourneyState trip = stored is null ? scorer.NewState() : JourneyStateJson.Read(stored, scorer);
        trip.Add(encounter);
        JourneyScore score = scorer.Score(trip);
        stored = Encoding.UTF8.GetBytes(JourneyStateJson.Write(trip));
        #endregion per-request
        return (score, stored);
    }

    internal static JourneyScore[] Batch(JourneyScorer scorer, IReadOnlyList<Encounter> byCustomerAndTime, ScoreSums sums)
    {
        #region batch
        var ends = new List<int>();
        ushort[] touchpoints = new ushort[byCustomerAndTime.Count];
        Answer[] answers = new Answer[byCustomerAndTime.Count];
        for (int row = 0; row < byCustomerAndTime.Count; row++)
        {
            Encounter encounter = byCustomerAndTime[row];
            touchpoints[row] = (ushort)scorer.Journey[encounter.Touchpoint].Index;
            answers[row] = encounter.Answer;
            if (row + 1 == byCustomerAndTime.Count || byCustomerAndTime[row + 1].Customer != encounter.Customer)
            {
                ends.Add(row + 1);
            }
        }

        JourneyScore[] scores = new JourneyScore[ends.Count];
        scorer.Score(new JourneyColumns([.. ends], touchpoints, answers), scores);
        sums.AddRange(scores);
        #endregion batch
        return scores;
    }

    internal static Estimate Live(ServiceProvider host, IEnumerable<Response> arriving)
    {
        #region many-threads
        Recorder recorder = host.GetRequiredService<Recorder>();
        Parallel.ForEach(arriving, recorder.Add);
        StudyTally now = recorder.Snapshot();
        return MeanScore.Of(now.Whole.Scores);
        #endregion many-threads
    }

    internal static StudyFindings LastThirtyDays(Study study, IEnumerable<Response[]> days)
    {
        #region thirty-days
        var recorder = new Recorder(study);
        var window = new TallyWindow(study, 30);
        foreach (Response[] day in days)
        {
            Array.ForEach(day, recorder.Add);

            // At midnight, by the host's own timer:
            window.Push(recorder.Drain());
        }

        return StudyFindings.Of(window.Snapshot());
        #endregion thirty-days
    }

    internal static void Restart(Recorder stopping, Recorder starting)
    {
        #region restart
        string kept = StudyTallyJson.Write(stopping.Drain());
        starting.Merge(StudyTallyJson.Read(Encoding.UTF8.GetBytes(kept)));
        #endregion restart
    }
}
