using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mot.Core.Ratings;

/// <summary>How often each rating and each kind of missing was given to one question: the exact sums that every metric starts from.</summary>
/// <remarks>
/// <para><b>Definition.</b> For each step of the scale and each kind of missing: n, Σw and Σw², with weights in whole
/// millionths. Nothing here is rounded.</para>
/// <para><b>Merging.</b> Any order, any split and any number of threads give the same sums; <see cref="Subtract(RatingDistribution)"/>
/// restores what was there before. An operation that throws leaves the distribution as it was. The scale stays the first one's, so declare anchors
/// everywhere or nowhere: a scale without them takes in any.</para>
/// <para><b>Cost.</b> Constant time per answer and per merge; no allocation per answer.</para>
/// <para><b>Thread safety.</b> None. Keep one per worker and <see cref="Merge"/>.</para>
/// </remarks>
public sealed class RatingDistribution
{
    private const int Codes = 256;

    private readonly Cell[] _cells;

    /// <summary>Creates an empty distribution.</summary>
    /// <param name="scale">The scale of the ratings.</param>
    public RatingDistribution(RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        Scale = scale;
        _cells = new Cell[Answer.FirstStepCode + scale.StepCount];
    }

    /// <summary>The scale of the ratings.</summary>
    public RatingScale Scale { get; }

    /// <summary>How many answers are ratings.</summary>
    public long Count => CountIn(_cells.AsSpan(Answer.FirstStepCode));

    /// <summary>How many answers are missing, of all kinds together.</summary>
    public long MissingCount => CountIn(_cells.AsSpan(0, Answer.MissingKinds));

    /// <summary>The sum of the weights of the ratings.</summary>
    public decimal Weight
    {
        get
        {
            // Wide, because each cell may be nearly full.
            Int128 weight = 0;
            foreach (ref readonly Cell cell in _cells.AsSpan(Answer.FirstStepCode))
            {
                weight += cell.Weight;
            }

            return (decimal)weight / CaseWeight.Scale;
        }
    }

    /// <summary>Makes a distribution from counts per rating.</summary>
    /// <param name="scale">The scale of the ratings.</param>
    /// <param name="counts">One count per step, from the lowest rating to the highest; none negative.</param>
    /// <returns>The distribution; every answer has the weight 1.</returns>
    /// <exception cref="ArgumentException">There are not as many counts as steps.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">The counts together are beyond what sums can hold, about 9 × 10¹².</exception>
    public static RatingDistribution FromCounts(RatingScale scale, ReadOnlySpan<long> counts)
    {
        var distribution = new RatingDistribution(scale);
        if (counts.Length != scale.StepCount)
        {
            throw new ArgumentException(
                $"A scale from {scale} has {scale.StepCount} ratings, but {counts.Length} counts were given.", nameof(counts));
        }

        for (int step = 0; step < counts.Length; step++)
        {
            distribution._cells[Answer.FirstStepCode + step] =
                Cell.Unweighted(Guard.InRange(counts[step], 0, long.MaxValue, nameof(counts)));
        }

        // Reading the total proves that it can be held.
        _ = distribution._cells.Aggregate(default(Cell), (total, cell) => total.Plus(cell));
        return distribution;
    }

    /// <summary>How often an answer was given.</summary>
    /// <param name="answer">A rating or a kind of missing.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is a step beyond the scale.</exception>
    public long CountOf(Answer answer) => _cells[Known(answer)].Count;

    /// <summary>How often a kind of missing occurred.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared kind.</exception>
    public long CountOf(MissingKind kind) => CountOf(Answer.Missing(kind));

    /// <summary>The sum of the weights of those who gave an answer.</summary>
    /// <param name="answer">A rating or a kind of missing.</param>
    /// <returns>The weighted count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is a step beyond the scale.</exception>
    public decimal WeightOf(Answer answer) => _cells[Known(answer)].Weight / (decimal)CaseWeight.Scale;

    /// <summary>Adds an answer with the weight 1.</summary>
    /// <param name="answer">A rating or a kind of missing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is a step beyond the scale.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(Answer answer) => Add(answer, CaseWeight.One);

