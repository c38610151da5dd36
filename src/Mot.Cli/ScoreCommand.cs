using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary><c>mot score</c>: journey scores, one with its reasons or all of them.</summary>
internal static class ScoreCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var respondent = new Option<string?>("--respondent") { Description = "The opaque id of one respondent, to be explained.", HelpName = "ID" };
        var ratings = new Option<string?>("--ratings")
        {
            Description = "One trip to be explained: touchpoints and ratings in the order in which they happened.",
            HelpName = "TOUCHPOINT=RATING,...",
        };
        var all = new Option<bool>("--all") { Description = "One CSV line for each respondent: id, points, tier, flags." };
        var command = new Command("score", "Score journeys: the summary of all, or one with its reasons.")
        {
            common.Study, common.Data, respondent, ratings, all, common.Sampling, common.Level, common.Language, common.Width, common.Color, common.Json,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(respondent) is null ? 0 : 1) + (result.GetValue(ratings) is null ? 0 : 1) + (result.GetValue(all) ? 1 : 0) > 1)
            {
                result.AddError("Give one of --respondent, --ratings and --all.");
            }
        });
        command.SetAction(parsed =>
        {
            FindingsSettings settings = common.Settings(parsed);
            TextReportOptions text = common.Text(parsed, terminal);
            bool json = parsed.GetValue(common.Json);
            var file = StudyFile.Open(parsed.GetValue(common.Study)!, parsed.GetValue(common.Data), terminal);
            terminal.Print(
                parsed.GetValue(respondent) is { } id ? Explain(file.Study, TripOf(file, id), text, json)
                : parsed.GetValue(ratings) is { } trip ? Explain(file.Study, TripRatings.Read(file.Study, trip), text, json)
                : parsed.GetValue(all) ? json ? ScoreList.Json(file) : ScoreList.Csv(file)
                : Summary(StudyFindings.Of(file.Tally(), null, settings), text, json));
            return Cli.Done;
        });
        return command;
    }

    private static string Explain(Study study, JourneyState trip, TextReportOptions text, bool json) =>
        study.Scorer.Explain(trip) is { } explanation
            ? json ? JourneyExplanationJson.Write(explanation) : TextScore.Of(explanation, study, text)
            : json ? "{\"score\":null,\"tier\":\"none\",\"ratedTouchpoints\":0}" : TextScore.OfNothing(text);

    private static string Summary(StudyFindings findings, TextReportOptions text, bool json)
    {
        if (!json)
        {
            return TextScore.OfAll(findings, text);
        }

        // The same object as in the report, so that the two can never differ.
        using var document = JsonDocument.Parse(StudyFindingsJson.Write(findings));
        return JsonText.Of(document.RootElement.GetProperty("scores").WriteTo);
    }

    private static JourneyState TripOf(StudyFile file, string respondent)
    {
        if (file.Study.Table is { RespondentColumn: null })
        {
            throw new InputRefusedException($"--respondent: study '{file.Study.Id}' declares no column of respondents.");
        }

        (Response Response, long Line)[] found = [.. file.Responses().Where(row => row.Response.Respondent == respondent)];
        return found.Length switch
        {
            1 => file.Study.TripOf(found[0].Response),
            0 => throw new InputRefusedException($"--respondent: '{respondent}' is not in the table."),
            _ => throw new InputRefusedException(string.Create(
                CultureInfo.InvariantCulture, $"--respondent: '{respondent}' stands in {found.Length} rows (lines {found[0].Line} and {found[1].Line}); an id must be unique.")),
        };
    }
}
