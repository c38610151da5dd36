using System.Globalization;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Scoring;

public class ValueFunctionTests
{
    // Tversky and Kahneman (1992) with λ 2.25, α = β = 0.88; worked out with 60 digits in Python's decimal.
    [Theory]
    [InlineData("-100", "-129.473985900860309264")]
    [InlineData("-50", "-70.351947134336106501")]
    [InlineData("-10", "-17.067995438156634797")]
    [InlineData("-4", "-7.620707811262744442")]
    [InlineData("-1", "-2.25")]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("2", "1.840375301249750157")]
    [InlineData("10", "7.585775750291837688")]
    [InlineData("50", "31.267532059704936223")]
    [InlineData("100", "57.543993733715693006")]
    [InlineData("123456.789", "30236.615681119078179469")]
    [InlineData("0.00000001", "0.000000091201083936")]
    [InlineData("-0.000001", "-0.000011808167855620")]
    public void Of_HasTheWorkedValues(string gain, string expected)
    {
        ValueFunction.Default.Of(Number(gain)).ShouldBe(Number(expected), 1e-17m);
        ValueFunction.Default.Inverse(Number(expected)).ShouldBe(Number(gain), 1e-12m);
    }

    // Ratings 6, 7, 3, 8, 9 against an expectation of 7.
    [Fact]
    public void Of_ASeriesOfGaps_WeighsTheLosses()
    {
        decimal[] values = [.. new decimal[] { -1, 0, -4, 1, 2 }.Select(ValueFunction.Default.Of)];
        values.Average().ShouldBe(-1.4060665m, 1e-7m);
    }

    [Fact]
    public void Inverse_UndoesOf_AndBothGrow() => Law.Check(Cases.All(random =>
    {
        LossAversion aversion = ScoringCase.DrawLossAversion(random);
        ValueFunction function = aversion.Value;
        decimal gain = (random.Next(-100_000_000, 100_000_000) / 1_000_000m) + (random.Next(1000) / 1_000_000_000m);
        function.Inverse(function.Of(gain)).ShouldBe(gain, 1e-14m);
        function.Of(gain + 0.000000001m).ShouldBeGreaterThan(function.Of(gain));
        ((double)function.Of(gain)).ShouldBe(
            gain < 0 ? -(double)function.Lambda * Math.Pow(-(double)gain, (double)function.Beta) : Math.Pow((double)gain, (double)function.Alpha), 1e-11);
    }));

    [Fact]
    public void Of_WithLambdaAndExponentsOfOne_ChangesNothing()
    {
        ValueFunction function = new() { Lambda = 1, Alpha = 1, Beta = 1 };
        foreach (decimal gain in new[] { -1_000_000, -0.1m, 0, 33.333333m, 1_000_000 })
        {
            (function.Of(gain), function.Inverse(gain)).ShouldBe((gain, gain));
        }
    }

    [Fact]
    public void Numbers_OutOfRange_AreRefused()
    {
        ValueFunction function = ValueFunction.Default;
        Should.Throw<ArgumentOutOfRangeException>(() => function with { Lambda = 0.999m }).Message.ShouldContain("from 1 to 10");
        Should.Throw<ArgumentOutOfRangeException>(() => function with { Lambda = 10.1m });
        Should.Throw<ArgumentOutOfRangeException>(() => function with { Alpha = 0.09m }).Message.ShouldContain("from 0.1 to 1");
        Should.Throw<ArgumentOutOfRangeException>(() => function with { Beta = 1.1m });
        Should.Throw<ArgumentOutOfRangeException>(() => function.Of(1_000_000.1m));
        Should.Throw<ArgumentOutOfRangeException>(() => function.Inverse(function.Of(-1_000_000) - 1));
        ValueFunction widest = new() { Lambda = 10, Alpha = 0.1m, Beta = 0.1m };
        widest.Inverse(widest.Of(1_000_000)).ShouldBe(1_000_000, 1e-12m);
        widest.Inverse(widest.Of(-1_000_000)).ShouldBe(-1_000_000, 1e-12m);
        function.ToString().ShouldBe("λ 2.25, α 0.88, β 0.88");
    }

    // ln and exp by way of powers: 2^10, 2^(1/2) (Sloane, A002193), 2^(-1/3) and what is too small to be told from nothing.
    [Fact]
    public void Powers_OfTwo_HaveTheirDigits()
    {
        DecimalPower.OfTwo(10).ShouldBe(1024, 1e-22m);
        DecimalPower.OfTwo(0.5m).ShouldBe(1.4142135623730950488016887242m, 1e-26m);
        DecimalPower.OfTwo(-1m / 3).ShouldBe(0.7937005259840997373758528196m, 1e-26m);
        DecimalPower.OfTwo(0).ShouldBe(1);
        DecimalPower.OfTwo(-1_000_000_000_000).ShouldBe(0);
        DecimalPower.Of(0, 0.5m).ShouldBe(0);
        DecimalPower.Of(1e-28m, 0.5m).ShouldBe(1e-14m, 1e-26m);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
