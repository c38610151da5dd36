using Mot.Analytics.Kano;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests.Kano;

/// <summary>A Kano tally is a summary like the others.</summary>
public sealed class KanoTallyLawTests : SummaryLaws<KanoTally, (KanoReply[] Replies, CaseWeight Weight)>
{
    protected override (Func<KanoTally> Empty, (KanoReply[] Replies, CaseWeight Weight)[] Rows) Draw(Random random)
    {
        KanoFeature[] features = [.. Enumerable.Range(1, random.Next(1, 4)).Select(i => new KanoFeature($"f{i}", null, i % 2 == 0 ? null : KanoCases.Importance))];
        return (
            () => new(features),
            Cases.Some(random, () => ((KanoReply[])[.. features.Select(_ => KanoCases.Reply(random))], Cases.Weight(random))));
    }

    protected override void Add(KanoTally summary, (KanoReply[] Replies, CaseWeight Weight) row) => summary.Add(row.Replies, row.Weight);

    protected override void Subtract(KanoTally summary, (KanoReply[] Replies, CaseWeight Weight) row) => summary.Subtract(row.Replies, row.Weight);

    protected override void Merge(KanoTally summary, KanoTally other) => summary.Merge(other);

    protected override void Subtract(KanoTally summary, KanoTally other) => summary.Subtract(other);

    protected override KanoTally Clone(KanoTally summary) => summary.Clone();

    protected override Int128[] Cells(KanoTally summary) =>
    [
        .. summary.Features.SelectMany(feature => PairCells(summary.PairsOf(feature.Id))
            .Concat(summary.ImportanceOf(feature.Id) is { } importance ? RatingCells(importance) : [])),
    ];

    protected override void ReadEverything(KanoTally summary)
    {
        _ = summary.ToString();
        foreach (Weighting weighting in Enum.GetValues<Weighting>())
        {
            KanoFindings findings = KanoFindings.Of(summary, new() { Weighting = weighting });
            findings.Features.ShouldAllBe(feature => feature.N + feature.Missing == summary.Responses);
        }
    }

    private static IEnumerable<Int128> PairCells(KanoPairs pairs) =>
        from functional in Enumerable.Range(0, KanoPairs.Side)
        from dysfunctional in Enumerable.Range(0, KanoPairs.Side)
        let cell = pairs.CellAt(functional, dysfunctional)
        from sum in (Int128[])[cell.Count, cell.Weight, cell.WeightSquares]
        select sum;

    private static IEnumerable<Int128> RatingCells(RatingDistribution ratings) =>
        Enumerable.Range(0, ratings.Scale.StepCount).Select(ratings.StepCell)
            .Concat(Enum.GetValues<MissingKind>().Select(ratings.MissingCell))
            .SelectMany(cell => (Int128[])[cell.Count, cell.Weight, cell.WeightSquares]);
}