    /// <summary>Adds an answer with a weight.</summary>
    /// <param name="answer">A rating or a kind of missing.</param>
    /// <param name="weight">How many people the respondent stands for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is a step beyond the scale.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(Answer answer, CaseWeight weight)
    {
        ref Cell cell = ref _cells[Known(answer)];
        cell = cell.Plus(Cell.One(weight));
    }

    /// <summary>Adds a column of answers with the weight 1 each.</summary>
    /// <param name="answers">Ratings and kinds of missing, in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is a step beyond the scale; nothing was added.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void AddRange(ReadOnlySpan<Answer> answers)
    {
        // Four tables, because neighbouring equal answers would otherwise wait for one another's increment.
        Span<long> tables = stackalloc long[4 * Codes];
        tables.Clear();
        ReadOnlySpan<byte> codes = MemoryMarshal.AsBytes(answers);
        int i = 0;
        for (; i + 4 <= codes.Length; i += 4)
        {
            tables[codes[i]]++;
            tables[Codes + codes[i + 1]]++;
            tables[(2 * Codes) + codes[i + 2]]++;
            tables[(3 * Codes) + codes[i + 3]]++;
        }

        for (; i < codes.Length; i++)
        {
            tables[codes[i]]++;
        }

        for (int code = 0; code < Codes; code++)
        {
            tables[code] += tables[Codes + code] + tables[(2 * Codes) + code] + tables[(3 * Codes) + code];
        }

        AddCounts(tables[..Codes], answers);
    }

    /// <summary>Adds a column of answers, each with its weight.</summary>
    /// <param name="answers">Ratings and kinds of missing, in any order.</param>
    /// <param name="weights">One weight per answer.</param>
    /// <exception cref="ArgumentException">The columns differ in length; nothing was added.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is a step beyond the scale; nothing was added.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void AddRange(ReadOnlySpan<Answer> answers, ReadOnlySpan<CaseWeight> weights)
    {
        if (answers.Length != weights.Length)
        {
            throw new ArgumentException($"{answers.Length} answers came with {weights.Length} weights.", nameof(weights));
        }

        var sums = (Cell[])_cells.Clone();
        for (int i = 0; i < answers.Length; i++)
        {
            ref Cell cell = ref sums[Known(answers[i])];
            cell = cell.Plus(Cell.One(weights[i]));
        }

        sums.CopyTo(_cells, 0);
    }

    /// <summary>Adds two columns, which touchpoint and which answer, to one distribution per touchpoint.</summary>
    /// <param name="distributions">One distribution per touchpoint; none null.</param>
    /// <param name="touchpoints">For each answer the index of its distribution.</param>
    /// <param name="answers">The answers, each with the weight 1.</param>
    /// <exception cref="ArgumentException">The columns differ in length; nothing was added.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is beyond the distributions, or an answer beyond its scale; nothing was added.</exception>
    /// <exception cref="OverflowException">The sums of a distribution are full; nothing was added.</exception>
    public static void AddRange(
        ReadOnlySpan<RatingDistribution> distributions, ReadOnlySpan<ushort> touchpoints, ReadOnlySpan<Answer> answers)
    {
        if (touchpoints.Length != answers.Length)
        {
            throw new ArgumentException($"{touchpoints.Length} touchpoints came with {answers.Length} answers.", nameof(answers));
        }

        foreach (RatingDistribution distribution in distributions)
        {
            ArgumentNullException.ThrowIfNull(distribution, nameof(distributions));
        }

        long[] tables = CountByKey(distributions.Length, touchpoints, MemoryMarshal.AsBytes(answers));
        for (int d = 0; d < distributions.Length; d++)
        {
            ReadOnlySpan<long> counts = tables.AsSpan(d * Codes, Codes);
            for (int code = 0; code < Codes; code++)
            {
                if (counts[code] > 0 && !distributions[d].Scale.ContainsCode(code))
                {
                    throw new ArgumentOutOfRangeException(
                        nameof(answers),
                        new Answer((byte)code),
                        $"An answer to distribution {d} is not on its scale, {distributions[d].Scale}.");
                }
            }
        }

        AddAllOrNothing(distributions, tables);
    }

    /// <summary>Takes back an answer that was added with the weight 1.</summary>
    /// <param name="answer">A rating or a kind of missing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is a step beyond the scale.</exception>
    /// <exception cref="InvalidOperationException">It was not added.</exception>
    public void Subtract(Answer answer) => Subtract(answer, CaseWeight.One);

