using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mot.Core.Tests.Json.Schemas;

/// <summary>Validates documents against the part of JSON Schema (draft 2020-12) that the schemas of the library use; any other keyword throws.</summary>
internal sealed class SchemaValidator(JsonObject root)
{
    private static readonly HashSet<string> s_annotations = ["$schema", "$id", "$defs", "title", "description", "format"];

    private static readonly Dictionary<string, SchemaValidator> s_all =
        DocumentSchema.All.ToDictionary(schema => schema.Name, schema => new SchemaValidator((JsonObject)JsonNode.Parse(schema.Text())!));

    // More patterns than the runtime remembers by itself.
    private static readonly ConcurrentDictionary<string, Regex> s_patterns = new(StringComparer.Ordinal);

    /// <summary>The validator of a document by its name.</summary>
    public static SchemaValidator Of(string name) => s_all[name];

    /// <summary>The first thing in which the document is against the schema; null when it is valid.</summary>
    public string? Fault(JsonNode? document) => Fault(root, document, "$");

    private string? Fault(JsonObject schema, JsonNode? value, string path)
    {
        foreach ((string keyword, JsonNode? rule) in schema)
        {
            if (!s_annotations.Contains(keyword) && Fault(keyword, rule!, schema, value, path) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private string? Fault(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string path)
    {
        string? Refuse(bool refused) => refused ? $"{path}: {keyword} {rule.ToJsonString()}" : null;
        return keyword switch
        {
            "$ref" => Fault(Definition(rule.GetValue<string>()), value, path),
            "anyOf" => Refuse(rule.AsArray().All(each => Fault((JsonObject)each!, value, path) is not null)),
            "type" => Refuse(!(rule is JsonArray types ? types.Select(type => type!) : [rule]).Any(type => IsOf(type.GetValue<string>(), value))),
            "enum" => Refuse(!rule.AsArray().Any(each => JsonNode.DeepEquals(each, value))),
            "const" => Refuse(!JsonNode.DeepEquals(rule, value)),
            "minimum" => Refuse(Number(value) < rule.GetValue<decimal>()),
            "maximum" => Refuse(Number(value) > rule.GetValue<decimal>()),
            "exclusiveMinimum" => Refuse(Number(value) <= rule.GetValue<decimal>()),
            "pattern" => Refuse(Text(value) is { } text && !s_patterns.GetOrAdd(rule.GetValue<string>(), pattern => new Regex(pattern)).IsMatch(text)),
            "minLength" => Refuse(Text(value)?.Length < rule.GetValue<decimal>()),
            "minItems" => Refuse((value as JsonArray)?.Count < rule.GetValue<decimal>()),
            "minProperties" => Refuse((value as JsonObject)?.Count < rule.GetValue<decimal>()),
            "required" => Refuse(value is JsonObject map && rule.AsArray().Any(name => !map.ContainsKey(name!.GetValue<string>()))),
            "propertyNames" => Members(value).Select(member => Fault((JsonObject)rule, member.Key, $"{path}.{member.Key}")).FirstOrDefault(fault => fault is not null),
            "properties" => Members(value).Where(member => rule[member.Key] is not null)
                .Select(member => Fault((JsonObject)rule[member.Key]!, member.Value, $"{path}.{member.Key}")).FirstOrDefault(fault => fault is not null),
            "additionalProperties" => Members(value).Where(member => schema["properties"]?[member.Key] is null)
                .Select(member => rule is JsonObject each ? Fault(each, member.Value, $"{path}.{member.Key}") : rule.GetValue<bool>() ? null : $"{path}.{member.Key}: unknown")
                .FirstOrDefault(fault => fault is not null),
            "items" => (value as JsonArray)?.Select((each, i) => Fault((JsonObject)rule, each, $"{path}[{i}]")).FirstOrDefault(fault => fault is not null),
            _ => throw new InvalidOperationException($"The validator does not know '{keyword}'."),
        };
    }

    private JsonObject Definition(string reference) => reference.StartsWith("#/$defs/", StringComparison.Ordinal)
        ? (JsonObject)root["$defs"]![reference["#/$defs/".Length..]]!
        : throw new InvalidOperationException($"The validator does not know where '{reference}' is.");

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? value) => value as JsonObject ?? Enumerable.Empty<KeyValuePair<string, JsonNode?>>();

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "integer" => Number(value) is { } number && number == decimal.Truncate(number),
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        "string" => Text(value) is not null,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "null" => value is null,
        _ => throw new InvalidOperationException($"The validator does not know the type '{type}'."),
    };

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    // What is beyond the reach of a decimal is told by its ends.
    private static decimal? Number(JsonNode? value) => value?.GetValueKind() != JsonValueKind.Number ? null
        : decimal.TryParse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal number) ? number
        : value.ToJsonString().StartsWith('-') ? decimal.MinValue : decimal.MaxValue;
}
