using System.Numerics;

namespace Mot.Core.Tests.Privacy;

/// <summary>
/// Somebody who has seen figures, each a sum over people, and adds and subtracts them. Written without the library: over single people, in
/// exact fractions, trying every small set of people.
/// </summary>
internal sealed class DifferencingAttacker
{
    // Whoever is corrected sits elsewhere afterwards: another column, but the same person.
    private readonly List<(int Person, string Seat)> _columns = [];
    private readonly List<HashSet<(int Person, string Seat)>> _figures = [];

    public void See(IEnumerable<(int Person, string Seat)> people)
    {
        HashSet<(int, string)> figure = [.. people];
        _columns.AddRange(figure.Except(_columns));
        if (!_figures.Any(known => known.SetEquals(figure)))
        {
            _figures.Add(figure);
        }
    }

    /// <summary>A set of 1 to so many people on whom a combination of figures depends and on nobody else; null when there is none.</summary>
    public int[]? Find(int most)
    {
        int[] people = [.. _columns.Select(column => column.Person).Distinct().Order()];
        int rank = Rank([]);
        return Subsets(people, most).FirstOrDefault(subset => Rank(subset) < rank);
    }

    private static IEnumerable<int[]> Subsets(int[] people, int most)
    {
        IEnumerable<int[]> From(int first, int size) => size == 0
            ? [[]]
            : Enumerable.Range(first, people.Length - first).SelectMany(p => From(p + 1, size - 1).Select(rest => (int[])[people[p], .. rest]));
        return Enumerable.Range(1, most).SelectMany(size => From(0, size));
    }

    // The rank of the figures over everybody but some people: lower than over everybody when a combination depends on those alone.
    private int Rank(int[] without)
    {
        (int Person, string Seat)[] columns = [.. _columns.Where(column => !without.Contains(column.Person))];
        List<BigInteger[]> rows = [.. _figures.Select(figure => columns.Select(column => figure.Contains(column) ? BigInteger.One : BigInteger.Zero).ToArray())];
        int rank = 0;
        for (int c = 0; c < columns.Length && rank < rows.Count; c++)
        {
            int pivot = rows.FindIndex(rank, row => !row[c].IsZero);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (int r = rank + 1; r < rows.Count; r++)
            {
                BigInteger factor = rows[r][c];
                if (!factor.IsZero)
                {
                    rows[r] = [.. rows[r].Zip(rows[rank], (mine, theirs) => (mine * rows[rank][c]) - (theirs * factor))];
                }
            }

            rank++;
        }

        return rank;
    }
}
