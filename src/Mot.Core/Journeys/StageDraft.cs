namespace Mot.Core.Journeys;

/// <summary>Collects the touchpoints of one stage; see <see cref="JourneyDraft"/>.</summary>
/// <remarks><para><b>Thread safety.</b> None.</para></remarks>
public sealed class StageDraft
{
    internal StageDraft(string id) => Id = id;

    internal string Id { get; }

    internal LocalizedText? Name { get; set; }

    internal List<TouchpointDraft> Touchpoints { get; } = [];

    /// <summary>Names the stage in a language.</summary>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>zh</c>.</param>
    /// <param name="name">The name.</param>
    /// <returns>This draft.</returns>
    /// <exception cref="ArgumentException">The tag is malformed or the name blank.</exception>
    public StageDraft Named(string language, string name)
    {
        Name = Name?.With(language, name) ?? LocalizedText.Of(language, name);
        return this;
    }

    /// <summary>Adds a touchpoint at the end of the stage.</summary>
    /// <param name="id">Its id, unique in the journey.</param>
    /// <param name="describe">What is to be said about it; may be left out.</param>
    /// <returns>This draft.</returns>
    public StageDraft Touchpoint(string id, Action<TouchpointDraft>? describe = null)
    {
        var touchpoint = new TouchpointDraft(id);
        Touchpoints.Add(touchpoint);
        describe?.Invoke(touchpoint);
        return this;
    }
}
