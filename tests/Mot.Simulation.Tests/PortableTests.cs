namespace Mot.Simulation.Tests;

public class PortableTests
{
    [Fact]
    public void Log_IsTheLogarithm()
    {
        for (double x = 1e-300; x < 1e300; x *= 1.37)
        {
            Portable.Log(x).ShouldBe(Math.Log(x), 4e-16 * Math.Max(1, Math.Abs(Math.Log(x))), $"{x}");
        }

        Portable.Log(1).ShouldBe(0);
        Portable.Log(2).ShouldBe(Math.Log(2), 2e-16);
    }

    [Fact]
    public void Exp_IsTheExponential()
    {
        for (double x = -700; x < 700; x += 0.37)
        {
            (Portable.Exp(x) / Math.Exp(x)).ShouldBe(1, 2e-13, $"{x}");
        }

        Portable.Exp(0).ShouldBe(1);
        Portable.Exp(-800).ShouldBe(0);
        Portable.Exp(double.NegativeInfinity).ShouldBe(0);
    }

    // Worked out once; another machine must find the same bits.
    [Theory]
    [InlineData(0.1, -2.3025850929940455, 1.1051709180756477)]
    [InlineData(3.5, 1.252762968495368, 33.11545195869231)]
    [InlineData(0.75, -0.2876820724517809, 2.117000016612675)]
    public void Bits_AreFixed(double x, double log, double exp) => (Portable.Log(x), Portable.Exp(x)).ShouldBe((log, exp));
}
