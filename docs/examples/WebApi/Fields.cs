using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mot.Examples.WebApi;

/// <summary>The properties of one JSON object, read one by one; what is wrong is collected.</summary>
internal sealed partial class Fields(JsonElement item, string path, Faults faults)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Whether a text can be an id, as the library has them.</summary>
    internal static bool IsId(string text) => AnyId().IsMatch(text);

    /// <summary>An opaque id; null and a fault where there is none.</summary>
    internal string? Id(string name)
    {
        string? id = Text(name);
        if (id is null && !Has(name))
        {
            Fault(name, "It is missing.");
        }
        else if (id is not null && !IsId(id))
        {
            Fault(name, $"'{id}' is not allowed; allowed are 1 to 64 letters, digits, hyphens, dots and underscores.");
            return null;
        }

        return id;
    }

    /// <summary>A text; null where there is none.</summary>
    internal string? Text(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Fault(name, $"{Shown(value)} is not a text.");
        return null;
    }

    /// <summary>A moment, to the microsecond; null and a fault where there is none.</summary>
    internal DateTimeOffset? Moment(string name, DateTimeOffset earliest, DateTimeOffset latest)
    {
        string? text = Text(name);
        if (text is null)
        {
            if (!Has(name))
            {
                Fault(name, "It is missing.");
            }

            return null;
        }

        if (!Item(name).TryGetDateTimeOffset(out DateTimeOffset at) || !WithOffset().IsMatch(text))
        {
            Fault(name, $"'{text}' is not a moment with its offset, such as 2026-11-22T09:30:00+08:00 or 2026-11-22T01:30:00Z.");
            return null;
        }

        if (at < earliest || at > latest)
        {
            Fault(name, $"{text} is not allowed; allowed is {earliest.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} to {latest.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}.");
            return null;
        }

        return new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>A number; null where there is none.</summary>
    internal decimal? Number(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number))
        {
            return number;
        }

        Fault(name, $"{Shown(value)} is not a number.");
        return null;
    }

    /// <summary>True or false; false where nothing is said.</summary>
    internal bool Flag(string name)
    {
        if (Find(name) is not { } value)
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fault(name, $"{Shown(value)} is not true or false.");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>Whether the property is there and not null.</summary>
    internal bool Has(string name) => Find(name) is not null;

    internal void Fault(string name, string message) => faults.Add(path + name, message);

    /// <summary>Refuses properties that nobody asked for: most often they are misspelt.</summary>
    internal void RequireNoOthers()
    {
        foreach (JsonProperty other in item.EnumerateObject().Where(each => !_read.Contains(each.Name)))
        {
            Fault(other.Name, $"There is no such property; there are {string.Join(", ", _read.Order(StringComparer.Ordinal))}.");
        }
    }

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return item.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private JsonElement Item(string name) => item.GetProperty(name);

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 40 } text ? text[..40] + "…" : value.GetRawText();

    [GeneratedRegex(@"^[\p{L}\p{Nd}._-]{1,64}\z")]
    private static partial Regex AnyId();

    [GeneratedRegex(@"(Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex WithOffset();
}
