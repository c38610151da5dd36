using System.Globalization;
using System.Text.Json;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Examples.Batch;

namespace Mot.Examples.Tests;

/// <summary>A folder of surveys, counted once each, whatever happens to single files.</summary>
public sealed class BatchTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _progress = new(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _output.Dispose();
        _progress.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void TwoFilesOfAStudy_AreOneReport_AndAnotherStudyHasItsOwn()
    {
        Survey("berlin", "visit", "5,4", "3,");
        Survey("paris", "visit", "4,4");
        Survey("web", "online", "1,2");

        Run().ShouldBe(BatchJob.Done);

        // Of five points 5 is 100 and 1 is 0; means only: berlin 87.5 and 50, paris 75, so 70.83, s = 19.09, and 70.83 ± 4.303 · 19.09/√3 is cut at 100. One response has no interval.
        _output.ToString().ShouldBe("online: 1 responses of 1 file, no score\nvisit: 3 responses of 2 files, journey score 70.8 [23.4, 100.0]\n");
        JsonElement visit = JsonElement.Parse(Result("visit.json"));
        visit.GetProperty("responses").GetInt32().ShouldBe(3);
        Result("visit.txt").ShouldContain("visit");
        JsonElement.Parse(Result("overview.json")).GetProperty("studies").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void CountedBefore_IsNotCountedAgain_AndACorrectionTakesTheOldOnesPlace()
    {
        Survey("berlin", "visit", "5,4", "3,");
        Run().ShouldBe(BatchJob.Done);
        string first = Result("visit.json");

        Run().ShouldBe(BatchJob.Done);
        _progress.ToString().ShouldContain("berlin.json: 2 responses, counted before");
        Result("visit.json").ShouldBe(first);

        Survey("berlin", "visit", "5,4", "3,", "2,2");
        Run().ShouldBe(BatchJob.Done);
        JsonElement.Parse(Result("visit.json")).GetProperty("responses").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void TheSameAnswersUnderAnotherName_CountOnce()
    {
        Survey("berlin", "visit", "5,4");
        Survey("copy", "visit", "5,4");

        Run().ShouldBe(BatchJob.Done);

        _progress.ToString().ShouldContain("copy.json: the same answers as berlin.json, left out");
        JsonElement.Parse(Result("visit.json")).GetProperty("responses").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void BrokenFiles_AreListedWithTheirPlace_AndTheOthersAreReported()
    {
        Survey("berlin", "visit", "5,4");
        Survey("broken", "visit", "5,4", "9,x");
        Survey("other", "visit", "5,4");
        File.WriteAllText(Path.Combine(_folder.Path, "other.csv"), "desk\n5\n");
        Survey("quoted", "visit", "\"5,4");
        Survey("lost", "visit", "5,4");
        File.Delete(Path.Combine(_folder.Path, "lost.csv"));
        File.WriteAllText(Path.Combine(_folder.Path, "notes.json"), "{\"version\": 1, \"kind\": \"study\", \"id\": \"no id\"}");

        Run().ShouldBe(BatchJob.SomeRefused);

        string said = _progress.ToString();
        said.ShouldContain("broken.csv:3: column desk: '9' is not allowed");
        said.ShouldContain("broken.csv:3: column lounge: 'x' is not allowed");
        said.ShouldContain("other.csv:1: ");
        said.ShouldContain("quoted.csv:2: ");
        said.ShouldContain("lost.json: there is no table 'lost.csv' beside it.");
        said.ShouldContain("notes.json: ");
        _output.ToString().ShouldContain("visit: 1 responses of 1 file");
        JsonElement.Parse(Result("overview.json")).GetProperty("refused").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public void AnotherStudyUnderTheSameId_IsRefused()
    {
        Survey("berlin", "visit", "5,4");
        Survey("paris", "visit", "4,4");
        string path = Path.Combine(_folder.Path, "paris.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"max\": 5", "\"max\": 7", StringComparison.Ordinal));

        Run().ShouldBe(BatchJob.SomeRefused);

        _progress.ToString().ShouldContain("paris.json: The tallies are of different studies");
        JsonElement.Parse(Result("visit.json")).GetProperty("responses").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void Stopped_GoesOnTheNextTime_AndADamagedCountIsMadeAnew()
    {
        Survey("berlin", "visit", "5,4");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        RunUntil(stop.Token).ShouldBe(BatchJob.Stopped);
        Run().ShouldBe(BatchJob.Done);

        File.WriteAllText(Directory.EnumerateFiles(Path.Combine(_folder.Path, "results", "counted")).Single(), "{");
        Run().ShouldBe(BatchJob.Done);
        JsonElement.Parse(Result("visit.json")).GetProperty("responses").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void WrongCommands_SayWhatWouldBeRight()
    {
        BatchJob.Run([], _output, _progress, CancellationToken.None).ShouldBe(BatchJob.WrongCommand);
        BatchJob.Run([_folder.Path, "x", "fr"], _output, _progress, CancellationToken.None).ShouldBe(BatchJob.WrongCommand);
        BatchJob.Run([Path.Combine(_folder.Path, "nowhere"), "x"], _output, _progress, CancellationToken.None).ShouldBe(BatchJob.WrongCommand);
        _output.ToString().ShouldBeEmpty();
    }

    private int Run() => RunUntil(TestContext.Current.CancellationToken);

    private int RunUntil(CancellationToken stop) =>
        BatchJob.Run([_folder.Path, Path.Combine(_folder.Path, "results")], _output, _progress, stop);

    private string Result(string name) => File.ReadAllText(Path.Combine(_folder.Path, "results", name));

    private void Survey(string file, string study, params string[] rows)
    {
        Journey journey = new JourneyDraft("visit").Stage("inside", stage => stage.Touchpoint("desk").Touchpoint("lounge")).Build();
        var draft = new StudyDraft(study, journey) { Scoring = Core.Scoring.ScoringPolicy.MeanOnly, Table = new($"{file}.csv") };
        foreach (Touchpoint touchpoint in journey.Touchpoints)
        {
            draft.Questions.Add(new(touchpoint.Id, Core.LocalizedText.Of("en", touchpoint.Id), QuestionKind.Satisfaction, RatingScale.Create(1, 5))
            {
                Touchpoint = touchpoint.Id,
                Frame = QuestionFrame.ThisEncounter,
            });
        }

        File.WriteAllText(Path.Combine(_folder.Path, $"{file}.json"), StudyJson.Write(draft.Build()));
        File.WriteAllText(Path.Combine(_folder.Path, $"{file}.csv"), $"desk,lounge\n{string.Join('\n', rows)}\n");
    }
}
