using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mot.Core.Json;

/// <summary>The choice of rows: for each column one value, or a list of values.</summary>
internal sealed class WhereConverter : JsonConverter<Dictionary<string, IReadOnlyList<string>>>
{
    public override Dictionary<string, IReadOnlyList<string>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The choice of rows is an object: for each column a value or a list of values.");
        }

        var where = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string column = reader.GetString()!;
            reader.Read();
            if (!where.TryAdd(column, Values(ref reader, column)))
            {
                throw new JsonException($"The column '{column}' occurs twice in the choice of rows.");
            }
        }

        return where;
    }

    public override void Write(Utf8JsonWriter writer, Dictionary<string, IReadOnlyList<string>> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string column, IReadOnlyList<string> values) in value)
        {
            writer.WritePropertyName(column);
            if (values.Count == 1)
            {
                writer.WriteStringValue(values[0]);
                continue;
            }

            writer.WriteStartArray();
            foreach (string each in values)
            {
                writer.WriteStringValue(each);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static List<string> Values(ref Utf8JsonReader reader, string column)
    {
        var values = new List<string>();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                values.Add(reader.GetString()!);
            }
        }
        else if (reader.TokenType == JsonTokenType.String)
        {
            return [reader.GetString()!];
        }

        return reader.TokenType == JsonTokenType.EndArray
            ? values
            : throw new JsonException($"The values of column '{column}' are texts: one, or a list of them.");
    }
}
