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
