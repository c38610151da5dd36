using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>Whatever the threads do, the sums are those of one pass.</summary>
public sealed class RecorderTests
{
    private static readonly Study s_study = Desk.Draft().Build();

    [Fact]
    public void ParallelWriters_EndWithExactlyTheSums() => Law.Check(StudyCases.All(random =>
    {
        Study study = StudyCases.Study(random);
        Response[] responses = StudyCases.Responses(random, study, 40);
        var recorder = new Recorder(study, random.Next(1, 5));
        Parallel.ForEach(responses, new ParallelOptions { MaxDegreeOfParallelism = 4 }, recorder.Add);

        Text(recorder.Snapshot()).ShouldBe(Text(StudyCases.Tally(study, responses)));
    }));

    [Theory]
    [InlineData(1, 8)]
    [InlineData(3, 8)]
    [InlineData(8, 2)]
    public void Drains_DuringTheWriting_HoldEachResponseOnce(int stripes, int writers)
    {
        const int Rounds = 400;
        var recorder = new Recorder(s_study, stripes);
        var drained = new StudyTally(s_study);
        using var go = new ManualResetEventSlim();
        Thread[] threads = [.. Enumerable.Range(0, writers).Select(_ => new Thread(() =>
        {
            go.Wait(TestContext.Current.CancellationToken);
            for (int i = 0; i < Rounds; i++)
            {
                recorder.Add(Desk.Eight[i % Desk.Eight.Length]);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        go.Set();
        int early = 0;
        while (Array.Exists(threads, thread => thread.IsAlive))
        {
            StudyTally part = recorder.Drain();
            early += (int)part.Whole.Count;
            drained.Merge(part);
        }

        Array.ForEach(threads, thread => thread.Join());
        drained.Merge(recorder.Drain());
        recorder.Snapshot().Whole.Count.ShouldBe(0);
        early.ShouldBeInRange(0, Rounds * writers);

        var expected = new StudyTally(s_study);
        for (int i = 0; i < Rounds * writers / Desk.Eight.Length; i++)
        {
            expected.AddRange(Desk.Eight);
        }

        Text(drained).ShouldBe(Text(expected));
    }

    [Fact]
    public void Snapshots_DuringTheWriting_OnlyGrow()
    {
        const int Rounds = 2_000;
        var recorder = new Recorder(s_study, 2);
        var writer = new Thread(() =>
        {
            for (int i = 0; i < Rounds; i++)
            {
                recorder.Add(Desk.Eight[i % Desk.Eight.Length]);
            }
        });
        writer.Start();
        long before = 0;
        while (writer.IsAlive)
        {
            TallyCell whole = recorder.Snapshot().Whole;
            whole.Count.ShouldBeGreaterThanOrEqualTo(before);
            before = whole.Count;
        }

        writer.Join();
        recorder.Snapshot().Whole.Count.ShouldBe(Rounds);
    }

    [Fact]
    public void Snapshot_IsTheCallersOwn()
    {
        var recorder = new Recorder(s_study);
        recorder.Add(Desk.Eight[0]);
        recorder.Snapshot().Add(Desk.Eight[1]);

        recorder.Snapshot().Whole.Count.ShouldBe(1);
    }

    [Fact]
    public void Refused_RecordsNothing()
    {
        var recorder = new Recorder(s_study);
        Should.Throw<ArgumentException>(() => recorder.Add(new Response([Answer.NotAsked])));

        recorder.Snapshot().Whole.Count.ShouldBe(0);
        recorder.Add(Desk.Eight[0]);
        recorder.Snapshot().Whole.Count.ShouldBe(1);
    }

    [Fact]
    public void Subtract_TakesBackWhatWasRecordedAndNothingElse()
    {
        var recorder = new Recorder(s_study, 3);
        recorder.Add(Desk.Eight[0]);
        recorder.Add(Desk.Eight[5]);

        Should.Throw<InvalidOperationException>(() => recorder.Subtract(Desk.Eight[6]));
        recorder.Subtract(Desk.Eight[0]);

        Text(recorder.Snapshot()).ShouldBe(Text(StudyCases.Tally(s_study, [Desk.Eight[5]])));
        recorder.Drain();
        Should.Throw<InvalidOperationException>(() => recorder.Subtract(Desk.Eight[5]));
    }

    [Fact]
    public void Replace_IsOneStep_WhoeverLooks()
    {
        var recorder = new Recorder(s_study, 2);
        recorder.Add(Desk.Eight[0]);
        recorder.Add(Desk.Eight[5]);
        var writer = new Thread(() =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                recorder.Replace(Desk.Eight[i % 5], Desk.Eight[(i + 1) % 5]);
            }
        });
        writer.Start();
        while (writer.IsAlive)
        {
            recorder.Snapshot().Whole.Count.ShouldBe(2);
        }

        writer.Join();
        Text(recorder.Snapshot()).ShouldBe(Text(StudyCases.Tally(s_study, [Desk.Eight[0], Desk.Eight[5]])));
    }

    [Fact]
    public void Replace_OfWhatWasNotRecorded_ChangesNothing()
    {
        var recorder = new Recorder(s_study);
        recorder.Add(Desk.Eight[0]);

        Should.Throw<InvalidOperationException>(() => recorder.Replace(Desk.Eight[6], Desk.Eight[1]));
        Should.Throw<ArgumentException>(() => recorder.Replace(Desk.Eight[0], new Response([Answer.NotAsked])));

        Text(recorder.Snapshot()).ShouldBe(Text(StudyCases.Tally(s_study, [Desk.Eight[0]])));
    }

    [Fact]
    public void Merge_GoesOnFromWhatAHostKept()
    {
        var recorder = new Recorder(s_study);
        recorder.Merge(StudyCases.Tally(s_study, Desk.Eight[..4]));
        foreach (Response response in Desk.Eight[4..])
        {
            recorder.Add(response);
        }

        Text(recorder.Snapshot()).ShouldBe(Text(StudyCases.Tally(s_study, Desk.Eight)));
        Should.Throw<ArgumentException>(() => recorder.Merge(new StudyTally(new StudyDraft("other", Desk.Journey) { Questions = { Desk.Counter } }.Build())));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Recorder.MaxStripes + 1)]
    public void Stripes_HaveLimits(int stripes) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Recorder(s_study, stripes)).ParamName.ShouldBe("stripes");

    private static string Text(StudyTally tally) => StudyTallyJson.Write(tally);
}
