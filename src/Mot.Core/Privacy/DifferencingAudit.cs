using System.Runtime.InteropServices;

namespace Mot.Core.Privacy;

/// <summary>Whether sums over sets of people can be combined so that 1 to k - 1 people are left.</summary>
/// <remarks>
/// <para><b>Definition.</b> Each figure is a row, all people who are in the same figures are a column. A combination of figures depends on the
/// people in whose columns it is not 0. It is safe when no combination of rows depends on somebody and on fewer than k people: whoever takes
/// out columns of fewer than k people leaves the rank as it was.</para>
/// <para><b>Method.</b> Columns of k people cannot be taken out and are divided away; what differs only by them is one column then. Of
/// the rest, k disjoint bases prove safety, because fewer than k people are not in all of them; where there are not so many, who takes out
/// a column must take one of each basis, so that the columns of one basis are tried one after the other (branch and bound). When that
/// takes more than <see cref="MostSteps"/> steps or <see cref="MostRows"/> rows, the answer is <i>not safe</i>.</para>
/// <para><b>Sources.</b> Attack by differences and sums of tables: Dobkin, Jones and Lipton 1979, ACM Transactions on Database Systems 4(1),
/// 97-106; auditing what was answered: Chin and Özsoyoğlu 1982, IEEE Transactions on Software Engineering 8(6), 574-582. Disjoint
/// bases: Edmonds 1965, Journal of Research of the National Bureau of Standards 69B, 73-77.</para>
/// </remarks>
internal sealed class DifferencingAudit
{
    internal const int MostRows = 1500;
    internal const int MostSteps = 300;

    private readonly long _needed;
    private int _steps;

    private DifferencingAudit(long needed) => _needed = needed;

    /// <summary>Whether rows up to <paramref name="firstNew"/>, which are safe, stay so with those from there on.</summary>
    internal static bool IsSafe(int rows, IEnumerable<AuditColumn> columns, int firstNew, int minimum)
    {
        AuditColumn[] affected = Affected(rows, columns, firstNew, out int rank);
        return affected.Length == 0 || (rank <= MostRows && new DifferencingAudit(2L * minimum).IsSafe(affected, rank));
    }

    // Only what hangs together with a new row can have become unsafe. Its rows are numbered anew.
    private static AuditColumn[] Affected(int rows, IEnumerable<AuditColumn> columns, int firstNew, out int count)
    {
        AuditColumn[] all = [.. columns.Where(column => column.Entries.Length > 0)];
        int[] root = [.. Enumerable.Range(0, rows)];
        int Root(int row)
        {
            while (root[row] != row)
            {
                row = root[row] = root[root[row]];
            }

            return row;
        }

        foreach (AuditColumn column in all)
        {
            int first = Root(column.Entries[0].Row);
            foreach ((int row, _) in column.Entries)
            {
                root[Root(row)] = first;
                first = Root(first);
            }
        }

        HashSet<int> parts = [.. Enumerable.Range(firstNew, rows - firstNew).Select(Root)];
        int next = 0;
        int[] place = [.. Enumerable.Range(0, rows).Select(row => parts.Contains(Root(row)) ? next++ : -1)];
        count = next;
        return
        [
            .. all.Where(column => place[column.Entries[0].Row] >= 0)
                .Select(column => column with { Entries = [.. column.Entries.Select(entry => (place[entry.Row], entry.Sign))] }),
        ];
    }

    private bool IsSafe(AuditColumn[] columns, int rows)
    {
        var fixedPart = new Echelon();
        var light = new List<Element>();
        foreach (AuditColumn column in columns)
        {
            ulong[] vector = new ulong[rows];
            foreach ((int row, int sign) in column.Entries)
            {
                vector[row] = Echelon.Of(sign);
            }

            if (column.Halves < _needed)
            {
                light.Add(new(vector, column.Halves));
            }
            else if (fixedPart.Rank < rows && fixedPart.Reduce(vector) is >= 0 and int pivot)
            {
                fixedPart.Add(vector, pivot);
            }
        }

        return fixedPart.Rank == rows || IsSafe([.. light], fixedPart, _needed - 1);
    }

