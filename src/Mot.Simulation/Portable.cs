namespace Mot.Simulation;

/// <summary>The natural logarithm and the exponential with the same bits on every machine.</summary>
/// <remarks>
/// <para><b>Method.</b> Argument reduction to a power of two, then the series of the inverse hyperbolic tangent, or of the exponential, with so many terms that the rest is
/// below the last bit; +, -, × and ÷ only.</para>
/// <para><b>Accuracy.</b> The logarithm within 4e-16 of the framework's from 1e-300 to 1e300, relative where that is larger than 1, and the exponential within 2e-13 relative from -700 to 700, measured in the tests.</para>
/// </remarks>
internal static class Portable
{
    private const double Ln2 = 0.693147180559945309417;
    private const double SquareRootOf2 = 1.41421356237309504880;
    private const int MantissaBits = 52;
    private const int Bias = 1023;
    private const int SmallestPower = -1022;

    /// <summary>The natural logarithm of a positive normal number.</summary>
    internal static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int power = (int)(bits >> MantissaBits) - Bias;
        double m = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)Bias << MantissaBits));
        if (m > SquareRootOf2)
        {
            m /= 2;
            power++;
        }

        double f = (m - 1) / (m + 1);
        double square = f * f;
        double sum = 0;
        for (int term = 23; term >= 1; term -= 2)
        {
            sum = (sum * square) + (1.0 / term);
        }

        return (power * Ln2) + (2 * f * sum);
    }

    /// <summary>The exponential of a number up to 700; 0 where it would be below the smallest normal number.</summary>
    internal static double Exp(double x)
    {
        double powers = Math.Floor((x / Ln2) + 0.5);
        if (!(powers >= SmallestPower))
        {
            return 0;
        }

        double rest = x - (powers * Ln2);
        double sum = 1;
        for (int term = 16; term >= 1; term--)
        {
            sum = 1 + (sum * rest / term);
        }

        return sum * BitConverter.Int64BitsToDouble((long)((int)powers + Bias) << MantissaBits);
    }
}
