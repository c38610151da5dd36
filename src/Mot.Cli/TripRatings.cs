using System.Globalization;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Cli;

/// <summary>One trip as it is written on a command line: <c>security=5,food=2</c>.</summary>
internal static class TripRatings
{
    internal static JourneyState Read(Study study, string text)
    {
        JourneyState trip = study.Scorer.NewState();
        string[] encounters = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < encounters.Length; i++)
        {
            string[] sides = encounters[i].Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides.Length != 2)
            {
                throw new InputRefusedException($"--ratings: '{encounters[i]}' is not allowed; write TOUCHPOINT=RATING.");
            }

            // A minute apart, because they are given in the order in which they happened.
            trip.Add(sides[0], DateTimeOffset.UnixEpoch.AddMinutes(i), AnswerOf(study, sides[0], sides[1]));
        }

        return trip;
    }

    private static Answer AnswerOf(Study study, string id, string rating)
    {
        Question? question = study.Journey.TryFind(id, out Touchpoint? touchpoint) ? study.ScoringQuestion(touchpoint) : null;
        if (question is null)
        {
            string allowed = string.Join(", ", study.Journey.Touchpoints.Where(each => study.ScoringQuestion(each) is not null).Select(each => each.Id));
            throw new InputRefusedException($"--ratings: '{id}' is not a touchpoint that the study scores; allowed are {allowed}.");
        }

        if (question.Scale.TryRead(rating, out Answer answer) && rating.Length > 0)
        {
            return answer;
        }

        string codes = string.Concat(question.Scale.MissingCodes.Select(code => string.Create(CultureInfo.InvariantCulture, $", {code.Key} ({code.Value})")));
        throw new InputRefusedException($"--ratings: '{rating}' is not allowed for '{id}'; allowed are {question.Scale}{codes}.");
    }
}
