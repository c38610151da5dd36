using Mot.Analytics.Drivers;
using Mot.Core.Encounters;
using Mot.Core.Studies;

namespace Mot.Analytics.Tests;

/// <summary>The answers of single passengers of the airport survey.</summary>
internal static class AirportRows
{
    public static RatingRows Of(AirportSurvey survey, Func<string[], bool>? keeps = null)
    {
        var parser = ResponseParser.Create(survey.Study, survey.Headers);
        return RatingRows.Of(survey.Study, survey.Rows.Where(row => keeps?.Invoke(row) ?? true).Select(row =>
        {
            parser.TryParse(row, out Response? response, out _).ShouldBeTrue();
            return response!;
        }));
    }

    /// <summary>The ids of the questions about the seventeen touchpoints, which have the ids of these.</summary>
    public static string[] Touchpoints(AirportSurvey survey) =>
        [.. survey.Study.Questions.Select(question => question.Id).Where(id => survey.Study.Journey.TryFind(id, out _))];
}
