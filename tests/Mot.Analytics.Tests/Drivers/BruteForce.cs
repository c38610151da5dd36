namespace Mot.Analytics.Tests.Drivers;

/// <summary>LMG by its definition and nothing else: every order of entry, each R² from residuals (Gram and Schmidt) of the columns.</summary>
internal static class BruteForce
{
    internal static double[] Lmg(double[][] table)
    {
        int drivers = table.Length - 1;
        double[] shares = new double[drivers];
        int orders = 0;
        foreach (int[] order in Orders([.. Enumerable.Range(0, drivers)]))
        {
            orders++;
            double before = 0;
            for (int d = 0; d < drivers; d++)
            {
                double after = RSquared(table, order[..(d + 1)]);
                shares[order[d]] += after - before;
                before = after;
            }
        }

        return [.. shares.Select(share => share / orders)];
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    private static double RSquared(double[][] table, int[] drivers)
    {
        double[] outcome = Centred(table[^1]);
        double all = Dot(outcome, outcome);
        var basis = new List<double[]>();
        double explained = 0;
        foreach (int driver in drivers)
        {
            double[] left = Centred(table[driver]);
            double own = Dot(left, left);
            for (int pass = 0; pass < 2; pass++)
            {
                foreach (double[] direction in basis)
                {
                    double along = Dot(left, direction);
                    left = [.. left.Select((value, i) => value - (along * direction[i]))];
                }
            }

            double length = Math.Sqrt(Dot(left, left));
            if (length * length > 1e-11 * own)
            {
                basis.Add([.. left.Select(value => value / length)]);
                double along = Dot(outcome, basis[^1]);
                explained += along * along / all;
            }
        }

        return explained;
    }

    private static double[] Centred(double[] values) => [.. values.Select(value => value - values.Average())];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
