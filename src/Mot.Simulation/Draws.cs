namespace Mot.Simulation;

/// <summary>Pseudo-random draws that depend on nothing but a key: the seed, the customer, the trip and the purpose.</summary>
/// <remarks>
/// <para><b>Method.</b> SplitMix64 (Steele, Lea and Flood 2014), started from the mixed key. Numbers are made with +, -, ×, ÷, square roots and comparisons of
/// doubles only, which IEEE 754 rounds alike everywhere; the logarithm and the exponential of a machine may differ in the last bit and are not used.</para>
/// <para><b>Sources.</b> Normal: polar method (Marsaglia and Bray 1964). Gamma: Marsaglia and Tsang (2000), ACM TOMS 26, 363-372. Beta: two gammas.</para>
/// </remarks>
internal struct Draws
{
    private const ulong Golden = 0x9e3779b97f4a7c15;
    private const double Ulp52 = 1.0 / (1UL << 52);

    private ulong _state;

    private Draws(ulong state) => _state = state;

    /// <summary>The draws of a key.</summary>
    internal static Draws Of(ulong seed, long customer, long trip, long purpose)
    {
        ulong state = Mix(seed + Golden);
        state = Mix((state ^ (ulong)customer) + Golden);
        state = Mix((state ^ (ulong)trip) + Golden);
        return new(Mix((state ^ (ulong)purpose) + Golden));
    }

    /// <summary>A number strictly between 0 and 1.</summary>
    internal double Uniform() => ((Next() >> 12) + 0.5) * Ulp52;

    /// <summary>True in this share of all cases.</summary>
    internal bool Happens(double share) => Uniform() < share;

    /// <summary>A whole number from 0 to one less than the count.</summary>
    internal int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>The first place at which the running sum of shares exceeds a uniform number; the last one if rounding leaves a rest.</summary>
    internal int Pick(ReadOnlySpan<double> shares)
    {
        double left = Uniform();
        int at = 0;
        while (at < shares.Length - 1 && left >= shares[at])
        {
            left -= shares[at++];
        }

        return at;
    }

    /// <summary>Normal, mean 0 and standard deviation 1.</summary>
    internal double Normal()
    {
        double x;
        double square;
        do
        {
            x = (2 * Uniform()) - 1;
            double y = (2 * Uniform()) - 1;
            square = (x * x) + (y * y);
        }
        while (square >= 1 || square == 0);
        return x * Math.Sqrt(-2 * Portable.Log(square) / square);
    }

    /// <summary>Exponential, mean 1.</summary>
    internal double Exponential() => -Portable.Log(Uniform());

    /// <summary>Gamma of a shape, scale 1.</summary>
    internal double Gamma(double shape)
    {
        if (shape < 1)
        {
            double smaller = Portable.Exp(Portable.Log(Uniform()) / shape);
            return Gamma(shape + 1) * smaller;
        }

        double d = shape - (1.0 / 3);
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = Normal();
            double root = 1 + (c * x);
            double v = root * root * root;
            if (root > 0 && Portable.Log(Uniform()) < (0.5 * x * x) + d - (d * v) + (d * Portable.Log(v)))
            {
                return d * v;
            }
        }
    }

    /// <summary>Beta of two shapes, from 0 to 1.</summary>
    internal double Beta(double a, double b)
    {
        double first = Gamma(a);
        double sum = first + Gamma(b);

        // Two tiny shapes may give two zeros.
        return sum > 0 ? first / sum : a / (a + b);
    }

    private ulong Next() => Mix(_state += Golden);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        return bits ^ (bits >> 31);
    }
}
