using System.Text;
using System.Text.Json.Nodes;

namespace Mot.Core.Tests.Json.Schemas;

/// <summary>No rule of a schema is one of the schema alone: each thing that a schema refuses, place by place, the reader refuses too.</summary>
public sealed class SchemaRuleTests
{
    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void EveryRuleOfASchema_IsOneOfTheReader(string kind)
    {
        Door door = Door.Of(kind);
        int refused = 0;
        foreach ((JsonNode root, JsonPlace place) in JsonPlace.Distinct(door, drawn: 40, taken: 12))
        {
            JsonNode? valid = place.Value;
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

        refused.ShouldBeGreaterThan(Law.Cases(40));
    }
}
