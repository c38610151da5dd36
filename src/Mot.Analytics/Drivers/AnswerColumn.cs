using System.Numerics;
using Mot.Core.Ratings;

namespace Mot.Analytics.Drivers;

/// <summary>A regressor made of the answers to one question: a whole number for each kind of missing and each step.</summary>
/// <remarks>Whole numbers, so that cross-products over joint counts are exact. A scale's own unit cancels in every share.</remarks>
internal sealed class AnswerColumn
{
    private readonly int[] _values;

    private AnswerColumn(string name, int question, int[] values) => (Name, Question, _values) = (name, question, values);

    /// <summary>What the column is called in a matrix.</summary>
    internal string Name { get; }

    /// <summary>The index of the question.</summary>
    internal int Question { get; }

    /// <summary>The value of each answer: the kinds of missing first, then the steps from the lowest up.</summary>
    internal ReadOnlySpan<int> Values => _values;

    /// <summary>The rating in steps from the middle of the scale, doubled so that it is whole; 0 where there is none.</summary>
    internal static AnswerColumn Rating(string name, int question, RatingScale scale) =>
        Of(name, question, scale, step => (2 * step) - (scale.StepCount - 1), missing: 0);

    /// <summary>1 where there is a rating, 0 where there is none.</summary>
    internal static AnswerColumn IsRated(string name, int question, RatingScale scale) => Of(name, question, scale, _ => 1, missing: 0);

    /// <summary>1 for a rating on a condition, 0 for every other answer.</summary>
    internal static AnswerColumn Where(string name, int question, RatingScale scale, Func<int, bool> step) =>
        Of(name, question, scale, s => step(s) ? 1 : 0, missing: 0);

    /// <summary>Σxy of two columns, in whole numbers; of weights in millionths.</summary>
    internal static BigInteger Product(JointTables tables, AnswerColumn first, AnswerColumn second, bool weighted)
    {
        if (first.Question == second.Question)
        {
            int[] squares = new int[first.Values.Length];
            for (int v = 0; v < squares.Length; v++)
            {
                squares[v] = checked(first.Values[v] * second.Values[v]);
            }

            return Sum(tables, first.Question, squares, weighted);
        }

        BigInteger sum = 0;
        for (int a = 0; a < first.Values.Length; a++)
        {
            Int128 row = 0;
            for (int b = 0; b < second.Values.Length && first.Values[a] != 0; b++)
            {
                if (second.Values[b] != 0)
                {
                    int cell = tables.Cell(first.Question, a, second.Question, b);
                    row += (weighted ? tables.WeightAt(cell) : tables.Counts[cell]) * second.Values[b];
                }
            }

            sum += (BigInteger)row * first.Values[a];
        }

        return sum;
    }

    /// <summary>Σx of a column.</summary>
    internal static BigInteger Sum(JointTables tables, int question, ReadOnlySpan<int> values, bool weighted)
    {
        BigInteger sum = 0;
        for (int v = 0; v < values.Length; v++)
        {
            int cell = tables.Cell(question, v, question, v);
            sum += (BigInteger)(weighted ? tables.WeightAt(cell) : tables.Counts[cell]) * values[v];
        }

        return sum;
    }

    /// <summary>How many rows there are, or what they weigh.</summary>
    internal static BigInteger Total(JointTables tables, bool weighted)
    {
        BigInteger total = 0;
        for (int cell = 0; cell < tables.Width(0); cell++)
        {
            total += weighted ? tables.WeightAt(cell) : tables.Counts[cell];
        }

        return total;
    }

    private static AnswerColumn Of(string name, int question, RatingScale scale, Func<int, int> ofStep, int missing)
    {
        int[] values = new int[Answer.MissingKinds + scale.StepCount];
        Array.Fill(values, missing, 0, Answer.MissingKinds);
        for (int step = 0; step < scale.StepCount; step++)
        {
            values[Answer.MissingKinds + step] = ofStep(step);
        }

        return new(name, question, values);
    }
}
