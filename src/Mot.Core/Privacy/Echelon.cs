namespace Mot.Core.Privacy;

/// <summary>A set of independent vectors over the whole numbers modulo the prime 2⁶¹ - 1, brought into echelon form.</summary>
/// <remarks>What is independent here is independent over the rationals too. The reverse fails only where the prime divides every minor of the
/// largest size; the minors of tables of 0 and ±1 are small numbers.</remarks>
internal sealed class Echelon
{
    internal const ulong Prime = (1UL << 61) - 1;

    private readonly List<(int Pivot, ulong[] Vector)> _rows;

    internal Echelon() => _rows = [];

    private Echelon(List<(int Pivot, ulong[] Vector)> rows) => _rows = rows;

    internal int Rank => _rows.Count;

    internal Echelon Clone() => new([.. _rows]);

    /// <summary>Takes everything out of a vector that the set spans; what is left is the same for all vectors that differ by something spanned.</summary>
    /// <returns>Where its first number is that is not 0; below 0 when nothing is left.</returns>
    internal int Reduce(ulong[] vector)
    {
        foreach ((int pivot, ulong[] row) in _rows)
        {
            ulong factor = vector[pivot];
            if (factor == 0)
            {
                continue;
            }

            ulong less = Prime - factor;
            for (int i = 0; i < vector.Length; i++)
            {
                if (row[i] != 0)
                {
                    vector[i] = Plus(vector[i], Times(less, row[i]));
                }
            }
        }

        return Array.FindIndex(vector, number => number != 0);
    }

    /// <summary>Adds a vector that <see cref="Reduce"/> has left something of.</summary>
    internal void Add(ulong[] reduced, int pivot)
    {
        ulong[] row = (ulong[])reduced.Clone();
        Normalise(row, pivot);
        _rows.Add((pivot, row));
    }

    /// <summary>Divides a vector by one of its numbers.</summary>
    internal static void Normalise(ulong[] vector, int pivot)
    {
        ulong inverse = Power(vector[pivot], Prime - 2);
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = vector[i] == 0 ? 0 : Times(vector[i], inverse);
        }
    }

    /// <summary>A whole number as a remainder.</summary>
    internal static ulong Of(int number) => number >= 0 ? (ulong)number : Prime - (ulong)-number;

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
