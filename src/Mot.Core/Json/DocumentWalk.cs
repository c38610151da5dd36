using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mot.Core.Json;

/// <summary>Walks through a document that the serialiser refused, and lists everything in which its structure is not that of its wire record.</summary>
/// <remarks>
/// The serialiser stops at the first fault. What is allowed is asked of the same metadata by which it works, so that the two agree; where the walk finds
/// nothing, the serialiser's own fault stands.
/// </remarks>
internal ref struct DocumentWalk
{
    private const int LongestQuote = 64;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly DocumentFaults _faults;
    private readonly List<(string? Name, int Index)> _path = [];
    private Utf8JsonReader _reader;

    private DocumentWalk(ReadOnlySpan<byte> utf8, DocumentFaults faults)
    {
        _utf8 = utf8;
        _faults = faults;
        _reader = new(utf8);
    }

    /// <summary>The exception that tells all that is wrong.</summary>
    internal static JsonException Explain(ReadOnlySpan<byte> utf8, JsonTypeInfo type, string kind, JsonException refused)
    {
        var faults = new DocumentFaults();
        Dictionary<string, TextPosition> places = DocumentHead.CheckFirst(utf8, kind, faults);
        if (faults.IsEmpty)
        {
            new DocumentWalk(utf8, faults).Document(type, kind);
        }

        if (faults.IsEmpty)
        {
            faults.Add(refused.Path ?? "$", Sentence(refused), TextPosition.Of(utf8, refused));
        }

        return faults.Refusal(kind, places);
    }

    private void Document(JsonTypeInfo type, string kind)
    {
        try
        {
            _reader.Read();
            Value(type, orText: false, kind);

            // Throws where something follows.
            _reader.Read();
        }
        catch (JsonException broken)
        {
            _faults.Add(Path(), Sentence(broken), TextPosition.Of(_utf8, broken));
        }
    }

    // Where a converter of the library stands, a text may stand for what it would hold alone.
    private void Value(JsonTypeInfo type, bool orText, string? documentKind = null)
    {
        if (orText && _reader.TokenType == JsonTokenType.String)
        {
            Text();
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                Object(type, orText, documentKind);
                break;
            case JsonTypeInfoKind.Dictionary:
                Map(type, orText);
                break;
            case JsonTypeInfoKind.Enumerable:
                List(type, orText);
                break;
            default:
                Leaf(Nullable.GetUnderlyingType(type.Type) ?? type.Type);
                break;
        }
    }

    private void Object(JsonTypeInfo type, bool orText, string? documentKind)
    {
        if (!Begins(JsonTokenType.StartObject, orText ? "a text or an object" : "an object"))
        {
            return;
        }

        long start = _reader.TokenStartIndex;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = Text();
            _path.Add((name ?? "?", 0));
            if (name is null)
            {
                _reader.Skip();
            }
            else if (!seen.Add(name))
            {
                Add($"'{Quoted(name)}' occurs twice.");
                _reader.Skip();
            }
            else if (Find(type, name) is not { } property)
            {
                Add(Unknown(name, type));
                _reader.Skip();
            }
            else
            {
                _reader.Read();
                Property(property);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.IsRequired && !seen.Contains(property.Name))
            {
                AddMissing(property.Name, $"'{property.Name}' is missing.", start);
            }
        }

        if (documentKind is not null && !seen.Contains(DocumentHead.KindName))
        {
            AddMissing(DocumentHead.KindName, DocumentHead.MissingKind(documentKind), start);
        }

        if (documentKind is not null && !seen.Contains(DocumentHead.VersionName))
        {
            AddMissing(DocumentHead.VersionName, DocumentHead.MissingVersion(), start);
        }
    }

    private void Property(JsonPropertyInfo property)
    {
        bool isValue = property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null;
        if (_reader.TokenType != JsonTokenType.Null)
        {
            Value(property.Options.GetTypeInfo(property.PropertyType), orText: property.CustomConverter is not null);
        }
        else if (isValue || !property.IsSetNullable)
        {
            Add("This must not be null.");
        }
    }

    private void Map(JsonTypeInfo type, bool orText)
    {
        if (!Begins(JsonTokenType.StartObject, "an object"))
        {
            return;
        }

        JsonTypeInfo element = type.Options.GetTypeInfo(type.ElementType!);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = Text();
            _path.Add((name ?? "?", 0));
            if (name is not null && type.KeyType == typeof(int))
            {
                bool isNumber = int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
                name = isNumber ? Guard.Text(number) : name;
                if (!isNumber)
                {
                    Add($"'{Quoted(name)}' is not a whole number.");
                }
            }

            if (name is not null && !seen.Add(name))
            {
                Add($"'{Quoted(name)}' occurs twice.");
            }

            _reader.Read();
            Element(element, orText);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void List(JsonTypeInfo type, bool orText)
    {
        if (!Begins(JsonTokenType.StartArray, orText ? "a text or a list" : "a list"))
        {
            return;
        }

        JsonTypeInfo element = type.Options.GetTypeInfo(type.ElementType!);
        for (int i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
        {
            _path.Add((null, i));
            Element(element, orText: false);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Element(JsonTypeInfo element, bool orText)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            Add("This must not be null.");
        }
        else
        {
            Value(element, orText);
        }
    }

    private void Leaf(Type type)
    {
        bool isNumber = _reader.TokenType == JsonTokenType.Number;
        bool isText = _reader.TokenType == JsonTokenType.String;
        if (isText && Text() is null)
        {
            return;
        }

        (bool fits, string expected) = type switch
        {
            _ when type == typeof(string) => (isText, "a text"),
            _ when type == typeof(bool) => (_reader.TokenType is JsonTokenType.True or JsonTokenType.False, "true or false"),
            _ when type == typeof(int) => (isNumber && _reader.TryGetInt32(out _), "a whole number of at most 32 bits"),
            _ when type == typeof(long) => (isNumber && _reader.TryGetInt64(out _), "a whole number of at most 64 bits"),
            _ when type == typeof(decimal) => (isNumber && _reader.TryGetDecimal(out _), "a number of at most 28 digits"),
            _ when type == typeof(DateTimeOffset) => (isText && _reader.TryGetDateTimeOffset(out _), "a time such as 2026-01-31T12:00:00+08:00"),
            _ => (true, ""),
        };
        if (!fits)
        {
            Add($"This must be {expected}, not {Found()}.");
        }

        _reader.Skip();
    }

    private bool Begins(JsonTokenType token, string expected)
    {
        if (_reader.TokenType == token)
        {
            return true;
        }

        Add($"This must be {expected}, not {Found()}.");
        _reader.Skip();
        return false;
    }

    private readonly string Found() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => $"the number {Quoted(Encoding.UTF8.GetString(_reader.ValueSpan))}",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    // The text or name that the reader is at; nothing and a fault where its bytes or escapes are no text.
    private readonly string? Text()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            Add("This text is not valid UTF-8, or holds half of a character.");
            return null;
        }
    }

    private static JsonPropertyInfo? Find(JsonTypeInfo type, string name)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.Name == name)
            {
                return property;
            }
        }

        return null;
    }

    private static string Unknown(string name, JsonTypeInfo type)
    {
        string[] known = [.. type.Properties.Select(property => property.Name).Where(each => !DocumentHead.Has(each))];
        return Spelling.Nearest(name, known) is { } meant
            ? $"'{Quoted(name)}' is not known here; did you mean '{meant}'?"
            : $"'{Quoted(name)}' is not known here; allowed are {string.Join(", ", known)}.";
    }

    private readonly void AddMissing(string name, string message, long start)
    {
        _path.Add((name, 0));
        _faults.Add(Path(), message, TextPosition.Of(_utf8, start));
        _path.RemoveAt(_path.Count - 1);
    }

    private readonly void Add(string message) => _faults.Add(Path(), message, TextPosition.Of(_utf8, _reader.TokenStartIndex));

    private readonly string Path() => $"${string.Concat(_path.Select(step => step.Name is null ? $"[{Guard.Text(step.Index)}]" : $".{Quoted(step.Name)}"))}";

    private static string Quoted(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";

    // The reader appends where it stands, which is told in the form of the other faults.
    private static string Sentence(JsonException fault)
    {
        string message = fault.Message;
        int end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        end = end >= 0 ? end : message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        message = end > 0 ? message[..end] : message;
        return message.Replace(" Change the reader options.", "", StringComparison.Ordinal);
    }
}
