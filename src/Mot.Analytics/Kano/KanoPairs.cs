using Mot.Core;
using Mot.Core.Ratings;
using Cell = Mot.Core.Ratings.RatingDistribution.Cell;

namespace Mot.Analytics.Kano;

/// <summary>How often each pair of answers was given about one feature: the exact sums that everything else starts from.</summary>
/// <remarks>
/// <para><b>Definition.</b> For each of the 25 pairs of functional and dysfunctional answers, and for each pair of which one or both are missing: n, Σw and Σw²,
/// with weights in whole millionths. Nothing here is rounded, and no table of categories is chosen yet.</para>
/// <para><b>Merging.</b> Any order, any split and any number of threads give the same sums; subtracting restores what was there before. An operation that
/// throws leaves the pairs as they were.</para>
/// <para><b>Thread safety.</b> None. Keep one per worker and <see cref="Merge"/>.</para>
/// </remarks>
public sealed class KanoPairs
{
    /// <summary>The five answers, and 0 for a missing one.</summary>
    internal const int Side = 6;

    private const int Pairs = Side * Side;

    // Behind the pairs stands their sum, which proves that any part of them can be held.
    private readonly Cell[] _cells = new Cell[Pairs + 1];

    /// <summary>How many respondents gave both answers.</summary>
    public long Count => Total.Count - MissingCount;

    /// <summary>How many respondents left out one answer or both; they say nothing about the feature.</summary>
    public long MissingCount
    {
        get
        {
            long missing = CountOf(null, null);
            for (int answer = 1; answer < Side; answer++)
            {
                missing += _cells[answer].Count + _cells[Side * answer].Count;
            }

            return missing;
        }
    }

    /// <summary>Whether any weight is other than 1.</summary>
    internal bool IsWeighted => Array.Exists(_cells, cell => !cell.IsUnweighted);

    /// <summary>The sums of everybody, missing answers included.</summary>
    internal Cell Total => _cells[Pairs];

    /// <summary>How often a pair was given.</summary>
    /// <param name="functional">The answer to the functional question; null for a missing one.</param>
    /// <param name="dysfunctional">The answer to the dysfunctional question; null for a missing one.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    public long CountOf(KanoAnswer? functional, KanoAnswer? dysfunctional) => _cells[At(functional, dysfunctional)].Count;

    /// <summary>The sum of the weights of those who gave a pair.</summary>
    /// <param name="functional">The answer to the functional question; null for a missing one.</param>
    /// <param name="dysfunctional">The answer to the dysfunctional question; null for a missing one.</param>
    /// <returns>The weighted count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    public decimal WeightOf(KanoAnswer? functional, KanoAnswer? dysfunctional) =>
        _cells[At(functional, dysfunctional)].Weight / (decimal)CaseWeight.Scale;

    /// <summary>Adds a pair with the weight 1.</summary>
    /// <param name="functional">The answer to the functional question; null for a missing one.</param>
    /// <param name="dysfunctional">The answer to the dysfunctional question; null for a missing one.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(KanoAnswer? functional, KanoAnswer? dysfunctional) => Add(functional, dysfunctional, CaseWeight.One);

    /// <summary>Adds a pair with a weight.</summary>
    /// <param name="functional">The answer to the functional question; null for a missing one.</param>
    /// <param name="dysfunctional">The answer to the dysfunctional question; null for a missing one.</param>
    /// <param name="weight">How many people the respondent stands for.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(KanoAnswer? functional, KanoAnswer? dysfunctional, CaseWeight weight)
    {
        int at = At(functional, dysfunctional);
        Set(at, _cells[at].Plus(Cell.One(weight)), Total.Plus(Cell.One(weight)));
    }

    /// <summary>Takes back a pair that was added with the weight 1.</summary>
    /// <param name="functional">The answer to the functional question; null for a missing one.</param>
    /// <param name="dysfunctional">The answer to the dysfunctional question; null for a missing one.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    /// <exception cref="InvalidOperationException">It was not added.</exception>
    public void Subtract(KanoAnswer? functional, KanoAnswer? dysfunctional) => Subtract(functional, dysfunctional, CaseWeight.One);

    /// <summary>Takes back a pair that was added with this weight.</summary>
    /// <param name="functional">The answer to the functional question; null for a missing one.</param>
    /// <param name="dysfunctional">The answer to the dysfunctional question; null for a missing one.</param>
    /// <param name="weight">The weight that it was added with.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    /// <exception cref="InvalidOperationException">The rest would be sums that no answers have. Not every weight that was never added can be told by that.</exception>
    public void Subtract(KanoAnswer? functional, KanoAnswer? dysfunctional, CaseWeight weight)
    {
        int at = At(functional, dysfunctional);
        Set(at, _cells[at].Minus(Cell.One(weight)), Total.Minus(Cell.One(weight)));
    }

    /// <summary>Adds everything that others hold.</summary>
    /// <param name="other">Any pairs, these included; not changed.</param>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Merge(KanoPairs other) => Combine(other, static (mine, theirs) => mine.Plus(theirs));

    /// <summary>Takes back everything that others hold.</summary>
    /// <param name="other">A part of what was added here; not changed.</param>
    /// <exception cref="InvalidOperationException">The rest would be sums that no answers have; nothing was taken back.</exception>
    public void Subtract(KanoPairs other) => Combine(other, static (mine, theirs) => mine.Minus(theirs));

    /// <summary>An independent copy.</summary>
    /// <returns>The copy.</returns>
    public KanoPairs Clone()
    {
        var copy = new KanoPairs();
        _cells.CopyTo(copy._cells, 0);
        return copy;
    }

    /// <summary>The counts, one line: "n 358, 0 missing".</summary>
    public override string ToString() => $"n {Guard.Text(Count)}, {Guard.Text(MissingCount)} missing";

    /// <summary>The sums of a pair; 0 stands for a missing answer.</summary>
    internal Cell CellAt(int functional, int dysfunctional) => _cells[(Side * functional) + dysfunctional];

    /// <summary>Whether these are the sums of the same answers.</summary>
    internal bool HasSameSums(KanoPairs other) => _cells.AsSpan().SequenceEqual(other._cells);

    private static int At(KanoAnswer? functional, KanoAnswer? dysfunctional) =>
        (Side * (functional is { } first ? (int)Guard.Defined(first, nameof(functional)) : 0))
        + (dysfunctional is { } second ? (int)Guard.Defined(second, nameof(dysfunctional)) : 0);

    private void Set(int at, Cell cell, Cell total)
    {
        _cells[at] = cell;
        _cells[Pairs] = total;
    }

    private void Combine(KanoPairs other, Func<Cell, Cell, Cell> combine)
    {
        ArgumentNullException.ThrowIfNull(other);
        var sums = new Cell[_cells.Length];
        for (int at = 0; at < sums.Length; at++)
        {
            sums[at] = combine(_cells[at], other._cells[at]);
        }

        sums.CopyTo(_cells, 0);
    }
}
