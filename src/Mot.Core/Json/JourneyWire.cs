using System.Text.Json.Serialization;
using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>A journey in documents.</summary>
internal sealed record JourneyWire : IJsonDocument
{
    /// <summary>Where an editor finds the schema of the document; read and forgotten.</summary>
    [JsonPropertyName(DocumentHead.Schema)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The stable id: 1 to 64 letters, digits, hyphens, dots or underscores.</summary>
    public required string Id { get; init; }

    /// <summary>The name, by language; the id where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The day of the last review, such as <c>2026-11-22</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reviewed { get; init; }

    /// <summary>The contact channels of the company's own; those that the library knows, such as counter, phone, app and web, need no declaration.</summary>
    public IReadOnlyList<ChannelWire>? Channels { get; init; }

    /// <summary>The stages, in order; at least one.</summary>
    public required IReadOnlyList<StageWire> Stages { get; init; }

    internal static JourneyWire Of(Journey journey) => new()
    {
        Id = journey.Id,
        Name = TextWire.Of(journey.Name),
        Reviewed = DayText.Of(journey.Reviewed),
        Channels =
        [
            .. journey.Touchpoints.SelectMany(touchpoint => touchpoint.Channels).Distinct()
                .Where(channel => ContactChannel.Find(channel.Code) is null)
                .Select(channel => new ChannelWire { Code = channel.Code, Online = channel.IsOnline }),
        ],
        Stages = [.. journey.Stages.Select(StageWire.Of)],
    };

    internal Journey? Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, JourneyJson.Kind, path, faults);
        Dictionary<string, ContactChannel> own = new(StringComparer.Ordinal);
        for (int c = 0; c < (Channels?.Count ?? 0); c++)
        {
            ChannelWire wire = Channels![c];
            if (faults.Try($"{path}.channels[{c}]", () => ContactChannel.Create(wire.Code, wire.Online)) is { } channel
                && !own.TryAdd(channel.Code, channel))
            {
                faults.Add($"{path}.channels[{c}]", $"The channel '{channel.Code}' is declared twice.");
            }
        }

        var draft = new JourneyDraft(Id);
        foreach ((string language, string name) in Named(Name, $"{path}.name", faults))
        {
            draft.Named(language, name);
        }

        if (DayText.Read(Reviewed, $"{path}.reviewed", faults) is { } reviewed)
        {
            draft.ReviewedOn(reviewed);
        }

        for (int s = 0; s < Stages.Count; s++)
        {
            StageWire stage = Stages[s];
            string at = $"{path}.stages[{s}]";
            draft.Stage(stage.Id, into => stage.Fill(into, own, at, faults));
        }

        faults.AddRange(draft.Validate().Select(fault => new Fault($"{path}{fault.Path[1..]}", fault.Message)));
        return faults.IsEmpty ? draft.Build() : null;
    }

    /// <summary>The names that are well formed; the others become faults.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Named(Dictionary<string, string>? names, string path, DocumentFaults faults) =>
        TextWire.Read(names, path, faults)?.Entries ?? [];
}
