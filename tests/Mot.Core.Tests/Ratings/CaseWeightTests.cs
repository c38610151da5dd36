using Mot.Core.Ratings;

namespace Mot.Core.Tests.Ratings;

public class CaseWeightTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1_000_000)]
    [InlineData("1000", 1_000_000_000)]
    [InlineData("0.2847177143", 284_718)]
    [InlineData("0.0000005", 0)] // Half to even.
    [InlineData("0.0000015", 2)]
    [InlineData("0.0000025", 2)]
    [InlineData("0.00000250000001", 3)]
    [InlineData("2.5e-6", 2)]
    [InlineData(" 1.5 ", 1_500_000)]
    [InlineData(".5", 500_000)]
    public void TryParse_ReadsMillionths(string text, int millionths)
    {
        CaseWeight.TryParse(text, out CaseWeight weight).ShouldBeTrue();
        weight.Millionths.ShouldBe(millionths);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("+1")]
    [InlineData("1,5")]
    [InlineData("1000.0000001")]
    [InlineData("1e4")]
    [InlineData("1e99")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("(1)")]
    public void TryParse_AnythingElse_IsRefused(string text)
    {
        CaseWeight.TryParse(text, out CaseWeight weight).ShouldBeFalse();
        weight.ShouldBe(default);
    }

    [Fact]
    public void Create_OutOfRange_Throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CaseWeight.Create(-0.0000001m));
        Should.Throw<ArgumentOutOfRangeException>(() => CaseWeight.Create(1000.0000001m));
        Should.Throw<ArgumentOutOfRangeException>(() => CaseWeight.Create(decimal.MaxValue));
    }

    [Fact]
    public void ToString_IsReadBack() => Law.Check(Cases.All(random =>
    {
        CaseWeight weight = Cases.Weight(random);
        CaseWeight.TryParse(weight.ToString(), out CaseWeight read).ShouldBeTrue();
        read.ShouldBe(weight);
        CaseWeight.Create(weight.Value).ShouldBe(weight);
    }));

    [Fact]
    public void ToString_HasNoMoreDigitsThanNeeded()
    {
        CaseWeight.One.ToString().ShouldBe("1");
        CaseWeight.Create(0.000001m).ToString().ShouldBe("0.000001");
        CaseWeight.Create(1.500m).ToString().ShouldBe("1.5");
    }
}
