using System.CommandLine;
using System.Globalization;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot trend</c>: the waves of a study in a row.</summary>
internal static class TrendCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var studies = new Argument<string[]>("STUDY.json")
        {
            Description = "Studies or tallies, one for each wave, from the earliest to the latest; or one study whose table holds all waves.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("trend", "Show every question through the waves of a study; all changes from wave to wave are one family.")
        {
            studies, common.Data, common.Sampling, common.Correction, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed =>
        {
            FindingsSettings settings = common.Settings(parsed, hasCorrection: true);
            TextReportOptions text = common.Text(parsed, terminal);
            string[] files = parsed.GetValue(studies)!;
            IReadOnlyList<StudyTally> waves = Waves(files, parsed.GetValue(common.Data), terminal);
            var trend = WaveTrend.Of(waves, CommonOptions.For(settings, waves));
            terminal.Print(parsed.GetValue(common.Json) ? WaveTrendJson.Write(trend) : TextTrend.Of(trend, text));
            return Cli.Done;
        });
        return command;
    }

    private static IReadOnlyList<StudyTally> Waves(string[] files, string? data, Terminal terminal)
    {
        if (files.Length == 1)
        {
            var one = StudyFile.Open(files[0], data, terminal);
            IReadOnlyList<StudyTally> inTable = one.HasWaves ? one.Waves().InOrder() : [];
            return inTable.Count > 1 ? inTable : throw new InputRefusedException(
                $"{files[0]}: this is one wave; give the other waves of the trend as well, from the earliest to the latest.");
        }

        var waves = new List<StudyTally>();
        var fileOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            if (terminal.ErrorIsTerminal)
            {
                terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[Kwave {waves.Count + 1} of {files.Length}: {file}"));
            }

            var study = StudyFile.Open(file, data, terminal);
            string wave = study.Study.Wave
                ?? throw new InputRefusedException($"{file}: study '{study.Study.Id}' does not say which wave it is; it needs 'wave'.");
            if (!fileOf.TryAdd(wave, file))
            {
                throw new InputRefusedException($"{file}: the wave '{wave}' is in {fileOf[wave]} already; each wave of a trend is given once.");
            }

            waves.Add(study.Tally());
        }

        if (terminal.ErrorIsTerminal)
        {
            terminal.Error.Write("\r\u001b[K");
        }

        return waves;
    }
}
