using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Analytics.Kano;

/// <summary>All features by the groups of one segment, with the coefficients of each group against all others.</summary>
/// <remarks>
/// <para>Group sizes are those who answered the pair, without weights; small groups are hidden as by <see cref="ReleaseGate"/>. All differences of a segment are one family.</para>
/// <para><b>Sources.</b> Newcombe (1998), Statistics in Medicine 17, 873-890, for the differences; Benjamini and Hochberg (1995) for the family.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class KanoSegmentFindings
{
    private KanoSegmentFindings(string segment, ReleasePolicy policy, ComparisonFamily family, ImmutableArray<KanoSegmentTable> tables)
    {
        Segment = segment;
        Policy = policy;
        Family = family;
        Tables = tables;
    }

    /// <summary>The id of the segment.</summary>
    public string Segment { get; }

    /// <summary>How small a group may be.</summary>
    public ReleasePolicy Policy { get; }

    /// <summary>What all differences of the segment have in common.</summary>
    public ComparisonFamily Family { get; }

    /// <summary>One table for each feature.</summary>
    public ImmutableArray<KanoSegmentTable> Tables { get; }

    internal static KanoSegmentFindings Of(KanoTally whole, KanoSegment segment, KanoPolicy policy, ReleaseGate gate)
    {
        Row[][] tables = [.. Enumerable.Range(0, whole.Features.Length).Select(f => Rows(whole, f, segment, policy, gate))];
        var family = ComparisonFamily.Of(
            "groups against all others",
            tables.SelectMany(rows => rows).SelectMany(row => (Comparison?[])[row.Better, row.Worse]).OfType<Comparison>(),
            level: policy.Level);
        int next = 0;
        Comparison? Judged(Comparison? comparison) => comparison is null ? null : family.Comparisons[next++];
        return new(
            segment.Id,
            gate.Policy,
            family,
            [
                .. tables.Select((rows, f) => new KanoSegmentTable(
                    whole.Features[f],
                    [.. rows.Select(row => row.Findings with { BetterAgainstOthers = Judged(row.Better), WorseAgainstOthers = Judged(row.Worse) })])),
            ]);
    }

    private static Row[] Rows(KanoTally whole, int feature, KanoSegment segment, KanoPolicy policy, ReleaseGate gate)
    {
        (string? Group, KanoPairs Pairs, RatingDistribution? Importance)[] groups =
            [.. segment.Groups.Select(group => (group.Id, group.Tally.PairsAt(feature), group.Tally.ImportanceAt(feature)))];
        HiddenReason?[] hidden = gate.Hide([.. groups.Select(group => (group.Group, group.Pairs.Count))]);

        // Others are those with a stated group. When the rest must stay hidden they are taken in, because otherwise the
        // total minus this group minus the others would give them away.
        KanoPairs stated = whole.PairsAt(feature).Clone();
        int unstated = Array.FindIndex(groups, group => group.Group is null);
        if (unstated >= 0 && hidden[unstated] is null)
        {
            stated.Subtract(groups[unstated].Pairs);
        }

        return
        [
            .. groups.Select((group, i) =>
            {
                if (hidden[i] is not null)
                {
                    return new Row(new(group.Group, hidden[i]), null, null);
                }

                var findings = new KanoGroupFindings(group.Group, null)
                {
                    Findings = KanoFeatureFindings.Of(whole.Features[feature], group.Pairs, group.Importance, policy),
                };
                if (group.Group is null)
                {
                    return new Row(findings, null, null);
                }

                KanoPairs others = stated.Clone();
                others.Subtract(group.Pairs);
                (KanoShares mine, KanoShares theirs) = (KanoShares.Of(group.Pairs, policy.Table), KanoShares.Of(others, policy.Table));
                return new Row(
                    findings, KanoShares.BetterDifference(mine, theirs, policy.Metrics), KanoShares.WorseDifference(mine, theirs, policy.Metrics));
            }),
        ];
    }

    private sealed record Row(KanoGroupFindings Findings, Comparison? Better, Comparison? Worse);
}