    /// <summary>Takes back an answer that was added with this weight.</summary>
    /// <param name="answer">A rating or a kind of missing.</param>
    /// <param name="weight">The weight that it was added with.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is a step beyond the scale.</exception>
    /// <exception cref="InvalidOperationException">The rest would be sums that no answers have. Not every weight that was never added can be told by that.</exception>
    public void Subtract(Answer answer, CaseWeight weight)
    {
        ref Cell cell = ref _cells[Known(answer)];
        cell = cell.Minus(Cell.One(weight));
    }

    /// <summary>Takes back everything that another distribution holds.</summary>
    /// <param name="other">A part of what was added here; it is not changed.</param>
    /// <exception cref="ArgumentException">The scales are not comparable.</exception>
    /// <exception cref="InvalidOperationException">The rest would be sums that no answers have; nothing was taken back. Not everything that was never added can be told by that.</exception>
    public void Subtract(RatingDistribution other) => Combine(other, static (mine, theirs) => mine.Minus(theirs));

    /// <summary>Adds everything that another distribution holds.</summary>
    /// <param name="other">Any distribution on a comparable scale, this one included; it is not changed.</param>
    /// <exception cref="ArgumentException">The scales are not comparable.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Merge(RatingDistribution other) => Combine(other, static (mine, theirs) => mine.Plus(theirs));

    /// <summary>An independent copy.</summary>
    /// <returns>The copy.</returns>
    public RatingDistribution Clone()
    {
        var copy = new RatingDistribution(Scale);
        _cells.CopyTo(copy._cells, 0);
        return copy;
    }

    /// <summary>The counts, one line: "n 2688 on 1 to 5".</summary>
    public override string ToString() => $"n {Guard.Text(Count)} on {Scale}";

    /// <summary>Whether any answer has a weight other than 1, missing ones included.</summary>
    internal bool IsWeighted => Array.Exists(_cells, cell => !cell.IsUnweighted);

    /// <summary>The sums of a step, counted from 0.</summary>
    internal Cell StepCell(int step) => _cells[Answer.FirstStepCode + step];

    /// <summary>The sums of a kind of missing.</summary>
    internal Cell MissingCell(MissingKind kind) => _cells[(int)kind];

    /// <summary>Becomes the rest of a whole without one of its parts, on the same scale; the caller knows that it is a part.</summary>
    internal void BecomeRest(RatingDistribution whole, RatingDistribution part)
    {
        for (int code = 0; code < _cells.Length; code++)
        {
            _cells[code] = whole._cells[code].Less(part._cells[code]);
        }
    }

    /// <summary>Counts everybody in another distribution, whatever they answered, as having given one answer.</summary>
    internal void AddAll(Answer answer, RatingDistribution people)
    {
        ref Cell cell = ref _cells[Known(answer)];
        cell = people._cells.Aggregate(cell, static (sum, part) => sum.Plus(part));
    }

    /// <summary>Puts sums into an empty cell, on the way in from a document.</summary>
    internal void SetCell(Answer answer, Cell cell) => _cells[Known(answer)] = cell;

    private void AddCounts(ReadOnlySpan<long> countsByCode, ReadOnlySpan<Answer> answers)
    {
        for (int code = 0; code < Codes; code++)
        {
            if (countsByCode[code] > 0 && !Scale.ContainsCode(code))
            {
                int at = answers.IndexOf(new Answer((byte)code));
                throw new ArgumentOutOfRangeException(
                    nameof(answers), answers[at], $"The answer at index {at} is not on the scale {Scale}.");
            }
        }

        PlusCounts(countsByCode).CopyTo(_cells, 0);
    }

    private Cell[] PlusCounts(ReadOnlySpan<long> countsByCode)
    {
        var sums = (Cell[])_cells.Clone();
        for (int code = 0; code < sums.Length; code++)
        {
            sums[code] = sums[code].Plus(Cell.Unweighted(countsByCode[code]));
        }

        return sums;
    }

