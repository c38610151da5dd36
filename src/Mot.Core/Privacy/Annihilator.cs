namespace Mot.Core.Privacy;

/// <summary>All combinations of rows that are 0 on some columns, over the whole numbers modulo the prime 2⁶¹ - 1.</summary>
/// <remarks>
/// <para>A column is spanned by those taken before exactly when every combination is 0 on it, which costs little for a column of few numbers.</para>
/// <para>What is independent here is so over the rationals too. The reverse fails only where the prime divides every minor of the largest
/// size, and the minors of tables of 0 and ±1 are small numbers.</para>
/// </remarks>
internal sealed class Annihilator
{
    internal const ulong Prime = (1UL << 61) - 1;

    private readonly List<ulong[]> _combinations;

    /// <summary>Of no columns: every row alone is a combination.</summary>
    internal Annihilator(int rows)
    {
        _combinations = new(rows);
        for (int r = 0; r < rows; r++)
        {
            ulong[] one = new ulong[rows];
            one[r] = 1;
            _combinations.Add(one);
        }
    }

    /// <summary>How many independent combinations there are: rows less the rank of the columns.</summary>
    internal int Count => _combinations.Count;

    /// <summary>Takes a column; false when it is spanned already.</summary>
    internal bool TryTake((int Row, ulong Number)[] column)
    {
        for (int c = 0; c < _combinations.Count; c++)
        {
            ulong value = Value(_combinations[c], column);
            if (value != 0)
            {
                Take(c, value, column);
                return true;
            }
        }

        return false;
    }

    /// <summary>What the combinations are on a column: the column without what is spanned.</summary>
    internal (int Row, ulong Number)[] Rest((int Row, ulong Number)[] column)
    {
        var rest = new List<(int, ulong)>();
        for (int c = 0; c < _combinations.Count; c++)
        {
            ulong value = Value(_combinations[c], column);
            if (value != 0)
            {
                rest.Add((c, value));
            }
        }

        return [.. rest];
    }

    /// <summary>A column divided by its first number, so that parallel ones are equal.</summary>
    internal static (int Row, ulong Number)[] Normalised((int Row, ulong Number)[] column)
    {
        ulong inverse = Power(column[0].Number, Prime - 2);
        return [.. column.Select(entry => (entry.Row, Times(entry.Number, inverse)))];
    }

    private void Take(int at, ulong value, (int Row, ulong Number)[] column)
    {
        ulong[] taken = _combinations[at];
        ulong inverse = Power(value, Prime - 2);
        for (int c = at + 1; c < _combinations.Count; c++)
        {
            ulong factor = Times(Value(_combinations[c], column), inverse);
            if (factor != 0)
            {
                ulong less = Prime - factor;
                ulong[] combination = _combinations[c];
                for (int r = 0; r < taken.Length; r++)
                {
                    if (taken[r] != 0)
                    {
                        combination[r] = Plus(combination[r], Times(less, taken[r]));
                    }
                }
            }
        }

        _combinations.RemoveAt(at);
    }

    private static ulong Value(ulong[] combination, (int Row, ulong Number)[] column)
    {
        ulong sum = 0;
        foreach ((int row, ulong number) in column)
        {
            ulong factor = combination[row];
            sum = factor == 0 ? sum : Plus(sum, number == 1 ? factor : Times(factor, number));
        }

        return sum;
    }

    private static ulong Plus(ulong a, ulong b)
    {
        ulong sum = a + b;
        return sum >= Prime ? sum - Prime : sum;
    }

    private static ulong Times(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return Plus(low & Prime, (low >> 61) | (high << 3));
    }

    private static ulong Power(ulong number, ulong exponent)
    {
        ulong power = 1;
        for (; exponent != 0; exponent >>= 1)
        {
            power = (exponent & 1) != 0 ? Times(power, number) : power;
            number = Times(number, number);
        }

        return power;
    }
}
