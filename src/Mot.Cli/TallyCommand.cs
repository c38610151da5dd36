using System.CommandLine;
using Mot.Core.Json;

namespace Mot.Cli;

/// <summary><c>mot tally</c>: the exact sums of a study as JSON, from which everything else can be worked out without the rows.</summary>
internal static class TallyCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var without = new Option<bool>("--without-replicates")
        {
            Description = "Leave the replicate groups out, so that no small group is in the file; intervals then assume a simple random sample.",
        };
        var command = new Command("tally", "Count a study's answers and print the exact sums as JSON. Sums are not checked for small groups.")
        {
            common.Study, common.Data, common.Wave, without, common.Json,
        };
        command.SetAction(parsed =>
        {
            var study = StudyFile.Open(parsed.GetValue(common.Study)!, parsed.GetValue(common.Data), terminal);
            terminal.Print(StudyTallyJson.Write(study.Tally(parsed.GetValue(without), parsed.GetValue(common.Wave))));
            return Cli.Done;
        });
        return command;
    }
}
