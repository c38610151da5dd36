namespace Mot.Analytics.Lifetime;

/// <summary>Grouped histories as columns, times in a unit in which the mean age is near 1, and the whole numbers that occur as x apart.</summary>
internal sealed class HistoryColumns
{
    private HistoryColumns(int size)
    {
        Repeats = new int[size];
        Last = new double[size];
        Age = new double[size];
        Counts = new double[size];
    }

    internal int Size => Counts.Length;

    /// <summary>Where x of a history stands in <see cref="Values"/>.</summary>
    internal int[] Repeats { get; }

    internal double[] Last { get; }

    internal double[] Age { get; }

    internal double[] Counts { get; }

    /// <summary>The distinct x, ascending.</summary>
    internal long[] Values { get; private set; } = [];

    /// <summary>How many customers have each of them.</summary>
    internal double[] CountsOfValues { get; private set; } = [];

    /// <summary>How many units of the host are one of these; a power of two, so that nothing is rounded.</summary>
    internal double Unit { get; private set; } = 1;

    internal double N { get; private set; }

    internal double RepeatsTogether { get; private set; }

    internal static HistoryColumns Of(PurchaseHistories histories)
    {
        double n = 0;
        double ages = 0;
        for (int i = 0; i < histories.Distinct.Length; i++)
        {
            n += histories.Counts[i];
            ages += histories.Counts[i] * histories.Distinct[i].Age;
        }

        return Of(histories, n > 0 && ages > 0 ? Math.ScaleB(1, Math.ILogB(ages / n)) : 1, 1);
    }

    /// <summary>Every so-manieth history, for a start.</summary>
    internal static HistoryColumns Of(PurchaseHistories histories, double unit, int stride)
    {
        var columns = new HistoryColumns((histories.Distinct.Length + stride - 1) / stride) { Unit = unit };
        var values = new List<long>();
        var counts = new List<double>();
        for (int i = 0; i < columns.Size; i++)
        {
            PurchaseHistory history = histories.Distinct[i * stride];
            double count = histories.Counts[i * stride];
            if (values.Count == 0 || values[^1] != history.Repeats)
            {
                values.Add(history.Repeats);
                counts.Add(0);
            }

            counts[^1] += count;
            columns.Repeats[i] = values.Count - 1;
            columns.Last[i] = history.Last / unit;
            columns.Age[i] = history.Age / unit;
            columns.Counts[i] = count;
            columns.N += count;
            columns.RepeatsTogether += count * history.Repeats;
        }

        columns.Values = [.. values];
        columns.CountsOfValues = [.. counts];
        return columns;
    }
}
