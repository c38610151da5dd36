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

    private const int InReport = 200;

    // Beyond this many responses a report does without; they would not all fit beside one another in an analyst's machine.
    private const long MostInReport = 200_000;

    /// <summary>The findings for a report, from fewer resamples; null where the study has nothing to find them in.</summary>
    internal static MomentFindings? ForReport(StudyFile file, StudyTally tally, double level, Terminal terminal, CancellationToken stop)
    {
        if (tally.Study.Outcomes.IsEmpty || (file.HasResponses ? MomentsOfTruth.DriversOf(tally.Study).IsEmpty : tally.Whole.CoRatings is null))
        {
            return null;
        }

        if (tally.Whole.Count > MostInReport)
        {
            terminal.Complain($"mot: there are more than {MostInReport} responses; the report is without moments of truth, which 'mot moments' finds.");
            return null;
        }

        try
        {
            return Find(file, tally.Study.Wave, new() { Level = level }, new() { Replicates = InReport }, terminal, stop);
        }
        catch (InputRefusedException refused)
        {
            terminal.Complain($"mot: the report is without moments of truth: {refused.Message}");
            return null;
        }
    }

    /// <summary>The findings for a report on what may be shown.</summary>
    internal static MomentFindings? ForRelease(StudyRelease release, double level, Terminal terminal, CancellationToken stop)
    {
        if (release.Study.Outcomes.IsEmpty || MomentsOfTruth.DriversOf(release.Study).IsEmpty || release.Responses.Length > MostInReport)
        {
            return null;
        }

        using var progress = new TerminalProgress(terminal, "moments");
        try
        {
            return MomentsOfTruth.Of(release.Study, [.. release.Responses], new() { Level = level }, new() { Replicates = InReport }, progress: progress, cancellation: stop);
        }
        catch (ArgumentException refused)
        {
            terminal.Complain($"mot: the report is without moments of truth: {refused.Message.Split(" (Parameter", 2)[0]}");
            return null;
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
