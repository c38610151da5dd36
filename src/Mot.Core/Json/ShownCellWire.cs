using System.Collections.Immutable;
using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>A figure that an audience has seen, in documents.</summary>
internal sealed record ShownCellWire
{
    /// <summary>The number of the release, from 1.</summary>
    public required int Release { get; init; }

    /// <summary>Whom it was about: for each segment named the groups, an empty text for not stated; empty: everybody.</summary>
    public required Dictionary<string, IReadOnlyList<string>> Only { get; init; }

    internal static ShownCellWire Of(ShownCell shown, ImmutableArray<string> segments) => new()
    {
        Release = shown.Release,
        Only = shown.About.Parts.ToDictionary(part => segments[part.Segment], part => (IReadOnlyList<string>)[.. part.Groups.Select(group => group ?? "")], StringComparer.Ordinal),
    };

    internal ShownCell? Read(ImmutableArray<string> segments, int releases, string path, DocumentFaults faults)
    {
        int before = faults.Count;
        ReleaseLogWire.AddIf(Release < 1 || Release > releases ? $"Releases are numbered from 1 to {Guard.Text(releases)}, and this is {Guard.Text(Release)}." : null, $"{path}.release", faults);
        var only = new Dictionary<string, ImmutableArray<string?>>(StringComparer.Ordinal);
        foreach ((string segment, IReadOnlyList<string> groups) in Only)
        {
            ReleaseLogWire.AddIf(segments.Contains(segment) ? null : $"The log has no segment '{segment}'.", $"{path}.only.{segment}", faults);
            only[segment] = faults.NotNull(groups, $"{path}.only.{segment}") is null ? [] : [.. groups.Select(ReleasePeopleWire.Group)];
        }

        return faults.Count == before ? new(Release, CellCondition.Of(segments, only)) : null;
    }
}
