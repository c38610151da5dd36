using System.Collections.Immutable;
using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>What an audience has been shown of one question, in documents.</summary>
internal sealed record QuestionHistoryWire
{
    /// <summary>The scale of the question.</summary>
    public required ScaleWire Scale { get; init; }

    /// <summary>The figures shown, from the first to the last.</summary>
    public required IReadOnlyList<ShownCellWire> Shown { get; init; }

    /// <summary>The people of each combination of groups.</summary>
    public required IReadOnlyList<ReleasePeopleWire> People { get; init; }

    internal static QuestionHistoryWire Of(QuestionHistory history, ImmutableArray<string> segments) => new()
    {
        Scale = ScaleWire.Of(history.Scale),
        Shown = [.. history.Shown.Select(shown => ShownCellWire.Of(shown, segments))],
        People = [.. history.Atoms.Select(pair => ReleasePeopleWire.Of(pair.Key, history.Counts.GetValueOrDefault(pair.Key), pair.Value))],
    };

    internal QuestionHistory? Read(ImmutableArray<string> segments, int releases, string path, DocumentFaults faults)
    {
        if (Scale.Read($"{path}.scale", faults) is not { } scale)
        {
            return null;
        }

        List<ShownCell> shown = [];
        for (int s = 0; s < Shown.Count; s++)
        {
            string at = $"{path}.shown[{s}]";
            if (Shown[s].Read(segments, releases, at, faults) is { } cell)
            {
                ReleaseLogWire.AddIf(
                    shown.Count > 0 && shown[^1].Release > cell.Release ? "Figures stand in the order of their releases." : null, $"{at}.release", faults);
                shown.Add(cell);
            }
        }

        ReleaseLogWire.AddIf(shown.Distinct().Count() < shown.Count ? "The same figure of one release occurs twice." : null, $"{path}.shown", faults);
        ImmutableSortedDictionary<GroupKey, RatingDistribution>.Builder counts = ImmutableSortedDictionary.CreateBuilder<GroupKey, RatingDistribution>();
        ImmutableSortedDictionary<GroupKey, ImmutableArray<ReleaseAtom>>.Builder atoms = ImmutableSortedDictionary.CreateBuilder<GroupKey, ImmutableArray<ReleaseAtom>>();
        for (int p = 0; p < People.Count; p++)
        {
            string at = $"{path}.people[{p}]";
            if (People[p].Read(scale, segments, releases, at, faults) is not var (key, ratings, parts))
            {
                continue;
            }

            ReleaseLogWire.AddIf(atoms.ContainsKey(key) ? "This combination of groups occurs twice." : null, $"{at}.groups", faults);
            atoms[key] = parts;
            if (ratings is { Count: > 0 })
            {
                counts[key] = ratings;
            }
        }

        return faults.IsEmpty ? new(scale, counts.ToImmutable(), atoms.ToImmutable(), [.. shown]) : null;
    }
}
