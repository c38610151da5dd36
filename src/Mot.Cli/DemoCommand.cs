using System.CommandLine;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting;
using Mot.Simulation;

namespace Mot.Cli;

/// <summary><c>mot demo</c>: a real journey, from sums that come with the tool, and a synthetic company beside it.</summary>
internal static class DemoCommand
{
    private const string Resource = "demo.tally.json";

    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var preset = new Argument<string?>("PRESET")
        {
            Description = "A synthetic company instead, whose truth is known; its whole report.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        preset.AcceptOnlyFromAmong([.. CompanyPresets.All.Select(model => model.Id)]);
        var command = new Command(
            "demo", "Show a real journey measured: an airport's, from the figures of a public survey; and beside it a synthetic company whose truth is known. Needs no file.")
        {
            preset, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed =>
        {
            TextReportOptions text = common.Text(parsed, terminal);
            string? id = parsed.GetValue(preset);
            SyntheticCompany company = DemoCompany.Open(CompanyPresets.All.FirstOrDefault(model => model.Id == id) ?? CompanyPresets.Hotel);
            if (parsed.GetValue(common.Json))
            {
                terminal.Print(StudyFindingsJson.Write(StudyFindings.Of(id is null ? ReadTally() : DemoCompany.Tally(company))));
                return Cli.Done;
            }

            StudyTally simulated = DemoCompany.Tally(company);
            terminal.Print(TextReport.Of(StudyFindings.Of(id is null ? ReadTally() : simulated), text) + DemoCompany.TruthBeside(company, simulated, text));
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
