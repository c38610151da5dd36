using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Mot.Core.Tests.Json;

/// <summary>A place in a document where a value stands: a name in an object, or an element of a list.</summary>
internal readonly record struct JsonPlace(JsonNode Parent, string? Name, int Index)
{
    /// <summary>What a place may be given to see who minds: of every type, within and beyond the ranges of the rules.</summary>
    public static readonly ImmutableArray<string> OddValues =
    [
        "null", "-1", "0", "0.5", "1", "2", "101", "1001", "1000001", "100000001", "-1000001", "1e27", "\"\"", "\"two words\"", "\"nonsense\"", "\"1\"", "true", "[]", "{}", "[\"\"]", "{\"\":\"\"}",
    ];

    public JsonNode? Value => Name is not null ? Parent[Name] : Parent[Index];

    /// <summary>Every place below a node, parents first.</summary>
    public static IEnumerable<JsonPlace> Of(JsonNode node)
    {
        var found = new List<JsonPlace>();
        Collect(node, found);
        return found;
    }

    /// <summary>The places of documents that together say much, each kind of place once; a document must be left as it was found.</summary>
    /// <param name="door">What documents they are.</param>
    /// <param name="drawn">How many are drawn; the smallest are left out.</param>
    /// <param name="taken">How many of the others are looked at, smaller ones first.</param>
    public static IEnumerable<(JsonNode Document, JsonPlace Place)> Distinct(Door door, int drawn, int taken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in Enumerable.Range(0, drawn).Select(seed => door.Draw(new Random(seed))).OrderBy(text => text.Length).Skip(5).Take(taken))
        {
            JsonNode root = JsonNode.Parse(text)!;
            foreach (JsonPlace place in Of(root).Where(place => seen.Add(WithoutDigits($"{place.Parent.GetPath()}.{place.Name}"))).ToArray())
            {
                yield return (root, place);
            }
        }
    }

    /// <summary>Puts another value there.</summary>
    public void Put(JsonNode? value)
    {
        if (Name is not null)
        {
            Parent[Name] = value;
        }
        else
        {
            Parent[Index] = value;
        }
    }

    private static string WithoutDigits(string path) => new([.. path.Where(letter => !char.IsDigit(letter))]);

    private static void Collect(JsonNode? node, List<JsonPlace> found)
    {
        JsonPlace[] own = node switch
        {
            JsonObject map => [.. map.Select(pair => new JsonPlace(map, pair.Key, -1))],
            JsonArray list => [.. Enumerable.Range(0, list.Count).Select(i => new JsonPlace(list, null, i))],
            _ => [],
        };
        foreach (JsonPlace place in own)
        {
            found.Add(place);
            Collect(place.Value, found);
        }
    }
}
