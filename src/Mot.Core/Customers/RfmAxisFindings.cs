using System.Collections.Immutable;

namespace Mot.Core.Customers;

/// <summary>How the customers spread over the scores of one axis.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record RfmAxisFindings
{
    internal RfmAxisFindings(RfmColumn column, int bins)
    {
        Axis = column.Axis;
        Breaks = column.CutsOfAll?.Shown ?? [];
        HasBreaksPerCell = column.CutsOfAll is null;
        var counts = new int[bins + 1];
        var least = new long[bins + 1];
        var greatest = new long[bins + 1];
        Array.Fill(least, long.MaxValue);
        Array.Fill(greatest, long.MinValue);
        for (int i = 0; i < column.Scores.Length; i++)
        {
            int score = column.Scores[i];
            counts[score]++;
            least[score] = Math.Min(least[score], column.Values[i]);
            greatest[score] = Math.Max(greatest[score], column.Values[i]);
        }

        decimal scale = column.Scale;
        Bins =
        [
            .. Enumerable.Range(1, bins).Select(score => new RfmBin
            {
                Score = score,
                Count = counts[score],
                Least = counts[score] > 0 ? least[score] / scale : null,
                Greatest = counts[score] > 0 ? greatest[score] / scale : null,
            }),
        ];
        HasFewerValuesThanBins = !HasDistinct(column.Values, bins);
    }

    /// <summary>The axis.</summary>
    public RfmAxis Axis { get; }

    /// <summary>The breaks between the bins, ascending, in days, purchases or the currency; empty without customers, and where each cell has its own.</summary>
    public ImmutableArray<decimal> Breaks { get; }

    /// <summary>Whether each cell has its own breaks, as in nested scoring.</summary>
    public bool HasBreaksPerCell { get; }

    /// <summary>The customers of each score, from 1 up.</summary>
    public ImmutableArray<RfmBin> Bins { get; }

    /// <summary>The scores that nobody has: equal values have equal scores, so that a value shared by many leaves bins beside it empty.</summary>
    public IEnumerable<int> EmptyScores => Bins.Where(bin => bin.Count == 0).Select(bin => bin.Score);

    /// <summary>Whether the customers have fewer different values than there are bins, so that some had to stay empty.</summary>
    public bool HasFewerValuesThanBins { get; }

    private static bool HasDistinct(long[] values, int wanted)
    {
        Span<long> seen = stackalloc long[wanted];
        int count = 0;
        foreach (long value in values)
        {
            if (!seen[..count].Contains(value))
            {
                seen[count++] = value;
                if (count == wanted)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
