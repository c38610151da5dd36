using System.Collections.Immutable;

namespace Mot.Core.Ratings;

/// <summary>How often each pair of answers to two questions was given by the same person: the exact sums behind correlations, gaps and driver analysis.</summary>
/// <remarks>
/// <para><b>Definition.</b> Over the rows in which the declared outcome is answered: for every pair of questions the joint
/// counts and Σw of their answers, the kinds of missing being cells like the steps. The outcome is question 0.</para>
/// <para><b>Merging.</b> Any order, any split and any number of threads give the same sums; <see cref="Subtract(CoRatings)"/>
/// restores what was there before. An operation that throws leaves the sums as they were.</para>
/// <para><b>Cost.</b> A row costs one count per pair. Memory does not grow with rows: 8 bytes for each pair of answers,
/// twice that once a row has a weight other than 1.</para>
/// <para><b>Thread safety.</b> None. Keep one per worker and <see cref="Merge"/>.</para>
/// </remarks>
public sealed class CoRatings
{
    private readonly JointTables _tables;

    /// <summary>Creates empty sums.</summary>
    /// <param name="outcome">The question whose answered rows are counted.</param>
    /// <param name="questions">The other questions, each once.</param>
    /// <exception cref="ArgumentException">A question id occurs twice, or all pairs of answers together are more than 16,777,216.</exception>
    public CoRatings(Question outcome, IEnumerable<Question> questions)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(questions);
        Questions = [outcome, .. questions];
        if (Questions.GroupBy(question => question.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"Question '{twice.Key}' occurs twice.", nameof(questions));
        }

