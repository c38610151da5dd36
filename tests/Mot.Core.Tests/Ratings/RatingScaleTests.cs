using Mot.Core.Ratings;

namespace Mot.Core.Tests.Ratings;

public class RatingScaleTests
{
    private static readonly RatingScale s_airport = RatingScale.Create(1, 5)
        .WithMissing("0", MissingKind.Blank).WithMissing("6", MissingKind.NotApplicable).WithMissing("N/A", MissingKind.Refused);

    [Theory]
    [InlineData("1", 0)]
    [InlineData("5", 4)]
    [InlineData(" 3 ", 2)]
    [InlineData("4.0", 3)]
    [InlineData("4.00", 3)]
    [InlineData("+2", 1)]
    [InlineData("2e0", 1)]
    [InlineData("05", 4)]
    public void TryRead_ARating_GivesItsStep(string cell, int step)
    {
        s_airport.TryRead(cell, out Answer answer).ShouldBeTrue();
        answer.Step.ShouldBe(step);
        answer.MissingKind.ShouldBeNull();
    }

    [Theory]
    [InlineData("6", MissingKind.NotApplicable)]
    [InlineData("6.0", MissingKind.NotApplicable)]
    [InlineData(" 6 ", MissingKind.NotApplicable)]
    [InlineData("0", MissingKind.Blank)]
    [InlineData("-0", MissingKind.Blank)]
    [InlineData("N/A", MissingKind.Refused)]
    [InlineData("", MissingKind.Blank)]
    [InlineData(" \t", MissingKind.Blank)]
    public void TryRead_AMissingCode_GivesItsKind(string cell, MissingKind kind)
    {
        s_airport.TryRead(cell, out Answer answer).ShouldBeTrue();
        answer.MissingKind.ShouldBe(kind);
        answer.Step.ShouldBeNull();
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("4,0")]
    [InlineData("4.5")]
    [InlineData("1,000")]
    [InlineData("n/a")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e40")]
    [InlineData("five")]
    [InlineData("\uFEFF5")] // A byte order mark is not part of a number: files are opened without it.
    [InlineData("5 5")]
    public void TryRead_AnythingElse_IsRefused(string cell)
    {
        s_airport.TryRead(cell, out Answer answer).ShouldBeFalse();
        answer.ShouldBe(Answer.NotAsked);
    }

    [Fact]
    public void TryRead_ADeclaredEmptyCell_HasItsKind()
    {
        s_airport.WithMissing("", MissingKind.NotAsked).TryRead(" ", out Answer answer).ShouldBeTrue();
        answer.MissingKind.ShouldBe(MissingKind.NotAsked);
    }

    [Fact]
    public void Rate_OnStepsOfAHalf_IsExact()
    {
        var scale = RatingScale.Create(1, 5, 0.5m);
        scale.StepCount.ShouldBe(9);
        scale.Rate(1).Step.ShouldBe(0);
        scale.Rate(4.5m).Step.ShouldBe(7);
        scale.ValueOf(scale.Rate(4.5m)).ShouldBe(4.5m);
        scale.TryRate(4.25m, out _).ShouldBeFalse();
        scale.TryRate(5.5m, out _).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => scale.Rate(4.25m)).Message.ShouldContain("1 to 5 in steps of 0.5");
    }

    [Fact]
    public void TryRate_ANumberVeryCloseToARating_IsRefused()
    {
        const decimal Least = 0.0000000000000000000000000001m;
        RatingScale.Create(1, 5, 2).TryRate(1 + Least, out _).ShouldBeFalse();
        RatingScale.Create(-1_000_000, 1_000_000, 1_000_000).TryRate(Least, out _).ShouldBeFalse();
    }

    [Fact]
    public void RateAndValueOf_AreInverse() => Law.Check(Cases.All(random =>
    {
        RatingScale scale = Cases.Scale(random);
        for (int step = 0; step < scale.StepCount; step++)
        {
            decimal rating = scale.ValueOf(Answer.FromTrustedStep(step))!.Value;
            scale.Rate(rating).Step.ShouldBe(step);
            scale.TryRead(rating.ToString(System.Globalization.CultureInfo.InvariantCulture), out Answer read).ShouldBeTrue();
            read.Step.ShouldBe(step);
        }

        scale.ValueOf(Answer.FromTrustedStep(scale.StepCount - 1)).ShouldBe(scale.Max);
        Should.Throw<ArgumentOutOfRangeException>(() => scale.ValueOf(Answer.FromTrustedStep(scale.StepCount)));
    }));

