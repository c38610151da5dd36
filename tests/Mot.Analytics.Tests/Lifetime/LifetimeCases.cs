using Mot.Analytics.Lifetime;

namespace Mot.Analytics.Tests.Lifetime;

/// <summary>Customers drawn from BG/NBD and gamma-gamma with known parameters.</summary>
internal static class LifetimeCases
{
    internal static (PurchaseHistory Purchases, SpendHistory Spend)[] Draw(Random random, int customers, BgNbd model, GammaGamma spend, double shortest = 20, double longest = 60) =>
    [
        .. Enumerable.Range(0, customers).Select(_ =>
        {
            double age = shortest + ((longest - shortest) * random.NextDouble());
            double rate = Gamma(random, model.RateShape) / model.RateScale;
            double a = Gamma(random, model.DropoutA);
            double dropout = a / (a + Gamma(random, model.DropoutB));
            (long x, double last) = (0, 0);
            for (double t = -Math.Log(1 - random.NextDouble()) / rate; t <= age; t -= Math.Log(1 - random.NextDouble()) / rate)
            {
                (x, last) = (x + 1, t);
                if (random.NextDouble() < dropout)
                {
                    break;
                }
            }

            double nu = Gamma(random, spend.CustomerShape) / spend.SpendScale;
            return (PurchaseHistory.Create(x, last, age), x == 0 ? default : SpendHistory.Create(x, Gamma(random, spend.SpendShape * x) / nu / x));
        }),
    ];

    internal static PurchaseHistory History(Random random)
    {
        double age = random.NextDouble() * 100;
        long x = random.Next(4) == 0 ? 0 : random.Next(3) == 0 ? random.Next(1, 400) : random.Next(1, 12);
        return PurchaseHistory.Create(x, x == 0 ? 0 : age * random.NextDouble(), age);
    }

    // Marsaglia and Tsang (2000), with the power of a uniform below shape 1.
    private static double Gamma(Random random, double shape)
    {
        if (shape < 1)
        {
            return Gamma(random, shape + 1) * Math.Pow(1 - random.NextDouble(), 1 / shape);
        }

        double d = shape - (1 / 3.0);
        while (true)
        {
            double z = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            double v = Math.Pow(1 + (z / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (z * z / 2) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }
}
