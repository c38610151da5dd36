using System.Text.Json.Serialization;
using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>A touchpoint in documents.</summary>
internal sealed record TouchpointWire
{
    /// <summary>The stable id, unique in the journey.</summary>
    public required string Id { get; init; }

    /// <summary>The name, by language; the id where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The codes of the contact channels: well known ones such as counter, phone, app and web, or those that the journey declares.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>The department that answers for it; null when nobody was named.</summary>
    public string? Department { get; init; }

    /// <summary>The front-line role that meets the customer here; null when nobody does.</summary>
    public string? FrontLineRole { get; init; }

    /// <summary>The phase of the customer's decision; null when it was not classified.</summary>
    public string? MomentKind { get; init; }

    /// <summary>Whether it serves customers (external) or colleagues (internal); null for the default, external.</summary>
    public string? Side { get; init; }

    /// <summary>Whether a customer may finish the journey without meeting it. Default: false.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether a customer may meet it more than once in one trip. Default: false.</summary>
    public bool Repeatable { get; init; }

    /// <summary>The ids of the touchpoints that may follow; empty at an end of the journey. Null for the next one in order.</summary>
    public IReadOnlyList<string>? Next { get; init; }

    /// <summary>The touchpoint to which a customer goes whose contact failed here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OnFailure { get; init; }

    /// <summary>What its owners believe: critical (true) or not (false); null when they did not say. A belief is not evidence.</summary>
    public bool? BelievedCritical { get; init; }

    internal static TouchpointWire Of(Touchpoint touchpoint) => new()
    {
        Id = touchpoint.Id,
        Name = TextWire.Of(touchpoint.Name),
        Channels = [.. touchpoint.Channels.Select(channel => channel.Code)],
        Department = touchpoint.Department,
        FrontLineRole = touchpoint.FrontLineRole,
        MomentKind = touchpoint.MomentKind is { } kind ? EnumText.Camel(kind) : null,
        Side = EnumText.Camel(touchpoint.Side),
        Optional = touchpoint.IsOptional,
        Repeatable = touchpoint.IsRepeatable,
        Next = touchpoint.HasExplicitNext ? touchpoint.Next : null,
        OnFailure = touchpoint.OnFailure,
        BelievedCritical = touchpoint.BelievedCritical,
    };

    internal void Fill(TouchpointDraft draft, IReadOnlyDictionary<string, ContactChannel> own, string path, DocumentFaults faults)
    {
        foreach ((string language, string name) in JourneyWire.Named(Name, $"{path}.name", faults))
        {
            draft.Named(language, name);
        }

        for (int c = 0; c < (Channels?.Count ?? 0); c++)
        {
            if ((own.GetValueOrDefault(Channels![c]) ?? ContactChannel.Find(Channels[c])) is not { } channel)
            {
                faults.Add($"{path}.channels[{c}]", $"The channel '{Channels[c]}' is neither well known nor declared under \"channels\".");
            }
            else
            {
                draft.Via(channel);
            }
        }

        draft.Department = Department;
        draft.FrontLineRole = FrontLineRole;
        draft.MomentKind = EnumText.ReadOptional<MomentKind>(MomentKind, $"{path}.momentKind", faults);
        draft.Side = EnumText.ReadOptional<CustomerSide>(Side, $"{path}.side", faults) ?? CustomerSide.External;
        draft.IsOptional = Optional;
        draft.IsRepeatable = Repeatable;
        draft.Next = Next;
        draft.FailureTarget = OnFailure;
        draft.BelievedCritical = BelievedCritical;
    }
}
