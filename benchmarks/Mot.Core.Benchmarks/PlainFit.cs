using Mot.Analytics.Lifetime;

namespace Mot.Core.Benchmarks;

/// <summary>A fit as it is usually written: every customer by itself, gradients by differences, BFGS with halved steps.</summary>
internal static class PlainFit
{
    private const double Difference = 1e-6;

    /// <summary>The highest log-likelihood over four parameters.</summary>
    internal static double Of(PurchaseHistory[] customers, Func<double[], Func<PurchaseHistory, double>> model)
    {
        double[] at = [0, Math.Log(10), 0, Math.Log(3)];
        double value = Value(at);
        double[] gradient = Gradient(at);
        double[,] inverse = Scaled(1.0 / customers.Length);
        for (int step = 0; step < 500; step++)
        {
            double[] move = new double[4];
            for (int i = 0; i < 4; i++)
            {
                for (int j = 0; j < 4; j++)
                {
                    move[i] += inverse[i, j] * gradient[j];
                }
            }

            double longest = move.Max(Math.Abs);
            double length = longest > 2 ? 2 / longest : 1;
            double[] next;
            double there;
            do
            {
                next = [.. at.Zip(move, (a, m) => a + (length * m))];
                there = Value(next);
                length /= 2;
            }
            while (!(there > value) && length > 1e-10);

            if (!(there - value > 1e-9 * Math.Abs(value)))
            {
                return Math.Max(there, value);
            }

            double[] slope = Gradient(next);
            Update(inverse, [.. next.Zip(at, (n, a) => n - a)], [.. gradient.Zip(slope, (before, after) => before - after)]);
            (at, value, gradient) = (next, there, slope);
        }

        return value;

        double Value(double[] logs)
        {
            Func<PurchaseHistory, double> likelihood = model([.. logs.Select(Math.Exp)]);
            return customers.Sum(likelihood);
        }

        double[] Gradient(double[] logs) =>
        [
            .. Enumerable.Range(0, 4).Select(i =>
                (Value([.. logs.Select((log, j) => log + (i == j ? Difference : 0))]) - Value([.. logs.Select((log, j) => log - (i == j ? Difference : 0))])) / (2 * Difference)),
        ];
    }

    private static double[,] Scaled(double by)
    {
        double[,] matrix = new double[4, 4];
        for (int i = 0; i < 4; i++)
        {
            matrix[i, i] = by;
        }

        return matrix;
    }

    // Nocedal and Wright (2006), 6.17.
    private static void Update(double[,] h, double[] s, double[] y)
    {
        double sy = s.Zip(y, (a, b) => a * b).Sum();
        if (sy <= 0)
        {
            return;
        }

        double[] hy = new double[4];
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                hy[i] += h[i, j] * y[j];
            }
        }

        double yhy = y.Zip(hy, (a, b) => a * b).Sum();
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                h[i, j] += ((1 + (yhy / sy)) * s[i] * s[j] / sy) - (((hy[i] * s[j]) + (s[i] * hy[j])) / sy);
            }
        }
    }
}
