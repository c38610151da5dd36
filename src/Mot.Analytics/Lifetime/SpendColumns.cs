namespace Mot.Analytics.Lifetime;

/// <summary>Grouped spends as columns, money in a unit in which the mean is near 1.</summary>
internal sealed class SpendColumns
{
    private SpendColumns(int size)
    {
        Purchases = new int[size];
        Together = new double[size];
        Counts = new double[size];
    }

    internal int Size => Counts.Length;

    /// <summary>Where x of a customer stands in <see cref="Values"/>.</summary>
    internal int[] Purchases { get; }

    /// <summary>m x: all that was spent.</summary>
    internal double[] Together { get; }

    internal double[] Counts { get; }

    internal long[] Values { get; private set; } = [];

    internal double[] CountsOfValues { get; private set; } = [];

    /// <summary>How many units of the currency are one of these; a power of two.</summary>
    internal double Unit { get; private set; } = 1;

    internal double N { get; private set; }

    /// <summary>The sum of ln m, the mean in units of the currency: what changing the unit adds to the likelihood.</summary>
    internal double LogMeans { get; private set; }

    internal static SpendColumns Of(SpendHistories spends)
    {
        double n = 0;
        double sum = 0;
        for (int i = 0; i < spends.Distinct.Length; i++)
        {
            n += spends.Counts[i];
            sum += spends.Counts[i] * spends.Distinct[i].Mean;
        }

        double unit = n > 0 ? Math.ScaleB(1, Math.ILogB(sum / n)) : 1;
        var columns = new SpendColumns(spends.Distinct.Length) { Unit = unit, N = n };
        var values = new List<long>();
        var counts = new List<double>();
        for (int i = 0; i < columns.Size; i++)
        {
            SpendHistory spend = spends.Distinct[i];
            if (values.Count == 0 || values[^1] != spend.Purchases)
            {
                values.Add(spend.Purchases);
                counts.Add(0);
            }

            counts[^1] += spends.Counts[i];
            columns.Purchases[i] = values.Count - 1;
            columns.Together[i] = spend.Mean / unit * spend.Purchases;
            columns.Counts[i] = spends.Counts[i];
            columns.LogMeans += spends.Counts[i] * Math.Log(spend.Mean);
        }

        columns.Values = [.. values];
        columns.CountsOfValues = [.. counts];
        return columns;
    }
}
