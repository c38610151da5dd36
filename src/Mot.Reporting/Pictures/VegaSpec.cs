using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Mot.Reporting.Pictures;

/// <summary>Writes a Vega-Lite specification: what all of them have in common, and the few words of the language that the charts need.</summary>
internal sealed class VegaSpec
{
    private const string Schema = "https://vega.github.io/schema/vega-lite/v5.json";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly Utf8JsonWriter _json;

    private VegaSpec(Utf8JsonWriter json) => _json = json;

    // The page of a specification is white: the language knows no reader's preference.
    internal static string Ink => Light("ink");

    internal static string Faint => Light("faint");

    internal static string Good => Light("good");

    internal static string Best => Light("best");

    /// <summary>The tones from worst to best.</summary>
    internal static string[] Tones => [.. Enum.GetValues<Tone>().Select(tone => Light(Theme.NameOf(tone)))];

    /// <summary>The same names, a number behind each that was there before, so that no two rows fall together.</summary>
    internal static string[] Unique(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. names.Select(name =>
            {
                string unique = name;
                for (int i = 2; !seen.Add(unique); i++)
                {
                    unique = $"{name} ({Numbers.Count(i)})";
                }

                return unique;
            }),
        ];
    }

    /// <summary>The specification: its data first, then its chart.</summary>
    internal static string Write(string title, string description, Action<VegaSpec> data, Action<VegaSpec> chart)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            new VegaSpec(json).WriteAll(title, description, data, chart);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    internal void Data(Action rows)
    {
        _json.WriteStartObject("data");
        _json.WriteStartArray("values");
        rows();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    internal void Row(params ReadOnlySpan<(string Name, object? Value)> cells)
    {
        _json.WriteStartObject();
        Fields(cells);
        _json.WriteEndObject();
    }

    /// <summary>The size: pixels.</summary>
    internal void Size(int width, int height)
    {
        _json.WriteNumber("width", width);
        _json.WriteNumber("height", height);
    }

    /// <summary>The size: so many pixels a row.</summary>
    internal void Rows(int width, int step)
    {
        _json.WriteNumber("width", width);
        Options("height", ("step", step));
    }

    internal void Layers(params ReadOnlySpan<Action> layers)
    {
        _json.WriteStartArray("layer");
        foreach (Action layer in layers)
        {
            _json.WriteStartObject();
            layer();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    internal void Mark(string type, params ReadOnlySpan<(string Name, object? Value)> settings) => Options("mark", [("type", type), .. settings]);

    internal void Encoding(params ReadOnlySpan<Action> channels)
    {
        _json.WriteStartObject("encoding");
        foreach (Action channel in channels)
        {
            channel();
        }

        _json.WriteEndObject();
    }

    internal void Channel(string name, params ReadOnlySpan<(string Name, object? Value)> settings) => Options(name, settings);

    /// <summary>A channel of numbers with an axis.</summary>
    internal void Axis(string channel, string field, string heading, bool zero, string? format = null)
    {
        _json.WriteStartObject(channel);
        Fields([("field", field), ("type", "quantitative"), ("title", heading)]);
        Options("scale", ("zero", zero));
        if (format is not null)
        {
            Options("axis", ("format", format));
        }

        _json.WriteEndObject();
    }

    /// <summary>Writes the labels of an axis by an expression.</summary>
    internal void Labelled(string channel, string field, string heading, string expression)
    {
        _json.WriteStartObject(channel);
        Fields([("field", field), ("type", "quantitative"), ("title", heading)]);
        Options("axis", ("labelExpr", expression));
        _json.WriteEndObject();
    }

    /// <summary>A channel of names, each with what stands for it.</summary>
    internal void Named(string channel, string field, string? heading, string[] names, string[] range)
    {
        _json.WriteStartObject(channel);
        Fields([("field", field), ("type", "nominal"), ("sort", names), ("title", heading)]);
        Options("scale", ("domain", names), ("range", range));
        _json.WriteEndObject();
    }

    internal void Tooltip(params ReadOnlySpan<(string Field, string Title, string? Format)> fields)
    {
        _json.WriteStartArray("tooltip");
        foreach ((string field, string heading, string? format) in fields)
        {
            _json.WriteStartObject();
            Fields([("field", field), ("type", format is null ? "nominal" : "quantitative"), ("title", heading)]);
            if (format is not null)
            {
                _json.WriteString("format", format);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteAll(string title, string description, Action<VegaSpec> data, Action<VegaSpec> chart)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("title", title);
        _json.WriteString("description", description);
        _json.WriteString("background", Light("paper"));
        Data(() => data(this));
        chart(this);
        _json.WriteStartObject("config");
        _json.WriteString("font", Theme.Fonts.Replace("\"", "'", StringComparison.Ordinal));
        Options("axis", ("labelFontSize", 11), ("titleFontSize", 12), ("titleFontWeight", "normal"), ("labelLimit", 200));
        Options("legend", ("labelFontSize", 11), ("titleFontSize", 12), ("titleFontWeight", "normal"));
        Options("title", ("anchor", "start"), ("fontSize", 15), ("limit", 640));
        Options("view", ("stroke", null));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private static string Light(string name) => Theme.Colours.First(colour => colour.Name == name).Light;

    private void Options(string name, params ReadOnlySpan<(string Name, object? Value)> settings)
    {
        _json.WriteStartObject(name);
        Fields(settings);
        _json.WriteEndObject();
    }

    private void Fields(ReadOnlySpan<(string Name, object? Value)> fields)
    {
        foreach ((string name, object? value) in fields)
        {
            _json.WritePropertyName(name);
            Write(value);
        }
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                _json.WriteNullValue();
                break;
            case string text:
                _json.WriteStringValue(text);
                break;
            case bool flag:
                _json.WriteBooleanValue(flag);
                break;
            case int number:
                _json.WriteNumberValue(number);
                break;
            case long number:
                _json.WriteNumberValue(number);
                break;
            case double number:
                _json.WriteNumberValue(number);
                break;
            case IEnumerable<string> texts:
                _json.WriteStartArray();
                foreach (string text in texts)
                {
                    _json.WriteStringValue(text);
                }

                _json.WriteEndArray();
                break;
            case (string, object?)[] settings:
                _json.WriteStartObject();
                Fields(settings);
                _json.WriteEndObject();
                break;
            case IEnumerable<int> numbers:
                _json.WriteStartArray();
                foreach (int number in numbers)
                {
                    _json.WriteNumberValue(number);
                }

                _json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A specification does not hold a {value.GetType()}; this is a fault of the library.");
        }
    }
}
