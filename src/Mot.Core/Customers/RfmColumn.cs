namespace Mot.Core.Customers;

/// <summary>One axis of all customers: their values, their scores, and the breaks of each cell in which they are compared.</summary>
internal sealed class RfmColumn
{
    private readonly int[] _cells;
    private readonly RfmCuts[] _cuts;

    private RfmColumn(RfmAxis axis, long[] values, int[] cells, RfmCuts[] cuts, int bins)
    {
        (Axis, Values, _cells, _cuts) = (axis, values, cells, cuts);
        Scores = new byte[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int passed = CutsOf(i).Passed(values[i]);
            Scores[i] = (byte)(axis == RfmAxis.Recency ? bins - passed : 1 + passed);
        }
    }

    internal RfmAxis Axis { get; }

    /// <summary>Days, counts or millionths of the currency.</summary>
    internal long[] Values { get; }

    internal byte[] Scores { get; }

    /// <summary>How many units a day, a purchase or the currency has.</summary>
    internal long Scale => Axis == RfmAxis.Money ? MoneyUnit.Scale : 1;

    /// <summary>Compares all with all.</summary>
    internal static RfmColumn Of(RfmAxis axis, long[] values, RfmPolicy policy)
    {
        long scale = axis == RfmAxis.Money ? MoneyUnit.Scale : 1;
        RfmCuts cuts = policy.BreaksOf(axis) is { IsEmpty: false } breaks
            ? RfmCuts.Fixed(breaks, scale)
            : RfmCuts.Quantiles(values, policy.Bins, scale, policy.Breaks);
        return new(axis, values, [], [cuts], policy.Bins);
    }

    /// <summary>Compares each with those who have the same scores on the columns before.</summary>
    internal static RfmColumn Within(RfmColumn[] before, RfmAxis axis, long[] values, RfmPolicy policy)
    {
        int[] cells = new int[values.Length];
        int count = 1;
        foreach (RfmColumn column in before)
        {
            count *= policy.Bins;
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = (cells[i] * policy.Bins) + column.Scores[i] - 1;
            }
        }

        int[] sizes = new int[count];
        foreach (int cell in cells)
        {
            sizes[cell]++;
        }

        long[][] members = [.. sizes.Select(size => new long[size])];
        for (int i = 0; i < values.Length; i++)
        {
            members[cells[i]][--sizes[cells[i]]] = values[i];
        }

        long scale = axis == RfmAxis.Money ? MoneyUnit.Scale : 1;
        return new(axis, values, cells, [.. members.Select(cell => RfmCuts.Quantiles(cell, policy.Bins, scale, policy.Breaks))], policy.Bins);
    }

    /// <summary>The breaks by which a customer was scored.</summary>
    internal RfmCuts CutsOf(int customer) => _cells.Length == 0 ? _cuts[0] : _cuts[_cells[customer]];

    /// <summary>The breaks of all customers; none where each cell has its own.</summary>
    internal RfmCuts? CutsOfAll => _cells.Length == 0 ? _cuts[0] : null;
}
