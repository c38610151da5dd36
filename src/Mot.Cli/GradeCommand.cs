using System.CommandLine;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot grade</c>: which class of service customers are entitled to, why, and what would change it.</summary>
internal static class GradeCommand
{
    private const int CustomersPerSign = 1000;

    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var facts = new Argument<string>("FACTS.csv")
        {
            Description = "Dated facts about customers: a table with the columns id, customer, kind, occurred and, as the kind needs them, recorded, code, value, purpose, basis, until, sameAs, replaces; or a JSON ledger.",
        };
        var policyFile = new Option<string>("--policy") { Description = "The policy of grading.", HelpName = "POLICY.json", Required = true };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day, such as 2026-11-22. Without it: the last day of a fact.", HelpName = "DAY", CustomParser = Parsers.Day };
        var customer = new Option<string?>("--customer") { Description = "One customer, in full: why this grade, what is missing for the next.", HelpName = "ID" };
        var question = new Option<string?>("--may-ask") { Description = "With --customer: whether this question may be put to the customer on the day.", HelpName = "QUESTION" };
        var dryRun = new Option<string?>("--dry-run") { Description = "Another policy: who would stand elsewhere under it, and why.", HelpName = "POLICY.json" };
        var hindsight = new Option<bool>("--hindsight") { Description = "Let late and corrected facts count from the day on which they occurred, and not from the day on which they were recorded." };
        var command = new Command("grade", "Grade customers by a policy, from a ledger of dated facts.")
        {
            facts, policyFile, asOf, customer, question, dryRun, hindsight, common.Language, common.Width, common.Color, common.Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) is not null && (result.GetValue(customer) is not null || result.GetValue(hindsight)))
            {
                result.AddError("--dry-run is about all customers as they are told their grades; leave --customer and --hindsight out.");
            }

            if (result.GetValue(question) is not null && result.GetValue(customer) is null)
            {
                result.AddError("--may-ask needs --customer.");
            }
        });
        command.SetAction(parsed =>
        {
            TextReportOptions text = common.Text(parsed, terminal);
            bool json = parsed.GetValue(common.Json);
            GradePolicy policy = Policy(parsed.GetValue(policyFile)!, terminal);
            GradePolicy? proposed = parsed.GetValue(dryRun) is { } other ? Policy(other, terminal) : null;
            string path = parsed.GetValue(facts)!;
            CustomerLedger ledger = FactFile.Read(path, terminal);
            DateOnly day = parsed.GetValue(asOf) ?? LastDay(path, ledger);
            if (proposed is not null)
            {
                var run = GradeDryRun.Of(Shown(ledger.Histories(day), ledger, terminal), policy, proposed, day);
                terminal.Print(json ? GradeDryRunJson.Write(run) : TextGrades.Of(run, text));
                return Cli.Done;
            }

            var grader = new CustomerGrader(policy);
            GradeView view = parsed.GetValue(hindsight) ? GradeView.InHindsight : GradeView.AsTold;
            if (parsed.GetValue(customer) is { } id)
            {
                CustomerHistory history = ledger.HistoryOf(Customer(id), day);
                GradeStanding standing = grader.Grade(history, day, view);
                AskingDecision? asking = parsed.GetValue(question) is { } asked ? CommonOptions.OfOption(question.Name, () => grader.MayAsk(history, asked, day)) : null;
                terminal.Print(json ? GradesJson.Write(policy, day, view, [standing]) : TextGrades.Of(standing, policy, asking, text));
                return Cli.Done;
            }

            GradeStanding[] standings = [.. Shown(ledger.Histories(day), ledger, terminal).Select(history => grader.Grade(history, day, view))];
            terminal.Print(json ? GradesJson.Write(policy, day, view, standings) : TextGrades.Of(standings, policy, day, view, text));
            return Cli.Done;
        });
        return command;
    }

    private static GradePolicy Policy(string path, Terminal terminal) => JsonFile.Open(path, terminal).Read(utf8 => GradePolicyJson.Read(utf8));

    private static DateOnly LastDay(string path, CustomerLedger ledger) => ledger.Count > 0
        ? ledger.Facts.Max(fact => fact.Recorded)
        : throw new InputRefusedException($"{path}: there is no fact, so there is no day; say it with --as-of.");

    private static CustomerId Customer(string id) => CommonOptions.OfOption("--customer", () => CustomerId.Create(id));

    private static IEnumerable<CustomerHistory> Shown(IEnumerable<CustomerHistory> histories, CustomerLedger ledger, Terminal terminal)
    {
        using var progress = new TerminalProgress(terminal, "grading");
        int facts = 0;
        int customers = 0;
        foreach (CustomerHistory history in histories)
        {
            yield return history;
            facts += history.Facts.Length;
            if (++customers % CustomersPerSign == 0)
            {
                progress.Report((double)facts / ledger.Count);
            }
        }
    }
}
