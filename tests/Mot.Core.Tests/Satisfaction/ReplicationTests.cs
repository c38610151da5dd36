using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class ReplicationTests
{
    private static readonly RatingScale s_scale = RatingScale.Create(1, 5);

    [Fact]
    public void Mean_OfTwoGroups_IsAsWorkedByHand()
    {
        // Groups (1, 1) and (5, 3): mean 2.5; without the first 4, without the second 1. se² = 1/2 * (1.5² + 1.5²) = 2.25.
        Estimate mean = MeanRating.Of(Groups(("a", [1, 1]), ("b", [5, 3])));
        mean.Value.ShouldBe(2.5);
        mean.StandardError.ShouldBe(1.5);
        (mean.Groups, mean.N).ShouldBe((2, 4L));

        // t with one degree of freedom at 0.95 is 12.7062 (any table).
        mean.High!.Value.ShouldBe(2.5 + (1.5 * 12.7062), 1e-4);
    }

    [Fact]
    public void Mean_OfTooFewGroups_IsUndefined()
    {
        MeanRating.Of(Groups(("a", [1, 2, 3]))).Reason.ShouldBe(UndefinedReason.TooFewGroups);
        MeanRating.Of(Groups(("a", [1, 2, 3]), ("b", []))).Reason.ShouldBe(UndefinedReason.TooFewGroups);
        MeanRating.Of(Groups()).Reason.ShouldBe(UndefinedReason.NoAnswers);
        MeanRating.Of(Groups(("a", []), ("b", []))).Reason.ShouldBe(UndefinedReason.NoAnswers);
    }

    [Fact]
    public void Difference_OfTwoSamples_AddsTheVariances()
    {
        ReplicatedDistribution first = Groups(("a", [1, 1]), ("b", [5, 3]));
        ReplicatedDistribution second = Groups(("a", [2, 2]), ("b", [2, 4]), ("c", [3, 3]));
        Estimate difference = MeanRating.Difference(first, second).Difference;
        difference.Value!.Value.ShouldBe(MeanRating.Of(first).Value!.Value - MeanRating.Of(second).Value!.Value, 1e-15);
        Math.Pow(difference.StandardError!.Value, 2).ShouldBe(
            Math.Pow(MeanRating.Of(first).StandardError!.Value, 2) + Math.Pow(MeanRating.Of(second).StandardError!.Value, 2), 1e-12);
        (difference.N, difference.Groups).ShouldBe((10L, 5));
    }

    [Fact]
    public void DifferenceWithin_OfPartsThatMoveTogether_HasLittleDoubt()
    {
        // In every group the second part is one point below the first: nothing varies but the level.
        ReplicatedDistribution first = Groups(("a", [2, 2]), ("b", [5, 5]), ("c", [3, 3]));
        ReplicatedDistribution second = Groups(("a", [1, 1]), ("b", [4, 4]), ("c", [2, 2]));
        MeanRating.DifferenceWithin(first, second).Difference.StandardError!.Value.ShouldBe(0, 1e-12);
        MeanRating.Difference(first, second).Difference.StandardError!.Value.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void DifferenceWithin_OfGroupsThatOneSideLacks_LeavesTheOtherSideWhole()
    {
        // First 2.5; without a 4, without b 1. Second (c alone) 3, without c undefined: too few groups.
        ReplicatedDistribution first = Groups(("a", [1, 1]), ("b", [5, 3]));
        MeanRating.DifferenceWithin(first, Groups(("c", [3, 3]))).Difference.Reason.ShouldBe(UndefinedReason.TooFewGroups);

        // Second (a 3, c 5) is 4; left out a: 4 - 5, b: 1 - 4, c: 2.5 - 3. se² = 2/3 * Σ(x - mean)², mean -1.5: 0.25 + 2.25 + 1 = 3.5.
        Estimate within = MeanRating.DifferenceWithin(first, Groups(("a", [3]), ("c", [5]))).Difference;
        within.Value.ShouldBe(-1.5);
        Math.Pow(within.StandardError!.Value, 2).ShouldBe(3.5 * 2 / 3, 1e-12);
        within.Groups.ShouldBe(3);
    }

    [Fact]
    public void Difference_WhereOneSideIsEmpty_SaysThatNobodyAnswered()
    {
        ReplicatedDistribution some = Groups(("a", [1, 1]), ("b", [5, 3]));
        ReplicatedDistribution none = Groups(("a", []), ("b", []));
        MeanRating.Difference(some, none).Difference.Reason.ShouldBe(UndefinedReason.NoAnswers);
        MeanRating.DifferenceWithin(some, none).Difference.Reason.ShouldBe(UndefinedReason.NoAnswers);
        TopBox.Difference(some, none, 2).Difference.Reason.ShouldBe(UndefinedReason.NoAnswers);
        MeanRating.Difference(some.Total, none.Total).Difference.Reason.ShouldBe(UndefinedReason.NoAnswers);
        MeanRating.Difference(some, Groups(("a", [1, 2]))).Difference.Reason.ShouldBe(UndefinedReason.TooFewGroups);
        MeanRating.Difference(some, none).Verdict.ShouldBe(ComparisonVerdict.CannotTell);
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

    private static ReplicatedDistribution Groups(params (string Key, int[] Ratings)[] groups) => ReplicatedDistribution.FromGroups(
        s_scale,
        groups.Select(group =>
        {
            var ratings = new RatingDistribution(s_scale);
            Array.ForEach(group.Ratings, rating => ratings.Add(s_scale.Rate(rating)));
            return KeyValuePair.Create(group.Key, ratings);
        }));
}