    /// <summary>Whether nobody can take out elements of at most so many halves so that the rank of the rest falls.</summary>
    private bool IsSafe(Element[] elements, Echelon fixedPart, long budget)
    {
        if (++_steps > MostSteps)
        {
            return false;
        }

        Element[] rest = Contract(elements, ref fixedPart, budget);
        if (rest.Length == 0)
        {
            return true;
        }

        int rank = Independent(rest, Enumerable.Range(0, rest.Length)).Length;
        long[] left = [.. rest.Select(element => element.Halves)];
        int[]? narrowest = null;
        for (long found = 0; found <= budget;)
        {
            int[] basis = Basis(rest, left);
            if (basis.Length < rank)
            {
                break;
            }

            narrowest ??= basis;

            // The same basis as often as its smallest element allows.
            long times = Math.Min(budget + 1 - found, basis.Min(element => left[element]));
            foreach (int element in basis)
            {
                left[element] -= times;
            }

            found += times;
            if (found > budget)
            {
                return true;
            }
        }

        // Without a basis among elements that weigh something the rank has fallen already.
        return narrowest is not null && Branch(rest, narrowest, fixedPart, budget);
    }

    // Whoever lowers the rank takes at least one element of the basis: the first, or not the first but the second, and so on.
    private bool Branch(Element[] rest, int[] basis, Echelon fixedPart, long budget)
    {
        var kept = fixedPart.Clone();
        var open = new List<Element>(rest);
        foreach (Element taken in basis.Select(element => rest[element]).ToArray())
        {
            open.Remove(taken);
            long after = budget - taken.Halves;
            if (after >= 0 && (FallsWithout(open, rest, kept) || !IsSafe([.. open], kept, after)))
            {
                return false;
            }

            ulong[] vector = (ulong[])taken.Vector.Clone();
            int pivot = kept.Reduce(vector);
            if (pivot >= 0)
            {
                kept.Add(vector, pivot);
            }
        }

        return true;
    }

    // Elements that are gone must still be spanned by those that are left.
    private static bool FallsWithout(List<Element> open, Element[] all, Echelon kept)
    {
        Echelon Span(IEnumerable<Element> elements)
        {
            Echelon span = kept.Clone();
            foreach (Element element in elements)
            {
                ulong[] vector = (ulong[])element.Vector.Clone();
                if (span.Reduce(vector) is >= 0 and int pivot)
                {
                    span.Add(vector, pivot);
                }
            }

            return span;
        }

        return Span(open).Rank < Span(all).Rank;
    }

    /// <summary>Divides the fixed part away, puts parallel elements together and fixes those that weigh too much to be taken out.</summary>
    private static Element[] Contract(Element[] elements, ref Echelon fixedPart, long budget)
    {
        while (true)
        {
            var classes = new Dictionary<VectorKey, long>();
            foreach (Element element in elements)
            {
                ulong[] vector = (ulong[])element.Vector.Clone();
                if (fixedPart.Reduce(vector) is >= 0 and int pivot)
                {
                    Echelon.Normalise(vector, pivot);
                    ref long halves = ref CollectionsMarshal.GetValueRefOrAddDefault(classes, new(vector), out _);
                    halves += element.Halves;
                }
            }

            // In a stated order: the heaviest first, for they make the best bases; then by their numbers.
            elements =
            [
                .. classes.Select(pair => new Element(pair.Key.Numbers, pair.Value))
                    .OrderByDescending(element => element.Halves).ThenBy(element => element.Vector, VectorKey.Order),
            ];
            Element[] heavy = [.. elements.TakeWhile(element => element.Halves > budget)];
            if (heavy.Length == 0)
            {
                return elements;
            }

            fixedPart = fixedPart.Clone();
            foreach (Element element in heavy)
            {
                ulong[] vector = (ulong[])element.Vector.Clone();
                if (fixedPart.Reduce(vector) is >= 0 and int pivot)
                {
                    fixedPart.Add(vector, pivot);
                }
            }

            elements = elements[heavy.Length..];
        }
    }

    private static int[] Basis(Element[] elements, long[] left)
    {
        var order = Enumerable.Range(0, elements.Length).Where(element => left[element] > 0).OrderByDescending(element => left[element]);
        return Independent(elements, order);
    }

    private static int[] Independent(Element[] elements, IEnumerable<int> order)
    {
        var span = new Echelon();
        var basis = new List<int>();
        foreach (int element in order)
        {
            ulong[] vector = (ulong[])elements[element].Vector.Clone();
            if (span.Reduce(vector) is >= 0 and int pivot)
            {
                span.Add(vector, pivot);
                basis.Add(element);
            }
        }

        return [.. basis];
    }

    private sealed record Element(ulong[] Vector, long Halves);
}
