using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using static Mot.Core.Satisfaction.SatisfactionTier;

namespace Mot.Core.Tests.Satisfaction;

public class TierPolicyTests
{
    // Half a step on a scale from 1 to 10: the boundaries belong to satisfied.
    [Theory]
    [InlineData("-0.6", Dissatisfied)]
    [InlineData("-0.5", Satisfied)]
    [InlineData("0", Satisfied)]
    [InlineData("0.5", Satisfied)]
    [InlineData("0.51", Delighted)]
    public void Of_DeadBand_IncludesBothEnds(string gap, SatisfactionTier tier) =>
        TierPolicy.HalfStepDeadBand.Of(decimal.Parse(gap, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(tier);

    [Fact]
    public void Of_GapsThatDoublesWouldGetWrong_AreExact()
    {
        // In doubles 7.3 - 6.8 is 0.5 but 8.2 - 7.7 is less.
        TierPolicy narrow = TierPolicy.DeadBand(0.4999999999999999m);
        narrow.Of(7.3m - 6.8m).ShouldBe(Delighted);
        narrow.Of(8.2m - 7.7m).ShouldBe(Delighted);
    }

    [Fact]
    public void Of_CutOffs_AreClosedBelow()
    {
        TierPolicy.ForScores.Of(69.999999m).ShouldBe(Dissatisfied);
        TierPolicy.ForScores.Of(70).ShouldBe(Satisfied);
        TierPolicy.ForScores.Of(89.999999m).ShouldBe(Satisfied);
        TierPolicy.ForScores.Of(90).ShouldBe(Delighted);
    }

    [Fact]
    public void Of_WhereLowerIsBetter_IsClosedAbove()
    {
        // School marks: 1 is best, 3 is still satisfied.
        TierPolicy marks = TierPolicy.CutOffs(3, 1);
        Enumerable.Range(1, 6).Select(mark => marks.Of(mark)).ShouldBe([Delighted, Satisfied, Satisfied, Dissatisfied, Dissatisfied, Dissatisfied]);
        marks.Of(1.01m).ShouldBe(Satisfied);
        marks.Of(3.01m).ShouldBe(Dissatisfied);
    }

    [Fact]
    public void Conventional_IsOnlyForTheUsualScales()
    {
        TierPolicy.Conventional(RatingScale.Create(1, 5)).ShouldBe(TierPolicy.CutOffs(4, 5));
        TierPolicy.Conventional(RatingScale.Create(0, 10)).ShouldBe(TierPolicy.CutOffs(7, 9));
        TierPolicy.Conventional(RatingScale.Create(1, 10)).ShouldBe(TierPolicy.CutOffs(7, 9));
        TierPolicy.Conventional(RatingScale.Create(1, 7)).ShouldBeNull();
        TierPolicy.Conventional(RatingScale.Create(1, 5, 0.5m)).ShouldBeNull();
        TierPolicy.Conventional(RatingScale.Create(1, 5, 1, ScaleDirection.LowerIsBetter)).ShouldBeNull();
    }

    [Fact]
    public void Of_AMissingAnswer_IsNone()
    {
        var scale = RatingScale.Create(1, 5);
        TierPolicy policy = TierPolicy.Conventional(scale)!;
        policy.Of(Answer.NotAsked, scale).ShouldBe(None);
        Enumerable.Range(1, 5).Select(rating => policy.Of(scale.Rate(rating), scale))
            .ShouldBe([Dissatisfied, Dissatisfied, Dissatisfied, Satisfied, Delighted]);
        Should.Throw<ArgumentOutOfRangeException>(() => policy.Of(Answer.FromTrustedStep(5), scale));
    }

    [Fact]
    public void Of_IsMonotoneAndExactAtTheBoundaries() => Law.Check(Cases.All(random =>
    {
        const decimal Least = 0.0000000000000001m;
        decimal low = random.Next(-1000, 1000) / 100m;
        decimal high = low + (random.Next(1, 1000) / 100m);
        TierPolicy ascending = TierPolicy.CutOffs(low, high);
        TierPolicy descending = TierPolicy.CutOffs(high, low);
        TierPolicy band = TierPolicy.DeadBand(Math.Abs(low));
        (ascending.Of(low), ascending.Of(low - Least), ascending.Of(high), ascending.Of(high - Least))
            .ShouldBe((Satisfied, Dissatisfied, Delighted, Satisfied));
        (descending.Of(high), descending.Of(high + Least), descending.Of(low), descending.Of(low + Least))
            .ShouldBe((Satisfied, Dissatisfied, Delighted, Satisfied));
        (band.Of(Math.Abs(low)), band.Of(Math.Abs(low) + Least), band.Of(-Math.Abs(low)), band.Of(-Math.Abs(low) - Least))
            .ShouldBe((Satisfied, Delighted, Satisfied, Dissatisfied));
        decimal[] values = [.. Enumerable.Range(0, 20).Select(_ => random.Next(-3000, 3000) / 100m).Order()];
        foreach ((TierPolicy policy, int sign) in new[] { (ascending, 1), (descending, -1), (band, 1) })
        {
            int[] tiers = [.. values.Select(value => sign * (int)policy.Of(value))];
            tiers.ShouldBe(tiers.Order());
        }
    }));

    [Fact]
    public void CutOffsAndDeadBand_OfNonsense_Throw()
    {
        Should.Throw<ArgumentException>(() => TierPolicy.CutOffs(3, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => TierPolicy.DeadBand(-0.01m));
    }
}
