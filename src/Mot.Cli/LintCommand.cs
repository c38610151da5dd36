using System.CommandLine;
using System.Globalization;
using System.Text;
using Mot.Core;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot lint</c>: what is amiss with a study or a journey, one finding a line, for people and build pipelines.</summary>
internal static class LintCommand
{
    private const string Never = "never";
    private const string Day = "yyyy-MM-dd";

    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var file = new Argument<string>("STUDY.json") { Description = "A study, a tally or a journey." };
        var today = new Option<DateOnly?>("--today")
        {
            Description = "Which day it is, to tell whether a review is too long ago. Without it: the day on this machine.",
            HelpName = "YYYY-MM-DD",
            CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                ? day
                : Parsers.Fail<DateOnly?>(result, "a day such as 2026-11-22"),
        };
        var stale = new Option<int>("--stale-after")
        {
            Description = "After how many days without a review a journey is stale.",
            HelpName = "DAYS",
            CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is >= 1 and <= 36_500
                ? days
                : Parsers.Fail<int>(result, "a whole number of days from 1 to 36500"),
            DefaultValueFactory = _ => LintSettings.Default.StaleAfterDays,
        };
        var ignore = new Option<LintRule[]>("--ignore")
        {
            Description = "Codes to leave out; they are counted all the same.",
            HelpName = "CODE",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',')).Select(code =>
                Enum.GetValues<LintRule>().FirstOrDefault(rule => LintFinding.CodeOf(rule).Equals(code, StringComparison.OrdinalIgnoreCase)) is > 0 and var rule
                    ? rule
                    : Parsers.Fail<LintRule>(result, "codes such as MOT008 MOT102"))],
            DefaultValueFactory = _ => [],
        };
        var languages = new Option<string[]>("--names-in")
        {
            Description = "Languages that every name and text must have. Without it: those that most of them have.",
            HelpName = "LANGUAGE",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',')).Select(tag => IsLanguage(tag) ? tag : Parsers.Fail<string>(result, "languages such as en zh")!)],
            DefaultValueFactory = _ => [],
        };
        Option<string> failOn = CommonOptions.Choice(
            "--fail-on", $"From which severity on the exit code is {Cli.Found}.", "error", "warning", "note", Never);
        var command = new Command(
            "lint",
            $"Hold a study or a journey against numbered rules (docs/lint.md). One finding a line: file:line:column: severity code: sentence [JSON path]. Exit codes: {Cli.Done} nothing found, {Cli.Found} findings, {Cli.Refused} file refused, {Cli.WrongUsage} wrong usage.")
        {
            file, today, stale, ignore, languages, failOn, common.Language, common.Json,
        };
        command.SetAction(parsed =>
        {
            var settings = new LintSettings
            {
                Today = parsed.GetValue(today) ?? DateOnly.FromDateTime(terminal.Clock.GetLocalNow().DateTime),
                StaleAfterDays = parsed.GetValue(stale),
                LeaveOut = [.. parsed.GetValue(ignore)!],
                Languages = [.. parsed.GetValue(languages)!],
            };
            var document = JsonFile.Open(parsed.GetValue(file)!, terminal);
            LintReport report = Lint(document, settings, terminal);
            terminal.Print(parsed.GetValue(common.Json) ? LintReportJson.Write(report) : Text(report, document, parsed.GetValue(common.Language)!));
            string from = parsed.GetValue(failOn)!;
            return from != Never && report.Findings.Any(finding => finding.Severity >= Enum.Parse<LintSeverity>(from, ignoreCase: true)) ? Cli.Found : Cli.Done;
        });
        return command;
    }

    private static LintReport Lint(JsonFile document, LintSettings settings, Terminal terminal)
    {
        if (document.Kind == "journey")
        {
            return JourneyLint.Of(document.Read(utf8 => JourneyJson.Read(utf8)), settings);
        }

        Study study = StudyFile.Open(document, null, terminal).Study;
        return StudyLint.Of(study, settings, Previous(study, document, terminal));
    }

    // That the study of the wave before is not here, or cannot be read, is no fault of this one.
    private static Study? Previous(Study study, JsonFile document, Terminal terminal)
    {
        string? path = study.Previous is { } name ? Path.Combine(Path.GetDirectoryName(document.FullPath)!, name) : null;
        if (path is null || !File.Exists(path))
        {
            return null;
        }

        try
        {
            return StudyFile.Open(path, null, terminal).Study;
        }
        catch (InputRefusedException refused)
        {
            terminal.Complain($"mot: the study of the wave before is left out: {refused.Message}");
            return null;
        }
    }

    private static string Text(LintReport report, JsonFile document, string language)
    {
        var lines = new JsonLines(document.Utf8);
        var text = new StringBuilder();
        foreach (LintFinding finding in report.Findings)
        {
            // Pipelines look for these words, so they are not translated.
            string severity = finding.Severity.ToString().ToLowerInvariant();
            text.Append(CultureInfo.InvariantCulture, $"{document.Path}:{lines[PathIn(document, finding.Path)]}: {severity} {finding.Code}: {LintSentences.Of(finding, language)} [{finding.Path}]\n");
        }

        return text.Append(LintSentences.OfCounts(report, language)).Append('\n').ToString();
    }

    // A tally holds its study.
    private static string PathIn(JsonFile document, string path) => document.Kind == "tally" ? $"$.study{path[1..]}" : path;

    private static bool IsLanguage(string tag)
    {
        try
        {
            LocalizedText.Of(tag, "a");
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
