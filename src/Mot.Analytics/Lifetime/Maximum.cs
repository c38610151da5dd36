namespace Mot.Analytics.Lifetime;

/// <summary>Where a log-likelihood is highest, by Newton steps on the logarithms of the parameters.</summary>
/// <remarks>
/// <para><b>Method.</b> Exact second derivatives; where the matrix is not negative definite, or a step leads down, a ridge is added until it is and does (Levenberg 1944). No step changes a parameter by more than a factor of about 7. Ends when
/// a step promises less than 1e-10 of log-likelihood (or what rounding hides), or at 200 steps. Deterministic.</para>
/// <para>A parameter beyond e^±12 in a unit in which it should be near 1 runs away: the data do not hold it.</para>
/// </remarks>
internal sealed class Maximum
{
    internal const double FarthestLog = 12;

    private const int MostSteps = 200;

    // No ridge helps a matrix that is not made of numbers.
    private const double Hopeless = 1e200;
    private const double LongestStep = 2;

    private Maximum(double[] logs, Slope slope, int steps, bool hasConverged, int runaway) =>
        (Logs, Slope, Steps, HasConverged, Runaway) = (logs, slope, steps, hasConverged, runaway);

    internal double[] Logs { get; }

    internal Slope Slope { get; }

    internal int Steps { get; }

    internal bool HasConverged { get; }

    /// <summary>The number of the parameter that runs away; -1 where none does.</summary>
    internal int Runaway { get; }

    /// <summary>Finds it.</summary>
    /// <param name="likelihood">The log-likelihood at logarithms of parameters.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="held">The numbers of parameters that stay where they begin.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static Maximum Of(Func<double[], bool, Slope> likelihood, double[] start, int[] held, CancellationToken cancellation)
    {
        double[] at = (double[])start.Clone();
        Slope slope = likelihood(at, true);
        double ridge = 0;
        for (int step = 1; step <= MostSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            double[] move = Step(slope, held, ref ridge);
            double promised = move.Zip(slope.Gradient, (m, g) => m * g).Sum() / 2;
            double[] next = [.. at.Zip(move, (a, m) => a + m)];
            Slope there = likelihood(next, true);

            // What rounding of the sum may hide.
            double noise = 1e-13 * Math.Abs(slope.Value);
            if (!(there.Value >= slope.Value - noise))
            {
                ridge = Math.Max(ridge * 8, 1e-3 * Largest(slope));
                if (ridge > 1e12 * Largest(slope))
                {
                    return new(at, slope, step, promised <= Math.Max(1e-6, noise), -1);
                }

                continue;
            }

            (at, slope) = (next, there);
            ridge = ridge < 1e-9 * Largest(slope) ? 0 : ridge / 8;
            int runaway = Array.FindIndex(at, log => Math.Abs(log) > FarthestLog + 0.01);
            if (runaway >= 0 || promised <= Math.Max(1e-10, noise))
            {
                return new(at, slope, step, runaway < 0, runaway);
            }
        }

        return new(at, slope, MostSteps, false, -1);
    }

    private static double[] Step(Slope slope, int[] held, ref double ridge)
    {
        double[,] downward = new double[slope.Size, slope.Size];
        for (int i = 0; i < slope.Size; i++)
        {
            for (int j = 0; j < slope.Size; j++)
            {
                downward[i, j] = held.Contains(i) || held.Contains(j) ? (i == j ? 1 : 0) : -slope.Hessian[i, j];
            }
        }

        double[] gradient = [.. slope.Gradient.Select((g, i) => held.Contains(i) ? 0 : g)];

        double[,]? lower = Cholesky.Of(downward, ridge);
        while (lower is null)
        {
            ridge = Math.Max(ridge * 4, 1e-4 * Largest(slope));
            if (!(ridge < Hopeless))
            {
                return new double[slope.Size];
            }

            lower = Cholesky.Of(downward, ridge);
        }

        double[] move = Cholesky.Solve(lower, gradient);
        double longest = move.Max(Math.Abs);
        return longest > LongestStep ? [.. move.Select(m => m * LongestStep / longest)] : move;
    }

    private static double Largest(Slope slope)
    {
        double largest = 1e-12;
        foreach (double entry in slope.Hessian)
        {
            largest = Math.Max(largest, Math.Abs(entry));
        }

        return largest;
    }
}
