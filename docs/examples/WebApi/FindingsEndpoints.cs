using System.Text.Encodings.Web;
using System.Text.Json;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting.Pictures;

namespace Mot.Examples.WebApi;

/// <summary>What all trips come to. Groups are shown only as far as the release gate lets them through.</summary>
internal static class FindingsEndpoints
{
    private static readonly string[] s_languages = ["en", "zh"];

    #region touchpoints
    internal static IResult Touchpoints(LiveFindings live, Study study)
    {
        StudyFindings findings = live.Now();
        return Results.Ok(
            from touchpoint in study.Journey.Touchpoints
            let question = study.ScoringQuestion(touchpoint)
            where question is not null
            select new
            {
                Touchpoint = touchpoint.Id,
                Name = touchpoint.Name.Entries.ToDictionary(),
                Mean = Json(findings[question.Id].Metrics.Mean),
                TopBoxes = Json(findings[question.Id].Metrics.TopBoxes),
            });
    }
    #endregion touchpoints

    internal static IResult Findings(LiveFindings live) => Results.Text(StudyFindingsJson.Write(live.Now()), "application/json");

    /// <summary>The whole report as one page that needs nothing else.</summary>
    internal static IResult Report(LiveFindings live, string? language) =>
        In(language, reader => Results.Text(Mot.Reporting.Report.Of(live.Now(), live.Moments(), reader.Language).Html, "text/html"));

    #region map
    /// <summary>The journey map as a picture.</summary>
    internal static IResult Map(LiveFindings live, string? language) =>
        In(language, reader => Results.Text(SvgJourneyMap.Of(live.Now(), live.Moments(), reader), "image/svg+xml"));
    #endregion map

    /// <summary>The journey map on a page, for a screen in the office.</summary>
    internal static IResult MapPage(LiveFindings live, Study study, string? language) => In(language, reader => Results.Text(
        $"""
        <!doctype html>
        <html lang="{reader.Language}">
        <meta charset="utf-8">
        <meta http-equiv="refresh" content="60">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{HtmlEncoder.Default.Encode(study.Title.In(reader.Language))}</title>
        {SvgJourneyMap.Of(live.Now(), live.Moments(), reader)}
        </html>

        """.ReplaceLineEndings("\n"),
        "text/html"));

    private static IResult In(string? language, Func<PictureOptions, IResult> answer)
    {
        if (language is null || s_languages.Contains(language))
        {
            return answer(new() { Language = language ?? "en" });
        }

        var faults = new Faults();
        faults.Add("language", $"'{language}' is not allowed; allowed are {string.Join(", ", s_languages)}.");
        return faults.ToProblem();
    }

    private static JsonElement Json(Estimate estimate) => JsonElement.Parse(EstimateJson.Write(estimate));
}
