using System.CommandLine;
using System.Globalization;
using Mot.Core;
using Mot.Core.Customers;
using Mot.Core.Json;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot rfm</c>: recency, frequency and money of customers, from what they bought or from a table of customers.</summary>
internal static class RfmCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var purchases = new PurchaseOptions();
        var table = new Argument<string>("TABLE.csv") { Description = "A table of customers, one row for each, or of transactions, with --date: UTF-8, comma separated, the first row the names of the columns; .csv.gz, too." };
        Option<string?> recency = Column("--recency", "Customers: the column of days since the last purchase; with --as-of that of the date of the last purchase.");
        Option<string?> frequency = Column("--frequency", "Customers: the column that says how often they bought.");
        Option<string?> money = Column("--money", "Customers: the column of total money.");
        var policyFile = new Option<string?>("--policy") { Description = "A policy, instead of the options below.", HelpName = "POLICY.json" };
        var bins = new Option<long?>("--bins") { Description = "How many scores each axis has, 2 to 9. Without it: 5.", HelpName = "N", CustomParser = result => Parsers.Whole(result) };
        Option<string> breaks = CommonOptions.Choice(
            "--breaks", "Where scores begin: above quantiles, or from quantiles plus one on as in the R package rfm.", "quantile", "quantile-plus-one");
        Option<string?> recencyBreaks = Breaks("--recency-breaks");
        Option<string?> frequencyBreaks = Breaks("--frequency-breaks");
        Option<string?> moneyBreaks = Breaks("--money-breaks");
        var nested = new Option<bool>("--nested") { Description = "Score frequency among those of the same recency, and money among those of the same two." };
        Option<string> moneyIs = CommonOptions.Choice("--money-is", "Which money is scored: all of it, or the mean of what frequency counts.", "total", "mean");
        Option<string> refunds = CommonOptions.Choice("--refunds", "Transactions: whether refunds are taken off.", "subtract", "ignore");
        Option<string> counts = CommonOptions.Choice("--frequency-is", "Transactions: what frequency counts.", "days", "purchases");
        var window = new Option<long?>("--window") { Description = "Transactions: how many days count, the day of the analysis being the last. Without it: all.", HelpName = "DAYS", CustomParser = result => Parsers.Whole(result) };
        var abcShares = new Option<string?>("--abc") { Description = "The shares of money that A, and A with B, make up. Without it: 0.8,0.95.", HelpName = "A,B" };
        var command = new Command("rfm", "Score customers by recency, frequency and money; segments, and ABC classes by money.")
        {
            table, recency, frequency, money, policyFile, bins, breaks, recencyBreaks, frequencyBreaks, moneyBreaks, nested, moneyIs, refunds, counts, window, abcShares,
            common.Language, common.Width, common.Color, common.Json,
        };
        foreach (Option option in purchases.All)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            TextReportOptions text = common.Text(parsed, terminal);
            AbcPolicy abcPolicy = Abc(parsed.GetValue(abcShares));
            RfmPolicy policy = Policy(parsed);
            string path = parsed.GetValue(table)!;
            TransactionCounts? read = null;
            RfmFindings findings;
            if (parsed.GetValue(purchases.Date) is not null)
            {
                RefuseBoth(parsed, recency, frequency, money);
                (PurchaseLog log, read) = PurchaseFile.Read(path, purchases, parsed, terminal);
                DateOnly asOf = parsed.GetValue(purchases.AsOf) ?? log.LastDay
                    ?? throw new InputRefusedException($"{path}: no row is a purchase or a refund, so there is no day of the analysis; say it with --as-of.");
                findings = Rfm.Of(log, asOf, policy);
            }
            else
            {
                DateOnly? asOf = parsed.GetValue(purchases.AsOf);
                findings = Rfm.Of(
                    CustomerFile.Read(
                        path, (parsed.GetValue(purchases.Id)!, Needed(parsed, recency), Needed(parsed, frequency), Needed(parsed, money)), asOf, terminal),
                    policy);
            }

            AbcFindings abc = findings.ToAbc(abcPolicy);
            if (parsed.GetValue(common.Json))
            {
                using var output = new TextOutput(terminal.Output);
                RfmJson.Write(output, findings, abc, read);
            }
            else
            {
                terminal.Print(TextRfm.Of(findings, abc, read, LocalizedText.Of("en", Path.GetFileName(path)), text));
            }

            return Cli.Done;
        });
        return command;

        RfmPolicy Policy(ParseResult parsed)
        {
            if (parsed.GetValue(policyFile) is { } given)
            {
                Option? both = new Option[] { bins, breaks, recencyBreaks, frequencyBreaks, moneyBreaks, nested, moneyIs, refunds, counts, window }
                    .FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });
                return both is null
                    ? JsonFile.Open(given, terminal).Read(utf8 => RfmPolicyJson.Read(utf8))
                    : throw new InputRefusedException($"{both.Name}: the policy {given} says it; leave one of the two out.");
            }

            RfmPolicy policy = CommonOptions.Checked(() => new RfmPolicy
            {
                Bins = (int)Math.Clamp(parsed.GetValue(bins) ?? RfmPolicy.Default.Bins, 0, int.MaxValue),
                Breaks = parsed.GetValue(breaks) == "quantile" ? RfmBreakRule.Quantile : RfmBreakRule.QuantilePlusOne,
                RecencyBreaks = Numbers(parsed, recencyBreaks),
                FrequencyBreaks = Numbers(parsed, frequencyBreaks),
                MoneyBreaks = Numbers(parsed, moneyBreaks),
                Scoring = parsed.GetValue(nested) ? RfmScoring.Nested : RfmScoring.Independent,
                Money = parsed.GetValue(moneyIs) == "total" ? RfmMoney.Total : RfmMoney.Mean,
                Refunds = parsed.GetValue(refunds) == "subtract" ? RfmRefunds.Subtract : RfmRefunds.Ignore,
                Frequency = parsed.GetValue(counts) == "days" ? RfmFrequency.Days : RfmFrequency.Purchases,
            });
            policy = parsed.GetValue(window) is { } days
                ? Option("--window", () => policy with { WindowDays = (int)Math.Clamp(days, int.MinValue, int.MaxValue) })
                : policy;
            return policy.Validate() is { IsEmpty: false } faults
                ? throw InputRefusedException.Of("These options exclude each other.", [.. faults.Select(fault => fault.ToString())], faults.Length)
                : policy;
        }
    }

    private static AbcPolicy Abc(string? shares)
    {
        if (shares is null)
        {
            return AbcPolicy.Default;
        }

        decimal[] parts = Decimals("--abc", shares);
        return parts.Length == 2
            ? Option("--abc", () => AbcPolicy.Create(parts[0], parts[1]))
            : throw new InputRefusedException($"--abc: '{shares}' is not allowed; write two shares such as 0.8,0.95.");
    }

    private static System.Collections.Immutable.ImmutableArray<decimal> Numbers(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } given ? Option(option.Name, () => new RfmPolicy { MoneyBreaks = [.. Decimals(option.Name, given)] }.MoneyBreaks) : [];

    private static decimal[] Decimals(string option, string list) =>
    [
        .. list.Split(',').Select(part => decimal.TryParse(part.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new InputRefusedException($"{option}: '{part}' is not a number; write numbers with commas between them, such as 115,181,297.5.")),
    ];

    private static T Option<T>(string option, Func<T> make)
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

    private static string Needed(ParseResult parsed, Option<string?> option) => parsed.GetValue(option)
        ?? throw new InputRefusedException($"{option.Name}: a table of customers needs --recency, --frequency and --money; a table of transactions needs --date.");

    private static void RefuseBoth(ParseResult parsed, params Option<string?>[] options)
    {
        if (options.FirstOrDefault(option => parsed.GetValue(option) is not null) is { } both)
        {
            throw new InputRefusedException($"{both.Name}: this is for tables of customers; with --date the table is one of transactions.");
        }
    }

    private static Option<string?> Column(string name, string description) => new(name) { Description = description, HelpName = "COL" };

    private static Option<string?> Breaks(string name) => new(name)
    {
        Description = $"Fixed breaks of {name.Split('-')[2]}, ascending, one less than bins; a value belongs to the next score when it reaches the break.",
        HelpName = "A,B,...",
    };
}
