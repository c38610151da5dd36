using System.Globalization;
using System.Text.Json;

namespace Mot.Cli;

/// <summary>A JSON document in a file: its bytes, what it says it is, and where in it something is wrong.</summary>
internal sealed class JsonFile
{
    private JsonFile(string path, string fullPath, byte[] utf8, string? kind)
    {
        Path = path;
        FullPath = fullPath;
        Utf8 = utf8;
        Kind = kind;
    }

    /// <summary>The path as the user wrote it.</summary>
    internal string Path { get; }

    internal string FullPath { get; }

    internal byte[] Utf8 { get; }

    /// <summary>What the document says that it is; null when it says nothing.</summary>
    internal string? Kind { get; }

    /// <summary>Reads a file whose root is an object.</summary>
    internal static JsonFile Open(string path, Terminal terminal)
    {
        string full = System.IO.Path.GetFullPath(path, terminal.Folder);
        if (!File.Exists(full))
        {
            throw new InputRefusedException($"{path}: there is no such file.");
        }

        byte[] utf8 = File.ReadAllBytes(full);
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8.AsMemory(utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            JsonElement root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object
                ? throw new InputRefusedException($"{path}: a study is a JSON object, not {root.ValueKind}.")
                : new(path, full, utf8, root.TryGetProperty("kind", out JsonElement kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : null);
        }
        catch (JsonException fault)
        {
            throw Refusal(path, fault);
        }
    }

    /// <summary>Makes something of the document; what its reader refuses is told with the file and the place.</summary>
    internal T Read<T>(Func<byte[], T> read)
    {
        try
        {
            return read(Utf8);
        }
        catch (JsonException fault)
        {
            throw Refusal(Path, fault);
        }
    }

    private static InputRefusedException Refusal(string path, JsonException fault) => new($"{path}{PlaceOf(fault)}: {fault.Message}");

    // JSON counts lines and bytes from 0, people from 1.
    private static string PlaceOf(JsonException fault) => fault.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $":{line + 1}:{(fault.BytePositionInLine ?? 0) + 1}")
        : "";
}
