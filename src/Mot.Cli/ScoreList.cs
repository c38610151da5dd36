using System.Globalization;
using System.Text;
using System.Text.Json;
using Mot.Core.Encounters;
using Mot.Core.Scoring;

namespace Mot.Cli;

/// <summary>The scores of all respondents, one by one, for the systems of whoever holds the answers.</summary>
internal static class ScoreList
{
    /// <summary>CSV: id (the line of the table where there is none), points, tier, flags.</summary>
    internal static string Csv(StudyFile file)
    {
        var text = new StringBuilder("respondent,points,tier,flags\n");
        foreach ((string id, JourneyScore score) in Scores(file))
        {
            text.Append(Quoted(id)).Append(',')
                .Append(score.Points is { } points ? points.ToString("0.######", CultureInfo.InvariantCulture) : "").Append(',')
                .Append(Tier(score)).Append(',')
                .AppendJoin(' ', Flags(score)).Append('\n');
        }

        return text.ToString();
    }

    internal static string Json(StudyFile file)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("scores");
            foreach ((string id, JourneyScore score) in Scores(file))
            {
                writer.WriteStartObject();
                writer.WriteString("respondent", id);
                if (score.Points is { } points)
                {
                    // Dividing by a long one takes needless zeros off.
                    writer.WriteNumber("points", points / 1.000000000000m);
                }
                else
                {
                    writer.WriteNull("points");
                }

                writer.WriteString("tier", Tier(score));
                writer.WriteStartArray("flags");
                foreach (string flag in Flags(score))
                {
                    writer.WriteStringValue(flag);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<(string Id, JourneyScore Score)> Scores(StudyFile file)
    {
        foreach ((Response response, long line) in file.Responses())
        {
            string id = response.Respondent ?? string.Create(CultureInfo.InvariantCulture, $"line-{line}");
            yield return (id, file.Study.Scorer.Score(file.Study.TripOf(response)));
        }
    }

    private static string Tier(JourneyScore score) => JsonNamingPolicy.CamelCase.ConvertName(score.Tier.ToString());

    private static IEnumerable<string> Flags(JourneyScore score)
    {
        (bool IsSet, string Name)[] flags =
        [
            (score.IsProvisional, "provisional"), (score.IsEndImputed, "endImputed"), (score.IsGateUnknown, "gateUnknown"), (score.IsGated, "gated"),
            (score.IsRecovered, "recovered"),
        ];
        return flags.Where(flag => flag.IsSet).Select(flag => flag.Name);
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
