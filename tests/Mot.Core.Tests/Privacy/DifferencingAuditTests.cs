using Mot.Core.Privacy;

namespace Mot.Core.Tests.Privacy;

/// <summary>The audit of sums says what trying every set of columns says.</summary>
public sealed class DifferencingAuditTests
{
    [Fact]
    public void IsSafe_OfSmallTables_IsWhatEverySetOfColumnsSays()
    {
        var random = new Random(1979);
        int safe = 0;
        int tables = Math.Max(100, Law.Cases(3_000));
        for (int i = 0; i < tables; i++)
        {
            (int rows, int minimum) = (random.Next(1, 6), random.Next(1, 7));
            (int[] Numbers, long Halves)[] columns = [.. Enumerable.Range(0, random.Next(1, 10)).Select(_ => (Column(random, rows), (long)random.Next(0, minimum + 3)))];
            bool expected = !AnySetTells(columns, (2L * minimum) - 1);

            Audit(rows, minimum, columns).ShouldBe(expected, Text(rows, minimum, columns));
            safe += expected ? 1 : 0;
        }

        safe.ShouldBeInRange(tables / 10, tables * 9 / 10);
    }

    // 40 women, and 38 of them on leisure: the difference is 2 people.
    [Theory]
    [InlineData(38, 2, 5, false)]
    [InlineData(38, 5, 5, true)]
    [InlineData(4, 36, 5, false)]
    public void IsSafe_OfATotalAndAPart(int part, int rest, int minimum, bool expected) =>
        Audit(2, minimum, ([1, 1], 2L * part), ([1, 0], 2L * rest)).ShouldBe(expected);

    // Three pairs of groups tell each group alone: (a + b) + (a + c) - (b + c) = 2a.
    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void IsSafe_OfPairsOfThree_LooksBehindMultiples(int people, bool expected) =>
        Audit(3, 5, ([1, 1, 0], 2L * people), ([1, 0, 1], 40), ([0, 1, 1], 40)).ShouldBe(expected);

    [Fact]
    public void IsSafe_BeyondItsLimits_SaysNotSafe()
    {
        var columns = new AuditColumn[DifferencingAudit.MostRows];
        for (int c = 0; c < columns.Length; c++)
        {
            columns[c] = new([(c, 1)], 1_000);
        }

        DifferencingAudit.IsSafe(DifferencingAudit.MostRows, columns, 5).ShouldBeTrue();
        DifferencingAudit.IsSafe(DifferencingAudit.MostRows + 1, columns, 5).ShouldBeFalse();
        DifferencingAudit.IsSafe(DifferencingAudit.MostRows + 1, [], 5).ShouldBeTrue();
    }

    private static bool Audit(int rows, int minimum, params (int[] Numbers, long Halves)[] columns) => DifferencingAudit.IsSafe(
        rows,
        [
            .. columns.Select(column => new AuditColumn(
                [.. column.Numbers.Index().Where(each => each.Item != 0).Select(each => (each.Index, each.Item < 0 ? Annihilator.Prime - (ulong)-each.Item : (ulong)each.Item))],
                column.Halves)),
        ],
        minimum);

    private static int[] Column(Random random, int rows)
    {
        int[] column = [.. Enumerable.Range(0, rows).Select(_ => random.Next(3) == 0 ? random.Next(-3, 4) : random.Next(2))];
        column[random.Next(rows)] = random.Next(1, 4);
        return column;
    }

    // Whoever takes out columns of so few halves that the rest has a lower rank has a combination of them alone.
    private static bool AnySetTells((int[] Numbers, long Halves)[] columns, long budget) => Enumerable.Range(1, (1 << columns.Length) - 1).Any(set =>
        columns.Where((_, c) => (set >> c & 1) == 1).Sum(column => column.Halves) <= budget
        && Rank(columns.Where((_, c) => (set >> c & 1) == 0)) < Rank(columns));

    // Modulo a prime that no minor of a table of five rows of numbers up to 3 reaches.
    private static int Rank(IEnumerable<(int[] Numbers, long Halves)> columns)
    {
        const long Prime = 1_000_003;
        List<long[]> rest = [.. columns.Select(column => column.Numbers.Select(number => (number + Prime) % Prime).ToArray())];
        int rank = 0;
        for (int row = 0; rest.Count > 0 && row < rest[0].Length; row++)
        {
            if (rest.FirstOrDefault(column => column[row] != 0) is not { } pivot)
            {
                continue;
            }

            rank++;
            rest.Remove(pivot);
            foreach (long[] column in rest)
            {
                long factor = column[row];
                for (int r = 0; r < column.Length; r++)
                {
                    column[r] = (((column[r] * pivot[row]) - (pivot[r] * factor)) % Prime + Prime) % Prime;
                }
            }
        }

        return rank;
    }

    private static string Text(int rows, int minimum, (int[] Numbers, long Halves)[] columns) =>
        $"{rows} rows, minimum {minimum}: {string.Join("; ", columns.Select(column => $"[{string.Join(' ', column.Numbers)}] {column.Halves}"))}";
}
