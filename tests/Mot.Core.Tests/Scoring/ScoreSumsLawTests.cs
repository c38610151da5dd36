using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Scoring;

public class ScoreSumsLawTests : SummaryLaws<ScoreSums, JourneyScore>
{
    [Fact]
    public void AddRange_EqualsAddingOneByOne() => Check((_, empty, scores) =>
    {
        ScoreSums range = empty();
        range.AddRange(scores);
        Cells(range).ShouldBe(Cells(Of(empty, scores)));
    });

    [Fact]
    public void Counts_AreThoseOfTheScores() => Check((_, empty, scores) =>
    {
        ScoreSums sums = Of(empty, scores);
        sums.Count.ShouldBe(scores.Count(score => score.IsDefined));
        sums.UnscoredCount.ShouldBe(scores.Count(score => !score.IsDefined));
        sums.ProvisionalCount.ShouldBe(scores.Count(score => score.IsProvisional));
        sums.GatedCount.ShouldBe(scores.Count(score => score.IsGated));
        foreach (SatisfactionTier tier in Enum.GetValues<SatisfactionTier>())
        {
            sums.CountOf(tier).ShouldBe(scores.Count(score => score.Tier == tier));
        }
    });

    [Fact]
    public void CountOf_OfAnUndeclaredTier_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ScoreSums().CountOf((SatisfactionTier)4));

    protected override (Func<ScoreSums> Empty, JourneyScore[] Rows) Draw(Random random) =>
        (() => new(), Cases.Some(random, () => random.Next(6) == 0 ? default : Score(random)));

    protected override void Add(ScoreSums summary, JourneyScore row) => summary.Add(row);

    protected override void Subtract(ScoreSums summary, JourneyScore row) => summary.Subtract(row);

    protected override void Merge(ScoreSums summary, ScoreSums other) => summary.Merge(other);

    protected override void Subtract(ScoreSums summary, ScoreSums other) => summary.Subtract(other);

    protected override ScoreSums Clone(ScoreSums summary) => summary.Clone();

    protected override Int128[] Cells(ScoreSums summary)
    {
        ScoreSums.Totals sums = summary.Sums;
        return
        [
            sums.Count, sums.Unscored, sums.Dissatisfied, sums.Satisfied, sums.Delighted, sums.Provisional, sums.Gated,
            sums.Sum, sums.SumOfSquares,
        ];
    }

    protected override void ReadEverything(ScoreSums summary)
    {
        summary.Count.ShouldBe(summary.CountOf(SatisfactionTier.Dissatisfied) + summary.CountOf(SatisfactionTier.Satisfied)
            + summary.CountOf(SatisfactionTier.Delighted));
        _ = MeanScore.Of(summary);
    }

    private static JourneyScore Score(Random random)
    {
        long millionths = Cases.Pick(random, 0, 70_000_000, JourneyScore.MaxMillionths, random.NextInt64(JourneyScore.MaxMillionths));
        SatisfactionTier tier = TierPolicy.ForScores.Of(millionths / (decimal)JourneyScore.Scale);
        return new(millionths, random.Next(1, 9), tier, (JourneyScore.Remarks)random.Next(16));
    }
}
