using System.Collections.Immutable;

namespace Mot.Analytics.Drivers;

/// <summary>The respondents who rated the same columns and no others: how many, with which weight, and the sums of what they said.</summary>
internal sealed class AnswerPattern
{
    private readonly Int128[] _sums;
    private readonly Int128[] _products;
    private Int128 _weight;

    private AnswerPattern(ImmutableArray<int> rated, ImmutableArray<int> missing)
    {
        Rated = rated;
        Missing = missing;
        _sums = new Int128[rated.Length];
        _products = new Int128[rated.Length * rated.Length];
    }

    /// <summary>The columns that were rated.</summary>
    internal ImmutableArray<int> Rated { get; }

    /// <summary>The columns that were not.</summary>
    internal ImmutableArray<int> Missing { get; }

    /// <summary>How many respondents.</summary>
    internal long Count { get; private set; }

    /// <summary>Their weight; in millionths where it is not their number.</summary>
    internal double Weight => (double)_weight;

    /// <summary>The patterns of the rows in which the first column is rated, in an order that does not depend on that of the rows.</summary>
    internal static ImmutableArray<AnswerPattern> Of(RatingRows rows, ImmutableArray<int> columns, bool weighted)
    {
        var patterns = new SortedDictionary<UInt128, AnswerPattern>();
        for (int row = 0; row < rows.Count; row++)
        {
            long weight = weighted ? rows.Weights[row].Millionths : 1;
            if (weight == 0 || !rows.IsRated(row, columns[0]))
            {
                continue;
            }

            UInt128 key = 0;
            for (int c = 0; c < columns.Length; c++)
            {
                key |= rows.IsRated(row, columns[c]) ? UInt128.One << c : 0;
            }

            if (!patterns.TryGetValue(key, out AnswerPattern? pattern))
            {
                pattern = new(
                    [.. Enumerable.Range(0, columns.Length).Where(c => rows.IsRated(row, columns[c]))],
                    [.. Enumerable.Range(0, columns.Length).Where(c => !rows.IsRated(row, columns[c]))]);
                patterns.Add(key, pattern);
            }

            pattern.Add(rows, row, columns, weight);
        }

        return [.. patterns.Values];
    }

    /// <summary>Σw x of the columns that were rated, in their order.</summary>
    internal double Sum(int place) => (double)_sums[place];

    /// <summary>Σw (x - a)(y - b) of two columns that were rated: exact sums, then one stated order.</summary>
    internal double Product(int first, int second, double a, double b) =>
        (double)_products[(first * Rated.Length) + second] - (a * Sum(second)) - (b * Sum(first)) + (a * b * Weight);

    private void Add(RatingRows rows, int row, ImmutableArray<int> columns, long weight)
    {
        Count++;
        _weight += weight;
        for (int i = 0; i < Rated.Length; i++)
        {
            Int128 weighted = (Int128)weight * rows.StepAt(row, columns[Rated[i]]);
            _sums[i] += weighted;
            for (int j = 0; j < Rated.Length; j++)
            {
                _products[(i * Rated.Length) + j] += weighted * rows.StepAt(row, columns[Rated[j]]);
            }
        }
    }
}
