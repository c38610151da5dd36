using System.CommandLine;
using System.Text.Json;
using Mot.Analytics.Json;
using Mot.Analytics.Lifetime;

namespace Mot.Cli;

/// <summary><c>mot lifetime score</c>: one line for each customer.</summary>
internal static class LifetimeScoreCommand
{
    private const int CustomersPerSign = 1000;

    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var columns = new LifetimeColumns();
        Option<string> model = CommonOptions.Choice("--model", "Which model to fit, where --parameters gives none.", "bgnbd", "paretonbd");
        var parameters = new Option<string?>("--parameters") { Description = "Take the models of this file, which 'mot lifetime fit --json' printed, instead of fitting them.", HelpName = "FIT.json" };
        var horizon = new Option<double>("--horizon") { Description = "How far ahead, in the unit of time of the table.", HelpName = "T", CustomParser = Parsers.Number, Required = true };
        var steps = new Option<long>("--steps") { Description = "Into how many equal steps the horizon is cut, 12 for months of a year.", HelpName = "N", CustomParser = Parsers.Whole, DefaultValueFactory = _ => ForecastSettings.Default.Steps };
        var discount = new Option<double>("--discount") { Description = "By what share purchases count less for each step that they lie ahead, such as 0.01.", HelpName = "D", CustomParser = Parsers.Number };
        var command = new Command("score", "Forecast each customer: whether still there, purchases, what one comes to, value; one CSV line each, with intervals.")
        {
            columns.Table, model, parameters, horizon, steps, discount, common.Level, common.Json,
        };
        foreach (Option option in columns.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;

        int Run(ParseResult parsed, CancellationToken stop)
        {
            double level = common.LevelOf(parsed);
            ForecastSettings settings = CommonOptions.Checked(() => new ForecastSettings
            {
                Horizon = parsed.GetValue(horizon),
                Steps = (int)Math.Clamp(parsed.GetValue(steps), int.MinValue, int.MaxValue),
                Discount = parsed.GetValue(discount),
            });
            LifetimeInput input = columns.Read(parsed, terminal, false, stop);
            input.TellRows(terminal);
            List<LifetimeCustomer> customers = input.Customers;
            (LifetimeFit fit, SpendFit? spend) = parsed.GetValue(parameters) is { } file
                ? Given(file, input.HasSpend)
                : (LifetimeFit.Of(input.ToHistories(), LifetimeColumns.Process(parsed.GetValue(model)!), level, stop), input.Spend(level, stop));
            if (fit.Problem is { } problem)
            {
                throw new InputRefusedException($"{parsed.GetValue(columns.Table)}: no model can be fitted ({JsonNamingPolicy.CamelCase.ConvertName(problem.ToString())}); 'mot lifetime fit' says why.");
            }

            using var progress = new TerminalProgress(terminal, "customers");
            var forecast = new LifetimeForecast(fit, spend, settings);
            IEnumerable<(string, CustomerForecast)> forecasts = forecast.OfAll(customers.Select(customer => (customer.Purchases, customer.Spend))).Select((each, i) =>
            {
                if (i % CustomersPerSign == 0)
                {
                    stop.ThrowIfCancellationRequested();
                    progress.Report((double)i / customers.Count);
                }

                return (customers[i].Id, each);
            });
            if (parsed.GetValue(common.Json))
            {
                LifetimeScores.WriteJson(terminal.Output, forecast, forecasts);
            }
            else
            {
                LifetimeScores.WriteCsv(terminal.Output, forecasts);
            }

            return Cli.Done;
        }

        (LifetimeFit, SpendFit?) Given(string path, bool hasSpend)
        {
            byte[] utf8 = JsonFile.Open(path, terminal).Utf8;
            try
            {
                return (LifetimeFitJson.Read(utf8), hasSpend ? LifetimeFitJson.ReadSpend(utf8) : null);
            }
            catch (JsonException refused)
            {
                throw new InputRefusedException($"{path}: {refused.Message}");
            }
        }
    }
}
