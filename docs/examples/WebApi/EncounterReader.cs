using System.Text.Json;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Examples.WebApi;

/// <summary>Reads what clients send about encounters: one, or a batch in an array.</summary>
internal sealed class EncounterReader(Study study, TimeProvider time)
{
    internal const int MostInBatch = 1_000;

    private static readonly DateTimeOffset s_earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Clocks of clients run ahead a little.
    private static readonly TimeSpan s_ahead = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, MissingKind> s_missing = new(StringComparer.Ordinal)
    {
        ["notApplicable"] = MissingKind.NotApplicable,
        ["blank"] = MissingKind.Blank,
        ["doNotKnow"] = MissingKind.DoNotKnow,
        ["refused"] = MissingKind.Refused,
    };

    /// <summary>Reads a body.</summary>
    /// <returns>The rows; empty where there are faults, and then all of them are told.</returns>
    internal AnswerRow[] Read(JsonElement body, Faults faults)
    {
        JsonElement[] items = body.ValueKind == JsonValueKind.Array ? [.. body.EnumerateArray()] : [body];
        if (items.Length is 0 or > MostInBatch)
        {
            faults.Add("$", $"There are {items.Length} encounters; allowed are 1 to {MostInBatch} at once.");
            return [];
        }

        var rows = new List<AnswerRow>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            string path = body.ValueKind == JsonValueKind.Array ? $"[{i}]" : "";
            if (items[i].ValueKind != JsonValueKind.Object)
            {
                faults.Add(path.Length == 0 ? "$" : path, "It is not an object.");
            }
            else if (Read(new Fields(items[i], path.Length == 0 ? "" : path + ".", faults)) is { } row)
            {
                if (ids.Add(row.Id))
                {
                    rows.Add(row);
                }
                else
                {
                    faults.Add($"{path}.id", $"'{row.Id}' occurs twice in the batch.");
                }
            }
        }

        return faults.Any ? [] : [.. rows];
    }

    private AnswerRow? Read(Fields fields)
    {
        string? id = fields.Id("id");
        string? customer = fields.Id("customer");
        string? trip = fields.Id("trip");
        DateTimeOffset? at = fields.Moment("at", s_earliest, time.GetUtcNow() + s_ahead);
        Question? question = QuestionOf(fields);
        decimal? rating = RatingOf(fields, question);
        MissingKind? missing = MissingOf(fields);
        bool isRecovery = fields.Flag("recovery");
        if (isRecovery && question is { Touchpoint: null })
        {
            fields.Fault("recovery", $"What was put right is a moment at a touchpoint; '{question.Id}' is about the trip.");
        }

        string? channel = ChannelOf(fields, question);
        fields.RequireNoOthers();
        return id is null || customer is null || trip is null || at is null || question is null || (rating is null && missing is null)
            ? null
            : new()
            {
                Id = id,
                Customer = customer,
                Trip = trip,
                Question = question.Id,
                At = at.Value,
                Rating = rating,
                Missing = missing,
                IsRecovery = isRecovery,
                Channel = channel,
            };
    }

    private Question? QuestionOf(Fields fields)
    {
        string? touchpoint = fields.Text("touchpoint");
        string? question = fields.Text("question");
        if (fields.Has("touchpoint") == fields.Has("question"))
        {
            fields.Fault("touchpoint", "Say either the touchpoint, or the question where it is about the trip as a whole.");
            return null;
        }

        if (touchpoint is not null)
        {
            Question? found = study.Journey.TryFind(touchpoint, out Touchpoint? place) ? study.ScoringQuestion(place) : null;
            if (found is null)
            {
                fields.Fault("touchpoint", $"'{touchpoint}' is not allowed; allowed are {string.Join(", ", study.Journey.Touchpoints.Where(each => study.ScoringQuestion(each) is not null).Select(each => each.Id))}.");
            }

            return found;
        }

        Question? asked = study.Questions.FirstOrDefault(each => each.Touchpoint is null && each.Id == question);
        if (asked is null && question is not null)
        {
            fields.Fault("question", $"'{question}' is not allowed; allowed are {string.Join(", ", study.Questions.Where(each => each.Touchpoint is null).Select(each => each.Id))}.");
        }

        return asked;
    }

    private static decimal? RatingOf(Fields fields, Question? question)
    {
        if (fields.Has("rating") == fields.Has("missing"))
        {
            fields.Fault("rating", $"Say either the rating, or in 'missing' why there is none: {string.Join(", ", s_missing.Keys)}.");
        }

        if (fields.Number("rating") is not { } rating)
        {
            return null;
        }

        if (question is null || question.Scale.TryRate(rating, out _))
        {
            return rating;
        }

        fields.Fault("rating", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rating} is not allowed for '{question.Id}'; allowed is {question.Scale}."));
        return null;
    }

    private static MissingKind? MissingOf(Fields fields)
    {
        if (fields.Text("missing") is not { } text)
        {
            return null;
        }

        if (s_missing.TryGetValue(text, out MissingKind kind))
        {
            return kind;
        }

        fields.Fault("missing", $"'{text}' is not allowed; allowed are {string.Join(", ", s_missing.Keys)}.");
        return null;
    }

    private string? ChannelOf(Fields fields, Question? question)
    {
        string? channel = fields.Text("channel");
        if (channel is null || question is null)
        {
            return channel;
        }

        string[] allowed = question.Touchpoint is { } touchpoint ? [.. study.Journey[touchpoint].Channels.Select(each => each.Code)] : [];
        if (!allowed.Contains(channel, StringComparer.Ordinal))
        {
            fields.Fault("channel", $"'{channel}' is not allowed at '{question.Id}'; allowed are {(allowed.Length == 0 ? "none" : string.Join(", ", allowed))}.");
        }

        return channel;
    }
}
