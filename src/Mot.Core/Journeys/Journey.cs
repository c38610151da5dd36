using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Mot.Core.Journeys;

/// <summary>The designed path of a customer: ordered stages of ordered touchpoints.</summary>
/// <remarks>
/// <para>Built with a <see cref="JourneyDraft"/> in code or read from JSON; the two mean the same. What customers actually
/// did is a set of encounters, not a journey.</para>
/// <para>The draft checks everything, for the reader of JSON too, so that a journey that exists is valid.</para>
/// <para><b>Equality and order.</b> By reference.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Journey
{
    private readonly Dictionary<string, Touchpoint> _byId;
    private readonly bool[] _canEnd;

    internal Journey(string id, LocalizedText name, DateOnly? reviewed, ImmutableArray<Stage> stages)
    {
        Id = id;
        Name = name;
        Reviewed = reviewed;
        Stages = stages;
        Touchpoints = [.. stages.SelectMany(stage => stage.Touchpoints)];
        _byId = Touchpoints.ToDictionary(touchpoint => touchpoint.Id, StringComparer.Ordinal);
        _canEnd = FindEnds();
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The name in one or more languages; the id where none was given.</summary>
    public LocalizedText Name { get; }

    /// <summary>The day on which somebody last held the map against what customers really meet; null when that was not stated.</summary>
    public DateOnly? Reviewed { get; }

    /// <summary>The stages in order; at least one.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>All touchpoints in order, over all stages; at least one.</summary>
    public ImmutableArray<Touchpoint> Touchpoints { get; }

    /// <summary>The touchpoint of an id.</summary>
    /// <param name="id">An id.</param>
    /// <returns>The touchpoint.</returns>
    /// <exception cref="ArgumentException">The journey has no such touchpoint.</exception>
    public Touchpoint this[string id] =>
        TryFind(id, out Touchpoint? touchpoint)
            ? touchpoint
            : throw new ArgumentException($"Journey '{Id}' has no touchpoint '{id}'.", nameof(id));

    /// <summary>Looks a touchpoint up by its id.</summary>
    /// <param name="id">Any text.</param>
    /// <param name="touchpoint">The touchpoint; null when there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string id, [NotNullWhen(true)] out Touchpoint? touchpoint)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(id, out touchpoint);
    }

    /// <summary>Whether a customer who met this touchpoint last may have finished: some way from it to an end leads over optional touchpoints only.</summary>
    /// <param name="touchpoint">A touchpoint of this journey.</param>
    /// <returns>True when nothing required need follow.</returns>
    /// <exception cref="ArgumentException">It belongs to another journey.</exception>
    public bool CanEndAt(Touchpoint touchpoint)
    {
        ArgumentNullException.ThrowIfNull(touchpoint);
        return _byId.GetValueOrDefault(touchpoint.Id) == touchpoint
            ? _canEnd[touchpoint.Index]
            : throw new ArgumentException($"'{touchpoint.Id}' belongs to another journey than '{Id}'.", nameof(touchpoint));
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    // Walks backwards from the ends; a way may go on through a touchpoint only when that one is optional.
    private bool[] FindEnds()
    {
        bool[] canEnd = new bool[Touchpoints.Length];
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Touchpoint touchpoint in Touchpoints.Reverse())
            {
                bool ends = touchpoint.Next.IsEmpty
                    || touchpoint.Next.Any(id => _byId[id].IsOptional && canEnd[_byId[id].Index]);
                changed |= ends != canEnd[touchpoint.Index];
                canEnd[touchpoint.Index] |= ends;
            }
        }

        return canEnd;
    }
}
