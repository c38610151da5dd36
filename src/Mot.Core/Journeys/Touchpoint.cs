using System.Collections.Immutable;

namespace Mot.Core.Journeys;

/// <summary>A designed place of contact in a journey. What happens there is an encounter.</summary>
/// <remarks>
/// <para>Made by a <see cref="JourneyDraft"/>, so it is always part of a valid journey.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Touchpoint
{
    internal Touchpoint(TouchpointDraft draft, string stage, int index, ImmutableArray<string> next)
    {
        Id = draft.Id;
        Name = draft.Name ?? LocalizedText.Of("en", draft.Id);
        Stage = stage;
        Index = index;
        Channels = [.. draft.Channels];
        Department = draft.Department;
        FrontLineRole = draft.FrontLineRole;
        MomentKind = draft.MomentKind;
        Side = draft.Side;
        IsOptional = draft.IsOptional;
        IsRepeatable = draft.IsRepeatable;
        HasExplicitNext = draft.Next is not null;
        Next = next;
        OnFailure = draft.FailureTarget;
        BelievedCritical = draft.BelievedCritical;
    }

    /// <summary>The stable id, unique in the journey.</summary>
    public string Id { get; }

    /// <summary>The name in one or more languages; the id where none was given.</summary>
    public LocalizedText Name { get; }

    /// <summary>The id of the stage that it belongs to.</summary>
    public string Stage { get; }

    /// <summary>Its place in the journey, counted from 0 over all stages.</summary>
    public int Index { get; }

    /// <summary>The channels through which the contact happens.</summary>
    public ImmutableArray<ContactChannel> Channels { get; }

    /// <summary>The department that answers for it; null when nobody was named.</summary>
    public string? Department { get; }

    /// <summary>The front-line role that meets the customer here; null when nobody does.</summary>
    public string? FrontLineRole { get; }

    /// <summary>The phase of the customer's decision; null when it was not classified.</summary>
    public MomentKind? MomentKind { get; }

    /// <summary>Whether it serves customers or colleagues.</summary>
    public CustomerSide Side { get; }

    /// <summary>Whether a customer may finish the journey without meeting it.</summary>
    public bool IsOptional { get; }

    /// <summary>Whether a customer may meet it more than once in one trip.</summary>
    public bool IsRepeatable { get; }

    /// <summary>The ids of the touchpoints that may follow; empty at an end of the journey.</summary>
    public ImmutableArray<string> Next { get; }

    /// <summary>The id of the touchpoint to which a customer goes whose contact failed here, such as a complaint desk; null when that was not stated.</summary>
    /// <remarks>It is no way of the ordinary path: what may follow a contact that went well is <see cref="Next"/>.</remarks>
    public string? OnFailure { get; }

    /// <summary>What its owners believe: critical, not critical, or (null) not stated. A belief is not evidence.</summary>
    public bool? BelievedCritical { get; }

    /// <summary>Whether <see cref="Next"/> was declared; otherwise it is the next touchpoint in order.</summary>
    internal bool HasExplicitNext { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
