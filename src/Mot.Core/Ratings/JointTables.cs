namespace Mot.Core.Ratings;

/// <summary>The storage of <see cref="CoRatings"/>: one table of counts and Σw for every pair of columns, one after the other.</summary>
internal sealed class JointTables
{
    /// <summary>The most cells that all tables together may have: 128 MiB of counts, or 520 questions of five ratings.</summary>
    private const int MaxCells = 1 << 24;

    private readonly int[] _widths;
    private readonly int[] _starts;
    private long[] _counts;

    // Null as long as every weight is 1, when Σw is the count.
    private long[]? _weights;

    internal JointTables(int[] widths)
    {
        _widths = widths;
        _starts = new int[widths.Length * widths.Length];
        int size = 0;
        for (int a = 0; a < widths.Length; a++)
        {
            // The pair of a column with itself is its own distribution.
            for (int b = a; b < widths.Length; b++)
            {
                _starts[(a * widths.Length) + b] = size;
                size = checked(size + (a == b ? widths[a] : widths[a] * widths[b]));
            }
        }

        _counts = new long[size];
    }

    /// <summary>Says why columns of these widths cannot be counted together, or nothing.</summary>
    internal static string? Fault(IEnumerable<int> widths)
    {
        // Pairs of different columns, from the square of the sum, and each column alone.
        decimal sum = 0;
        decimal squares = 0;
        foreach (int width in widths)
        {
            sum += width;
            squares += (decimal)width * width;
        }

        decimal cells = (((sum * sum) - squares) / 2) + sum;
        return cells <= MaxCells
            ? null
            : $"The joint counts of these questions would need {Guard.Text(cells)} cells; at most {Guard.Text(MaxCells)} are kept.";
    }

    /// <summary>How many columns there are.</summary>
    internal int Columns => _widths.Length;

    /// <summary>How many cells all tables have together.</summary>
    internal int Size => _counts.Length;

    /// <summary>The counts of all tables.</summary>
    internal ReadOnlySpan<long> Counts => _counts;

    /// <summary>Σw in millionths of all tables; empty when each is its count.</summary>
    internal ReadOnlySpan<long> Weights => IsWeighted ? _weights : [];

    private bool IsWeighted => _weights is not null && !_counts.Select(n => n * CaseWeight.Scale).SequenceEqual(_weights);

    /// <summary>How many different values a column has.</summary>
    internal int Width(int column) => _widths[column];

    /// <summary>Where the table of two columns starts, the first not after the second.</summary>
    internal int Start(int first, int second) => _starts[(first * Columns) + second];

    /// <summary>Where the count of a pair of values is; the columns may come in any order but must differ, or be one value of one column.</summary>
    internal int Cell(int first, int firstValue, int second, int secondValue) =>
        first == second ? Start(first, first) + firstValue
        : first < second ? Start(first, second) + (firstValue * _widths[second]) + secondValue
        : Start(second, first) + (secondValue * _widths[first]) + firstValue;

    /// <summary>Σw of a cell in millionths.</summary>
    internal Int128 WeightAt(int cell) => _weights is null ? (Int128)_counts[cell] * CaseWeight.Scale : _weights[cell];

    internal JointTables Clone() =>
        new(_widths) { _counts = [.. _counts], _weights = _weights is null ? null : [.. _weights] };

    /// <summary>Adds one row, given as one value per column.</summary>
    internal void AddRow(ReadOnlySpan<int> values, CaseWeight weight)
    {
        RequireRoom(_counts, _weights, weight);
        if (weight != CaseWeight.One)
        {
            _weights ??= ScaledCounts(_counts);
        }

        for (int a = 0; a < values.Length; a++)
        {
            for (int b = a; b < values.Length; b++)
            {
                int cell = Cell(a, values[a], b, values[b]);
                _counts[cell]++;
                if (_weights is not null)
                {
                    _weights[cell] += weight.Millionths;
                }
            }
        }
    }

    /// <summary>Takes back one row; all cells are looked at before any is changed.</summary>
    internal void SubtractRow(ReadOnlySpan<int> values, CaseWeight weight)
    {
        for (int a = 0; a < values.Length; a++)
        {
            for (int b = a; b < values.Length; b++)
            {
                int cell = Cell(a, values[a], b, values[b]);
                RequirePossible(_counts[cell] - 1, WeightAt(cell) - weight.Millionths);
            }
        }

        if (weight != CaseWeight.One)
        {
            _weights ??= ScaledCounts(_counts);
        }

        for (int a = 0; a < values.Length; a++)
        {
            for (int b = a; b < values.Length; b++)
            {
                int cell = Cell(a, values[a], b, values[b]);
                _counts[cell]--;
                if (_weights is not null)
                {
                    _weights[cell] -= weight.Millionths;
                }
            }
        }
    }

