using System.CommandLine;
using System.Globalization;
using Mot.Core.Expectations;
using Mot.Core.Json;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot measure drift</c>: how an expectation moves with what is experienced.</summary>
internal static class DriftCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var expected = new Option<string>("--expected") { Description = "What was expected before the first experience.", HelpName = "E", Required = true };
        var perceived = new Option<string>("--perceived")
        {
            Description = "What was perceived each time, on the same scale, separated by commas; nothing between two commas where that is missing.",
            HelpName = "P,P,...",
            Required = true,
        };
        var rate = new Option<string>("--rate")
        {
            Description = "The share of a surprise that enters the next expectation, from 0 to 1.",
            HelpName = "A",
            DefaultValueFactory = _ => "0.3",
        };
        Option<string?> up = Rate("--rate-up", "The rate after more than was expected. Without it: --rate.");
        Option<string?> down = Rate("--rate-down", "The rate after less than was expected. Without it: --rate.");
        Option<string?> prior = Rate("--prior-weight", "How many experiences the first expectation is worth; then the rates are not used.");
        var command = new Command("drift", "How an expectation drifts towards what is experienced.")
        {
            expected, perceived, rate, up, down, prior, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed =>
        {
            decimal? Optional(Option<string?> option) => parsed.GetValue(option) is { } text ? Number(option.Name, text) : null;
            var drift = new ExpectationDrift();
            drift = With("--rate", () => drift with { UpdateRate = Number("--rate", parsed.GetValue(rate)!) });
            drift = With("--rate-up", () => drift with { UpwardRate = Optional(up) });
            drift = With("--rate-down", () => drift with { DownwardRate = Optional(down) });
            drift = With("--prior-weight", () => drift with { PriorWeight = Optional(prior) });
            decimal before = Number("--expected", parsed.GetValue(expected)!);
            decimal?[] came =
            [
                .. parsed.GetValue(perceived)!.Split(',').Select(text => text.Trim())
                    .Select(text => text.Length == 0 ? (decimal?)null : Number("--perceived", text)),
            ];
            IReadOnlyList<ExpectationStep> path = With("--expected and --perceived", () => drift.Path(before, came));
            TextReportOptions options = common.Text(parsed, terminal);
            terminal.Print(parsed.GetValue(common.Json) ? ExpectationPathJson.Write(path) : TextExpectation.OfPath(path, options));
            return Cli.Done;
        });
        return command;
    }

    private static Option<string?> Rate(string name, string description) => new(name) { Description = description, HelpName = "A" };

    private static T With<T>(string option, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentOutOfRangeException refused)
        {
            throw new InputRefusedException(string.Create(
                CultureInfo.InvariantCulture, $"{option}: '{refused.ActualValue}' is not allowed. {refused.Message.Split(" (Parameter", 2)[0]}"));
        }
    }

    private static decimal Number(string option, string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new InputRefusedException($"{option}: '{text}' is not a number; write one such as 0.3.");
}
