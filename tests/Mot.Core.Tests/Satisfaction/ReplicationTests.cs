using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class ReplicationTests
{
    private static readonly RatingScale s_scale = RatingScale.Create(1, 5);

    // Eight ratings that add up to 22.
    private static readonly ReplicatedDistribution s_five =
        Groups(("a", [1, 1]), ("b", [5, 3]), ("c", [3]), ("d", [2, 4]), ("e", [3]));

    [Fact]
    public void Mean_OfFiveGroups_IsAsWorkedByHand()
    {
        Estimate mean = MeanRating.Of(s_five);
        mean.Value.ShouldBe(2.75);
        (mean.Groups, mean.N, mean.Method).ShouldBe((5, 8L, IntervalMethod.Jackknife));

        // Without each group in turn; se² = 4/5 of the squared distances from their mean.
        double se = Math.Sqrt(4 * SquaredDistances(20 / 6.0, 14 / 6.0, 19 / 7.0, 16 / 6.0, 19 / 7.0) / 5);
        mean.StandardError!.Value.ShouldBe(se, 1e-12);

        // t with four degrees of freedom at 0.95 is 2.7764 (any table).
        mean.High!.Value.ShouldBe(2.75 + (2.7764 * se), 1e-4);
        mean.Low!.Value.ShouldBe(2.75 - (2.7764 * se), 1e-4);
    }

    [Fact]
    public void Mean_OfTooFewGroups_IsUndefined()
    {
        MeanRating.Of(Groups(("a", [1, 2, 3]))).Reason.ShouldBe(UndefinedReason.TooFewGroups);
        MeanRating.Of(Groups(("a", [1, 2, 3]), ("b", []), ("c", []), ("d", []), ("e", []))).Reason.ShouldBe(UndefinedReason.TooFewGroups);
        MeanRating.Of(Groups()).Reason.ShouldBe(UndefinedReason.NoAnswers);
        MeanRating.Of(Groups(("a", []), ("b", []))).Reason.ShouldBe(UndefinedReason.NoAnswers);
    }

    [Fact]
    public void Difference_OfTwoSamples_AddsTheVariances()
    {
        ReplicatedDistribution second = Groups(("a", [2, 2]), ("b", [2, 4]), ("c", [3, 3]), ("d", [4]), ("e", [5]), ("f", [1, 2]));
        Estimate difference = MeanRating.Difference(s_five, second).Difference;
        difference.Value!.Value.ShouldBe(MeanRating.Of(s_five).Value!.Value - MeanRating.Of(second).Value!.Value, 1e-15);
        Math.Pow(difference.StandardError!.Value, 2).ShouldBe(
            Math.Pow(MeanRating.Of(s_five).StandardError!.Value, 2) + Math.Pow(MeanRating.Of(second).StandardError!.Value, 2), 1e-12);
        (difference.N, difference.Groups).ShouldBe((18L, 11));
    }

    [Fact]
    public void DifferenceWithin_OfPartsThatMoveTogether_HasLittleDoubt()
    {
        // In every group the second part is one point below the first: nothing varies but the level.
        ReplicatedDistribution first = Groups(("a", [2, 2]), ("b", [5, 5]), ("c", [3, 3]), ("d", [4, 4]), ("e", [5, 5]));
        ReplicatedDistribution second = Groups(("a", [1, 1]), ("b", [4, 4]), ("c", [2, 2]), ("d", [3, 3]), ("e", [4, 4]));
        MeanRating.DifferenceWithin(first, second).Difference.StandardError!.Value.ShouldBe(0, 1e-12);
        MeanRating.Difference(first, second).Difference.StandardError!.Value.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void DifferenceWithin_OfGroupsThatOneSideLacks_LeavesThatSideWhole()
    {
        // First 2.75 as above; second 20 / 5 = 4. The first has no f and the second no e.
        ReplicatedDistribution second = Groups(("a", [3]), ("b", [4]), ("c", [5]), ("d", [3]), ("f", [5]));
        Estimate within = MeanRating.DifferenceWithin(s_five, second).Difference;
        within.Value.ShouldBe(-1.25);
        double squares = SquaredDistances(
            (20 / 6.0) - (17 / 4.0), (14 / 6.0) - 4, (19 / 7.0) - (15 / 4.0), (16 / 6.0) - (17 / 4.0), (19 / 7.0) - 4, 2.75 - (15 / 4.0));
        Math.Pow(within.StandardError!.Value, 2).ShouldBe(5 * squares / 6, 1e-12);
        (within.Groups, within.N).ShouldBe((5, 13L));

        // The rarer part decides the degrees of freedom: t with 4 at 0.95 is 2.7764.
        (within.High - within.Value)!.Value.ShouldBe(2.7764 * within.StandardError!.Value, 1e-4);

        // Where one group holds a whole side, nothing is left without it.
        MeanRating.DifferenceWithin(s_five, Groups(("c", [3, 3]))).Difference.Reason.ShouldBe(UndefinedReason.TooFewGroups);
    }

    [Fact]
    public void Differences_OfEveryMetric_KnowTheBetterSideAndTheSettings()
    {
        RatingScale ten = RatingScale.Create(0, 10);
        ReplicatedDistribution On(params int[][] groups) => ReplicatedDistribution.FromGroups(
            ten, groups.Select((ratings, g) => KeyValuePair.Create($"g{g}", Of(ten, ratings))));
        ReplicatedDistribution good = On([10, 9], [9, 10], [10, 8], [10, 10], [9, 9]);
        ReplicatedDistribution bad = On([1, 2], [2, 1], [0, 1], [2, 2], [1, 9]);
        foreach (Func<ReplicatedDistribution, ReplicatedDistribution, MetricSettings?, Comparison> difference in
            (Func<ReplicatedDistribution, ReplicatedDistribution, MetricSettings?, Comparison>[])
            [
                MeanRating.Difference, MeanRating.DifferenceWithin, NetPromoter.Difference, NetPromoter.DifferenceWithin,
                (a, b, settings) => TopBox.Difference(a, b, 2, settings), (a, b, settings) => TopBox.DifferenceWithin(a, b, 2, settings),
            ])
        {
            difference(good, bad, null).Verdict.ShouldBe(ComparisonVerdict.Better);
            difference(bad, good, null).Verdict.ShouldBe(ComparisonVerdict.Worse);
            difference(good, bad, null).Difference.Level.ShouldBe(0.95);
            Comparison half = difference(good, bad, new() { Level = 0.5, Margin = 0.01 });
            (half.Difference.Level, half.Margin).ShouldBe((0.5, 0.01));
        }

        Should.Throw<ArgumentException>(() => TopBox.DifferenceWithin(good, s_five, 2)).Message.ShouldContain("scales differ");
    }

    [Fact]
    public void Difference_WhereOneSideIsEmpty_SaysThatNobodyAnswered()
    {
        ReplicatedDistribution none = Groups(("a", []), ("b", []));
        MeanRating.Difference(s_five, none).Difference.Reason.ShouldBe(UndefinedReason.NoAnswers);
        MeanRating.DifferenceWithin(s_five, none).Difference.Reason.ShouldBe(UndefinedReason.NoAnswers);
        TopBox.Difference(s_five, none, 2).Difference.Reason.ShouldBe(UndefinedReason.NoAnswers);
        MeanRating.Difference(s_five.Total, none.Total).Difference.Reason.ShouldBe(UndefinedReason.NoAnswers);
        MeanRating.Difference(s_five, Groups(("a", [1, 2]))).Difference.Reason.ShouldBe(UndefinedReason.TooFewGroups);
        MeanRating.Difference(s_five, none).Verdict.ShouldBe(ComparisonVerdict.CannotTell);
    }

    [Fact]
    public void FromGroups_PutsKeysInOrdinalOrderAndSumsUp()
    {
        ReplicatedDistribution groups = Groups(("b", [1]), ("B", [2]), ("a", [3]));
        groups.Groups.Keys.ShouldBe(["B", "a", "b"]);
        groups.Total.Count.ShouldBe(3);
        Should.Throw<ArgumentException>(() => Groups(("a", [1]), ("a", [2])));
        Should.Throw<ArgumentException>(() => ReplicatedDistribution.FromGroups(RatingScale.Create(1, 7), groups.Groups));
    }

    private static double SquaredDistances(params double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2));

    private static ReplicatedDistribution Groups(params (string Key, int[] Ratings)[] groups) => ReplicatedDistribution.FromGroups(
        s_scale, groups.Select(group => KeyValuePair.Create(group.Key, Of(s_scale, group.Ratings))));

    private static RatingDistribution Of(RatingScale scale, int[] ratings)
    {
        var sums = new RatingDistribution(scale);
        Array.ForEach(ratings, rating => sums.Add(scale.Rate(rating)));
        return sums;
    }
}
