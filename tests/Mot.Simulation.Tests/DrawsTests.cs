namespace Mot.Simulation.Tests;

public class DrawsTests
{
    private const int Many = 200_000;

    [Fact]
    public void Uniform_FillsTheUnitIntervalEvenly()
    {
        double[] numbers = Draw((ref Draws draws) => draws.Uniform());
        numbers.ShouldAllBe(number => number > 0 && number < 1);
        numbers.ShouldHaveMean(0.5);
        numbers.Select(number => number * number).ShouldHaveMean(1.0 / 3);
        foreach (double part in new[] { 0.01, 0.25, 0.9 })
        {
            numbers.ShouldHaveShare(number => number < part, part);
        }
    }

    [Fact]
    public void Normal_HasTheQuantilesOfTheNormalDistribution()
    {
        double[] numbers = Draw((ref Draws draws) => draws.Normal());
        numbers.ShouldHaveMean(0);
        numbers.Select(number => number * number).ShouldHaveMean(1);
        numbers.Select(number => number * number * number).ShouldHaveMean(0);
        numbers.Select(number => Math.Pow(number, 4)).ShouldHaveMean(3);

        // Of any table of the normal distribution.
        numbers.ShouldHaveShare(number => number < -1.959963984540054, 0.025);
        numbers.ShouldHaveShare(number => number < 0.6744897501960817, 0.75);
        numbers.ShouldHaveShare(number => number < 2.3263478740408408, 0.99);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(4.5)]
    public void Gamma_HasTheMomentsOfItsShape(double shape)
    {
        double[] numbers = Draw((ref Draws draws) => draws.Gamma(shape));
        numbers.ShouldAllBe(number => number >= 0);
        numbers.ShouldHaveMean(shape);
        numbers.Select(number => number * number).ShouldHaveMean(shape * (shape + 1));
        if (shape == 1)
        {
            numbers.ShouldHaveShare(number => number > 1, Math.Exp(-1));
        }
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(0.4, 0.6)]
    public void Beta_HasTheMomentsOfItsShapes(double a, double b)
    {
        double[] numbers = Draw((ref Draws draws) => draws.Beta(a, b));
        numbers.ShouldAllBe(number => number >= 0 && number <= 1);
        numbers.ShouldHaveMean(a / (a + b));
        numbers.Select(number => number * number).ShouldHaveMean(a * (a + 1) / ((a + b) * (a + b + 1)));
        if (a == 1)
        {
            numbers.ShouldHaveShare(number => number > 0.5, Math.Pow(0.5, b));
        }
    }

    [Fact]
    public void Exponential_HasItsMeanAndItsTail()
    {
        double[] numbers = Draw((ref Draws draws) => draws.Exponential());
        numbers.ShouldHaveMean(1);
        numbers.ShouldHaveShare(number => number > 2, Math.Exp(-2));
    }

    [Fact]
    public void BelowAndPick_FollowTheirShares()
    {
        double[] below = Draw((ref Draws draws) => draws.Below(3));
        double[] picked = Draw((ref Draws draws) => draws.Pick([0.2, 0.5, 0.3]));
        foreach ((int at, double share) in new[] { (0, 0.2), (1, 0.5), (2, 0.3) })
        {
            below.ShouldHaveShare(number => number == at, 1.0 / 3);
            picked.ShouldHaveShare(number => number == at, share);
        }
    }

    [Fact]
    public void Keys_ThatDifferInOnePart_GiveOtherDraws()
    {
        (ulong, long, long, long)[] keys = [(1, 1, 1, 1), (2, 1, 1, 1), (1, 2, 1, 1), (1, 1, 2, 1), (1, 1, 1, 2), (1, 1, 1, -1)];
        keys.Select(key => Draws.Of(key.Item1, key.Item2, key.Item3, key.Item4).Uniform()).Distinct().Count().ShouldBe(keys.Length);
        Draws.Of(1, 2, 3, 4).Uniform().ShouldBe(Draws.Of(1, 2, 3, 4).Uniform());
    }

    [Fact]
    public void NeighbouringKeys_AreNotCorrelated()
    {
        double[] products = [.. Enumerable.Range(0, Many).Select(i => (Draws.Of(3, i, 0, 0).Uniform() - 0.5) * (Draws.Of(3, i + 1, 0, 0).Uniform() - 0.5))];
        products.ShouldHaveMean(0);
    }

    private delegate double One(ref Draws draws);

    private static double[] Draw(One one)
    {
        var draws = Draws.Of(20_260_101, 0, 0, 0);
        double[] numbers = new double[Many];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = one(ref draws);
        }

        return numbers;
    }
}
