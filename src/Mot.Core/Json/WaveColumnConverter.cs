using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mot.Core.Json;

/// <summary>The column of the waves as its name alone, or as an object.</summary>
internal sealed class WaveColumnConverter : JsonConverter<WaveColumnWire>
{
    public override WaveColumnWire? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => new() { Column = reader.GetString()! },
            JsonTokenType.StartObject => JsonSerializer.Deserialize(ref reader, MotJsonContext.Default.WaveColumnWire),
            _ => throw new JsonException("The column of the waves is a text, or an object."),
        };

    public override void Write(Utf8JsonWriter writer, WaveColumnWire value, JsonSerializerOptions options)
    {
        if (value.IsName)
        {
            writer.WriteStringValue(value.Column);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, MotJsonContext.Default.WaveColumnWire);
        }
    }
}