    // One after the other, because one distribution may stand for several touchpoints.
    private static void AddAllOrNothing(ReadOnlySpan<RatingDistribution> distributions, long[] tables)
    {
        var before = new Cell[distributions.Length][];
        int done = 0;
        try
        {
            for (; done < before.Length; done++)
            {
                Cell[] sums = distributions[done].PlusCounts(tables.AsSpan(done * Codes, Codes));
                before[done] = (Cell[])distributions[done]._cells.Clone();
                sums.CopyTo(distributions[done]._cells, 0);
            }
        }
        catch (OverflowException)
        {
            while (--done >= 0)
            {
                before[done].CopyTo(distributions[done]._cells, 0);
            }

            throw;
        }
    }

    private static long[] CountByKey(int keys, ReadOnlySpan<ushort> touchpoints, ReadOnlySpan<byte> codes)
    {
        long[] tables = new long[keys * Codes];
        ref long table = ref MemoryMarshal.GetArrayDataReference(tables);
        for (int i = 0; i < codes.Length; i++)
        {
            int key = touchpoints[i];
            if (key >= keys)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(touchpoints), key, $"The index at row {i} must be from 0 to {keys - 1}.");
            }

            // In bounds: the key was just checked and a byte is below Codes.
            Unsafe.Add(ref table, (key * Codes) + codes[i])++;
        }

        return tables;
    }

    private void Combine(RatingDistribution other, Func<Cell, Cell, Cell> combine)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Scale.IsComparableTo(other.Scale))
        {
            throw new ArgumentException($"The scales differ: {Scale} and {other.Scale}, or their anchors or direction.", nameof(other));
        }

        var sums = new Cell[_cells.Length];
        for (int code = 0; code < sums.Length; code++)
        {
            sums[code] = combine(_cells[code], other._cells[code]);
        }

        sums.CopyTo(_cells, 0);
    }

    private static long CountIn(ReadOnlySpan<Cell> cells)
    {
        long count = 0;
        foreach (ref readonly Cell cell in cells)
        {
            count = checked(count + cell.Count);
        }

        return count;
    }

    private int Known(Answer answer) =>
        Scale.Contains(answer)
            ? answer.Code
            : throw new ArgumentOutOfRangeException(nameof(answer), answer, $"Must be an answer on the scale {Scale}.");

    /// <summary>The three sums of one answer: n, Σw in millionths, Σw² in millionths squared.</summary>
    internal readonly record struct Cell(long Count, long Weight, Int128 WeightSquares)
    {
        internal static Cell One(CaseWeight weight) =>
            new(1, weight.Millionths, (long)weight.Millionths * weight.Millionths);

        internal static Cell Unweighted(long count) =>
            new(count, checked(count * CaseWeight.Scale), (Int128)count * CaseWeight.Scale * CaseWeight.Scale);

        internal Cell Plus(Cell other) => checked(new(
            Count + other.Count, Weight + other.Weight, WeightSquares + other.WeightSquares));

        /// <summary>The difference, which need not be possible.</summary>
        internal Cell Less(Cell other) => new(Count - other.Count, Weight - other.Weight, WeightSquares - other.WeightSquares);

        internal Cell Minus(Cell other)
        {
            Cell rest = Less(other);
            return rest.IsPossible
                ? rest
                : throw new InvalidOperationException("More was taken back than had been added, or with other weights.");
        }

        /// <summary>Whether every weight is 1: n = Σw = Σw² leaves no other choice (Cauchy and Schwarz).</summary>
        internal bool IsUnweighted =>
            Weight == (Int128)Count * CaseWeight.Scale && WeightSquares == (Int128)Weight * CaseWeight.Scale;

        /// <summary>Whether the sums keep what holds for all answers with weights from 0 to 1,000; for one answer that is enough, for more it is not.</summary>
        internal bool IsPossible =>
            Count >= 0 && Weight >= 0 && WeightSquares >= 0
            && (Count != 1 || WeightSquares == (Int128)Weight * Weight)
            && Weight <= (Int128)Count * CaseWeight.MaxMillionths
            && WeightSquares <= (Int128)Weight * CaseWeight.MaxMillionths
            // Cauchy and Schwarz: (Σw)² ≤ n Σw².
            && (UInt128)((Int128)Weight * Weight) <= SaturatingProduct((UInt128)WeightSquares, (ulong)Count);

        private static UInt128 SaturatingProduct(UInt128 a, ulong b) =>
            b != 0 && a > UInt128.MaxValue / b ? UInt128.MaxValue : a * b;
    }
}