    /// <summary>Adds (+1) or takes back (-1) whole tables, all or nothing.</summary>
    /// <param name="counts">Counts of all tables.</param>
    /// <param name="weights">Σw of all tables, or nothing when every weight is 1.</param>
    /// <param name="sign">+1 or -1.</param>
    internal void Combine(ReadOnlySpan<long> counts, ReadOnlySpan<long> weights, int sign)
    {
        bool weighted = _weights is not null || !weights.IsEmpty;
        long[] newCounts = new long[Size];
        long[]? newWeights = weighted ? new long[Size] : null;
        for (int cell = 0; cell < Size; cell++)
        {
            newCounts[cell] = checked(_counts[cell] + (sign * counts[cell]));
            Int128 theirs = weights.IsEmpty ? (Int128)counts[cell] * CaseWeight.Scale : weights[cell];
            long weight = checked((long)(WeightAt(cell) + (sign * theirs)));
            RequirePossible(newCounts[cell], weight);
            newWeights?[cell] = weight;
        }

        RequireRoom(newCounts, newWeights, null);
        _counts = newCounts;
        _weights = newWeights;
    }

    /// <summary>Takes sums from a document; false, and no change, when no rows can have them.</summary>
    internal bool TryRestore(long[] counts, long[]? weights)
    {
        if (counts.Length != Size || !IsConsistent(counts)
            || (weights is not null && (weights.Length != Size || !IsConsistent(weights))))
        {
            return false;
        }

        (Int128 rows, Int128 total) = Totals(counts, weights);
        if (rows > long.MaxValue || total > long.MaxValue)
        {
            return false;
        }

        for (int cell = 0; cell < Size; cell++)
        {
            Int128 weight = weights is null ? (Int128)counts[cell] * CaseWeight.Scale : weights[cell];
            if (!IsPossible(counts[cell], weight))
            {
                return false;
            }
        }

        _counts = counts;
        _weights = weights;
        return true;
    }

    // No cell holds more than the first column's cells together, so this check covers them all.
    private void RequireRoom(long[] counts, long[]? weights, CaseWeight? more)
    {
        (Int128 rows, Int128 weight) = Totals(counts, weights);
        _ = checked((long)(rows + (more is null ? 0 : 1)));
        _ = checked((long)(weight + (more?.Millionths ?? 0)));
    }

    private (Int128 Rows, Int128 Weight) Totals(long[] counts, long[]? weights)
    {
        Int128 rows = Margin(counts, 0, 1, _widths[0]);
        return (rows, weights is null ? rows * CaseWeight.Scale : Margin(weights, 0, 1, _widths[0]));
    }

    // Each table's margins must be the distributions of its two columns.
    private bool IsConsistent(long[] sums)
    {
        if (Array.Exists(sums, sum => sum < 0))
        {
            return false;
        }

        for (int a = 0; a < Columns; a++)
        {
            for (int b = a + 1; b < Columns; b++)
            {
                for (int value = 0; value < _widths[a]; value++)
                {
                    if (Margin(sums, Cell(a, value, b, 0), 1, _widths[b]) != sums[Start(a, a) + value])
                    {
                        return false;
                    }
                }

                for (int value = 0; value < _widths[b]; value++)
                {
                    if (Margin(sums, Cell(a, 0, b, value), _widths[b], _widths[a]) != sums[Start(b, b) + value])
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static Int128 Margin(long[] sums, int from, int stride, int count)
    {
        Int128 margin = 0;
        for (int i = 0; i < count; i++)
        {
            margin += sums[from + (i * stride)];
        }

        return margin;
    }

    private static long[] ScaledCounts(long[] counts) => [.. counts.Select(n => checked(n * CaseWeight.Scale))];

    private static bool IsPossible(long count, Int128 weight) =>
        count >= 0 && weight >= 0 && weight <= (Int128)count * CaseWeight.MaxMillionths;

    private static void RequirePossible(long count, Int128 weight)
    {
        if (!IsPossible(count, weight))
        {
            throw new InvalidOperationException("More was taken back than had been added, or with other weights.");
        }
    }
}