        int[] widths = [.. Questions.Select(WidthOf)];
        _tables = JointTables.Fault(widths) is { } fault ? throw new ArgumentException(fault, nameof(questions)) : new(widths);
    }

    private CoRatings(ImmutableArray<Question> questions, JointTables tables)
    {
        Questions = questions;
        _tables = tables;
    }

    /// <summary>The outcome, then the other questions, in the order of declaration.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>The question whose answered rows are counted.</summary>
    public Question Outcome => Questions[0];

    /// <summary>How many rows have an answered outcome.</summary>
    public long RowCount
    {
        get
        {
            long rows = 0;
            for (int cell = Answer.MissingKinds; cell < _tables.Width(0); cell++)
            {
                rows += _tables.Counts[cell];
            }

            return rows;
        }
    }

    /// <summary>How many rows gave an answer to one question and an answer to another.</summary>
    /// <param name="first">The index of a question.</param>
    /// <param name="firstAnswer">A rating or a kind of missing.</param>
    /// <param name="second">The index of another question, or the same.</param>
    /// <param name="secondAnswer">A rating or a kind of missing.</param>
    /// <returns>The count over rows with an answered outcome.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An index is not a question's, or an answer is beyond its scale.</exception>
    public long CountOf(int first, Answer firstAnswer, int second, Answer secondAnswer) =>
        CellOf(first, firstAnswer, second, secondAnswer) is { } cell ? _tables.Counts[cell] : 0;

    /// <summary>The sum of the weights of the rows that gave an answer to one question and an answer to another.</summary>
    /// <param name="first">The index of a question.</param>
    /// <param name="firstAnswer">A rating or a kind of missing.</param>
    /// <param name="second">The index of another question, or the same.</param>
    /// <param name="secondAnswer">A rating or a kind of missing.</param>
    /// <returns>The weighted count over rows with an answered outcome.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An index is not a question's, or an answer is beyond its scale.</exception>
    public decimal WeightOf(int first, Answer firstAnswer, int second, Answer secondAnswer) =>
        CellOf(first, firstAnswer, second, secondAnswer) is { } cell
            ? (decimal)_tables.WeightAt(cell) / CaseWeight.Scale
            : 0;

    /// <summary>Adds a row with the weight 1.</summary>
    /// <param name="row">One answer per question, in the order of <see cref="Questions"/>; not counted when the outcome is missing.</param>
    /// <exception cref="ArgumentException">There are not as many answers as questions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its scale.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(ReadOnlySpan<Answer> row) => Add(row, CaseWeight.One);

    /// <summary>Adds a row with a weight.</summary>
    /// <param name="row">One answer per question, in the order of <see cref="Questions"/>; not counted when the outcome is missing.</param>
    /// <param name="weight">How many people the respondent stands for.</param>
    /// <exception cref="ArgumentException">There are not as many answers as questions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its scale.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(ReadOnlySpan<Answer> row, CaseWeight weight)
    {
        Span<int> values = stackalloc int[Questions.Length];
        if (TryValues(row, values))
        {
            _tables.AddRow(values, weight);
        }
    }

    /// <summary>Takes back a row that was added with the weight 1.</summary>
    /// <param name="row">The answers that were added.</param>
    /// <exception cref="InvalidOperationException">The row was not added.</exception>
    public void Subtract(ReadOnlySpan<Answer> row) => Subtract(row, CaseWeight.One);

    /// <summary>Takes back a row that was added with this weight.</summary>
    /// <param name="row">The answers that were added.</param>
    /// <param name="weight">The weight that it was added with.</param>
    /// <exception cref="InvalidOperationException">The row was not added with that weight.</exception>
    public void Subtract(ReadOnlySpan<Answer> row, CaseWeight weight)
    {
        Span<int> values = stackalloc int[Questions.Length];
        if (TryValues(row, values))
        {
            _tables.SubtractRow(values, weight);
        }
    }

    /// <summary>Adds rows that lie one after the other, each with the weight 1.</summary>
    /// <param name="rows">For each row one answer per question, in the order of <see cref="Questions"/>.</param>
    /// <exception cref="ArgumentException">The length is not a whole number of rows; nothing was added.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its scale; nothing was added.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void AddRange(ReadOnlySpan<Answer> rows)
    {
        int count = RequireWholeRows(rows);
        var counter = new BlockCounter(_tables, [.. Questions.Select(question => question.Scale)], count);
        _tables.Combine(counter.Count(rows) ?? throw NotOnScale(rows), [], +1);
    }

    /// <summary>Adds rows that lie one after the other, each with its weight.</summary>
    /// <param name="rows">For each row one answer per question, in the order of <see cref="Questions"/>.</param>
    /// <param name="weights">One weight per row.</param>
    /// <exception cref="ArgumentException">The length is not a whole number of rows, or there are not as many weights; nothing was added.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its scale; nothing was added.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void AddRange(ReadOnlySpan<Answer> rows, ReadOnlySpan<CaseWeight> weights)
    {
        int count = RequireWholeRows(rows);
        if (weights.Length != count)
        {
            throw new ArgumentException($"{count} rows came with {weights.Length} weights.", nameof(weights));
        }

        var added = new JointTables([.. Enumerable.Range(0, Questions.Length).Select(_tables.Width)]);
        Span<int> values = stackalloc int[Questions.Length];
        for (int row = 0; row < count; row++)
        {
            if (TryValues(rows.Slice(row * Questions.Length, Questions.Length), values))
            {
                added.AddRow(values, weights[row]);
            }
        }

        _tables.Combine(added.Counts, added.Weights, +1);
    }

    /// <summary>Adds everything that other sums hold.</summary>
    /// <param name="other">Sums over the same questions, these included; they are not changed.</param>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Merge(CoRatings other)
    {
        RequireSameQuestions(other);
        _tables.Combine(other._tables.Counts, other._tables.Weights, +1);
    }

    /// <summary>Takes back everything that other sums hold.</summary>
    /// <param name="other">A part of what was added here; it is not changed.</param>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="InvalidOperationException">The other holds something that was not added here; nothing was taken back.</exception>
    public void Subtract(CoRatings other)
    {
        RequireSameQuestions(other);
        _tables.Combine(other._tables.Counts, other._tables.Weights, -1);
    }

    /// <summary>An independent copy.</summary>
    /// <returns>The copy.</returns>
    public CoRatings Clone() => new(Questions, _tables.Clone());

    /// <summary>The number of rows and questions.</summary>
    public override string ToString() => $"{Guard.Text(RowCount)} rows of {Questions.Length} questions";

    /// <summary>The sums themselves, for documents.</summary>
    internal JointTables Tables => _tables;

    /// <summary>Says why there cannot be joint counts of these questions, or nothing.</summary>
    internal static string? Fault(IEnumerable<Question> questions) => JointTables.Fault(questions.Select(WidthOf));

    /// <summary>Takes sums from a document; false, and no change, when no rows with an answered outcome can have them.</summary>
    internal bool TryRestore(long[] counts, long[]? weights) =>
        counts.AsSpan(0, Math.Min(counts.Length, Answer.MissingKinds)).IndexOfAnyExcept(0) < 0
        && _tables.TryRestore(counts, weights);

    private static int WidthOf(Question question) => Answer.MissingKinds + question.Scale.StepCount;

    // Finds the first answer that is beyond its scale.
    private ArgumentOutOfRangeException NotOnScale(ReadOnlySpan<Answer> rows)
    {
        int at = 0;
        while (Questions[at % Questions.Length].Scale.Contains(rows[at]))
        {
            at++;
        }

        return NotOnScale(Questions[at % Questions.Length], rows[at]);
    }

    private static ArgumentOutOfRangeException NotOnScale(Question question, Answer answer) =>
        new(nameof(answer), answer, $"Must be an answer on the scale {question.Scale} of question '{question.Id}'.");

    private int ValueOf(int question, Answer answer) => Questions[question].Scale.Contains(answer)
        ? BlockCounter.ValueOf(answer)
        : throw NotOnScale(Questions[question], answer);

    private int? CellOf(int first, Answer firstAnswer, int second, Answer secondAnswer)
    {
        Guard.InRange(first, 0, Questions.Length - 1);
        Guard.InRange(second, 0, Questions.Length - 1);
        int firstValue = ValueOf(first, firstAnswer);
        int secondValue = ValueOf(second, secondAnswer);
        return first == second && firstValue != secondValue
            ? null
            : _tables.Cell(first, firstValue, second, secondValue);
    }

    // One value per question; false when the outcome is missing, so that the row does not count.
    private bool TryValues(ReadOnlySpan<Answer> row, Span<int> values)
    {
        if (row.Length != values.Length)
        {
            throw new ArgumentException($"A row has {values.Length} answers, one per question, but {row.Length} were given.", nameof(row));
        }

        for (int q = 0; q < values.Length; q++)
        {
            values[q] = ValueOf(q, row[q]);
        }

        return row[0].IsRated;
    }

    private int RequireWholeRows(ReadOnlySpan<Answer> rows)
    {
        (int count, int rest) = Math.DivRem(rows.Length, Questions.Length);
        return rest == 0
            ? count
            : throw new ArgumentException(
                $"A row has {Questions.Length} answers, one per question, but {rows.Length} answers were given.", nameof(rows));
    }

    private void RequireSameQuestions(CoRatings other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Questions.Select(question => question.Id).SequenceEqual(other.Questions.Select(question => question.Id), StringComparer.Ordinal))
        {
            throw new ArgumentException("The two were declared over different questions.", nameof(other));
        }

        for (int q = 0; q < Questions.Length; q++)
        {
            if (Questions[q].WhyNotComparable(other.Questions[q]) is { } reason)
            {
                throw new ArgumentException($"Question '{Questions[q].Id}' is not the same in both. {reason}", nameof(other));
            }
        }
    }
}
