using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mot.Core.Tests.Json.Schemas;

/// <summary>No rule of a schema is one of the schema alone: each thing that a schema refuses, place by place, the reader refuses too.</summary>
public sealed partial class SchemaRuleTests
{
    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void EveryRuleOfASchema_IsOneOfTheReader(string kind)
    {
        // Every value for every property of documents that together say much.
        Door door = Door.Of(kind);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int refused = 0;
        foreach (string text in Enumerable.Range(0, 40).Select(seed => door.Draw(new Random(seed))).OrderBy(text => text.Length).Skip(5).Take(12))
        {
            JsonNode root = JsonNode.Parse(text)!;
            foreach (JsonPlace place in JsonPlace.Of(root).ToArray())
            {
                JsonNode? valid = place.Value;
                string path = $"{Digits().Replace(place.Parent.GetPath(), "")}.{(place.Name is null ? "" : Digits().Replace(place.Name, ""))}";
                if (!seen.Add(path))
                {
                    continue;
                }

                foreach (string value in JsonPlace.OddValues)
                {
                    place.Put(JsonNode.Parse(value));
                    if (SchemaValidator.Of(kind).Fault(root) is { } fault)
                    {
                        refused++;
                        door.TryRead(Encoding.UTF8.GetBytes(root.ToJsonString())).ShouldBeNull($"{fault} with {value}");
                    }
                }

                place.Put(valid);
            }
        }

        refused.ShouldBeGreaterThan(Law.Cases(40));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