    [Theory]
    [InlineData("1", "1", "1")]
    [InlineData("5", "1", "1")]
    [InlineData("0", "101", "1")]
    [InlineData("1", "5", "0")]
    [InlineData("1", "5", "-1")]
    [InlineData("0", "1000001", "100000")]
    [InlineData("-1000001", "0", "100000")]
    [InlineData("0", "1000000", "0.0000000000000000000000000001")]
    [InlineData("0", "1", "79228162514264337593543950335")]
    public void Create_OutOfRange_Throws(string min, string max, string step) =>
        Should.Throw<ArgumentOutOfRangeException>(() => RatingScale.Create(Number(min), Number(max), Number(step)));

    [Theory]
    [InlineData("1", "5", "3")]
    [InlineData("1", "2", "0.3")]
    [InlineData("0", "1", "0.3333333333333333333333333333")]
    public void Create_BetweenSteps_Throws(string min, string max, string step) =>
        Should.Throw<ArgumentException>(() => RatingScale.Create(Number(min), Number(max), Number(step)))
            .Message.ShouldContain($"{max} is not a whole number of steps of {step} above {min}");

    [Fact]
    public void Create_TheLargest_Has101Steps()
    {
        RatingScale.Create(0, 100).StepCount.ShouldBe(RatingScale.MaxSteps);
        RatingScale.Create(0, 1).StepCount.ShouldBe(2);
        Should.Throw<ArgumentOutOfRangeException>(() => RatingScale.Create(1, 5, 1, (ScaleDirection)2));
    }

    [Fact]
    public void WithMissing_OfARating_IsRefused()
    {
        Should.Throw<ArgumentException>(() => s_airport.WithMissing("5.0", MissingKind.Blank)).Message.ShouldContain("1 to 5");
        Should.Throw<ArgumentOutOfRangeException>(() => s_airport.WithMissing("7", (MissingKind)6));
        s_airport.MissingCodes.Keys.ShouldBe(["0", "6", "N/A"]);
    }

    [Fact]
    public void ToString_OfEqualScales_IsTheSame()
    {
        var one = RatingScale.Create(1.0m, 5.00m, 0.50m);
        one.ShouldBe(RatingScale.Create(1, 5, 0.5m));
        one.GetHashCode().ShouldBe(RatingScale.Create(1, 5, 0.5m).GetHashCode());
        one.ToString().ShouldBe("1 to 5 in steps of 0.5");
        RatingScale.Create(1.0m, 5.0m).ToString().ShouldBe("1 to 5");
        RatingScale.Create(-0.5m, 0.5m, 0.000000001m * 100_000_000).ToString().ShouldBe("-0.5 to 0.5 in steps of 0.1");
    }

    [Fact]
    public void IsComparableTo_LooksAtRatingsDirectionAndAnchors()
    {
        var plain = RatingScale.Create(1, 5);
        RatingScale easy = plain.WithLabel(5, LocalizedText.Of("en", "easy"));
        RatingScale good = plain.WithLabel(5, LocalizedText.Of("en", "good"));
        RatingScale gut = plain.WithLabel(5, LocalizedText.Of("en", "good").With("de", "gut"));
        plain.IsComparableTo(easy).ShouldBeTrue();
        plain.IsComparableTo(plain.WithMissing("9", MissingKind.Refused)).ShouldBeTrue();
        good.IsComparableTo(gut).ShouldBeTrue();
        good.IsComparableTo(easy).ShouldBeFalse();
        easy.IsComparableTo(good).ShouldBeFalse();
        plain.IsComparableTo(RatingScale.Create(1, 5, 1, ScaleDirection.LowerIsBetter)).ShouldBeFalse();
        plain.IsComparableTo(RatingScale.Create(1, 5, 0.5m)).ShouldBeFalse();
        plain.IsComparableTo(RatingScale.Create(0, 4)).ShouldBeFalse();
        plain.ShouldNotBe(plain.WithMissing("9", MissingKind.Refused));
        good.LabelOf(good.Rate(5))!.In("de").ShouldBe("good");
        good.LabelOf(good.Rate(4)).ShouldBeNull();
        good.LabelOf(Answer.NotAsked).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => plain.WithLabel(6, LocalizedText.Of("en", "x")));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
