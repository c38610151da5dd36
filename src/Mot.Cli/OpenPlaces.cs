using System.Globalization;
using System.Text.Json;

namespace Mot.Cli;

/// <summary>The places of a document that its author has still to decide: texts that begin with a mark.</summary>
internal static class OpenPlaces
{
    /// <summary>What such a text begins with.</summary>
    internal const string Mark = "TODO: ";

    /// <summary>The places with what is to be decided, in the order of the document.</summary>
    internal static IReadOnlyList<(string Path, string Text)> Of(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8.AsMemory(utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        return [.. Of(document.RootElement, "$")];
    }

    /// <summary>Refuses a document with open places, with the list of all of them.</summary>
    internal static void RequireNone(JsonFile file)
    {
        IReadOnlyList<(string Path, string Text)> open = Of(file.Utf8);
        if (open.Count == 0)
        {
            return;
        }

        var lines = new JsonLines(file.Utf8);
        throw new InputRefusedException(
            string.Create(CultureInfo.InvariantCulture, $"{file.Path} is not finished; {open.Count} {(open.Count == 1 ? "place is" : "places are")} still to be decided:")
            + string.Concat(open.Select(place => $"\n  {file.Path}:{lines[place.Path]}: {place.Path}: {place.Text}")));
    }

    private static IEnumerable<(string Path, string Text)> Of(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Of(property.Value, $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Of(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
        JsonValueKind.String when element.GetString()!.StartsWith(Mark, StringComparison.Ordinal) => [(path, element.GetString()!)],
        _ => [],
    };
}
