namespace Mot.Core.Journeys;

/// <summary>Collects what is to be said about one touchpoint; see <see cref="JourneyDraft"/>.</summary>
/// <remarks><para><b>Thread safety.</b> None.</para></remarks>
public sealed class TouchpointDraft
{
    internal TouchpointDraft(string id) => Id = id;

    internal string Id { get; }

    internal LocalizedText? Name { get; set; }

    internal List<ContactChannel> Channels { get; } = [];

    internal string? Department { get; set; }

    internal string? FrontLineRole { get; set; }

    internal MomentKind? MomentKind { get; set; }

    internal CustomerSide Side { get; set; }

    internal bool IsOptional { get; set; }

    internal bool IsRepeatable { get; set; }

    internal IReadOnlyList<string>? Next { get; set; }

    internal string? FailureTarget { get; set; }

    internal bool? BelievedCritical { get; set; }

    /// <summary>Names it in a language.</summary>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>zh</c>.</param>
    /// <param name="name">The name.</param>
    /// <returns>This draft.</returns>
    /// <exception cref="ArgumentException">The tag is malformed or the name blank.</exception>
    public TouchpointDraft Named(string language, string name)
    {
        Name = Name?.With(language, name) ?? LocalizedText.Of(language, name);
        return this;
    }

    /// <summary>Adds the channels through which the contact happens.</summary>
    /// <param name="channels">Well-known or own channels.</param>
    /// <returns>This draft.</returns>
    public TouchpointDraft Via(params ReadOnlySpan<ContactChannel> channels)
    {
        foreach (ContactChannel channel in channels)
        {
            ArgumentNullException.ThrowIfNull(channel, nameof(channels));
            Channels.Add(channel);
        }

        return this;
    }

    /// <summary>Names the department that answers for it.</summary>
    /// <param name="department">An id of the company's own.</param>
    /// <returns>This draft.</returns>
    public TouchpointDraft OwnedBy(string department)
    {
        Department = department;
        return this;
    }

    /// <summary>Names the front-line role that meets the customer here.</summary>
    /// <param name="role">An id of the company's own.</param>
    /// <returns>This draft.</returns>
    public TouchpointDraft MetBy(string role)
    {
        FrontLineRole = role;
        return this;
    }

    /// <summary>Says which phase of the customer's decision it belongs to.</summary>
    /// <param name="kind">The moment kind.</param>
    /// <returns>This draft.</returns>
    public TouchpointDraft OfKind(MomentKind kind)
    {
        MomentKind = kind;
        return this;
    }

    /// <summary>Says that it serves colleagues, not customers of the company.</summary>
    /// <returns>This draft.</returns>
    public TouchpointDraft ForColleagues()
    {
        Side = CustomerSide.Internal;
        return this;
    }

    /// <summary>Says that a customer may finish the journey without meeting it.</summary>
    /// <returns>This draft.</returns>
    public TouchpointDraft Optional()
    {
        IsOptional = true;
        return this;
    }

    /// <summary>Says that a customer may meet it more than once in one trip.</summary>
    /// <returns>This draft.</returns>
    public TouchpointDraft Repeatable()
    {
        IsRepeatable = true;
        return this;
    }

    /// <summary>Says which touchpoints may follow; several make a branch, none an end. Default: the next in order.</summary>
    /// <param name="touchpoints">Ids of touchpoints of the same journey.</param>
    /// <returns>This draft.</returns>
    public TouchpointDraft Then(params string[] touchpoints)
    {
        ArgumentNullException.ThrowIfNull(touchpoints);
        Next = [.. touchpoints];
        return this;
    }

    /// <summary>Says where a failed contact is taken care of.</summary>
    /// <param name="touchpoint">The id of another touchpoint of the same journey, such as a complaint desk.</param>
    /// <returns>This draft.</returns>
    public TouchpointDraft OnFailure(string touchpoint)
    {
        ArgumentNullException.ThrowIfNull(touchpoint);
        FailureTarget = touchpoint;
        return this;
    }

    /// <summary>Records what its owners believe about it, to be held against the evidence later.</summary>
    /// <param name="isCritical">Whether they believe that it is critical.</param>
    /// <returns>This draft.</returns>
    public TouchpointDraft Believed(bool isCritical)
    {
        BelievedCritical = isCritical;
        return this;
    }
}
