using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mot.Core.Json;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Json;

/// <summary>Any bytes at any door give a value, or the documented exception; and a value that came through a door is a good one.</summary>
public sealed class HostileDocumentTests
{
    private const int PoolSize = 50;

    private static readonly string[] s_fragments =
    [
        "null", "-1", "0", "1e999", "1e-999", "99999999999999999999", "9223372036854775807", "0.5", "true", "[", "]", "{", "}", "\"", ":", ",", "\\", "\\ud800", "NaN",
        "\"id\":1,", "[null]", "{\"a\":null}", "/*", "\u0000", "，", "version", "79228162514264337593543950335", "-79228162514264337593543950335", "\"01\":1,",
    ];

    private static readonly string[] s_values =
    [
        "null", "-1", "0", "1", "2", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e30", "79228162514264337593543950335", "0.0000000000000000000000000001",
        "\"\"", "\" \"", "\"-1\"", "\"170141183460469231731687303715884105727\"", "\"170141183460469231731687303715884105728\"", "true", "[]", "{}", "[null]", "\"1\"",
        "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"2026-01-01\"", "2147483648", "1000000000", "1e15",
    ];

    // Together 100,000 documents.
    [Fact]
    public void MutatedBytes_GiveAValueOrTheDocumentedException()
    {
        var random = new Random(20260801);
        byte[][][] pools = [.. Door.All.Select(door => Pool(random, door).Select(Encoding.UTF8.GetBytes).ToArray())];
        for (int i = 0; i < Law.Cases(60_000); i++)
        {
            int d = i % pools.Length;
            List<byte> text = [.. pools[d][random.Next(PoolSize)]];
            for (int mutations = random.Next(1, 4); mutations > 0; mutations--)
            {
                Mutate(random, text);
            }

            Accepts(Door.All[d], [.. text]);
        }
    }

    [Fact]
    public void AnyValueInPlaceOfAnother_GivesAValueOrTheDocumentedException()
    {
        var random = new Random(20260802);
        string[][] pools = [.. Door.All.Select(door => Pool(random, door))];
        int accepted = 0;
        for (int i = 0; i < Law.Cases(30_000); i++)
        {
            int d = i % pools.Length;
            JsonNode root = JsonNode.Parse(pools[d][random.Next(PoolSize)])!;
            for (int replacements = random.Next(1, 3); replacements > 0; replacements--)
            {
                JsonPlace[] places = [.. JsonPlace.Of(root)];
                places[random.Next(places.Length)].Put(JsonNode.Parse(s_values[random.Next(s_values.Length)]));
            }

            accepted += Accepts(Door.All[d], Encoding.UTF8.GetBytes(root.ToJsonString())) ? 1 : 0;
        }

        accepted.ShouldBeInRange(Law.Cases(500), Law.Cases(29_500));
    }

    [Fact]
    public void AnyBytes_GiveAValueOrTheDocumentedException()
    {
        var random = new Random(20260803);
        for (int i = 0; i < Law.Cases(10_000); i++)
        {
            Door door = Door.All[i % Door.All.Length];
            List<byte> text = [];
            for (int parts = random.Next(1, 40); parts > 0; parts--)
            {
                text.AddRange(random.Next(4) switch
                {
                    0 => [(byte)random.Next(256)],
                    1 => Encoding.UTF8.GetBytes(s_values[random.Next(s_values.Length)]),
                    2 => Encoding.UTF8.GetBytes(s_fragments[random.Next(s_fragments.Length)]),
                    _ => Encoding.UTF8.GetBytes($"{(parts % 2 == 0 ? "," : "{")}\"{(random.Next(2) == 0 ? "version\":1" : $"kind\":\"{door.Kind}\"")}"),
                });
            }

            Accepts(door, [.. text]);
        }
    }

