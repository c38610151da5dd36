using System.Collections.Immutable;
using System.Text.Json;

namespace Mot.Core;

/// <summary>The names of stable codes, such as satisfaction tiers and channels, in one or more languages.</summary>
/// <remarks>
/// <para>A code is the name of its list, a dot and the code within the list in lower case with hyphens: <c>tier.delighted</c>,
/// <c>missing.not-applicable</c>, <c>channel.in-person</c>. The lists are <c>missing</c>, <c>tier</c>, <c>kano</c>, <c>layer</c>, <c>factor</c>,
/// <c>channel</c>, <c>moment</c>, <c>verdict</c>, <c>method</c>, <c>metric</c>, <c>unit</c>, <c>component</c>, <c>hidden</c> and <c>side</c>.</para>
/// <para>A host replaces or extends the names with its own document: <c>{"version":1,"names":{"factor.taste":{"en":"taste"}}}</c>.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Vocabulary
{
    private const string Resource = "Mot.Core.vocabulary.json";
    private const int Version = 1;

    private readonly ImmutableDictionary<string, LocalizedText> _names;

    private Vocabulary(ImmutableDictionary<string, LocalizedText> names) => _names = names;

    /// <summary>The names that come with the library, in English and Chinese.</summary>
    public static Vocabulary Default { get; } = ReadEmbedded();

    /// <summary>Reads names from a document; codes that it does not name keep the names of <see cref="Default"/>.</summary>
    /// <param name="utf8Json">The document as UTF-8.</param>
    /// <returns>The vocabulary.</returns>
    /// <exception cref="JsonException">The document is not JSON or not a vocabulary; the message lists all faults with their paths.</exception>
    public static Vocabulary Parse(ReadOnlySpan<byte> utf8Json) =>
        new(Default._names.SetItems(Read(utf8Json)));

    /// <summary>The name of a code in a language.</summary>
    /// <param name="code">A code such as <c>tier.delighted</c>.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>The name; for a code that has none what follows its first dot, so that a company's own codes show as they are.</returns>
    public string NameOf(string code, string language)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(language);
        return _names.TryGetValue(code, out LocalizedText? name)
            ? name.In(language)
            : code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..];
    }

    private static Vocabulary ReadEmbedded()
    {
        using Stream stream = typeof(Vocabulary).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without its resource {Resource}.");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return new(Read(utf8).ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static Dictionary<string, LocalizedText> Read(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (reader.Read())
        {
            throw new JsonException("A vocabulary is one JSON object; something follows it.");
        }

        var faults = new List<Fault>();
        var names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("names", out JsonElement all) || all.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("$.names: A vocabulary is an object with the properties 'version' and 'names'.");
        }

        if (!root.TryGetProperty("version", out JsonElement version)
            || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out int number) || number != Version)
        {
            faults.Add(new("$.version", $"The version must be {Guard.Text(Version)}."));
        }

        foreach (JsonProperty code in all.EnumerateObject())
        {
            string path = $"$.names['{code.Name}']";
            if (Guard.IdFault(code.Name) is { } fault)
            {
                faults.Add(new(path, fault));
            }
            else if (ReadName(code.Value, path, faults) is { } name)
            {
                names[code.Name] = name;
            }
        }

        return faults.Count == 0
            ? names
            : throw new JsonException(Fault.Describe("The vocabulary cannot be read.", faults));
    }

    private static LocalizedText? ReadName(JsonElement element, string path, List<Fault> faults)
    {
        LocalizedText? name = null;
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty text in element.EnumerateObject())
            {
                string? value = text.Value.ValueKind == JsonValueKind.String ? text.Value.GetString() : null;
                if (LocalizedText.TagFault(text.Name) is { } fault)
                {
                    faults.Add(new(path, fault));
                    return null;
                }

                if (string.IsNullOrWhiteSpace(value))
                {
                    faults.Add(new($"{path}.{text.Name}", "A name must be a text that is not blank."));
                    return null;
                }

                name = name?.With(text.Name, value) ?? LocalizedText.Of(text.Name, value);
            }
        }

        if (name is null)
        {
            faults.Add(new(path, "A code needs its name in at least one language, such as {\"en\":\"taste\"}."));
        }

        return name;
    }
}
