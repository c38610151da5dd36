using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>A stage in documents.</summary>
internal sealed record StageWire
{
    /// <summary>The stable id, unique in the journey.</summary>
    public required string Id { get; init; }

    /// <summary>The name, by language; the id where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The touchpoints, in order.</summary>
    public required IReadOnlyList<TouchpointWire> Touchpoints { get; init; }

    internal static StageWire Of(Stage stage) => new()
    {
        Id = stage.Id,
        Name = TextWire.Of(stage.Name),
        Touchpoints = [.. stage.Touchpoints.Select(TouchpointWire.Of)],
    };

    internal void Fill(StageDraft draft, IReadOnlyDictionary<string, ContactChannel> own, string path, DocumentFaults faults)
    {
        foreach ((string language, string name) in JourneyWire.Named(Name, $"{path}.name", faults))
        {
            draft.Named(language, name);
        }

        for (int t = 0; t < Touchpoints.Count; t++)
        {
            TouchpointWire touchpoint = Touchpoints[t];
            string at = $"{path}.touchpoints[{t}]";
            draft.Touchpoint(touchpoint.Id, into => touchpoint.Fill(into, own, at, faults));
        }
    }
}