    private static string[] Pool(Random random, Door door) =>
        [.. Enumerable.Range(0, PoolSize * 4).Select(_ => door.Draw(random)).OrderBy(text => text.Length).Take(PoolSize)];

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void UnknownProperty_IsRefusedEverywhere(string kind)
    {
        Door door = Door.Of(kind);
        string text = Small(door);
        int objects = Objects(JsonNode.Parse(text)!).Count();
        for (int i = 0; i < objects; i++)
        {
            JsonNode root = JsonNode.Parse(text)!;
            JsonObject target = Objects(root).ElementAt(i);
            if (!target.GetPath().EndsWith("touchpointWeights", StringComparison.Ordinal))
            {
                target["surprise"] = 1;
                door.Refusal(root.ToJsonString()).ShouldNotBeEmpty(target.GetPath());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void DoubledProperty_IsRefusedEverywhere(string kind)
    {
        Door door = Door.Of(kind);
        JsonNode root = JsonNode.Parse(Small(door))!;
        door.Read(Render(root, root, "")).ShouldNotBeNull();
        int seen = 0;
        foreach ((JsonNode parent, string? name, int _) in JsonPlace.Of(root))
        {
            if (name is not null)
            {
                door.Refusal(Render(root, parent, name)).ShouldNotBeEmpty($"{parent.GetPath()} {name}");
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(2);
    }

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void MissingProperty_HasADefaultOrIsRefused(string kind)
    {
        Door door = Door.Of(kind);
        string text = Small(door);
        int refused = 0;
        int count = JsonPlace.Of(JsonNode.Parse(text)!).Count();
        for (int i = 0; i < count; i++)
        {
            JsonNode root = JsonNode.Parse(text)!;
            (JsonNode parent, string? name, int _) = JsonPlace.Of(root).ElementAt(i);
            if (name is not null)
            {
                ((JsonObject)parent).Remove(name);
                refused += Accepts(door, Encoding.UTF8.GetBytes(root.ToJsonString())) ? 0 : 1;
            }
        }

        refused.ShouldBeGreaterThan(1);
    }

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void VersionAndKind_AreRequired(string kind)
    {
        Door door = Door.Of(kind);
        string text = door.Draw(new Random(8));
        door.Refusal(text.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)).ShouldContain("$.version: Version 2 was written by a newer Mot.Core; this one reads version 1.");
        door.Refusal(text.Replace("\"version\": 1", "\"version\": 0", StringComparison.Ordinal)).ShouldContain("$.version: Version 0 never existed; this library reads version 1.");
        door.Refusal(text.Replace("\"version\": 1,", "", StringComparison.Ordinal)).ShouldContain("$.version: The version is missing");
        door.Refusal(text.Replace($"\"kind\": \"{kind}\"", "\"kind\": \"cake\"", StringComparison.Ordinal)).ShouldContain("$.kind: This is a 'cake' document");
        door.Refusal(text.Replace($"\"kind\": \"{kind}\",", "", StringComparison.Ordinal)).ShouldContain("$.kind");
        door.Refusal(text.Replace("\"version\": 1", "\"version\": \"1\"", StringComparison.Ordinal)).ShouldContain("$.version: This must be a whole number");
        foreach (Door other in Door.All.Where(other => other != door))
        {
            // Which door to use is said before anything that is unknown at this one.
            string refusal = other.Refusal(text);
            refusal.ShouldContain($"$.kind: This is a '{kind}' document, not a '{other.Kind}'; ");
            refusal.ShouldContain("Json.Read reads it. (line ");
        }
    }

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void Schema_IsReadAndForgotten(string kind)
    {
        Door door = Door.Of(kind);
        string text = door.Draw(new Random(12));

        door.Write(door.Read($"{{\"$schema\":\"schemas/{kind}.schema.json\",{text[1..]}")).ShouldBe(text);
        door.Refusal($"{{\"$schema\":1,{text[1..]}").ShouldContain("$.$schema: This must be a text");
    }

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void ByteOrderMark_IsSkipped(string kind)
    {
        Door door = Door.Of(kind);
        string text = door.Draw(new Random(9));

        door.Write(door.Read($"\uFEFF{text}")).ShouldBe(text);
        door.Refusal($"\uFEFF\uFEFF{text}").ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void TextThatIsNoDocument_IsRefused(string kind)
    {
        Door door = Door.Of(kind);
        string text = door.Draw(new Random(10));
        string[] broken =
        [
            "", " ", "null", "1", "[]", "{}", "\"\"", "\uFEFF", $"{text}x", $"{text}{text}", $"[{text}]", $"// note\n{text}",
            text.Replace("\n}", ",\n}", StringComparison.Ordinal),
            string.Concat(Enumerable.Repeat("[", 100_000)), string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
            text.Replace("\"version\": 1", $"\"version\": {string.Concat(Enumerable.Repeat("[", 10_000))}", StringComparison.Ordinal),
        ];
        foreach (string each in broken)
        {
            door.Refusal(each).ShouldNotBeEmpty();
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int length = 0; length < bytes.Length - 1; length += 1 + (bytes.Length / 200))
        {
            door.TryRead(bytes[..length]).ShouldBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void NullInPlaceOfAnElement_IsRefused(string kind)
    {
        Door door = Door.Of(kind);
        string text = Small(door);
        int count = JsonPlace.Of(JsonNode.Parse(text)!).Count();
        for (int i = 0; i < count; i++)
        {
            JsonNode root = JsonNode.Parse(text)!;
            (JsonNode parent, string? name, int index) = JsonPlace.Of(root).ElementAt(i);
            if (name is null)
            {
                parent[index] = null;
                door.Refusal(root.ToJsonString()).ShouldContain("null");
            }
        }
    }

    // What is tried at every place of a document is tried on a short one.
    private static string Small(Door door) => Enumerable.Range(5, 12).Select(seed => door.Draw(new Random(seed))).MinBy(text => text.Length)!;

    private static void Mutate(Random random, List<byte> text)
    {
        int at = random.Next(text.Count + 1);
        int length = Math.Min(random.Next(1, 12), text.Count - at);
        switch (random.Next(5))
        {
            case 0 when at < text.Count:
                text[at] = (byte)random.Next(256);
                break;
            case 1:
                text.RemoveRange(at, length);
                break;
            case 2:
                text.InsertRange(random.Next(text.Count + 1), text.GetRange(at, length));
                break;
            case 3 when at < text.Count && text[at] is >= (byte)'0' and <= (byte)'9':
                text[at] = (byte)('0' + random.Next(10));
                break;
            default:
                text.InsertRange(at, Encoding.UTF8.GetBytes(s_fragments[random.Next(s_fragments.Length)]));
                break;
        }
    }

    // What is read can be written and read again, and a tally can be evaluated.
    private static bool Accepts(Door door, byte[] text)
    {
        object? value;
        try
        {
            value = door.TryRead(text);
            if (value is not null)
            {
                string written = door.Write(value);
                door.Write(door.Read(written)).ShouldBe(written);
                if (value is StudyTally tally)
                {
                    StudyFindingsJson.Write(StudyFindings.Of(tally, tally)).ShouldNotBeEmpty();
                }
            }
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{door}: {fault.GetType().Name} {fault.Message}\n{fault.StackTrace}\n{Encoding.UTF8.GetString(text)}", fault);
        }

        return value is not null;
    }

    // The text of a document in which one property occurs twice with the same value.
    private static string Render(JsonNode? node, JsonNode parent, string doubled) => node switch
    {
        JsonObject map => $"{{{string.Join(',', map.SelectMany(pair => Enumerable.Repeat(
            $"{JsonSerializer.Serialize(pair.Key)}:{Render(pair.Value, parent, doubled)}", ReferenceEquals(map, parent) && pair.Key == doubled ? 2 : 1)))}}}",
        JsonArray array => $"[{string.Join(',', array.Select(each => Render(each, parent, doubled)))}]",
        _ => node?.ToJsonString() ?? "null",
    };

    private static IEnumerable<JsonObject> Objects(JsonNode root) => JsonPlace.Of(root)
        .Select(place => place.Value)
        .OfType<JsonObject>().Prepend((JsonObject)root);
}
