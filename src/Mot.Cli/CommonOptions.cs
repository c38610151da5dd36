using System.CommandLine;
using System.Globalization;
using Mot.Core.Estimation;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary>The options that several commands share, always with the same meaning.</summary>
internal sealed class CommonOptions
{
    internal Argument<string> Study { get; } = new("STUDY.json") { Description = "A study, or a tally made with 'mot tally'." };

    internal Option<string?> Data { get; } = new("--data")
    {
        Description = "The folder of the study's table. Without it: beside the study, then the folder that MOT_DATA names, then ../shared/data beside a development checkout.",
        HelpName = "DIR",
    };

    internal Option<string?> Wave { get; } = new("--wave")
    {
        Description = "Which wave, of a study whose table holds several.",
        HelpName = "W",
    };

    internal Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object and nothing else." };

    internal Option<double> Level { get; } = new("--level")
    {
        Description = "The confidence level of intervals, between 0 and 1.",
        HelpName = "L",
        CustomParser = Parsers.Number,
        DefaultValueFactory = _ => Estimate.DefaultLevel,
    };

    internal Option<string> Sampling { get; } = Choice(
        "--sampling", "Whether intervals honour the declared clusters, or a simple random sample is assumed.", "declared", "simple");

    internal Option<string> Correction { get; } = Choice(
        "--correction", "How comparisons that are shown together are corrected.", "benjamini-hochberg", "bonferroni", "none");

    internal Option<string> Language { get; } = Choice("--language", "The language of the text.", "en", "zh");

    internal Option<int?> Width { get; } = new("--width")
    {
        Description = $"The width of the text in columns, {TextReportOptions.MinWidth} to {TextReportOptions.MaxWidth}. Without it: the terminal's; 80 for files.",
        HelpName = "N",
        CustomParser = result => Parsers.Columns(result),
    };

    internal Option<string> Color { get; } = Choice(
        "--color", "Whether to use colour; auto: on a terminal, unless NO_COLOR is set or TERM is dumb.", "auto", "always", "never");

    /// <summary>Settings made of options; a value that they refuse is named as the option.</summary>
    internal static T Checked<T>(Func<T> settings)
    {
        try
        {
            return settings();
        }
        catch (ArgumentOutOfRangeException refused)
        {
            string option = string.Concat(refused.ParamName!.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
            throw new InputRefusedException(string.Create(
                CultureInfo.InvariantCulture, $"--{option}: '{refused.ActualValue}' is not allowed. {refused.Message.Split(" (Parameter", 2)[0]}"));
        }
    }

    /// <summary>What an option's value makes; what it refuses is told with the option's name.</summary>
    internal static T OfOption<T>(string option, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refused)
        {
            throw new InputRefusedException($"{option}: {refused.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    /// <summary>The default is the first of the allowed values.</summary>
    internal static Option<string> Choice(string name, string description, params string[] allowed)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => allowed[0] };
        option.AcceptOnlyFromAmong(allowed);
        return option;
    }

    internal double LevelOf(ParseResult parsed)
    {
        double level = parsed.GetValue(Level);
        return level is > 0 and < 1
            ? level
            : throw new InputRefusedException(string.Create(
                CultureInfo.InvariantCulture, $"--level: '{level}' is not allowed; a level lies strictly between 0 and 1, for example 0.95."));
    }

    internal FindingsSettings Settings(ParseResult parsed, bool hasCorrection = false) => new()
    {
        Level = LevelOf(parsed),
        AssumeSimpleSample = parsed.GetValue(Sampling) == "simple",
        Correction = (hasCorrection ? parsed.GetValue(Correction) : null) switch
        {
            "bonferroni" => FamilyCorrection.Bonferroni,
            "none" => FamilyCorrection.None,
            _ => FamilyCorrection.BenjaminiHochberg,
        },
    };

    /// <summary>The settings, if they make sense for the studies.</summary>
    internal static FindingsSettings For(FindingsSettings settings, params IEnumerable<StudyTally?> tallies)
    {
        StudyTally? percentages = settings.AssumeSimpleSample ? tallies.FirstOrDefault(tally => tally is { Study.CountsPeople: false }) : null;
        return percentages is null
            ? settings
            : throw new InputRefusedException(
                $"--sampling: 'simple' is not allowed; study '{percentages.Study.Id}' is made of percentages and not of people, and how many there were is not known.");
    }

    internal TextReportOptions Text(ParseResult parsed, Terminal terminal) => new()
    {
        Language = parsed.GetValue(Language)!,
        Width = WidthOf(parsed, terminal),
        UseColor = parsed.GetValue(Color) switch
        {
            "always" => true,
            "never" => false,
            _ => terminal.OutputIsTerminal
                && string.IsNullOrEmpty(terminal.Variable("NO_COLOR"))
                && terminal.Variable("TERM") != "dumb",
        },
    };

    private int WidthOf(ParseResult parsed, Terminal terminal)
    {
        int? asked = parsed.GetValue(Width);
        return asked is < TextReportOptions.MinWidth or > TextReportOptions.MaxWidth
            ? throw new InputRefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"--width: '{asked}' is not allowed; allowed are whole numbers from {TextReportOptions.MinWidth} to {TextReportOptions.MaxWidth}."))
            : asked ?? Math.Clamp(terminal.Width, TextReportOptions.MinWidth, 140);
    }
}
