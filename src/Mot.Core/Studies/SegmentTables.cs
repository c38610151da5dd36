using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>Makes the tables by segment: each outcome in each segment, every group against all others, through the gate.</summary>
internal static class SegmentTables
{
    internal static (ImmutableArray<ReleasedTable> Tables, ComparisonFamily Family) Of(
        StudyTally tally, StudyRelease? release, Weighting weighting, FindingsSettings settings)
    {
        Study study = tally.Study;
        var gate = new ReleaseGate(study.Release);
        (Segment Segment, Question Question, Row[] Rows)[] tables =
        [
            .. study.Segments.SelectMany(segment => study.Outcomes.Select(question =>
                (segment, question, Rows(tally, release, segment, question, gate, weighting, settings)))),
        ];
        var family = ComparisonFamily.Of(
            "groups against all others",
            tables.SelectMany(table => table.Rows).Select(row => row.Against).OfType<Comparison>(),
            settings.Correction,
            settings.Level);
        int next = 0;
        return (
            [
                .. tables.Select(table => new ReleasedTable(
                    table.Segment.Id,
                    table.Question.Id,
                    gate.Policy,
                    [.. table.Rows.Select(row => new ReleasedRow(row.Candidate with { AgainstOthers = row.Against is null ? null : family.Comparisons[next++] }, row.Hidden?.Reason, row.Hidden?.Earlier))])),
            ],
            family);
    }

    private static Row[] Rows(
        StudyTally tally, StudyRelease? release, Segment segment, Question question, ReleaseGate gate, Weighting weighting, FindingsSettings settings)
    {
        Sample[] samples = [.. tally.GroupsOf(segment).Select(group => Sample.Of(tally, question, segment, group, settings))];
        string?[] groups = [.. tally.GroupsOf(segment)];
        HiddenCell?[] hidden = release?.Hide(segment, question, groups)
            ?? [.. gate.Hide([.. groups.Select((group, i) => (group, samples[i].Ratings.Count))]).Select(reason => reason is null ? null : (HiddenCell?)new HiddenCell(reason.Value, null))];

        // Others are those with a stated group. When the rest must stay hidden they are taken in, because otherwise the
        // total minus this group minus the others would give them away.
        Sample everybody = Sample.Of(tally, question, settings);
        int unstated = Array.IndexOf(groups, null);
        Sample stated = unstated >= 0 && hidden[unstated] is null ? everybody.Without(samples[unstated]) : everybody;
        return
        [
            .. groups.Select((group, i) => new Row(
                new(group, samples[i].Ratings.Count, samples[i].Metrics(settings.Metrics(Weighting.None)))
                {
                    Weighted = weighting == Weighting.None ? null : samples[i].Metrics(settings.Metrics(weighting)),
                },
                group is null || hidden[i] is not null
                    ? null
                    : samples[i].Within(stated.Without(samples[i]), settings.Metrics(Weighting.None)),
                hidden[i])),
        ];
    }

    private sealed record Row(ReleaseCandidate Candidate, Comparison? Against, HiddenCell? Hidden);
}
