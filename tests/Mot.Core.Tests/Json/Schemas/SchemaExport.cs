using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Mot.Core.Json;
using Mot.Core.Tests.Conventions;

namespace Mot.Core.Tests.Json.Schemas;

/// <summary>Makes the schema of a document from the metadata by which it is read and written, the comments of its records and the rules of the readers. The only place that makes schemas.</summary>
internal sealed class SchemaExport
{
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>The schema of a document.</summary>
    public JsonObject Of(DocumentSchema document)
    {
        JsonObject root = Export(document.Root);
        if (document.IsDocument)
        {
            var required = root["required"] as JsonArray ?? [];
            root.Remove("required");
            root["required"] = new JsonArray(["version", "kind", .. required.Select(name => name!.DeepClone()), .. document.AlsoRequired]);
            Fix(root, DocumentHead.VersionName, DocumentHead.Version);
            Fix(root, DocumentHead.KindName, document.Name);
        }

        JsonObject schema = After(new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:mot-core:{document.Name}:{DocumentHead.Version}",
            ["title"] = document.Title,
            ["description"] = Description($"T:{document.Root.Type.FullName}"),
        }, root);
        if (_definitions.Count > 0)
        {
            schema["$defs"] = new JsonObject(_definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        }

        return schema;
    }

    private JsonObject Export(JsonTypeInfo type) => (JsonObject)type.GetJsonSchemaAsNode(new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Transform,
    });

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        JsonPropertyInfo? property = context.PropertyInfo;
        bool orNull = property is not null && (property.IsGetNullable || property.IsSetNullable);
        JsonObject schema = property?.CustomConverter switch
        {
            null when context.Path.IsEmpty => (JsonObject)node,
            null when context.TypeInfo.Kind == JsonTypeInfoKind.Object => AnyOf([Reference(context.TypeInfo), .. Null(orNull)]),

            // The exporter points at the place where it met such a list or map before, which may be elsewhere afterwards.
            null => node["$ref"] is null ? (JsonObject)node : WithNull(Export(context.TypeInfo), orNull),
            WhereConverter => WithNull(new() { ["type"] = "object", ["additionalProperties"] = AnyOf(TypeOf("string"), new() { ["type"] = "array", ["items"] = TypeOf("string") }) }, orNull),
            WaveColumnConverter => AnyOf([TypeOf("string"), Reference(MotJsonContext.Default.WaveColumnWire), .. Null(orNull)]),
            { } other => throw new InvalidOperationException($"{other} has no schema; describe it here by hand."),
        };
        schema.Remove("default");
        return property is null ? schema : Described(property, schema);
    }

    // A record of its own becomes a definition, so that editors and people meet it once.
    private JsonObject Reference(JsonTypeInfo type)
    {
        string name = JsonNamingPolicy.CamelCase.ConvertName(type.Type.Name[..^"Wire".Length]);
        if (!_definitions.ContainsKey(name))
        {
            JsonObject schema = Export(type);
            if (typeof(IJsonDocument).IsAssignableFrom(type.Type))
            {
                // Inside another document the head may be left out, and is checked where it is not.
                Fix(schema, DocumentHead.VersionName, DocumentHead.Version, orNull: true);
                Fix(schema, DocumentHead.KindName, DocumentSchema.All.Single(each => each.Root.Type == type.Type).Name, orNull: true);
            }

            _definitions[name] = After(new() { ["description"] = Description($"T:{type.Type.FullName}") }, schema);
        }

        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    private static JsonObject Described(JsonPropertyInfo property, JsonObject schema)
    {
        PropertyInfo member = property.DeclaringType.GetProperties()
            .Single(each => property.Name == DocumentHead.Schema ? each.Name == "Schema" : JsonNamingPolicy.CamelCase.ConvertName(each.Name) == property.Name);
        SchemaRules.Apply(member.DeclaringType!, member.Name, schema);
        return After(new() { ["description"] = Description($"P:{member.DeclaringType!.FullName}.{member.Name}") }, schema);
    }

    private static void Fix(JsonObject schema, string name, JsonNode value, bool orNull = false)
    {
        var property = (JsonObject)schema["properties"]![name]!;
        property.Remove("type");
        property[orNull ? "enum" : "const"] = orNull ? new JsonArray(value, null) : value;
    }

    private static JsonObject TypeOf(string type) => new() { ["type"] = type };

    private static JsonObject[] Null(bool orNull) => orNull ? [TypeOf("null")] : [];

    private static JsonObject WithNull(JsonObject schema, bool orNull)
    {
        schema["type"] = orNull && schema["type"] is JsonValue type ? new JsonArray(type.DeepClone(), "null") : schema["type"]!.DeepClone();
        return schema;
    }

    private static JsonObject AnyOf(params JsonObject[] schemas) => schemas.Length == 1 ? schemas[0] : new() { ["anyOf"] = new JsonArray([.. schemas]) };

    // All keywords of the second behind those of the first.
    private static JsonObject After(JsonObject first, JsonObject second)
    {
        foreach ((string keyword, JsonNode? value) in second)
        {
            first[keyword] = value?.DeepClone();
        }

        return first;
    }

    private static string Description(string member) => CoreSource.Summary(member)
        ?? throw new InvalidOperationException($"{member} has no summary; a schema describes every property.");
}
