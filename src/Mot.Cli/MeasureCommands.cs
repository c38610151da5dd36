using System.CommandLine;
using System.Globalization;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot measure nps|csat|mean|ces|drift</c>: one measure from counts.</summary>
internal static class MeasureCommands
{
    private const int FewestEffortRatings = 5;
    private const int MostEffortRatings = 11;

    internal static Command Create(Terminal terminal) => new("measure", "Work out one measure with its interval from counts.")
    {
        Nps(terminal), Csat(terminal), Mean(terminal), Ces(terminal), DriftCommand.Create(terminal),
    };

    private static Command Nps(Terminal terminal)
    {
        var common = new CommonOptions();
        Option<long> promoters = Count("--promoters", "How many answered 9 or 10.");
        Option<long> passives = Count("--passives", "How many answered 7 or 8.");
        Option<long> detractors = Count("--detractors", "How many answered 0 to 6.");
        Option<string> method = CommonOptions.Choice("--method", "The method of the interval.", "adjusted-wald", "wald", "score");
        var command = new Command("nps", "The Net Promoter Score, in points from -100 to 100.")
        {
            promoters, passives, detractors, method, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed => Print(parsed, common, terminal, TextEstimate.OfNetPromoter, CommonOptions.Checked(() => NetPromoter.Of(
            NotNegative(parsed, promoters), NotNegative(parsed, passives), NotNegative(parsed, detractors), Settings(parsed, common, method)))));
        return command;
    }

    private static Command Csat(Terminal terminal)
    {
        var common = new CommonOptions();
        Option<long> satisfied = Count("--satisfied", "How many were satisfied.");
        Option<long> of = Count("--of", "How many answered.");
        Option<string> method = CommonOptions.Choice("--method", "The method of the interval.", "wilson", "agresti-coull", "wald", "clopper-pearson", "jeffreys", "wilson-corrected");
        var command = new Command("csat", "The share of satisfied customers, from 0 to 1.")
        {
            satisfied, of, method, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed =>
        {
            long answered = NotNegative(parsed, of);
            long some = NotNegative(parsed, satisfied);
            if (some > answered)
            {
                throw new InputRefusedException(string.Create(
                    CultureInfo.InvariantCulture, $"--satisfied: '{some}' is not allowed; of {answered} who answered, allowed are 0 to {answered}."));
            }

            return Print(parsed, common, terminal, TextEstimate.OfShare, CommonOptions.Checked(() => TopBox.Of(some, answered, Settings(parsed, common, method))));
        });
        return command;
    }

    private static Command Mean(Terminal terminal)
    {
        var common = new CommonOptions();
        Option<string> scale = Scale();
        Option<string> counts = Counts();
        var command = new Command("mean", "The mean rating, in points of the scale.")
        {
            scale, counts, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed =>
        {
            RatingScale ratings = RatingCounts.ReadScale(parsed.GetValue(scale)!);
            RatingDistribution distribution = RatingCounts.Read(ratings, parsed.GetValue(counts)!);
            return Print(
                parsed,
                common,
                terminal,
                (estimate, text) => TextEstimate.OfMean(estimate, ratings.Min, ratings.Max, text),
                MeanRating.Of(distribution, new() { Level = common.LevelOf(parsed) }));
        });
        return command;
    }

    private static Command Ces(Terminal terminal)
    {
        var common = new CommonOptions();
        Option<string> scale = Scale();
        Option<string> counts = Counts();
        var lowerIsBetter = new Option<bool>("--lower-is-better") { Description = "The question asks how much effort it took, not how easy it was." };
        var command = new Command("ces", "The customer effort score: the mean rating, the share above the middle of the scale, and the index from -100 to 100.")
        {
            scale, counts, lowerIsBetter, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed =>
        {
            string text = parsed.GetValue(scale)!;
            RatingScale ratings = RatingCounts.ReadScale(
                text, parsed.GetValue(lowerIsBetter) ? ScaleDirection.LowerIsBetter : ScaleDirection.HigherIsBetter);
            if (ratings.StepCount is < FewestEffortRatings or > MostEffortRatings)
            {
                throw new InputRefusedException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"--scale: '{text}' is not allowed; effort is asked on {FewestEffortRatings} to {MostEffortRatings} ratings, such as 1..7, not {ratings.StepCount}."));
            }

            var effort = CustomerEffort.Of(RatingCounts.Read(ratings, parsed.GetValue(counts)!), new() { Level = common.LevelOf(parsed) });
            TextReportOptions options = common.Text(parsed, terminal);
            terminal.Print(parsed.GetValue(common.Json) ? CustomerEffortJson.Write(effort) : TextEstimate.OfEffort(effort, options));
            return Cli.Done;
        });
        return command;
    }

    private static Option<string> Scale() => new("--scale")
    {
        Description = "The scale, such as 1..5, 0..10 or 1..5:0.5 (in steps of a half).",
        HelpName = "MIN..MAX[:STEP]",
        Required = true,
    };

    private static Option<string> Counts() => new("--counts")
    {
        Description = "How many gave each rating, from the lowest up, separated by commas.",
        HelpName = "N,N,...",
        Required = true,
    };

    private static Option<long> Count(string name, string description) =>
        new(name) { Description = description, HelpName = "N", CustomParser = Parsers.Whole, Required = true };

    private static long NotNegative(ParseResult parsed, Option<long> option) => parsed.GetValue(option) is >= 0 and var count
        ? count
        : throw new InputRefusedException(string.Create(
            CultureInfo.InvariantCulture, $"{option.Name}: '{parsed.GetValue(option)}' is not allowed; allowed are whole numbers from 0 up."));

    private static MetricSettings Settings(ParseResult parsed, CommonOptions common, Option<string> method) => new()
    {
        Level = common.LevelOf(parsed),
        Method = parsed.GetValue(method) switch
        {
            "wald" => IntervalMethod.Wald,
            "score" => IntervalMethod.Score,
            "wilson" => IntervalMethod.Wilson,
            "agresti-coull" => IntervalMethod.AgrestiCoull,
            "clopper-pearson" => IntervalMethod.ClopperPearson,
            "jeffreys" => IntervalMethod.Jeffreys,
            "wilson-corrected" => IntervalMethod.WilsonCorrected,
            _ => IntervalMethod.AdjustedWald,
        },
    };

    private static int Print(ParseResult parsed, CommonOptions common, Terminal terminal, Func<Estimate, TextReportOptions, string> text, Estimate estimate)
    {
        TextReportOptions options = common.Text(parsed, terminal);
        terminal.Print(parsed.GetValue(common.Json) ? EstimateJson.Write(estimate) : text(estimate, options));
        return Cli.Done;
    }
}
