using Mot.Core.Satisfaction;
using Mot.Reporting;

namespace Mot.Core.Tests.Reporting;

public class NumbersTests
{
    [Theory]
    [InlineData(4.0644, 2, "4.06")]
    [InlineData(-0.004, 2, "0.00")]
    [InlineData(-0.006, 2, "−0.01")]
    [InlineData(1234.5, 1, "1234.5")]
    public void Fixed_RoundsAndNeverSaysMinusZero(double value, int decimals, string text) => Numbers.Fixed(value, decimals).ShouldBe(text);

    [Theory]
    [InlineData(0.25, "+0.25")]
    [InlineData(-0.25, "−0.25")]
    [InlineData(0.001, "0.00")]
    public void Signed_ShowsTheSignOfWhatIsNotZero(double value, string text) => Numbers.Signed(value, 2).ShouldBe(text);

    [Theory]
    [InlineData(0.95, "95%")]
    [InlineData(0.9909, "99.09%")]
    [InlineData(0.999, "99.9%")]
    public void Level_HasNoNeedlessDecimals(double level, string text) => Numbers.Level(level).ShouldBe(text);

    [Fact]
    public void Interval_IsValueAndBrackets()
    {
        var say = new Wording("en");
        Numbers.Interval(NetPromoter.Of(70, 20, 10), Unit.Points, say).ShouldBe("60.0 [45.3, 71.2]");
        Numbers.Interval(TopBox.Of(81, 263), Unit.Share, say).ShouldBe("30.8% [25.5, 36.6]");
    }

    [Fact]
    public void Interval_WithoutANumber_SaysWhy()
    {
        Numbers.Interval(NetPromoter.Of(0, 0, 0), Unit.Points, new Wording("en")).ShouldBe("– (no answers)");
        Numbers.Interval(NetPromoter.Of(0, 0, 0), Unit.Points, new Wording("zh")).ShouldBe("– （无回答）");
        var one = new Mot.Core.Ratings.RatingDistribution(Mot.Core.Ratings.RatingScale.Create(1, 5));
        one.Add(one.Scale.Rate(4));
        Numbers.Interval(MeanRating.Of(one), Unit.Rating, new Wording("en")).ShouldBe("– (too few: n 1, needs 2)");
    }

    [Fact]
    public void Count_HasCommas() => Numbers.Count(1234567).ShouldBe("1,234,567");
}
