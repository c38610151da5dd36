using System.CommandLine;
using Mot.Analytics.Drivers;
using Mot.Analytics.Json;
using Mot.Core.Estimation;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot drivers</c>: R² of an outcome shared out among columns of a table, or of a correlation matrix.</summary>
internal static class DriversCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var resamples = new ResamplingOptions();
        var file = new Argument<string>("DATA.csv") { Description = "A table of numbers with a header; or a matrix of correlations or covariances: the header repeated in the first column, with --n." };
        var outcome = new Option<string>("--outcome") { Description = "The column of the outcome.", HelpName = "COL", Required = true };
        Option<string[]> drivers = Columns("--drivers", "The columns to share R² out among; NAME=A+B enters A and B together. Without it: all columns that are nothing else.");
        Option<string[]> controls = Columns("--controls", "Columns that are always in and get no share.");
        var weights = new Option<string?>("--weights") { Description = "The column of case weights, from 0 up.", HelpName = "COL" };
        Option<string[]> missing = Columns("--missing-codes", "Numbers that stand for no answer, beside empty cells.");
        Option<string> rule = CommonOptions.Choice(
            "--missing", "What is done with missing cells of drivers: whether there is one is always in (availability), or only complete rows count.", "availability", "complete");
        Option<string> method = CommonOptions.Choice("--method", "How R² is shared out.", [.. DriverMethods.Names]);
        Option<string> intervals = CommonOptions.Choice("--intervals", "Intervals of shares and ranks by bootstrap.", "none", "percentile", "bca");
        var n = new Option<long?>("--n") { Description = "How many rows a matrix was made of.", HelpName = "N", CustomParser = result => Parsers.Whole(result) };
        var exact = new Option<long>("--exact-up-to")
        {
            Description = "Up to how many drivers LMG is exact; each more doubles the time. Beyond, orders of entry are drawn.",
            HelpName = "K",
            CustomParser = Parsers.Whole,
            DefaultValueFactory = _ => DriverSettings.Default.ExactUpTo,
        };
        var orders = new Option<long?>("--orders")
        {
            Description = $"Draw so many orders of entry for LMG, even where it could be exact. Where it cannot: {DriverSettings.Default.Orders} unless said otherwise.",
            HelpName = "N",
            CustomParser = result => Parsers.Whole(result),
        };
        var command = new Command("drivers", "Share R² out among drivers that go together: how much each has to do with the outcome. An association, not an effect.")
        {
            file, outcome, drivers, controls, weights, missing, rule, method, intervals, resamples.Replicates, resamples.Seed, n, exact, orders,
            common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;

        int Run(ParseResult parsed, CancellationToken stop)
        {
            TextReportOptions text = common.Text(parsed, terminal);
            var table = DriverTable.Read(Path.GetFullPath(parsed.GetValue(file)!, terminal.Folder), terminal);
            DriverSettings settings = CommonOptions.Checked(() => new DriverSettings
            {
                Method = DriverMethods.Of(parsed.GetValue(method)!),
                ExactUpTo = (int)Math.Min(parsed.GetValue(exact), int.MaxValue),
                Orders = (int)Math.Min(parsed.GetValue(orders) ?? DriverSettings.Default.Orders, int.MaxValue),
                DrawOrders = parsed.GetValue(orders) is not null,
                Seed = (ulong)parsed.GetValue(resamples.Seed),
            });
            bool hasIntervals = parsed.GetValue(intervals) != "none";
            ResamplingSettings resampling = resamples.Settings(
                parsed, common.LevelOf(parsed), parsed.GetValue(intervals) == "bca" ? IntervalMethod.BcaBootstrap : IntervalMethod.PercentileBootstrap);
            DriverData data = table.ToData(
                parsed.GetValue(outcome)!, parsed.GetValue(drivers)!, parsed.GetValue(controls)!, parsed.GetValue(weights), parsed.GetValue(missing)!,
                parsed.GetValue(rule) == "complete", parsed.GetValue(n));
            data.TellDropped(terminal);
            if (hasIntervals && data.Columns is null)
            {
                throw new InputRefusedException("--intervals: a matrix has no rows to resample; give the table, or leave --intervals out.");
            }

            using var progress = new TerminalProgress(terminal, "drivers");
            try
            {
                if (hasIntervals)
                {
                    DriverIntervals found = DriverResampling.Of(data.Columns!, data.Model, data.Weights, resampling, settings, progress, stop);
                    progress.Dispose();
                    terminal.Print(parsed.GetValue(common.Json) ? DriversJson.Write(found) : TextDrivers.Of(found, text));
                    return Cli.Done;
                }

                DriverShares shares = DriverImportance.Of(data.Covariances, data.Model, settings, progress, stop);
                progress.Dispose();
                terminal.Print(parsed.GetValue(common.Json) ? DriversJson.Write(shares) : TextDrivers.Of(shares, text));
                return Cli.Done;
            }
            catch (ArgumentException refused)
            {
                throw new InputRefusedException($"{parsed.GetValue(file)}: {refused.Message.Split(" (Parameter", 2)[0]}");
            }
        }
    }

    private static Option<string[]> Columns(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "A,B,...",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',')).Where(column => column.Length > 0)],
        DefaultValueFactory = _ => [],
    };
}
