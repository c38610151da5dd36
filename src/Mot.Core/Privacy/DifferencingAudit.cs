namespace Mot.Core.Privacy;

/// <summary>Whether sums over sets of people can be combined so that 1 to k - 1 people are left.</summary>
/// <remarks>
/// <para><b>Definition.</b> Each figure is a row, all people who are in the same figures are a column. A combination of figures depends on the
/// people in whose columns it is not 0. It is safe when no combination of rows depends on somebody and on fewer than k people: whoever takes
/// out columns of fewer than k people leaves the rank as it was.</para>
/// <para><b>Method.</b> Columns of k people cannot be taken out. Beside them k disjoint sets of columns that each restore the rank prove
/// safety, because fewer than k people are not in all of these. Where there are not so many, what differs only by fixed columns is put together; and who
/// takes out a column must take one of each set, so that the columns of one set are tried one after the other (branch and bound). When
/// that takes more than <see cref="MostSteps"/> steps, or the table is larger than <see cref="MostRows"/> rows or, after all that, <see cref="MostNumbers"/> numbers, the answer
/// is <i>not safe</i>.</para>
/// <para><b>Sources.</b> Attack by differences and sums of tables: Dobkin, Jones and Lipton 1979, ACM Transactions on Database Systems 4(1),
/// 97-106; auditing what was answered: Chin and Özsoyoğlu 1982, IEEE Transactions on Software Engineering 8(6), 574-582.</para>
/// </remarks>
internal sealed class DifferencingAudit
{
    internal const int MostRows = 800;
    internal const int MostSteps = 60;
    internal const int MostNumbers = 20_000;

    private int _steps;

    /// <summary>Whether no combination of so many rows depends on 1 to so many people less one.</summary>
    internal static bool IsSafe(int rows, AuditColumn[] columns, int minimum) =>
        columns.Length == 0 || (rows <= MostRows && new DifferencingAudit().IsSafe(columns, rows, (2L * minimum) - 1));

    /// <summary>Whether nobody can take out columns of at most so many halves so that the rank of the rest falls.</summary>
    private bool IsSafe(AuditColumn[] columns, int rows, long budget)
    {
        if (++_steps > MostSteps)
        {
            return false;
        }

        AuditColumn[] light = Contract(columns, ref rows, budget);
        if (light.Length == 0 || AreEnough(Bases(light, rows, budget), budget))
        {
            return true;
        }

        while (true)
        {
            int before = light.Length;
            light = Contract(Parallel(light), ref rows, budget);
            if (light.Length == 0)
            {
                return true;
            }

            if (light.Length == before)
            {
                break;
            }
        }

        List<(int[] Columns, long Times)> bases = Bases(light, rows, budget);
        if (AreEnough(bases, budget))
        {
            return true;
        }

        // Without a set among columns that weigh something, the rank has fallen already.
        return bases.Count > 0 && (long)light.Length * rows <= MostNumbers && !IsOutsideAHyperplane(light, rows, bases, budget) && Branch(light, rows, bases[0].Columns, budget);
    }

    private static bool AreEnough(List<(int[] Columns, long Times)> bases, long budget) => bases.Sum(basis => basis.Times) > budget;

    // Whoever lowers the rank takes at least one column of the set: the first, or not the first but the second, and so on.
    private bool Branch(AuditColumn[] columns, int rows, int[] basis, long budget)
    {
        AuditColumn?[] open = [.. columns];
        foreach (int at in basis)
        {
            AuditColumn taken = open[at]!;
            open[at] = null;
            AuditColumn[] rest = [.. open.OfType<AuditColumn>()];
            long after = budget - taken.Halves;
            if (after >= 0 && (RankOf(rest, rows) < RankOf([.. rest, taken], rows) || !IsSafe(rest, rows, after)))
            {
                return false;
            }

            // From here on it stays.
            var kept = new Annihilator(rows);
            kept.TryTake(taken.Entries);
            rows = kept.Count;
            open = [.. open.Select(column => column is null ? null : column with { Entries = kept.Rest(column.Entries) })
                .Select(column => column is { Entries.Length: > 0 } ? column : null)];
        }

        return true;
    }

