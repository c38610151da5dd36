using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;

namespace Mot.Cli;

/// <summary>The command line as a function: arguments in, texts and an exit code out.</summary>
internal static class Cli
{
    internal const int Done = 0;
    internal const int Refused = 1;
    internal const int WrongUsage = 2;
    internal const int Found = 3;

    // As shells say it of a program that an interrupt ended.
    internal const int Stopped = 130;

    /// <summary>Runs one command.</summary>
    /// <returns>0 done; 1 input refused; 2 wrong usage; 3 lint found something; 130 stopped by an interrupt.</returns>
    internal static int Run(string[] args, Terminal terminal)
    {
        ParseResult parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
            {
                terminal.Complain($"mot: {message}");
            }

            terminal.Complain($"Try '{CommandLineOf(parsed)} --help'.");
            return WrongUsage;
        }

        try
        {
            return parsed.Invoke(new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("mot: stopped; nothing was printed.");
            return Stopped;
        }
        catch (InputRefusedException refused)
        {
            terminal.Complain($"mot: {refused.Message}");
            return Refused;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or JsonException or OverflowException)
        {
            terminal.Complain($"mot: {failed.Message}");
            return Refused;
        }
    }

    // A plain command and not a root command, which would take its name from the running process.
    private static Command Root(Terminal terminal) => new(
        "mot",
        "Moments of truth, computed from what customers answered. Exit codes: 0 done, 1 input refused, 2 wrong usage, 3 lint found something.")
    {
        DemoCommand.Create(terminal),
        InitCommand.Create(terminal),
        LintCommand.Create(terminal),
        ReportCommand.Create(terminal),
        CompareCommand.Create(terminal),
        TrendCommand.Create(terminal),
        ScoreCommand.Create(terminal),
        MomentsCommand.Create(terminal),
        DriversCommand.Create(terminal),
        MeasureCommands.Create(terminal),
        KanoCommand.Create(terminal),
        LifetimeCommand.Create(terminal),
        RfmCommand.Create(terminal),
        GradeCommand.Create(terminal),
        TallyCommand.Create(terminal),
        SimulateCommand.Create(terminal),
        new HelpOption { Recursive = true, Description = "Show help and usage information." },
        new VersionOption(),
    };

    private static string CommandLineOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = parsed.CommandResult; at is not null; at = at.Parent)
        {
            if (at is System.CommandLine.Parsing.CommandResult command)
            {
                names.Insert(0, command.Command.Name);
            }
        }

        return string.Join(' ', names);
    }
}
