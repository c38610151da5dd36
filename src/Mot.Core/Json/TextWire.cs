namespace Mot.Core.Json;

/// <summary>Localized texts in documents: an object from language tags to texts.</summary>
internal static class TextWire
{
    internal static Dictionary<string, string>? Of(LocalizedText? text) => text?.Entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    internal static LocalizedText? Read(Dictionary<string, string>? wire, string path, DocumentFaults faults)
    {
        if (wire is null)
        {
            return null;
        }

        if (wire.Count == 0)
        {
            faults.Add(path, "A text needs at least one language, such as \"en\".");
            return null;
        }

        LocalizedText? text = null;
        foreach ((string language, string value) in wire)
        {
            text = faults.Try($"{path}.{language}", () => text?.With(language, value) ?? LocalizedText.Of(language, value));
        }

        return text;
    }
}
