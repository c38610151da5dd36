namespace Mot.Analytics.Drivers;

/// <summary>LMG from orders of entry drawn by a seed, each with its reverse, where there are too many subsets.</summary>
/// <remarks>
/// <para><b>Accuracy.</b> Without bias; the standard error is that of the mean over pairs. An order and its reverse tend to err in opposite directions.</para>
/// <para><b>Sources.</b> Castro, Gómez and Tejada (2009), Computers and Operations Research 36, 1726-1730; Mitchell, Cooper, Frank and Holmes (2022), J. Machine Learning Research 23, 43 (reversed orders).</para>
/// </remarks>
internal static class DrawnOrders
{
    // A piece of work; the sums of the pieces are added in their order.
    private const int PairsAtOnce = 50;

    internal static (double[] Shares, double[] Errors) Of(DriverSystem system, int orders, ulong seed, LongRun run)
    {
        int items = system.Items.Length;
        int pairs = orders / 2;
        int pieces = (pairs + PairsAtOnce - 1) / PairsAtOnce;
        double[][] means = new double[pairs][];
        run.ForEach(pieces, piece =>
        {
            for (int pair = piece * PairsAtOnce; pair < Math.Min(pairs, (piece + 1) * PairsAtOnce); pair++)
            {
                means[pair] = Pair(system, new(seed, pair));
            }
        });

        double[] shares = new double[items];
        double[] errors = new double[items];
        for (int item = 0; item < items; item++)
        {
            double mean = means.Sum(pair => pair[item]) / pairs;
            double squares = means.Sum(pair => (pair[item] - mean) * (pair[item] - mean));
            shares[item] = mean;
            errors[item] = Math.Sqrt(squares / (pairs - 1) / pairs);
        }

        return (shares, errors);
    }

    private static double[] Pair(DriverSystem system, Draws draws)
    {
        int items = system.Items.Length;
        Span<int> order = stackalloc int[items];
        for (int i = 0; i < items; i++)
        {
            // Fisher and Yates, built up from the front.
            int at = draws.Below(i + 1);
            order[i] = order[at];
            order[at] = i;
        }

        double[] forth = new double[items];
        double[] back = new double[items];
        system.Gains(order, forth);
        order.Reverse();
        system.Gains(order, back);
        for (int i = 0; i < items; i++)
        {
            forth[i] = (forth[i] + back[i]) / 2;
        }

        return forth;
    }
}
