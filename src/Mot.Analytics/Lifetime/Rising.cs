namespace Mot.Analytics.Lifetime;

/// <summary>ln Γ(z + n) - ln Γ(z) for ascending whole n, with its first two derivatives in z.</summary>
/// <remarks>Small steps are added factor by factor, which nothing cancels; large ones are a difference of two values of ln Γ.</remarks>
internal struct Rising(double z)
{
    private const int MostFactors = 48;

    private long _n;

    internal double Log { get; private set; }

    internal double First { get; private set; }

    internal double Second { get; private set; }

    /// <summary>Goes on to n, which is not below the n before.</summary>
    internal void To(long n)
    {
        if (n - _n > MostFactors)
        {
            (double low, double lowSecond) = GammaFunction.Derivatives(z + _n);
            (double high, double highSecond) = GammaFunction.Derivatives(z + n);
            Log += GammaFunction.Log(z + n) - GammaFunction.Log(z + _n);
            First += high - low;
            Second += highSecond - lowSecond;
        }
        else
        {
            for (long j = _n; j < n; j++)
            {
                double factor = z + j;
                Log += Math.Log(factor);
                First += 1 / factor;
                Second -= 1 / (factor * factor);
            }
        }

        _n = n;
    }

    /// <summary>ln Γ(z + n) - ln Γ(z).</summary>
    internal static double LogOf(double z, long n)
    {
        var rising = new Rising(z);
        rising.To(n);
        return rising.Log;
    }
}
