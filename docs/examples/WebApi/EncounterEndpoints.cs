using System.Text.Json;

namespace Mot.Examples.WebApi;

/// <summary>What customers met, and how they rated it.</summary>
internal static class EncounterEndpoints
{
    #region post
    internal static async Task<IResult> PostAsync(HttpRequest request, EncounterReader reader, Intake intake)
    {
        var faults = new Faults();
        using JsonDocument? body = await Body.JsonAsync(request, faults);
        AnswerRow[] rows = body is null ? [] : reader.Read(body.RootElement, faults);
        if (faults.Any)
        {
            return faults.ToProblem();
        }

        AnswerBook.Added? added = null;
        await intake.CommitAsync(async (db, touched) => added = await AnswerBook.AddAsync(db, touched, rows));
        return Outcome(added!);
    }
    #endregion post

    /// <summary>How many were kept; status 409 where an id had been used for something else.</summary>
    internal static IResult Outcome(AnswerBook.Added added) => added.Contradicted.Length > 0
        ? Results.Problem(
            $"Nothing was kept. Something else was sent before as {string.Join(", ", added.Contradicted.Select(id => $"'{id}'"))}; give what is new an id of its own.",
            statusCode: StatusCodes.Status409Conflict,
            title: "An id was used twice.")
        : Results.Ok(new { added.Accepted, added.Duplicates });
}
