namespace Mot.Core.Scoring;

/// <summary>Powers with any exponent in decimal arithmetic, which has the same digits on every machine.</summary>
/// <remarks>
/// What comes out of the processor's or the system's own power function may differ in the last bit from one machine to the
/// next. These go into recorded scores, so they may not.
/// </remarks>
internal static class DecimalPower
{
    private const decimal Ln2 = 0.6931471805599453094172321215m;

    // The square root of 2: numbers are brought between its inverse and itself, where the series ends soonest.
    private const decimal Root2 = 1.4142135623730950488016887242m;

    /// <summary>A positive number, or 0 with a positive exponent, to a power; to about 25 digits, at most 28 behind the point.</summary>
    internal static decimal Of(decimal number, decimal exponent) =>
        exponent == 1 || number == 0 || number == 1 ? number : Exp(exponent * Ln(number));

    /// <summary>2 to a power.</summary>
    internal static decimal OfTwo(decimal exponent) => Exp(exponent * Ln2);

    private static decimal Ln(decimal number)
    {
        int doublings = 0;
        for (; number > Root2; doublings++)
        {
            number /= 2;
        }

        for (; number < 1 / Root2; doublings--)
        {
            number *= 2;
        }

        // ln m = 2 (z + z³/3 + z⁵/5 + …) with z = (m - 1)/(m + 1), which is at most 0.172.
        decimal z = (number - 1) / (number + 1);
        (decimal power, decimal sum) = (z, z);
        for (int n = 3; power != 0; n += 2)
        {
            power *= z * z;
            sum += power / n;
        }

        return (2 * sum) + (doublings * Ln2);
    }

    private static decimal Exp(decimal exponent)
    {
        // e^x = 2^k e^r with |r| at most half of ln 2. Below 2^-94 no digit is left.
        int doublings = (int)decimal.Round(Math.Max(exponent / Ln2, -100));
        decimal rest = exponent - (doublings * Ln2);
        if (doublings < -94)
        {
            return 0;
        }

        (decimal term, decimal sum) = (1, 1);
        for (int n = 1; term != 0; n++)
        {
            term = term * rest / n;
            sum += term;
        }

        for (; doublings > 0; doublings--)
        {
            sum *= 2;
        }

        for (; doublings < 0; doublings++)
        {
            sum /= 2;
        }

        return sum;
    }
}
