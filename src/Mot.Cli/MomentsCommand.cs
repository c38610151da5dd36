using System.CommandLine;
using Mot.Analytics.Drivers;
using Mot.Analytics.Json;
using Mot.Analytics.Moments;
using Mot.Core.Encounters;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot moments</c>: which touchpoints are moments of truth.</summary>
internal static class MomentsCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var first = new Option<int?>("--first")
        {
            Description = "How many touchpoints count as first. Without it: a quarter of them, rounded up.",
            HelpName = "K",
            CustomParser = result => Parsers.Columns(result),
        };
        var resamples = new ResamplingOptions();
        var command = new Command("moments", "Find the touchpoints that the outcome goes with, and hold them against what the map believes; with a card of the other analyses that agree or contradict.")
        {
            common.Study, common.Data, common.Wave, first, resamples.Replicates, resamples.Seed, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;

        int Run(ParseResult parsed, CancellationToken stop)
        {
            TextReportOptions text = common.Text(parsed, terminal);
            MomentPolicy policy = CommonOptions.Checked(() => new MomentPolicy { First = parsed.GetValue(first), Level = common.LevelOf(parsed) });
            ResamplingSettings settings = resamples.Settings(parsed, common.LevelOf(parsed));
            var study = StudyFile.Open(parsed.GetValue(common.Study)!, parsed.GetValue(common.Data), terminal);
            MomentFindings findings = Find(study, parsed.GetValue(common.Wave), policy, settings, terminal, stop);
            terminal.Print(parsed.GetValue(common.Json) ? MomentsJson.Write(findings) : TextMoments.Of(findings, text));
            return Cli.Done;
        }
    }

    /// <summary>The findings of a study's responses, or of a tally's joint counts.</summary>
    internal static MomentFindings Find(
        StudyFile study, string? wave, MomentPolicy policy, ResamplingSettings settings, Terminal terminal, CancellationToken stop)
    {
        using var progress = new TerminalProgress(terminal, "moments");
        try
        {
            if (!study.HasResponses)
            {
                return MomentsOfTruth.Of(study.Tally(wave: wave), policy, settings, progress: progress, cancellation: stop);
            }

            (Study chosen, List<Response> responses) = study.ResponsesOf(wave);
            return MomentsOfTruth.Of(chosen, responses, policy, settings, progress: progress, cancellation: stop);
        }
        catch (ArgumentException refused)
        {
            throw new InputRefusedException(refused.Message.Split(" (Parameter", 2)[0]);
        }
    }
}