    /// <summary>Divides away columns that weigh too much to be taken out.</summary>
    private static AuditColumn[] Contract(AuditColumn[] columns, ref int rows, long budget)
    {
        if (!Array.Exists(columns, column => column.Halves > budget))
        {
            return columns;
        }

        var rest = new Annihilator(rows);
        foreach (AuditColumn column in columns.Where(column => column.Halves > budget))
        {
            rest.TryTake(column.Entries);
        }

        rows = rest.Count;
        return
        [
            .. columns.Where(column => column.Halves <= budget)
                .Select(column => column with { Entries = rest.Rest(column.Entries) }).Where(column => column.Entries.Length > 0),
        ];
    }

    /// <summary>Puts columns together of which each is a multiple of the other: nobody can use one without the other.</summary>
    private static AuditColumn[] Parallel(AuditColumn[] columns) =>
    [
        .. columns.Select(column => column with { Entries = Annihilator.Normalised(column.Entries) })
            .GroupBy(column => column.Entries, EntriesComparer.Instance)
            .Select(same => new AuditColumn(same.Key, same.Sum(column => column.Halves))),
    ];

    /// <summary>Disjoint sets of columns that each have the rank of all, and how often each can be had: up to the number that proves safety.</summary>
    private static List<(int[] Columns, long Times)> Bases(AuditColumn[] columns, int rows, long budget)
    {
        var bases = new List<(int[] Columns, long Times)>();
        int rank = RankOf(columns, rows);
        long[] left = [.. columns.Select(column => column.Halves)];
        for (long found = 0; found <= budget;)
        {
            // The heaviest first: they can be used more often.
            int[] basis = Independent(columns, Enumerable.Range(0, columns.Length).Where(at => left[at] > 0).OrderByDescending(at => left[at]), rows, rank);
            if (basis.Length < rank)
            {
                break;
            }

            long times = Math.Min(budget + 1 - found, basis.Min(at => left[at]));
            foreach (int at in basis)
            {
                left[at] -= times;
            }

            bases.Add((basis, times));
            found += times;
        }

        return bases;
    }

    // A shortcut for what is not safe: the columns that the sets have left over, filled up to rank less one; who is outside is few or many.
    private static bool IsOutsideAHyperplane(AuditColumn[] columns, int rows, List<(int[] Columns, long Times)> bases, long budget)
    {
        long[] left = [.. columns.Select(column => column.Halves)];
        foreach ((int[] basis, long times) in bases)
        {
            foreach (int at in basis)
            {
                left[at] -= times;
            }
        }

        int rank = RankOf(columns, rows);
        var plane = new Annihilator(rows);
        foreach (int at in Enumerable.Range(0, columns.Length).OrderByDescending(at => left[at]).ThenByDescending(at => columns[at].Halves))
        {
            if (rows - plane.Count == rank - 1)
            {
                break;
            }

            plane.TryTake(columns[at].Entries);
        }

        return columns.Where(column => plane.Rest(column.Entries).Length > 0).Sum(column => column.Halves) <= budget;
    }

    private static int RankOf(AuditColumn[] columns, int rows) =>
        Independent(columns, Enumerable.Range(0, columns.Length), rows, rows).Length;

    private static int[] Independent(AuditColumn[] columns, IEnumerable<int> order, int rows, int rank)
    {
        var rest = new Annihilator(rows);
        var basis = new List<int>();
        foreach (int at in order)
        {
            if (rest.TryTake(columns[at].Entries))
            {
                basis.Add(at);
                if (basis.Count == rank)
                {
                    break;
                }
            }
        }

        return [.. basis];
    }

    private sealed class EntriesComparer : IEqualityComparer<(int Row, ulong Number)[]>
    {
        internal static EntriesComparer Instance { get; } = new();

        public bool Equals((int Row, ulong Number)[]? x, (int Row, ulong Number)[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode((int Row, ulong Number)[] entries)
        {
            var hash = default(HashCode);
            foreach ((int row, ulong number) in entries)
            {
                hash.Add(row);
                hash.Add(number);
            }

            return hash.ToHashCode();
        }
    }
}
