using System.CommandLine;
using Mot.Analytics.Json;
using Mot.Analytics.Lifetime;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot lifetime</c>: how customers come back, whether they are still there, what they will buy.</summary>
internal static class LifetimeCommand
{
    internal static Command Create(Terminal terminal) => new(
        "lifetime", "Fit models of coming back and spending, and forecast each customer with intervals.")
    {
        Fit(terminal),
        LifetimeScoreCommand.Create(terminal),
    };

    private static Command Fit(Terminal terminal)
    {
        var common = new CommonOptions();
        var columns = new LifetimeColumns();
        Option<string> model = CommonOptions.Choice(
            "--model", "BG/NBD: a customer can stop only right after coming back. Pareto/NBD: at any time. Gamma-gamma: what a purchase comes to.", "bgnbd", "paretonbd", "gammagamma");
        var command = new Command("fit", "Fit a model; where the data cannot tell, say in plain words why not.")
        {
            columns.Table, model, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        foreach (Option option in columns.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;

        int Run(ParseResult parsed, CancellationToken stop)
        {
            TextReportOptions text = common.Text(parsed, terminal);
            double level = common.LevelOf(parsed);
            bool isSpendAlone = parsed.GetValue(model) == "gammagamma";
            LifetimeInput input = columns.Read(parsed, terminal, isSpendAlone, stop);
            input.TellRows(terminal);
            SpendFit? spend = input.Spend(level, stop);
            LifetimeFit? fit = isSpendAlone ? null : LifetimeFit.Of(input.ToHistories(), LifetimeColumns.Process(parsed.GetValue(model)!), level, stop);
            HoldoutCheck? holdout = fit is null ? null : input.Holdout(fit);
            terminal.Print(!parsed.GetValue(common.Json) ? TextLifetime.Of(fit, spend, text) + (holdout is null ? "" : TextHoldout.Of(holdout, text))
                : fit is null ? LifetimeFitJson.Write(spend!)
                : LifetimeFitJson.Write(fit, spend, holdout));
            return Cli.Done;
        }
    }
}
