using System.Text;
using System.Text.Json.Nodes;

namespace Mot.Core.Tests.Json;

/// <summary>A value that a reader refuses is named by its place: its own, or that of the object or list that it makes impossible.</summary>
/// <remarks>Not of sums, of which none is wrong by itself, and not of scales, which are judged with the questions that are asked on them.</remarks>
public sealed class FaultPlaceTests
{
    [Theory]
    [InlineData("journey")]
    [InlineData("study")]
    [InlineData("scoringPolicy")]
    [InlineData("expectationDrift")]
    [InlineData("tierPolicy")]
    [InlineData("releasePolicy")]
    [InlineData("layerPolicy")]
    [InlineData("rfmPolicy")]
    [InlineData("gradePolicy")]
    [InlineData("customerLedger")]
    [InlineData("journeyState")]
    public void WhatIsRefused_IsNamedByItsPlace(string kind)
    {
        Door door = Door.Of(kind);
        int refused = 0;
        foreach ((JsonNode root, JsonPlace place) in JsonPlace.Distinct(door, drawn: 30, taken: 8)
            .Where(each => each.Place.Name is not null && !each.Place.Parent.GetPath().StartsWith("$.scales", StringComparison.Ordinal)))
        {
            JsonNode? valid = place.Value;
            foreach (string value in (string[])["-1", "1e27", "true", "\"two words\""])
            {
                place.Put(JsonNode.Parse(value));
                if (door.TryRead(Encoding.UTF8.GetBytes(root.ToJsonString())) is null)
                {
                    refused++;
                    string message = door.Refusal(root.ToJsonString());
                    Array.Exists([place.Name!, .. Around(place.Parent)], message.Contains).ShouldBeTrue($"{place.Parent.GetPath()}.{place.Name} = {value}: {message}");
                }
            }

            place.Put(valid);
        }

        refused.ShouldBeGreaterThan(3);
    }

    // The paths of what a place lies in, but not of the whole document.
    private static IEnumerable<string> Around(JsonNode node)
    {
        for (JsonNode each = node; each.Parent is { } parent; each = parent)
        {
            yield return each.GetPath();
        }
    }
}
