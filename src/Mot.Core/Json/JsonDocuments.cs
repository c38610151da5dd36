using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mot.Core.Json;

/// <summary>How every document is read and written: strictly, in UTF-8, with a kind and a version.</summary>
internal static class JsonDocuments
{
    private const int FingerprintDigits = 16;

    internal static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        // Documents are files and responses, not parts of HTML pages; Chinese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a document: its record, and what that stands for, which is there unless there are faults.</summary>
    internal static T Read<TWire, T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<TWire> type, string kind, Func<TWire, DocumentFaults, T?> read)
        where TWire : class, IJsonDocument
        where T : class
    {
        ReadOnlySpan<byte> bom = [0xEF, 0xBB, 0xBF];
        utf8 = utf8.StartsWith(bom) ? utf8[bom.Length..] : utf8;
        TWire wire = Wire(utf8, type, kind);
        var faults = new DocumentFaults();
        DocumentHead.Check(wire, kind, faults);
        T? document = faults.IsEmpty ? read(wire, faults) : null;
        faults.ThrowIfAny(kind, utf8);
        return document!;
    }

    private static T Wire<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, string kind)
        where T : class
    {
        try
        {
            RefuseNullElements(utf8);
            return JsonSerializer.Deserialize(utf8, type) ?? throw new JsonException("This must not be null.");
        }
        catch (JsonException refused)
        {
            throw DocumentWalk.Explain(utf8, type, kind, refused);
        }
    }

    /// <summary>Writes a document for people and files: indented, LF line ends.</summary>
    internal static string Write<T>(T document, JsonTypeInfo<T> type, string kind)
        where T : class, IJsonDocument
    {
        document.Version = DocumentHead.Version;
        document.Kind = kind;
        return Write(document, type);
    }

    /// <summary>Writes a part of a document alone.</summary>
    internal static string Write<T>(T part, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(Bytes(part, type, Indented));

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its one compact form, defaults written out.</summary>
    internal static string Fingerprint<T>(T policy, JsonTypeInfo<T> type)
        where T : class, IJsonDocument => Convert.ToHexStringLower(SHA256.HashData(Bytes(policy, type, Compact)))[..FingerprintDigits];

    // The serialiser checks properties against null but not the elements of arrays.
    private static void RefuseNullElements(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        bool inArray = false;
        var containers = new Stack<bool>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    containers.Push(inArray);
                    inArray = reader.TokenType == JsonTokenType.StartArray;
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    inArray = containers.Pop();
                    break;
                case JsonTokenType.Null when inArray:
                    throw new JsonException($"An element of an array is null, at byte {Guard.Text(reader.TokenStartIndex)}.");
                default:
                    break;
            }
        }
    }

    private static byte[] Bytes<T>(T document, JsonTypeInfo<T> type, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            JsonSerializer.Serialize(writer, document, type);
        }

        return stream.ToArray();
    }
}
