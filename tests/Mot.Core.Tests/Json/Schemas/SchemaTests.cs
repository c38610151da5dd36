using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Mot.Core.Json;
using Mot.Core.Tests.Conventions;

namespace Mot.Core.Tests.Json.Schemas;

/// <summary>The committed schemas are those of the records by which documents are read and written, and no document lacks one.</summary>
public sealed class SchemaTests
{
    // Records that are read or written inside of documents only, each registered for a converter.
    private static readonly Type[] s_parts = [typeof(WaveColumnWire), typeof(Dictionary<string, IReadOnlyList<string>>)];

    /// <summary>With MOT_WRITE_SCHEMAS=1 the files are written instead of compared.</summary>
    [Theory]
    [MemberData(nameof(DocumentSchema.Names), MemberType = typeof(DocumentSchema))]
    public void Files_AreAsExported(string name)
    {
        string file = Path.Combine(Folder(), $"{name}.schema.json");
        string text = DocumentSchema.Of(name).Text();
        if (Environment.GetEnvironmentVariable("MOT_WRITE_SCHEMAS") == "1")
        {
            File.WriteAllText(file, text);
        }

        (File.Exists(file) && File.ReadAllText(file) == text).ShouldBeTrue($"{name}.schema.json is not what the records say; write it anew with MOT_WRITE_SCHEMAS=1 and look at the difference.");
    }

    [Fact]
    public void Folder_HoldsNothingElse() =>
        Directory.GetFiles(Folder()).Select(Path.GetFileName).ShouldBe(DocumentSchema.All.Select(schema => $"{schema.Name}.schema.json"), ignoreOrder: true);

    [Fact]
    public void Examples_AreValid()
    {
        var validator = new SchemaValidator((JsonObject)JsonNode.Parse(DocumentSchema.Of(StudyJson.Kind).Text())!);
        string[] files = Directory.GetFiles(Path.Combine(Folder(), "..", "examples"), "*.json");

        files.Length.ShouldBeGreaterThan(10);
        foreach (string file in files)
        {
            validator.Fault(JsonNode.Parse(File.ReadAllText(file))).ShouldBeNull(file);
        }
    }

    [Fact]
    public void EveryRecordOfItsOwn_HasASchema()
    {
        Type[] roots = [.. typeof(MotJsonContext).GetCustomAttributesData().Where(data => data.AttributeType == typeof(JsonSerializableAttribute))
            .Select(data => (Type)data.ConstructorArguments[0].Value!)];

        roots.Length.ShouldBeGreaterThan(15);
        roots.Except(s_parts).ShouldBe(DocumentSchema.All.Select(schema => schema.Root.Type), ignoreOrder: true);
        CoreSource.WrittenTypes.Where(type => type.IsClass && typeof(IJsonDocument).IsAssignableFrom(type)).Except(roots).ShouldBeEmpty();
    }

    [Fact]
    public void EveryDoor_HasASchemaAndRoundTripsAndIsNamed()
    {
        Type[] doors = [.. CoreSource.PublicTypes.Where(type => type.Name.EndsWith("Json", StringComparison.Ordinal))];
        doors.Length.ShouldBeGreaterThan(14);
        doors.Length.ShouldBe(DocumentSchema.All.Length);

        (string Kind, bool IsRead, string Name)[] documents = [.. doors.Where(door => KindOf(door) is not null)
            .Select(door => (KindOf(door)!, door.GetMethod("Read") is not null, door.Name))];
        documents.Select(door => door.Kind).ShouldBe(DocumentSchema.All.Where(schema => schema.IsDocument).Select(schema => schema.Name), ignoreOrder: true);

        // The laws of documents run over these.
        documents.Where(door => door.IsRead).Select(door => door.Kind).ShouldBe(Door.All.Select(door => door.Kind), ignoreOrder: true);
        doors.Count(door => door.GetMethod("Read") is not null).ShouldBe(Door.All.Length);

        // A document that came to the wrong door is sent to the right one.
        foreach ((string kind, bool isRead, string name) in documents)
        {
            Door other = Door.All.First(door => door.Kind != kind);
            other.Refusal($"{{\"kind\":\"{kind}\",\"version\":1}}").ShouldContain(isRead ? $"{name}.Read reads it" : "results are written only");
        }
    }

