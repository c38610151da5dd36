using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;
using Mot.Examples;

namespace Mot.Core.Tests.Documentation;

/// <summary>The page for hosts shows code that is compiled and run, and says of it what is so.</summary>
public sealed class HostingPageTests
{
    private static readonly Study s_study = Desk.Draft().Build();

    [Fact]
    public void Requests_AndABatch_GiveTheSameScores()
    {
        var at = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        Encounter[] encounters =
        [
            new(CustomerId.Create("a"), "counter", at, Desk.Five.Rate(5)),
            new(CustomerId.Create("a"), "lounge", at.AddHours(1), Desk.Five.Rate(2)),
            new(CustomerId.Create("b"), "counter", at, Desk.Five.Rate(3)),
            new(CustomerId.Create("c"), "counter", at, Desk.Five.Rate(1)),
            new(CustomerId.Create("c"), "counter", at.AddHours(2), Desk.Five.Rate(4)),
        ];
        using ServiceProvider host = HostingExample.Register(Encoding.UTF8.GetBytes(StudyJson.Write(s_study)));
        JourneyScorer scorer = host.GetRequiredService<JourneyScorer>();

        var sums = new ScoreSums();
        JourneyScore[] batch = HostingExample.Batch(scorer, encounters, sums);
        JourneyScore[] requests = [.. encounters.GroupBy(encounter => encounter.Customer).Select(trip =>
        {
            (JourneyScore Score, byte[]? Stored) last = default;
            foreach (Encounter encounter in trip)
            {
                last = HostingExample.OneRequest(scorer, last.Stored, encounter);
            }

            return last.Score;
        })];

        batch.ShouldBe(requests);
        sums.Count.ShouldBe(3);
    }

    [Fact]
    public void Live_IsTheMeanOfWhatArrived()
    {
        using ServiceProvider host = HostingExample.Register(Encoding.UTF8.GetBytes(StudyJson.Write(s_study)));

        HostingExample.Live(host, Desk.Eight).ShouldBe(MeanScore.Of(StudyCases.Tally(s_study, Desk.Eight).Whole.Scores));
    }

    [Fact]
    public void Window_ForgetsWhatIsOlderThanThirtyDays()
    {
        IEnumerable<Response[]> days = Enumerable.Range(0, 35).Select(day => new[] { Desk.Eight[day % Desk.Eight.Length] });

        HostingExample.LastThirtyDays(s_study, days).Responses.ShouldBe(30);
    }

    [Fact]
    public void Restart_LosesNothing()
    {
        var stopping = new Recorder(s_study);
        Array.ForEach(Desk.Eight, stopping.Add);
        var starting = new Recorder(s_study);
        HostingExample.Restart(stopping, starting);

        StudyTallyJson.Write(starting.Snapshot()).ShouldBe(StudyTallyJson.Write(StudyCases.Tally(s_study, Desk.Eight)));
    }
}
