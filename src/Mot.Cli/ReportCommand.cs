using System.CommandLine;
using Mot.Analytics.Moments;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot report</c>: what a study comes to.</summary>
internal static class ReportCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var previous = new Option<string?>("--previous")
        {
            Description = "The study or tally of the wave before. Without it: the one that the study names, if it is there.",
            HelpName = "OTHER.json",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "A folder to write the report to, with pictures: report.html, which needs nothing else, report.md and JSON beside it. Files of the same names are replaced.",
            HelpName = "DIR",
        };
        var release = new ReleaseOptions();
        var command = new Command("report", "Report what a study comes to: touchpoints, recommendation, journey scores, segments, change.")
        {
            common.Study, common.Data, common.Wave, previous, output, common.Sampling, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        release.AddTo(command, previous);
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;

        int Run(ParseResult parsed, CancellationToken stop)
        {
            FindingsSettings settings = common.Settings(parsed);
            TextReportOptions text = common.Text(parsed, terminal);
            string? folder = parsed.GetValue(output);
            if (folder is not null && parsed.GetValue(common.Json))
            {
                throw new InputRefusedException("--output writes the JSON too: leave --json out.");
            }

            string? data = parsed.GetValue(common.Data);
            var study = StudyFile.Open(parsed.GetValue(common.Study)!, data, terminal);
            if (release.IsAsked(parsed))
            {
                StudyRelease shown = release.Decide(parsed, study, parsed.GetValue(common.Wave), terminal);
                var part = StudyFindings.Of(shown, CommonOptions.For(settings, shown.Tally));
                release.Keep(parsed, shown, terminal, () => Show(part, () => MomentsCommand.ForRelease(shown, settings.Level, terminal, stop)));
                return Cli.Done;
            }

            (StudyTally tally, StudyTally? ownPrevious) = study.TallyWithPrevious(parsed.GetValue(common.Wave), parsed.GetValue(previous) is null);
            StudyTally? before = parsed.GetValue(previous) is { } other ? StudyFile.Open(other, data, terminal).Tally() : ownPrevious;
            Show(
                StudyFindings.Of(tally, before, CommonOptions.For(settings, tally, before)),
                () => MomentsCommand.ForReport(study, tally, settings.Level, terminal, stop));
            return Cli.Done;

            void Show(StudyFindings findings, Func<MomentFindings?> moments) => terminal.Print(
                parsed.GetValue(common.Json) ? StudyFindingsJson.Write(findings)
                : folder is null ? TextReport.Of(findings, text, moments())
                : ReportFolder.Write(Report.Of(findings, moments(), text.Language), folder, terminal, text.Language == "zh"));
        }
    }
}
