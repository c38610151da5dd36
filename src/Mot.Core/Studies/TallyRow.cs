using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Scoring;

namespace Mot.Core.Studies;

/// <summary>A response with everything that a tally adds of it. Made without a tally, so that no lock is held meanwhile.</summary>
internal sealed class TallyRow
{
    private TallyRow(Response response, ImmutableArray<CellKey> keys, JourneyScore score, DerivedRow derived)
    {
        Response = response;
        Keys = keys;
        Score = score;
        Derived = derived;
    }

    internal Response Response { get; }

    /// <summary>The cells that it belongs to, besides the whole.</summary>
    internal ImmutableArray<CellKey> Keys { get; }

    internal JourneyScore Score { get; }

    internal DerivedRow Derived { get; }

    /// <summary>Checks a response and works its numbers out; throws as <see cref="StudyTally.Add"/> says.</summary>
    internal static TallyRow Of(Study study, Response response)
    {
        study.RequireAnswers(response);
        return new(
            response,
            KeysOf(study, response.Groups, response.Wave, response.Respondent, response.Cluster),
            study.Scorer.Score(study.TripOf(response)),
            study.Derived.RowOf(response));
    }

    /// <summary>The cells of a group in each segment, within their replicate group too.</summary>
    internal static ImmutableArray<CellKey> KeysOf(
        Study study, ImmutableArray<string?> groups, string? wave, string? respondent, string? cluster)
    {
        if (!groups.IsEmpty && groups.Length != study.Segments.Length)
        {
            throw new ArgumentException(
                $"Study '{study.Id}' has {study.Segments.Length} segments, but the response has {groups.Length} groups.", nameof(groups));
        }

        if (wave is not null && study.Wave is not null && wave != study.Wave)
        {
            throw new ArgumentException($"The response belongs to wave '{wave}', the study is of wave '{study.Wave}'.", nameof(wave));
        }

        for (int s = 0; s < groups.Length; s++)
        {
            if (groups[s] is { } group && !study.Segments[s].CanHave(group))
            {
                throw new ArgumentException(
                    $"Segment '{study.Segments[s].Id}' has no group '{group}'; whose group is not stated has null.", nameof(groups));
            }
        }

        CellKey[] keys = [.. study.Segments.Select((segment, s) => new CellKey(null, segment.Id, groups.IsEmpty ? null : groups[s]))];
        return study.Replicates?.KeyOf(respondent, cluster) is { } replicate
            ? [.. keys, .. keys.Select(key => key with { Replicate = replicate }), new(replicate, null, null)]
            : [.. keys];
    }
}
