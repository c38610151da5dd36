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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int refused = 0;
        foreach (string text in Enumerable.Range(0, 30).Select(seed => door.Draw(new Random(seed))).OrderBy(text => text.Length).Skip(5).Take(8))
        {
            JsonNode root = JsonNode.Parse(text)!;
            foreach (JsonPlace place in JsonPlace.Of(root).Where(place => place.Name is not null && !place.Parent.GetPath().StartsWith("$.scales", StringComparison.Ordinal)).ToArray())
            {
                JsonNode? valid = place.Value;
                if (!seen.Add($"{new string([.. place.Parent.GetPath().Where(letter => !char.IsDigit(letter))])}.{place.Name}"))
                {
                    continue;
                }

                foreach (string value in (string[])["-1", "1e27", "true", "\"two words\""])
                {
                    place.Put(JsonNode.Parse(value));
                    byte[] document = Encoding.UTF8.GetBytes(root.ToJsonString());
                    if (door.TryRead(document) is null)
                    {
                        refused++;
                        string message = door.Refusal(root.ToJsonString());
                        Array.Exists([place.Name!, .. Around(place.Parent)], message.Contains).ShouldBeTrue($"{place.Parent.GetPath()}.{place.Name} = {value}: {message}");
                    }
                }

                place.Put(valid);
            }
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
