using System.Numerics;
using Mot.Core.Estimation;

namespace Mot.Core.Tests.Estimation;

public class QuantileTests
{
    // Any table of the normal distribution, to the digits of a double.
    [Theory]
    [InlineData(0.90, 1.6448536269514722)]
    [InlineData(0.95, 1.959963984540054)]
    [InlineData(0.99, 2.5758293035489004)]
    [InlineData(0.999, 3.2905267314918948)]
    public void Normal_TwoSided_IsThatOfTheTables(double level, double z) => Normal.TwoSided(level).ShouldBe(z, 1e-13);

    [Fact]
    public void Normal_Quantile_InvertsTheTailProbability() => Law.Check(Cases.All(random =>
    {
        double p = Math.Pow(10, -random.NextDouble() * 30) / 2;
        double z = Normal.Quantile(p);
        z.ShouldBeLessThanOrEqualTo(0);
        (PValues.OfNormal(z) / (2 * p)).ShouldBe(1, 1e-11);
        Normal.Quantile(0.5).ShouldBe(0);
    }));

    // The binomial tail in whole numbers: for whole a and b, the share below x is Σ C(n, j) xʲ(1 - x)ⁿ⁻ʲ over j ≥ a, with n = a + b - 1.
    [Fact]
    public void Beta_Below_IsTheBinomialTail() => Law.Check(Cases.All(random =>
    {
        (int a, int b, int percent) = (random.Next(1, 40), random.Next(1, 40), random.Next(1, 100));
        int n = a + b - 1;
        (BigInteger sum, BigInteger ways) = (0, 1);
        for (int j = 0; j <= n; j++)
        {
            sum += j >= a ? ways * BigInteger.Pow(percent, j) * BigInteger.Pow(100 - percent, n - j) : 0;
            ways = ways * (n - j) / (j + 1);
        }

        double exact = (double)(sum * BigInteger.Pow(10, 30) / BigInteger.Pow(100, n)) / 1e30;
        Beta.Below(percent / 100.0, a, b).ShouldBe(exact, (1e-12 * exact) + 1e-15, $"a {a}, b {b}, {percent} %");
    }));

    [Fact]
    public void Beta_Quantile_InvertsTheShareBelow() => Law.Check(Cases.All(random =>
    {
        (double a, double b, double p) = (Math.Pow(10, random.NextDouble() * 5), Math.Pow(10, random.NextDouble() * 5), random.Next(1, 1000) / 1000.0);
        Beta.Below(Beta.Quantile(p, a, b), a, b).ShouldBe(p, 1e-9, $"p {p}, a {a:R}, b {b:R}");
        Beta.Quantile(0.5, a, a).ShouldBe(0.5, 1e-14);
    }));

    // Student (1908) and any table since: 0.975 quantiles.
    [Theory]
    [InlineData(1, 12.7062047)]
    [InlineData(2, 4.3026527)]
    [InlineData(3, 3.1824463)]
    [InlineData(3.5, 2.9400886)] // Between the lines of the tables: integrated numerically.
    [InlineData(10, 2.2281389)]
    [InlineData(30, 2.0422725)]
    [InlineData(1000, 1.9623391)]
    [InlineData(1e9, 1.9599640)]
    public void StudentT_TwoSided_IsThatOfTheTables(double degrees, double t) =>
        StudentT.TwoSided(0.95, degrees).ShouldBe(t, 5e-8);

    [Fact]
    public void StudentT_TwoSided_InvertsTheClosedForm() => Law.Check(Cases.All(random =>
    {
        int degrees = random.Next(1, 1500);
        double level = random.Next(1, 1000) / 1000.0;
        Inside(StudentT.TwoSided(level, degrees), degrees).ShouldBe(level, 1e-11, $"level {level:R}, degrees {degrees}");
    }));

    // Far out the last term of the expansion counts; what lies outside is compared with itself.
    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1400)]
    public void StudentT_TwoSided_FarOut_InvertsTheClosedForm(int degrees)
    {
        const double Level = 0.999998;
        ((1 - Inside(StudentT.TwoSided(Level, degrees), degrees)) / (1 - Level)).ShouldBe(1, 3e-9);
    }

    // The probability of |T| < t in closed form for whole degrees of freedom: Abramowitz and Stegun 26.7.3 and 26.7.4.
    private static double Inside(double t, int degrees)
    {
        double angle = Math.Atan2(t, Math.Sqrt(degrees));
        double square = Math.Cos(angle) * Math.Cos(angle);
        bool odd = degrees % 2 == 1;
        double term = odd ? Math.Cos(angle) : 1;
        double sum = degrees == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k < degrees; k += 2)
        {
            term *= square * (k - 1) / k;
            sum += term;
        }

        return odd ? 2 / Math.PI * (angle + (Math.Sin(angle) * sum)) : Math.Sin(angle) * sum;
    }
}
