using System.Text.Json.Serialization;
using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>A touchpoint in documents.</summary>
internal sealed record TouchpointWire
{
    public required string Id { get; init; }

    public Dictionary<string, string>? Name { get; init; }

    public IReadOnlyList<string>? Channels { get; init; }

    public string? Department { get; init; }

    public string? FrontLineRole { get; init; }

    public string? MomentKind { get; init; }

    public string? Side { get; init; }

    public bool Optional { get; init; }

    public bool Repeatable { get; init; }

    public IReadOnlyList<string>? Next { get; init; }

    /// <summary>The touchpoint to which a customer goes whose contact failed here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OnFailure { get; init; }

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
