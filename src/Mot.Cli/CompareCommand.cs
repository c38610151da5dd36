using System.CommandLine;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot compare</c>: two waves, question by question.</summary>
internal static class CompareCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var other = new Argument<string>("OTHER.json") { Description = "The study or tally that is taken off, such as the wave before." };
        var command = new Command("compare", "Compare two waves of a study, first minus second, question by question as one family.")
        {
            common.Study, other, common.Data, common.Sampling, common.Correction, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed =>
        {
            FindingsSettings settings = common.Settings(parsed, hasCorrection: true);
            TextReportOptions text = common.Text(parsed, terminal);
            string? data = parsed.GetValue(common.Data);
            StudyTally first = StudyFile.Open(parsed.GetValue(common.Study)!, data, terminal).Tally();
            StudyTally second = StudyFile.Open(parsed.GetValue(other)!, data, terminal).Tally();
            var comparison = WaveComparison.Of(first, second, CommonOptions.For(settings, first, second));
            terminal.Print(parsed.GetValue(common.Json) ? WaveComparisonJson.Write(comparison) : TextComparison.Of(comparison, text));
            return Cli.Done;
        });
        return command;
    }
}
