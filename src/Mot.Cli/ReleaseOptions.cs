using System.CommandLine;
using System.CommandLine.Parsing;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Studies;

namespace Mot.Cli;

/// <summary>The options by which a report is about a part of the people, or goes to an audience of which is known what it has seen.</summary>
internal sealed class ReleaseOptions
{
    internal Option<string[]> Only { get; } = new("--only")
    {
        Description = "Report on those alone who are in this group; several segments: in all of them, several groups of one: in any.",
        HelpName = "SEGMENT=GROUP",
    };

    internal Option<string?> Log { get; } = new("--release-log")
    {
        Description = "What the audience has been shown so far; it is made if it is not there, and brought up to date when the report has been written. Keep it where the data are.",
        HelpName = "FILE",
    };

    internal Option<string?> Audience { get; } = new("--audience") { Description = "Who sees the report, as an id; with --release-log.", HelpName = "NAME" };

    internal void AddTo(Command command, Option<string?> previous)
    {
        command.Options.Add(Only);
        command.Options.Add(Log);
        command.Options.Add(Audience);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Audience) is not null && result.GetValue(Log) is null)
            {
                result.AddError("--audience needs --release-log.");
            }

            if (IsAsked(result) && result.GetValue(previous) is not null)
            {
                result.AddError("--previous cannot go with --only or --release-log, which do not know what was shown of the wave before.");
            }
        });
    }

    internal bool IsAsked(ParseResult parsed) => IsAsked(parsed.CommandResult);

    /// <summary>Decides what may be shown, and refuses when that is nothing.</summary>
    internal StudyRelease Decide(ParseResult parsed, StudyFile file, string? wave, Terminal terminal)
    {
        KeyValuePair<string, string?>[] only = [.. (parsed.GetValue(Only) ?? []).Select(Condition)];
        (Study study, List<Response> responses) = file.ResponsesOfAllWaves(wave);
        ReleaseLog? log = parsed.GetValue(Log) is { } path ? Read(path, parsed.GetValue(Audience), study, terminal) : null;
        StudyRelease release = Decided(study, responses, only, log);
        if (release.Hidden is not { } reason)
        {
            return release;
        }

        string minimum = Minimum(study);
        throw new InputRefusedException(reason switch
        {
            HiddenReason.TooFew => $"Nothing is shown: fewer than {minimum} people are meant.",
            HiddenReason.ShownEarlier when release.EarlierRelease is { } earlier => $"Nothing is shown: with release {earlier} the answers of fewer than {minimum} people could be worked out by subtraction. Release {earlier} stands; ask again when more have answered.",
            HiddenReason.ShownEarlier => $"Nothing is shown: with earlier releases the answers of fewer than {minimum} people could be worked out by subtraction. They stand; ask again when more have answered.",
            _ => $"Nothing is shown: fewer than {minimum} people could be worked out by subtraction.",
        });
    }

    /// <summary>Writes a report and, when that has succeeded, the log; the log is replaced at once or not at all.</summary>
    internal void Keep(ParseResult parsed, StudyRelease release, Terminal terminal, Action report)
    {
        if (parsed.GetValue(Log) is not { } path)
        {
            report();
            return;
        }

        string full = Path.GetFullPath(path, terminal.Folder);
        string next = full + ".next";
        File.WriteAllText(next, ReleaseLogJson.Write(release.Log));
        try
        {
            report();
            terminal.Output.Flush();
        }
        catch
        {
            File.Delete(next);
            throw;
        }

        File.Move(next, full, overwrite: true);
    }

    private static string Minimum(Study study) => study.Release.MinimumN.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static StudyRelease Decided(Study study, List<Response> responses, KeyValuePair<string, string?>[] only, ReleaseLog? log)
    {
        try
        {
            return StudyRelease.Of(study, responses, only, log);
        }
        catch (Exception refused) when (refused is ArgumentException or InvalidOperationException)
        {
            throw new InputRefusedException(refused.Message.Split(" (Parameter", 2)[0]);
        }
    }

    // "SEGMENT=" means those whose group is not stated.
    private static KeyValuePair<string, string?> Condition(string text)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? new(text[..at].Trim(), text[(at + 1)..].Trim() is { Length: > 0 } group ? group : null)
            : throw new InputRefusedException($"--only: '{text}' is not allowed; write a segment and one of its groups, such as cabin=business.");
    }

    private static ReleaseLog Read(string path, string? audience, Study study, Terminal terminal)
    {
        if (!File.Exists(Path.GetFullPath(path, terminal.Folder)))
        {
            return CommonOptions.OfOption(
                "--audience",
                () => ReleaseLog.Start(
                    audience ?? throw new InputRefusedException($"{path}: there is no such log yet; say with --audience whose it is to be."), StudyRelease.SegmentsOf(study), study.Release));
        }

        ReleaseLog log = JsonFile.Open(path, terminal).Read(utf8 => ReleaseLogJson.Read(utf8));
        return audience is null || audience == log.Audience
            ? log
            : throw new InputRefusedException($"{path}: this is the log of audience '{log.Audience}', not of '{audience}'.");
    }

    private bool IsAsked(SymbolResult result) => result.GetValue(Log) is not null || result.GetValue(Only) is { Length: > 0 };
}
