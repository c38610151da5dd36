using System.Diagnostics;

namespace Mot.Core.Ratings;

/// <summary>Counts many rows into the tables of all pairs of columns.</summary>
/// <remarks>
/// Neighbouring columns are put together in twos whose joint value fits a byte. Counting all pairs of such groups takes a quarter of
/// the increments that pairs of columns take, and what was counted is summed out to the pairs of columns once at the end. Few rows
/// are not worth it: for them every column is a group of its own.
/// </remarks>
internal sealed class BlockCounter
{
    // Blocks are small enough for their columns to stay in the second-level cache, and large enough for a table to pay for being fetched.
    private const int BlockRows = 16_384;

    private const int Codes = 256;
    private const int MostValues = 256;

    // In place of a value: the scale has no such answer. Above every sum of two values.
    private const int NotOnScale = 1 << 16;

    // Summing out looks at every cell once, which must cost little beside the rows.
    private const int CellsPerRow = 8;

    private readonly JointTables _tables;
    private readonly Group[] _groups;

    internal BlockCounter(JointTables tables, IReadOnlyList<RatingScale> scales, int rowCount)
    {
        _tables = tables;
        _groups = InTwos(scales);
        if (SizeOf(_groups) > (long)rowCount * CellsPerRow)
        {
            _groups = [.. Enumerable.Range(0, scales.Count).Select(column => new Group(scales, column, column))];
        }
    }

    /// <summary>The value that stands for an answer in the tables: steps follow the kinds of missing without the gap that codes leave.</summary>
    internal static int ValueOf(Answer answer) =>
        answer.IsRated ? answer.Code - Answer.FirstStepCode + Answer.MissingKinds : answer.Code;

    /// <summary>The counts of all tables over the rows with an answered outcome; null when some answer is beyond its scale.</summary>
    internal long[]? Count(ReadOnlySpan<Answer> rows)
    {
        byte[][] columns = [.. _groups.Select(_ => new byte[BlockRows])];

        // A span holds fewer than 2³¹ answers, so 32-bit counts cannot wrap.
        int[] counts = new int[SizeOf(_groups)];
        int block = BlockRows * _tables.Columns;
        for (int from = 0; from < rows.Length; from += block)
        {
            if (!TryTranspose(rows.Slice(from, Math.Min(block, rows.Length - from)), columns, out int kept))
            {
                return null;
            }

            CountBlock(columns, kept, counts);
        }

        return SumOut(counts);
    }

    private static Group[] InTwos(IReadOnlyList<RatingScale> scales)
    {
        var groups = new List<Group>();
        for (int column = 0; column < scales.Count; column = groups[^1].Second + 1)
        {
            Group two = new(scales, column, Math.Min(column + 1, scales.Count - 1));
            groups.Add(two.Values <= MostValues ? two : new(scales, column, column));
        }

        return [.. groups];
    }

    private static long SizeOf(Group[] groups)
    {
        long all = groups.Sum(group => (long)group.Values);
        long squares = groups.Sum(group => (long)group.Values * group.Values);
        return all + (((all * all) - squares) / 2);
    }

    // Puts the values of the rows with an answered outcome into one column per group.
    private bool TryTranspose(ReadOnlySpan<Answer> rows, byte[][] columns, out int kept)
    {
        int width = _tables.Columns;
        int seen = 0;
        kept = 0;
        for (int g = 0; g < _groups.Length; g++)
        {
            (int first, int second) = (_groups[g].First, _groups[g].Second);
            ReadOnlySpan<int> firstValues = _groups[g].FirstValues;
            ReadOnlySpan<int> secondValues = _groups[g].SecondValues;
            Span<byte> column = columns[g];
            kept = 0;
            for (int start = 0; start < rows.Length; start += width)
            {
                // Rows that are not kept are looked at, too: no answer may be beyond its scale.
                int value = firstValues[rows[start + first].Code] + secondValues[rows[start + second].Code];
                seen |= value;
                column[kept] = (byte)value;
                kept += rows[start].IsRated ? 1 : 0;
            }
        }

        return seen < NotOnScale;
    }

