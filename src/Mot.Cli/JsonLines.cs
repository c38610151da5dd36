using System.Globalization;
using System.Text.Json;

namespace Mot.Cli;

/// <summary>In which line and column of a document each JSON path stands, so that editors and build pipelines can go there.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, string> _at = new(StringComparer.Ordinal);
    private readonly byte[] _utf8;
    private int _counted;
    private int _line = 1;
    private int _column = 1;

    internal JsonLines(byte[] utf8)
    {
        _utf8 = utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var reader = new Utf8JsonReader(_utf8);
        reader.Read();
        _at["$"] = PlaceOf(reader.TokenStartIndex);
        ReadValue(ref reader, "$");
    }

    /// <summary>Line and column, counted from 1, of a path; of the nearest part around it where the document does not have it.</summary>
    internal string this[string path]
    {
        get
        {
            string at = path;
            string? place;
            while (!_at.TryGetValue(at, out place))
            {
                at = at[..Math.Max(at.LastIndexOfAny(['.', '[']), 1)];
            }

            return place;
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, string path)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                string element = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                _at[element] = PlaceOf(reader.TokenStartIndex);
                ReadValue(ref reader, element);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string property = $"{path}.{reader.GetString()}";
                _at[property] = PlaceOf(reader.TokenStartIndex);
                reader.Read();
                ReadValue(ref reader, property);
            }
        }
    }

    // Places are asked for from the beginning to the end, so each byte is looked at once; columns count characters.
    private string PlaceOf(long index)
    {
        for (; _counted < index; _counted++)
        {
            if (_utf8[_counted] == (byte)'\n')
            {
                _line++;
                _column = 1;
            }
            else if ((_utf8[_counted] & 0xC0) != 0x80)
            {
                _column++;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{_line}:{_column}");
    }
}
