namespace Mot.Cli.Tests;

/// <summary>The studies of expectations and of composite indices in <c>docs/examples</c>, as they are printed.</summary>
public class QualitySurveyTests
{
    [Theory]
    [InlineData("kiosk", "en", 80)]
    [InlineData("kiosk", "zh", 100)]
    [InlineData("ecsi_mobi", "en", 80)]
    [InlineData("ecsi_bank", "zh", 80)]
    public void Report_IsAsApproved(string study, string language, int width)
    {
        using CliRun run = Report(study, language, width);
        Snapshot.Match(run.Output, $"{study}.{language}");
    }

    [Theory]
    [InlineData("kiosk", "en")]
    [InlineData("kiosk", "zh")]
    [InlineData("ecsi_mobi", "en")]
    [InlineData("ecsi_mobi", "zh")]
    public void Report_FitsItsWidth(string study, string language)
    {
        foreach (int width in new[] { 40, 60, 80, 120 })
        {
            using CliRun run = Report(study, language, width);
            run.Output.Split('\n').ShouldAllBe(line => Reporting.DisplayWidth.Of(line) <= width);
        }
    }

    private static CliRun Report(string study, string language, int width)
    {
        string file = study == "kiosk" ? "servqual_kiosk.csv" : $"{study}.csv";
        string data = Path.GetDirectoryName(SharedData.Require(file))!;
        var run = new CliRun();
        run.Run($"report {AirportSurveyTests.Example(study)} --data {data} --language {language} --width {width}").ShouldBe(0, run.Error);
        return run;
    }
}
