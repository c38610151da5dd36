using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Examples.WebApi;

/// <summary>Makes of the rows of one trip the response that is counted: each trip is one row of the study.</summary>
internal sealed class Trips(Study study)
{
    // How the stay was booked is the channel of the encounter at this touchpoint.
    private const string Booking = "booking";

    #region trip
    internal Response Of(IEnumerable<AnswerRow> rows)
    {
        AnswerRow[] inTime = [.. rows.OrderBy(row => row.At).ThenBy(row => row.Id, StringComparer.Ordinal)];
        var answers = new Answer[study.Questions.Length];
        var encounters = new List<Encounter>();
        foreach (AnswerRow row in inTime)
        {
            Question question = study[row.Question];
            Answer answer = AnswerOf(row, question);
            if (!row.IsRecovery)
            {
                answers[study.Questions.IndexOf(question)] = answer;
            }

            if (question.Touchpoint is { } touchpoint)
            {
                encounters.Add(new(CustomerId.Create(row.Customer), touchpoint, row.At, answer) { IsRecovery = row.IsRecovery });
            }
        }

        return new(answers) { Encounters = [.. encounters], At = inTime[^1].At, Groups = [.. study.Segments.Select(segment => GroupOf(segment, inTime))] };
    }
    #endregion trip

    private static Answer AnswerOf(AnswerRow row, Question question) =>
        row.Rating is { } rating ? question.Scale.Rate(rating) : Answer.Missing(row.Missing!.Value);

    private static string? GroupOf(Segment segment, AnswerRow[] inTime) =>
        Array.Find(inTime, row => row.Question == Booking && row.Channel is not null)?.Channel is { } channel ? segment.GroupOf(channel) : null;
}
