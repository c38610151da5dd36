using System.Collections.Immutable;

namespace Mot.Core.Journeys;

/// <summary>A part of a journey: an ordered group of touchpoints.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class Stage
{
    internal Stage(string id, LocalizedText name, ImmutableArray<Touchpoint> touchpoints)
    {
        Id = id;
        Name = name;
        Touchpoints = touchpoints;
    }

    /// <summary>The stable id, unique in the journey.</summary>
    public string Id { get; }

    /// <summary>The name in one or more languages; the id where none was given.</summary>
    public LocalizedText Name { get; }

    /// <summary>Its touchpoints in order; at least one.</summary>
    public ImmutableArray<Touchpoint> Touchpoints { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
