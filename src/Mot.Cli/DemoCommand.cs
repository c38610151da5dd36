using System.CommandLine;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot demo</c>: a real journey, from sums that come with the tool.</summary>
internal static class DemoCommand
{
    private const string Resource = "demo.tally.json";

    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var command = new Command("demo", "Show a real journey measured: an airport's, from the figures of a public survey. Needs no file.")
        {
            common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed =>
        {
            TextReportOptions text = common.Text(parsed, terminal);
            var findings = StudyFindings.Of(ReadTally());
            terminal.Print(parsed.GetValue(common.Json) ? StudyFindingsJson.Write(findings) : TextReport.Of(findings, text));
            return Cli.Done;
        });
        return command;
    }

    private static StudyTally ReadTally()
    {
        using Stream stream = typeof(DemoCommand).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InputRefusedException("This build comes without the figures for the demo; try 'mot report' with a study of your own.");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return StudyTallyJson.Read(utf8);
    }
}
