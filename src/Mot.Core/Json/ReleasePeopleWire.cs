using System.Collections.Immutable;
using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>The people in one combination of groups, in the log of an audience.</summary>
internal sealed record ReleasePeopleWire
{
    /// <summary>The group of each segment, in their order; an empty text for not stated.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Their ratings as they were last.</summary>
    public required DistributionWire Ratings { get; init; }

    /// <summary>The same people by when they came and went.</summary>
    public required IReadOnlyList<ReleaseAtomWire> Parts { get; init; }

    internal static ReleasePeopleWire Of(GroupKey key, RatingDistribution? ratings, ImmutableArray<ReleaseAtom> atoms) => new()
    {
        Groups = [.. key.Groups.Select(group => group ?? "")],
        Ratings = ratings is null ? new() { Counts = [] } : DistributionWire.Of(ratings, withScale: false),
        Parts = [.. atoms.Select(ReleaseAtomWire.Of)],
    };

    internal static string? Group(string text) => text.Length == 0 ? null : text;

    internal (GroupKey Key, RatingDistribution? Ratings, ImmutableArray<ReleaseAtom> Parts)? Read(
        RatingScale scale, ImmutableArray<string> segments, int releases, string path, DocumentFaults faults)
    {
        int before = faults.Count;
        ReleaseLogWire.AddIf(
            Groups.Count != segments.Length ? $"There are {Guard.Text(segments.Length)} segments, but {Guard.Text(Groups.Count)} groups." : null, $"{path}.groups", faults);
        ReleaseLogWire.AddIf(
            Groups.Any(group => group.Length > 0 && string.IsNullOrWhiteSpace(group)) ? "A group is a blank text; where none is stated it is empty." : null, $"{path}.groups", faults);
        RatingDistribution? ratings = Ratings.Counts.Count == 0 ? null : Ratings.Read(scale, $"{path}.ratings", faults);
        ReleaseLogWire.AddIf(ratings is { MissingCount: > 0 } ? "A log counts ratings alone, and nothing that is missing." : null, $"{path}.ratings", faults);
        ImmutableArray<ReleaseAtom> parts = [.. Parts.Select((part, p) => part.Read(releases, $"{path}.parts[{p}]", faults))];
        if (faults.Count == before)
        {
            Int128 low = 0;
            Int128 high = 0;
            foreach (ReleaseAtom part in parts.Where(part => part.Until == 0))
            {
                low += part.Low;
                high += part.High;
            }

            long n = ratings?.Count ?? 0;
            ReleaseLogWire.AddIf(n < low || n > high ? $"There are {Guard.Text(n)} ratings, but those who stay are {low} to {high} people." : null, $"{path}.parts", faults);
        }

        return faults.Count == before ? (new([.. Groups.Select(Group)]), ratings, parts) : null;
    }
}
