using System.Globalization;
using System.Runtime.CompilerServices;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;
using Mot.Examples;
using Mot.Simulation;

namespace Mot.Core.Tests.Documentation;

/// <summary>The code of the first pages does what they say.</summary>
public sealed class FirstPagesTests
{
    [Theory]
    [InlineData("docs/start.md")]
    [InlineData("docs/start.zh-CN.md")]
    public void Start_PrintsWhatThePageShows(string page) =>
        File.ReadAllText(Path.Combine(Root(), page)).ReplaceLineEndings("\n").ShouldContain($"```text\n{Printed(StartExample.Run)}```");

    [Fact]
    public void Choosing_ComesToWhatItsCommentsSay()
    {
        (Estimate mean, long neverUsed, TierShares tiers) = ChoosingExample.Run();

        mean.ToString().ShouldBe("4 [1.7497, 6.2503] n 4");
        neverUsed.ShouldBe(1);
        tiers.Median.ShouldBe(SatisfactionTier.Delighted);
    }

    // The table that mot simulate writes, and what the page does with it.
    [Theory]
    [InlineData("docs/survey.md")]
    [InlineData("docs/survey.zh-CN.md")]
    public void Survey_LeadsFromATableToFindings(string page)
    {
        var hotel = SyntheticCompany.Create(CompanyPresets.Hotel, seed: 1);
        CompanyTable table = CompanyTable.Of(hotel).Single(each => each.Name == "responses");
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "study.json"), StudyJson.Write(hotel.Study));
            File.WriteAllLines(Path.Combine(folder.FullName, "responses.csv"), [table.CsvHeader(), .. hotel.Customers(1_000).SelectMany(table.CsvRows), string.Join(',', table.Columns.Select(_ => "99"))]);

            (Study study, List<Response> responses) = (null!, null!);
            Printed(console => (study, responses) = SurveyExample.Read(console, folder.FullName)).ShouldNotBeEmpty();
            responses.Count.ShouldBe(hotel.Responses(1_000).Count());

            StudyTally tally = null!;
            string report = Printed(console => (tally, _, _) = SurveyExample.Findings(console, study, responses));
            report.ShouldContain($"{responses.Count} responses");
            string shown = File.ReadAllText(Path.Combine(Root(), page)).ReplaceLineEndings("\n");
            shown.ShouldContain($"```text\n{Printed(console => SurveyExample.Ask(console, study, tally))}```");
            shown.ShouldContain($"```text\n{string.Concat(Printed(console => SurveyExample.Scores(console, study, responses)).Split('\n').Take(3).Select(line => line + "\n"))}…\n```");
            SurveyExample.Moments(TextWriter.Null, study, responses).Touchpoints.Length.ShouldBe(study.Journey.Touchpoints.Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Stream_CountsAndForgets()
    {
        Study study = Desk.Draft().Build();
        StreamExample.Live(study, Desk.Eight).ShouldBe(MeanRating.Of(StudyCases.Tally(study, Desk.Eight).Whole[study.Outcomes[0]]));

        TallyWindow month = StreamExample.Days(study, Enumerable.Range(0, 35).Select(day => new[] { Desk.Eight[day % 8], Desk.Eight[(day + 3) % 8] }));
        month.Snapshot().Whole.Count.ShouldBe(60);
        var week = new TallyWindow(study, 7);
        for (int day = 28; day < 35; day++)
        {
            week.Push(StudyCases.Tally(study, [Desk.Eight[day % 8], Desk.Eight[(day + 3) % 8]]));
        }

        StreamExample.LastWeek(month, week, study.Outcomes[0]).ShouldBe(ComparisonVerdict.CannotTell);

        var recorder = new Recorder(study);
        recorder.Add(Desk.Eight[0]);
        StreamExample.Withdraw(recorder, month, Desk.Eight[0], daysAgo: 0);
        recorder.Snapshot().Whole.Count.ShouldBe(0);
        StreamExample.Withdraw(recorder, month, Desk.Eight[34 % 8], daysAgo: 1);
        month.Snapshot().Whole.Count.ShouldBe(59);
    }

    // Readers see the numbers of an English-speaking machine; the tests run under a decimal comma.
    private static string Printed(Action<TextWriter> example)
    {
        var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            example(printed);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        return printed.ToString();
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
