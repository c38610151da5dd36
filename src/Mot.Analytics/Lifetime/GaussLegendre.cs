namespace Mot.Analytics.Lifetime;

/// <summary>Nodes and weights of Gauss–Legendre integration from 0 to 1.</summary>
/// <remarks>Newton steps on the Legendre polynomials (Abramowitz and Stegun 1964, 25.4.29).</remarks>
internal sealed class GaussLegendre
{
    private GaussLegendre(double[] nodes, double[] weights) => (Nodes, Weights) = (nodes, weights);

    internal static GaussLegendre Eight { get; } = Of(8);

    internal static GaussLegendre Sixteen { get; } = Of(16);

    internal double[] Nodes { get; }

    internal double[] Weights { get; }

    private static GaussLegendre Of(int n)
    {
        double[] nodes = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0;
            for (int step = 0; step < 20; step++)
            {
                (double before, double value) = (1, x);
                for (int k = 2; k <= n; k++)
                {
                    (before, value) = (value, ((((2 * k) - 1) * x * value) - ((k - 1) * before)) / k);
                }

                slope = n * ((x * value) - before) / ((x * x) - 1);
                x -= value / slope;
            }

            nodes[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - (x * x)) * slope * slope);
        }

        return new(nodes, weights);
    }
}