    [Fact]
    public void Rules_AreAboutPropertiesThatExist() =>
        SchemaRules.All.Where(rule => rule.Type.GetProperty(rule.Property) is null).ShouldBeEmpty();

    [Fact]
    public void EveryPropertyOfASchema_IsDescribed()
    {
        int seen = 0;
        foreach (JsonObject properties in DocumentSchema.All.SelectMany(schema => Properties(schema.Make())))
        {
            foreach ((string name, JsonNode? property) in properties)
            {
                seen++;
                string description = property!["description"]!.GetValue<string>();
                (description.Length >= 9 && description.EndsWith('.')).ShouldBeTrue($"{name}: {description}");
            }
        }

        seen.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Validator_RefusesKeywordsThatItDoesNotKnow() =>
        Should.Throw<InvalidOperationException>(() => new SchemaValidator(new() { ["dependentRequired"] = new JsonObject() }).Fault(new JsonObject())).Message.ShouldContain("dependentRequired");

    [Theory]
    [InlineData("{\"type\":\"integer\"}", "3", "3.5")]
    [InlineData("{\"type\":[\"integer\",\"null\"]}", "null", "\"3\"")]
    [InlineData("{\"type\":\"number\",\"minimum\":0,\"maximum\":1}", "1", "1.01")]
    [InlineData("{\"type\":\"number\",\"minimum\":0,\"maximum\":1}", "0", "-1e99")]
    [InlineData("{\"exclusiveMinimum\":0}", "0.1", "0")]
    [InlineData("{\"enum\":[\"a\",null]}", "null", "\"b\"")]
    [InlineData("{\"const\":1}", "1", "2")]
    [InlineData("{\"type\":\"string\",\"pattern\":\"^[\\\\p{L}]+$\",\"minLength\":2}", "\"客户\"", "\"a b\"")]
    [InlineData("{\"type\":\"string\",\"minLength\":2}", "\"ab\"", "\"a\"")]
    [InlineData("{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"minItems\":1}", "[true]", "[true,1]")]
    [InlineData("{\"type\":\"array\",\"minItems\":1}", "[1]", "[]")]
    [InlineData("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"],\"additionalProperties\":false}", "{\"a\":\"\"}", "{\"a\":\"\",\"b\":1}")]
    [InlineData("{\"required\":[\"a\"]}", "{\"a\":null}", "{\"b\":1}")]
    [InlineData("{\"additionalProperties\":{\"type\":\"string\"},\"minProperties\":1}", "{\"x\":\"y\"}", "{\"x\":1}")]
    [InlineData("{\"minProperties\":1}", "{\"x\":\"y\"}", "{}")]
    [InlineData("{\"propertyNames\":{\"enum\":[\"x\"]}}", "{\"x\":1}", "{\"y\":1}")]
    [InlineData("{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"type\":\"string\"}}}", "\"x\"", "1")]
    [InlineData("{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}", "null", "true")]
    public void Validator_TellsValidFromInvalid(string schema, string valid, string invalid)
    {
        var validator = new SchemaValidator((JsonObject)JsonNode.Parse(schema)!);

        validator.Fault(JsonNode.Parse(valid)).ShouldBeNull();
        validator.Fault(JsonNode.Parse(invalid)).ShouldNotBeNull();
    }

    private static string? KindOf(Type door) => (string?)door.GetField("Kind", BindingFlags.Static | BindingFlags.NonPublic)?.GetRawConstantValue();

    private static IEnumerable<JsonObject> Properties(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => pair.Key == "properties" ? Properties(pair.Value).Prepend((JsonObject)pair.Value!) : Properties(pair.Value)),
        JsonArray list => list.SelectMany(Properties),
        _ => [],
    };

    private static string Folder([CallerFilePath] string here = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "docs", "schemas");
        Assert.SkipUnless(Directory.Exists(folder), "The pages of the project are not here.");
        return folder;
    }
}
