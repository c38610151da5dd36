using System.CommandLine;
using Mot.Analytics.Json;
using Mot.Analytics.Kano;
using Mot.Core;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot kano</c>: which features are taken for granted, which are a matter of more or less, and which delight.</summary>
internal static class KanoCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var table = new Argument<string>("RESPONSES.csv") { Description = "A table of answers: UTF-8, comma separated, the first row the names of the columns, one row for each respondent, two columns for each feature." };
        Option<string?> functional = Text("--functional", "SUFFIX", "How the columns of the functional questions end, such as _yes. Without it: _functional, or _f.");
        Option<string?> dysfunctional = Text("--dysfunctional", "SUFFIX", "How the columns of the dysfunctional questions end. Without it: _dysfunctional, or _d.");
        Option<string?> importance = Text("--importance", "SUFFIX", $"How the columns of stated importance end. Without it: {KanoColumns.ImportanceSuffix}, if there are any.");
        var scale = new Option<string>("--importance-scale") { Description = "The scale of stated importance; words behind the rating are left out.", HelpName = "MIN..MAX[:STEP]", DefaultValueFactory = _ => "1..9" };
        Option<string?> answers = Text("--answers", "WORDING", "How the answers are worded: a set that is known, like=…,must-be=…,neutral=…,live-with=…,dislike=…, or a JSON file. Without it: the known set that all answers belong to.");
        Option<string?> names = Text("--names", "FILE.csv", "A table with the names of the features: a column id and a column label.");
        Option<string?> weights = Text("--weights", "COLUMN", "The column of case weights.");
        var segments = new Option<string[]>("--segment") { Description = "A column that says which group a respondent belongs to; may be given several times.", HelpName = "COLUMN", DefaultValueFactory = _ => [] };
        Option<string> rule = CommonOptions.Choice("--rule", "How the answers of many become one category.", "lee-newcomb", "mode", "berger");
        Option<string> evaluation = CommonOptions.Choice("--table", "Which table turns a pair of answers into a category.", "standard", "modified");
        var command = new Command(
            "kano", "Classify features by a Kano questionnaire: must-be, one-dimensional, attractive, indifferent, reverse; with coefficients, intervals and what decided.")
        {
            table, functional, dysfunctional, importance, scale, answers, names, weights, segments, rule, evaluation,
            common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.SetAction(parsed =>
        {
            TextReportOptions text = common.Text(parsed, terminal);
            string? weight = parsed.GetValue(weights);
            var policy = new KanoPolicy
            {
                Rule = parsed.GetValue(rule) switch { "mode" => KanoRule.Mode, "berger" => KanoRule.Berger, _ => KanoRule.LeeNewcomb },
                Table = parsed.GetValue(evaluation) == "modified" ? KanoTable.Modified : KanoTable.Standard,
                Level = common.LevelOf(parsed),
                Weighting = weight is null ? Weighting.None : Weighting.CaseWeights,
            };
            RatingScale important = RatingCounts.ReadScale(parsed.GetValue(scale)!, option: scale.Name);
            var file = KanoFile.Open(parsed.GetValue(table)!, terminal, parsed.GetValue(functional), parsed.GetValue(dysfunctional), parsed.GetValue(importance));
            KanoWording? declared = parsed.GetValue(answers) is { } given ? KanoWordings.Declared(given, terminal) : null;
            Dictionary<string, LocalizedText> named = parsed.GetValue(names) is { } path ? KanoNames.Read(path, file, terminal) : [];
            int? weightColumn = weight is null ? null : file.Column(weights.Name, weight);
            int[] segmentColumns = [.. parsed.GetValue(segments)!.Distinct().Select(column => file.Column(segments.Name, column))];

            KanoWording wording = WordingOf(file, declared);
            (KanoTally tally, KanoSegment[] groups) = file.Read(wording, important, named, weightColumn, segmentColumns);
            KanoFindings findings = KanoFindings.Of(tally, policy, groups) with { Wording = wording };
            terminal.Print(parsed.GetValue(common.Json) ? KanoJson.Write(findings) : TextKano.Of(findings, LocalizedText.Of("en", file.Name), text));
            return Cli.Done;
        });
        return command;
    }

    private static KanoWording WordingOf(KanoFile file, KanoWording? declared)
    {
        List<KanoText> texts = file.Texts();
        if (declared is null)
        {
            return KanoWordings.Recognised(file.Name, texts);
        }

        KanoWordings.Check(file.Name, declared, texts);
        return declared;
    }

    private static Option<string?> Text(string name, string help, string description) => new(name) { Description = description, HelpName = help };
}