    private void CountBlock(byte[][] columns, int kept, Span<int> counts)
    {
        for (int g = 0; g < _groups.Length; g++)
        {
            ReadOnlySpan<byte> first = columns[g].AsSpan(0, kept);
            CountOwn(first, counts[.._groups[g].Values]);
            counts = counts[_groups[g].Values..];
            for (int h = g + 1; h < _groups.Length; h++)
            {
                int size = _groups[g].Values * _groups[h].Values;
                CountPair(first, columns[h].AsSpan(0, kept), counts[..size], _groups[h].Values);
                counts = counts[size..];
            }
        }
    }

    private static void CountOwn(ReadOnlySpan<byte> values, Span<int> counts)
    {
        foreach (byte value in values)
        {
            counts[value]++;
        }
    }

    private static void CountPair(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<int> counts, int width)
    {
        for (int row = 0; row < first.Length; row++)
        {
            counts[(first[row] * width) + second[row]]++;
        }
    }

    private long[] SumOut(ReadOnlySpan<int> counts)
    {
        long[] sums = new long[_tables.Size];
        for (int g = 0; g < _groups.Length; g++)
        {
            for (int value = 0; value < _groups[g].Values; value++)
            {
                AddWithin(sums, _groups[g].Parts(value), counts[value]);
            }

            counts = counts[_groups[g].Values..];
            for (int h = g + 1; h < _groups.Length; h++)
            {
                for (int first = 0; first < _groups[g].Values; first++)
                {
                    for (int second = 0; second < _groups[h].Values; second++)
                    {
                        AddBetween(sums, _groups[g].Parts(first), _groups[h].Parts(second), counts[second]);
                    }

                    counts = counts[_groups[h].Values..];
                }
            }
        }

        Debug.Assert(counts.IsEmpty, "Every count belongs to one table.");
        return sums;
    }

    private void AddWithin(long[] sums, ReadOnlySpan<(int Column, int Value)> parts, int count)
    {
        for (int a = 0; a < parts.Length; a++)
        {
            for (int b = a; b < parts.Length; b++)
            {
                sums[_tables.Cell(parts[a].Column, parts[a].Value, parts[b].Column, parts[b].Value)] += count;
            }
        }
    }

    private void AddBetween(
        long[] sums, ReadOnlySpan<(int Column, int Value)> first, ReadOnlySpan<(int Column, int Value)> second, int count)
    {
        if (count == 0)
        {
            return;
        }

        foreach ((int firstColumn, int firstValue) in first)
        {
            foreach ((int secondColumn, int secondValue) in second)
            {
                sums[_tables.Cell(firstColumn, firstValue, secondColumn, secondValue)] += count;
            }
        }
    }

    /// <summary>Two neighbouring columns, or one, whose values together are counted as one value.</summary>
    private sealed class Group
    {
        private readonly (int Column, int Value)[][] _parts;

        /// <summary>Makes a group of two columns; of one column when both are the same.</summary>
        internal Group(IReadOnlyList<RatingScale> scales, int first, int second)
        {
            int secondCount = first == second ? 1 : ValueCount(scales[second]);
            (First, Second) = (first, second);
            Values = ValueCount(scales[first]) * secondCount;
            FirstValues = ByCode(scales[first], secondCount);
            SecondValues = first == second ? new int[Codes] : ByCode(scales[second], 1);
            _parts =
            [
                .. Enumerable.Range(0, Values).Select(value => first == second
                    ? new[] { (first, value) }
                    : [(first, value / secondCount), (second, value % secondCount)]),
            ];
        }

        internal int First { get; }

        internal int Second { get; }

        /// <summary>How many values the group has.</summary>
        internal int Values { get; }

        /// <summary>What an answer's code in the first column adds to the group's value.</summary>
        internal int[] FirstValues { get; }

        /// <summary>What an answer's code in the second column adds to the group's value.</summary>
        internal int[] SecondValues { get; }

        /// <summary>The columns of the group with their own values.</summary>
        internal ReadOnlySpan<(int Column, int Value)> Parts(int value) => _parts[value];

        private static int ValueCount(RatingScale scale) => Answer.MissingKinds + scale.StepCount;

        private static int[] ByCode(RatingScale scale, int factor) =>
        [
            .. Enumerable.Range(0, Codes).Select(code =>
                scale.ContainsCode(code) ? ValueOf(new Answer((byte)code)) * factor : NotOnScale),
        ];
    }
}
